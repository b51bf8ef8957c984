import type { Parts } from "../aws/policy-model.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import type { Facts } from "../scope/facts.ts";
import type { Entry, Range, Tree, Value } from "../syntax/tree.ts";
import {
  ACCOUNT,
  PARTITION_REFERENCE,
  REGION,
  type Reference,
  type Resolution,
  type WrittenAt,
} from "../vocabulary/references.ts";

/** Something whose text is not written in a document: what it is, and of which resource. */
export interface ValueSymbol extends Reference {
  /** The resource that it belongs to; undefined for parameters, pseudo parameters, other stacks. */
  readonly resource?: string;
}

/** What a value comes to: its text as far as it is known, one of several values, or nothing. */
export type Evaluated =
  | {
      readonly is: "text";
      readonly parts: readonly (string | ValueSymbol)[];
      readonly writtenAt?: WrittenAt | undefined;
    }
  | {
      readonly is: "choice";
      readonly choices: readonly Entry[];
      /** Whether each of them comes to be, so that one that is wrong is wrong wherever it is written. */
      readonly areAll?: boolean;
      /** The tree of the other file in which they are written. */
      readonly elsewhere?: Tree | undefined;
    }
  | { readonly is: "absent" }
  | { readonly is: "unknown" };

export const UNKNOWN: Evaluated = { is: "unknown" };

/** Names that are made of names that are made of names, twice each, grow without end. */
export const MAX_IDENTITY = 1000;

/** The same of texts, in UTF-16 units, where anything that is not known counts as one. No policy is as long. */
const MAX_TEXT = 50_000;

/** Puts a text together. One that grows beyond all use is not known. */
export class TextJoiner {
  readonly #parts: (string | ValueSymbol)[] = [];
  #size = 0;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  add(parts: readonly (string | ValueSymbol)[]): void {
    for (const part of parts) {
      if (this.#size > MAX_TEXT) return;
      this.#size += typeof part === "string" ? part.length : 1;
      this.#parts.push(part);
    }
  }

  get text(): Evaluated {
    return this.#size > MAX_TEXT ? UNKNOWN : { is: "text", parts: merged(this.#parts) };
  }
}

/** What values came to that others are made of, each of them perhaps many times. */
export class Evaluations {
  readonly #known = new Map<Value, { readonly depth: number; readonly evaluated: Evaluated }>();

  /** What a value comes to; `evaluate` is asked where that is not known yet from the same depth or less. */
  of(value: Value, depth: number, evaluate: () => Evaluated): Evaluated {
    const known = this.#known.get(value);
    if (known && known.depth <= depth) return known.evaluated;
    const evaluated = evaluate();
    this.#known.set(value, { depth, evaluated });
    return evaluated;
  }
}

/** A name that a value refers to, where it is written. */
export interface WrittenName {
  readonly name: string;
  readonly range: Range;
}

/**
 * What rules are told of a value.
 * @param textOf the text that parts come to, as far as the names of the resources in them are known
 */
export function resolutionOf(
  evaluated: Evaluated,
  textOf: (parts: readonly (string | ValueSymbol)[]) => string | undefined,
): Resolution | undefined {
  switch (evaluated.is) {
    case "absent":
      return { isAbsent: true };
    case "choice": {
      const { choices, areAll, elsewhere } = evaluated;
      return { choices, areAll, elsewhere: elsewhere && { name: elsewhere.fileName, text: elsewhere.text } };
    }
    case "unknown":
      return undefined;
  }
  const { parts, writtenAt } = evaluated;
  // The name of a bucket is a reference first, which may be the wrong one.
  const isName = parts.length === 1 && typeof parts[0] !== "string";
  const text = isName ? undefined : textOf(parts);
  // Where a reference has the wrong kind, it is its use that is wrong.
  return { text, reference: referenceIn(parts), writtenAt: text === undefined ? undefined : writtenAt };
}

/** A value as one of several, which has no name. */
export function choiceOf(value: Value): Entry {
  const { start, end } = value;
  return { name: "", key: "", start, end, nameStart: start, nameEnd: end, value, closed: true };
}

/** What stands in a text for a value; one that is not known is at least the same where it has the same source. */
export function partsOf(value: Evaluated, source: string): readonly (string | ValueSymbol)[] {
  if (value.is === "text") return value.parts;
  return value.is === "absent" ? [] : [{ kind: "unknown", service: undefined, identity: source }];
}

/** Texts that stand beside each other are one. */
export function merged<Part extends Reference>(parts: readonly (string | Part)[]): (string | Part)[] {
  const result: (string | Part)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result.length === 0 ? [""] : result;
}

/**
 * The parts of a text with the ARNs of buckets written out, and their names as far as they are known.
 * @param nameOf the parts of the name of a bucket; undefined where they are not known
 */
export function expanded(
  parts: readonly (string | ValueSymbol)[],
  nameOf: (bucket: ValueSymbol) => readonly (string | ValueSymbol)[] | undefined,
): (string | ValueSymbol)[] {
  const inner = parts.flatMap((part): readonly (string | ValueSymbol)[] => {
    if (typeof part === "string" || part.service !== "bucket" || part.kind === "unknown") return [part];
    const name = nameOf(part) ?? [{ ...part, kind: "name" as const }];
    return part.kind === "arn" ? ["arn:", PARTITION_REFERENCE, ":s3:::", ...name] : name;
  });
  return merged(inner);
}

/** Parts with what the facts tell; undefined where something is filled in later. */
export function within(parts: Parts, { account, region }: Facts): Parts | undefined {
  if (parts.some((part) => typeof part === "string" && hasPlaceholder(part))) return undefined;
  const told: Readonly<Record<string, string | undefined>> = { [ACCOUNT]: account, [REGION]: region };
  // What stands for nothing is no empty text.
  return parts.length === 0
    ? []
    : merged(parts.map((part) => (typeof part === "string" ? part : (told[part.identity] ?? part))));
}

/** What a text names: the thing itself, or the ARN of a bucket that is made of its name. */
function referenceIn(parts: readonly (string | ValueSymbol)[]): Reference | undefined {
  const [only, ...others] = parts;
  if (only !== undefined && typeof only !== "string" && others.length === 0) {
    const { kind, service, identity } = only;
    return { kind, service, identity };
  }
  const name = nameInArn(parts);
  if (!name) return undefined;
  // An ARN in an ARN, a domain name in an ARN.
  const wrong = name.find((part) => typeof part !== "string" && part.service !== undefined && part.kind !== "name");
  if (wrong) return { kind: "unknown", service: "bucket", identity: identityOf(name) };
  return { kind: "arn", service: "bucket", identity: identityOf(name) };
}

/** The parts behind `arn:…:s3:::`, unless a key follows. */
export function nameInArn<Part extends Reference>(parts: readonly (string | Part)[]): (string | Part)[] | undefined {
  const at = parts.findIndex((part) => typeof part === "string" && part.includes(":s3:::"));
  const [first] = parts;
  if (at < 0 || at > 2 || typeof first !== "string" || !first.startsWith("arn:")) return undefined;
  const found = parts[at] as string;
  const rest = found.slice(found.indexOf(":s3:::") + ":s3:::".length);
  const name = merged([rest, ...parts.slice(at + 1)]);
  return name.some((part) => typeof part === "string" && part.includes("/")) || name[0] === "" ? undefined : name;
}

export function identityOf(parts: readonly (string | Reference)[]): string {
  return parts
    .map((part) => (typeof part === "string" ? part : isOwn(part) ? part.identity : `\${${part.identity}}`))
    .join("");
}

/** The name of a bucket is its identity. */
function isOwn({ kind, service }: Reference): boolean {
  return service === "bucket" && kind === "name";
}
