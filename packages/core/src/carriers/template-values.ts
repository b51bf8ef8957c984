import { type Entry, isStructure, type Scalar, type Value } from "../syntax/tree.ts";
import type { Resolution } from "../vocabulary/references.ts";
import { intrinsicOf } from "./intrinsics.ts";
import { asObject } from "./recognise/likeness.ts";
import { entriesOf, memberOf, pointed, type Resource, type Template } from "./template.ts";
import {
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

/** Functions in functions; beyond it nothing is known of what they come to. */
const MAX_NESTING = 16;
/** With more values than this a parameter is as good as free. */
const MAX_CHOICES = 20;
const BUCKET_TYPE = /^AWS::(?:S3::Bucket|S3Express::DirectoryBucket)$/;

/** Whether a resource is a bucket that may have inventories. */
export function isBucket({ type }: Pick<Resource, "type">): boolean {
  return BUCKET_TYPE.test(type);
}

/**
 * What the values of a template come to by the template alone. Parameters have no value but those that they are limited
 * to, since whoever makes a stack gives them others than the default.
 */
export class TemplateValues {
  readonly #template: Template;
  readonly #identities = new Map<Resource, string>();
  /** What is put into texts, or looked up in a map. */
  readonly #inner = new Evaluations();
  /** How many names of buckets are being made of each other. */
  #names = 0;

  constructor(template: Template) {
    this.#template = template;
  }

  /** What a value that is no literal comes to, for rules. */
  resolve(value: Value): Resolution | undefined {
    return resolutionOf(this.evaluate(value), (parts) => this.#textOf(parts));
  }

  evaluate(value: Value | undefined, depth = 0): Evaluated {
    if (!value || depth > MAX_NESTING) return UNKNOWN;
    const intrinsic = intrinsicOf(value);
    if (!intrinsic) return isStructure(value) || value.kind === "unknown" ? UNKNOWN : literal(value);
    const { name, argument } = intrinsic;
    switch (name) {
      case "Ref":
        return argument && !isStructure(argument) ? this.#ref(argument.value) : UNKNOWN;
      case "GetAtt":
        return this.#getAtt(attributePath(argument));
      case "Sub":
        return this.#sub(argument, depth);
      case "Join":
        return this.#join(argument, depth);
      case "Select":
        return this.#select(argument, depth);
      case "FindInMap":
        return this.#findInMap(argument, depth);
      case "If":
        return this.#choose(entriesOf(argument), depth);
      default:
        return UNKNOWN;
    }
  }

  /** A text, written out as far as it is known; undefined where nothing is. Empty where it stands for nothing. */
  partsOf(value: Value): (string | ValueSymbol)[] | undefined {
    const evaluated = this.evaluate(value);
    if (evaluated.is === "absent") return [];
    return evaluated.is === "text" ? expanded(evaluated.parts, (bucket) => this.#nameOf(bucket)) : undefined;
  }

  #nameOf({ resource, identity }: ValueSymbol): readonly (string | ValueSymbol)[] | undefined {
    const own = resource === undefined ? undefined : this.#template.resources.get(resource);
    const name = memberOf(own?.properties, "BucketName")?.value;
    const evaluated = name && this.evaluate(name, MAX_NESTING - 2);
    return evaluated?.is === "text" && identityOf(evaluated.parts) === identity ? evaluated.parts : undefined;
  }

  /** What a bucket is called by: its name where that is known, else the resource. */
  bucketIdentity(resource: Resource): string {
    const before = this.#identities.get(resource);
    if (before !== undefined) return before;
    const own = `Resources.${resource.name}`;
    // What the name is made of may be itself.
    this.#identities.set(resource, own);
    const written = memberOf(resource.properties, "BucketName")?.value;
    this.#names++;
    const evaluated = written && this.#names <= MAX_NESTING ? this.evaluate(written) : undefined;
    this.#names--;
    const identity = evaluated?.is === "text" ? identityOf(evaluated.parts) : own;
    const isShort = identity.length <= MAX_IDENTITY;
    this.#identities.set(resource, isShort ? identity : own);
    return isShort ? identity : own;
  }

  #ref(name: string): Evaluated {
    if (name === "AWS::NoValue") return { is: "absent" };
    const resource = this.#template.resources.get(name);
    if (resource) return text(this.#attribute(resource, "Ref"));
    const allowed = this.#allowedValues(name);
    if (allowed) return { is: "choice", choices: allowed };
    return text({ kind: "unknown", service: undefined, identity: name });
  }

  /** The values that a parameter is limited to; undefined where it may have others. */
  #allowedValues(name: string): Entry[] | undefined {
    const parameter = this.#template.parameters.get(name);
    const type = memberOf(parameter, "Type")?.value;
    // A parameter of the Systems Manager is limited to the names of its values.
    if (!type || isStructure(type) || !/^(?:String|Number)$/.test(type.value)) return undefined;
    const values = entriesOf(memberOf(parameter, "AllowedValues")?.value);
    const areLiterals = values.every(({ value }) => value && !isStructure(value) && value.tag === undefined);
    return values.length > 0 && values.length <= MAX_CHOICES && areLiterals ? values : undefined;
  }

  #getAtt([name, attribute]: readonly string[]): Evaluated {
    const resource = name === undefined ? undefined : this.#template.resources.get(name);
    return resource && attribute !== undefined ? text(this.#attribute(resource, attribute)) : UNKNOWN;
  }

  #attribute(resource: Resource, attribute: string): ValueSymbol {
    const { name, type } = resource;
    if (isBucket(resource)) {
      const kind = attribute === "Ref" ? "name" : attribute === "Arn" ? "arn" : "unknown";
      return { kind, service: "bucket", identity: this.bucketIdentity(resource), resource: name };
    }
    const own = { identity: `Resources.${name}.${attribute}`, resource: name };
    if (type !== "AWS::KMS::Key") return { kind: "unknown", service: undefined, ...own };
    const kind = attribute === "Arn" ? "arn" : attribute === "Ref" || attribute === "KeyId" ? "id" : "unknown";
    return { kind, service: "key", identity: `Resources.${name}`, resource: name };
  }

  /** `"a${B}c${D.Arn}"`, perhaps with a map of names of its own. */
  #sub(argument: Value | undefined, depth: number): Evaluated {
    const [first, own] = isStructure(argument) ? entriesOf(argument).map(({ value }) => value) : [argument];
    if (!first || isStructure(first)) return UNKNOWN;
    const names = asObject(own);
    const joiner = new TextJoiner();
    let end = 0;
    for (const match of first.value.matchAll(/\$\{([^}]*)\}/g)) {
      const [whole, name = ""] = match;
      joiner.add([first.value.slice(end, match.index)]);
      end = match.index + whole.length;
      if (name.startsWith("!")) {
        joiner.add([`\${${name.slice(1)}}`]);
        continue;
      }
      const mapped = memberOf(names, name)?.value;
      const [resource = "", ...attribute] = name.trim().split(".");
      const value = mapped
        ? this.#evaluateInner(mapped, depth)
        : attribute.length > 0
          ? this.#getAtt([resource, attribute.join(".")])
          : this.#ref(resource);
      joiner.add(partsOf(value, name));
    }
    joiner.add([first.value.slice(end)]);
    return joiner.text;
  }

  #join(argument: Value | undefined, depth: number): Evaluated {
    const [delimiter, list] = entriesOf(argument).map(({ value }) => value);
    if (!delimiter || isStructure(delimiter) || !isStructure(list) || list.kind !== "list" || intrinsicOf(list)) {
      return UNKNOWN;
    }
    const joiner = new TextJoiner();
    for (const item of entriesOf(list)) {
      const value = this.evaluate(item.value, depth + 1);
      if (value.is === "absent") continue;
      if (!joiner.isEmpty) joiner.add([delimiter.value]);
      joiner.add(partsOf(value, `${item.start}`));
    }
    return joiner.text;
  }

  #select(argument: Value | undefined, depth: number): Evaluated {
    const [index, list] = entriesOf(argument).map(({ value }) => value);
    if (!index || isStructure(index) || !list || !/^\d+$/.test(index.value)) return UNKNOWN;
    const split = intrinsicOf(list);
    if (!split) return this.evaluate(entriesOf(list)[Number(index.value)]?.value, depth + 1);
    const [delimiter, source] = entriesOf(split.argument).map(({ value }) => value);
    if (split.name !== "Split" || !delimiter || isStructure(delimiter)) return UNKNOWN;
    const whole = this.evaluate(source, depth + 1);
    const known = whole.is === "text" ? this.#textOf(whole.parts) : undefined;
    const part = known?.split(delimiter.value)[Number(index.value)];
    return part === undefined ? UNKNOWN : { is: "text", parts: [part] };
  }

  /** `[map, key, key]`, where all of them are literals. */
  #findInMap(argument: Value | undefined, depth: number): Evaluated {
    let value: Value | undefined = this.#template.mappings;
    const [map, first, second] = entriesOf(argument);
    for (const key of [map, first, second]) {
      if (!key?.value || isStructure(key.value) || intrinsicOf(key.value)) return UNKNOWN;
      value = memberOf(asObject(value), key.value.value)?.value;
    }
    return value ? this.#evaluateInner(value, depth) : UNKNOWN;
  }

  #evaluateInner(value: Value, depth: number): Evaluated {
    return this.#inner.of(value, depth, () => this.evaluate(value, depth + 1));
  }

  /** `[condition, value, value]` */
  #choose([, first, second]: readonly Entry[], depth: number): Evaluated {
    if (!first?.value || !second?.value) return UNKNOWN;
    const choices = [first, second].filter(({ value }) => this.evaluate(value, depth + 1).is !== "absent");
    return choices.length === 0 ? { is: "absent" } : { is: "choice", choices: choices.map(pointed) };
  }

  /** The text of parts that are all known: buckets by their names. */
  #textOf(parts: readonly (string | ValueSymbol)[]): string | undefined {
    const texts = parts.map((part) => {
      if (typeof part === "string") return part;
      const resource = part.resource === undefined ? undefined : this.#template.resources.get(part.resource);
      if (!resource || part.service !== "bucket" || part.kind !== "name") return undefined;
      const name = memberOf(resource.properties, "BucketName")?.value;
      return name && !isStructure(name) && !intrinsicOf(name) && name.kind === "text" ? name.value : undefined;
    });
    return texts.every((each) => each !== undefined) ? texts.join("") : undefined;
  }
}

/** `X.Arn`, or `[X, Arn]`. */
export function attributePath(argument: Value | undefined): string[] {
  if (!argument) return [];
  if (isStructure(argument)) {
    return entriesOf(argument).flatMap(({ value }) =>
      value && !isStructure(value) && !intrinsicOf(value) ? value.value : [],
    );
  }
  const dot = argument.value.indexOf(".");
  return dot < 0 ? [argument.value] : [argument.value.slice(0, dot), argument.value.slice(dot + 1)];
}

function literal({ value }: Scalar): Evaluated {
  return { is: "text", parts: [value] };
}

function text(symbol: ValueSymbol): Evaluated {
  return { is: "text", parts: [symbol] };
}
