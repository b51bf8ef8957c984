import {
  type Entry,
  type Expression,
  isStructure,
  type Scalar,
  type Structure,
  type Tree,
  type Value,
} from "../syntax/tree.ts";
import { PARTITION, type Resolution, type WrittenAt } from "../vocabulary/references.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { attributeOf, type Declaration } from "./terraform-module.ts";
import { bucketAttributes, keyAttributes, surroundings } from "./terraform-types.ts";
import {
  choiceOf,
  type Evaluated,
  Evaluations,
  expanded,
  identityOf,
  MAX_IDENTITY,
  partsOf,
  resolutionOf,
  TextJoiner,
  UNKNOWN,
  type ValueSymbol,
} from "./value-parts.ts";

/** Values in values; beyond it, and so in a circle, nothing is known of what they come to. */
const MAX_NESTING = 16;

/** The things that a module declares: of resources by `aws_s3_bucket.x`, of others by `local.x`, `var.x`, `module.x`. */
export type Declared = ReadonlyMap<string, readonly Declaration[]>;

/** The names of the buckets that were asked for. */
const bucketNames = new WeakMap<Declaration, { readonly parts: readonly (string | ValueSymbol)[] | undefined }>();

/** By what a declaration is referred to. */
export function addressOf({ block, type, name }: Declaration): string {
  const first = { locals: "local", variable: "var", resource: "", data: "data" }[block] ?? block;
  return [first, type, name].filter((part) => part).join(".");
}

/**
 * What the values of a Terraform module come to by the module alone. Variables have no value, since whoever calls a module
 * gives them others than the default.
 */
export class TerraformValues {
  readonly #declared: Declared;
  /** What the resource goes over in which the values stand. */
  readonly #forEach: Value | undefined;
  readonly #locals = new Evaluations();
  /** How many names of buckets are being made of each other. */
  readonly #names: number;

  constructor(declared: Declared, forEach: Value | undefined, names = 0) {
    this.#declared = declared;
    this.#forEach = forEach;
    this.#names = names;
  }

  /** What a value that is no literal comes to, for rules. */
  resolve(value: Value): Resolution | undefined {
    return resolutionOf(this.evaluate(value), (parts) => this.#textOf(parts));
  }

  /** A text, written out as far as it is known; undefined where nothing is. Empty where it stands for nothing. */
  partsOf(value: Value): (string | ValueSymbol)[] | undefined {
    const evaluated = this.evaluate(value);
    if (evaluated.is === "absent") return [];
    if (evaluated.is !== "text") return undefined;
    return expanded(evaluated.parts, ({ resource = "", identity }) => {
      const name = this.#nameOf(resource);
      return name && identityOf(name) === identity ? name : undefined;
    });
  }

  evaluate(value: Value | undefined, depth = 0): Evaluated {
    if (!value || depth > MAX_NESTING) return UNKNOWN;
    const { expression } = value;
    if (!expression) return isStructure(value) ? UNKNOWN : literal(value);
    switch (expression.kind) {
      case "reference":
        return this.#refer(expression, sourceOf(value), depth);
      case "template":
        return this.#join(expression.parts, [], depth);
      case "conditional":
        return this.#choose(expression.branches, depth);
      case "call":
        return this.#call(expression.name, expression.args, depth);
      default:
        return UNKNOWN;
    }
  }

  #refer({ path, index }: Reference, source: string, depth: number): Evaluated {
    const [first = "", second, third] = path;
    // At which step of a value an index stands is not known.
    if (index !== undefined && (first === "local" || first === "each")) return text(unknown(source));
    if (first === "local") return this.#local(path, source, depth);
    if (first === "each") return this.#each(path.slice(1), depth);
    if (first === "data" && third !== undefined) return text(this.#attribute(path.slice(1), "data.", source));
    // A word alone is no reference that Terraform knows.
    return second === undefined ? UNKNOWN : text(this.#attribute(path, "", source));
  }

  #local([, name = "", ...rest]: readonly string[], source: string, depth: number): Evaluated {
    const locals = this.#declared.get(`local.${name}`) ?? [];
    const [only, ...others] = locals;
    if (!only || others.length > 0) return text(unknown(source));
    const { elsewhere } = only;
    let value = only.entry.value;
    for (const step of rest) value = attributeOf(asObject(value), step)?.value;
    if (isStructure(value) && !value.expression)
      return { is: "choice", choices: [choiceOf(value)], areAll: true, elsewhere };
    const evaluated = value ? this.#locals.of(value, depth, () => this.evaluate(value, depth + 1)) : UNKNOWN;
    if (!value || evaluated.is === "unknown") return text(unknown(source));
    if (evaluated.is === "text") return { writtenAt: writtenAt(value, elsewhere), ...evaluated };
    return { ...evaluated, ...(evaluated.is === "choice" && elsewhere && { elsewhere }) };
  }

  /** `each.key` and `each.value` of what is written out. */
  #each([which, ...rest]: readonly string[], depth: number): Evaluated {
    const { over, elsewhere } = this.#collection(this.#forEach, depth) ?? {};
    if (!over) return UNKNOWN;
    const entries = entriesIn(over);
    const isList = over.kind === "list";
    const values = entries.map((entry): Value | undefined => {
      if (which === "key" && !isList) return textAt(entry.name, entry.nameStart, entry.nameEnd);
      let { value } = entry;
      for (const step of rest) value = attributeOf(asObject(value), step)?.value;
      return value;
    });
    const isKnown = values.every((value) => value !== undefined);
    if (!isKnown || values.length === 0) return UNKNOWN;
    // What a resource goes over cannot be made of itself, so there is no need to look further into it.
    const choices = values.filter(({ kind }) => kind !== "null").map(choiceOf);
    return choices.length > 0 ? { is: "choice", choices, areAll: true, elsewhere } : { is: "absent" };
  }

  /** How many things a resource makes of itself, by `count` or `for_each`; undefined where that is not written out. */
  countOf(value: Value | undefined): number | undefined {
    const over = this.#collection(value, 0)?.over;
    if (over) return new Set(entriesIn(over).map((entry) => keyOf(over, entry))).size;
    const evaluated = this.evaluate(value);
    const [count, ...others] = evaluated.is === "text" ? evaluated.parts : [];
    return typeof count === "string" && others.length === 0 && /^\d+$/.test(count) ? Number(count) : undefined;
  }

  /** A list or map that is written out, perhaps in `toset(…)` or as a local. */
  #collection(value: Value | undefined, depth: number): Collection | undefined {
    if (depth > MAX_NESTING || !value) return undefined;
    const { expression } = value;
    if (!expression) return isStructure(value) ? { over: value, elsewhere: undefined } : undefined;
    if (expression.kind === "call" && LISTS.has(expression.name))
      return this.#collection(expression.args[0], depth + 1);
    if (expression.kind !== "reference" || expression.index !== undefined) return undefined;
    if (expression.path[0] !== "local" || expression.path.length !== 2) return undefined;
    const [only, ...others] = this.#declared.get(`local.${expression.path[1]}`) ?? [];
    const found = others.length === 0 ? this.#collection(only?.entry.value, depth + 1) : undefined;
    return found && { ...found, elsewhere: found.elsewhere ?? only?.elsewhere };
  }

  #attribute([type = "", name = "", attribute = ""]: readonly string[], prefix: string, source: string): ValueSymbol {
    const resource = `${prefix}${type}.${name}`;
    const ofBucket = bucketAttributes.get(type);
    if (ofBucket) {
      const kind = ofBucket.get(attribute);
      if (!kind) return unknown(source);
      return { kind, service: "bucket", identity: this.#bucketIdentity(resource, source), resource };
    }
    const around = prefix === "data." ? surroundings.get(type)?.get(attribute) : undefined;
    if (around !== undefined) {
      const [data] = this.#declared.get(resource) ?? [];
      return unknown(withProvider(around, attributeOf(asObject(data?.entry.value), "provider")?.value));
    }
    const kind = keyAttributes.get(type)?.get(attribute);
    if (!kind) return unknown(source);
    return { kind, service: "key", identity: withIndex(resource, source), resource };
  }

  /** What a bucket is called: its name where that is known, else its resource and index. */
  #bucketIdentity(resource: string, source: string): string {
    const own = withIndex(resource, source);
    const parts = own === resource ? this.#nameOf(resource) : undefined;
    const identity = parts ? identityOf(parts) : own;
    return identity.length <= MAX_IDENTITY ? identity : own;
  }

  #nameOf(resource: string): readonly (string | ValueSymbol)[] | undefined {
    const [only, ...others] = this.#declared.get(resource) ?? [];
    if (!only || others.length > 0 || this.#names >= MAX_NESTING) return undefined;
    const known = bucketNames.get(only);
    if (known) return known.parts;
    // What the name is made of may be itself.
    bucketNames.set(only, { parts: undefined });
    const nameOfBucket = resource.startsWith("awscc_") ? "bucket_name" : "bucket";
    const name = attributeOf(asObject(only.entry.value), nameOfBucket)?.value;
    const values = new TerraformValues(this.#declared, undefined, this.#names + 1);
    const evaluated = name && values.evaluate(name, MAX_NESTING - 2);
    const parts = evaluated?.is === "text" ? evaluated.parts : undefined;
    bucketNames.set(only, { parts });
    return parts;
  }

  #join(values: readonly Value[], delimiter: readonly string[], depth: number): Evaluated {
    const joiner = new TextJoiner();
    for (const [index, value] of values.entries()) {
      if (index > 0) joiner.add(delimiter);
      joiner.add(partsOf(this.evaluate(value, depth + 1), sourceOf(value)));
    }
    return joiner.text;
  }

  #choose(branches: readonly Value[], depth: number): Evaluated {
    const values = branches.filter((branch) => this.evaluate(branch, depth + 1).is !== "absent");
    return values.length === 0 ? { is: "absent" } : { is: "choice", choices: values.map(choiceOf), areAll: true };
  }

  #call(name: string, args: readonly Value[], depth: number): Evaluated {
    const [first, second] = args;
    if (LISTS.has(name) && args.length === 1 && first)
      return { is: "choice", choices: [choiceOf(first)], areAll: true };
    if (name !== "join" || args.length !== 2) return UNKNOWN;
    const delimiter = this.evaluate(first, depth + 1);
    const list = this.#collection(second, depth + 1)?.over;
    if (delimiter.is !== "text" || list?.kind !== "list") return UNKNOWN;
    const texts = delimiter.parts.filter((part) => typeof part === "string");
    if (texts.length !== delimiter.parts.length) return UNKNOWN;
    return this.#join(
      entriesIn(list).flatMap(({ value }) => value ?? []),
      texts,
      depth,
    );
  }

  /** The text of parts that are all known: buckets by their names. */
  #textOf(parts: readonly (string | ValueSymbol)[]): string | undefined {
    const texts = parts.map((part) => {
      if (typeof part === "string") return part;
      if (part.service !== "bucket" || part.kind !== "name" || part.resource === undefined) return undefined;
      const name = this.#nameOf(part.resource);
      return name?.length === 1 && typeof name[0] === "string" ? name[0] : undefined;
    });
    return texts.every((each) => each !== undefined) ? texts.join("") : undefined;
  }
}

type Reference = Extract<Expression, { kind: "reference" }>;

/** What a resource goes over, and the tree of the other file that it stands in. */
interface Collection {
  readonly over: Structure;
  readonly elsewhere: Tree | undefined;
}

/** What tells an item of a set, or a member of a map, from the others. */
function keyOf({ kind }: Structure, { name, value, start }: Entry): string {
  if (kind !== "list") return name;
  return value && !isStructure(value) && !value.expression ? value.value : `${start}`;
}

function writtenAt({ start, end }: Value, elsewhere: Tree | undefined): WrittenAt {
  return { range: [start, end], file: elsewhere && { name: elsewhere.fileName, text: elsewhere.text } };
}

/** Functions that give the list that they are given, but for order and duplicates. */
const LISTS: ReadonlySet<string> = new Set(["toset", "tolist", "tomap", "distinct"]);

function literal(value: Scalar): Evaluated {
  if (value.kind === "null") return { is: "absent" };
  return value.kind === "unknown" ? UNKNOWN : { is: "text", parts: [value.value] };
}

function text(symbol: ValueSymbol): Evaluated {
  return { is: "text", parts: [symbol] };
}

function unknown(identity: string): ValueSymbol {
  return { kind: "unknown", service: undefined, identity };
}

/** The account and Region that another provider than the usual one of the module works in are others, perhaps. */
export function withProvider(identity: string, provider: Value | undefined): string {
  return provider && identity !== PARTITION ? `${identity} of ${sourceOf(provider)}` : identity;
}

function sourceOf(value: Value): string {
  return isStructure(value) ? `${value.start}` : value.source;
}

/** A resource with the source of the index in what refers to it: equal only to the same one. */
function withIndex(resource: string, source: string): string {
  return resource + (/\[.*\]/.exec(source)?.[0] ?? "");
}

function textAt(value: string, start: number, end: number): Scalar {
  return { kind: "text", value, source: value, start, end, outer: [start, end], quoted: true };
}
