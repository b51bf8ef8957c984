import type { Reference } from "../vocabulary/references.ts";
import type { Parts } from "./policy-model.ts";

/** True, false, or undefined where it cannot be known. */
export type Truth = boolean | undefined;

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

export function all(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
}

export function any(truths: readonly Truth[]): Truth {
  return not(all(truths.map(not)));
}

/** Any text, or any single character. */
const ANY = 1;
const ONE = 2;

/** A text that is not known; equal only where `id` is. */
interface Opaque {
  readonly id: string;
  /** Whether it certainly has no slash. So has nothing that stands before the first slash of a value: buckets, accounts. */
  readonly isName: boolean;
}

type Token = string | typeof ANY | typeof ONE | Opaque;

/** Any partition is taken for any other, unless both are written. */
const PARTITION: Opaque = { id: "partition", isName: true };

/** The tokens of a text; `*` and `?` stand for others only where it is a pattern. */
function tokensOf(parts: Parts, isPattern: boolean): Token[] {
  return parts.flatMap((part): Token[] =>
    typeof part === "string" ? textTokens(part, isPattern) : symbolTokens(part),
  );
}

function textTokens(text: string, isPattern: boolean): Token[] {
  // Policy variables, and what names of buckets are made of.
  return text.split(/([$&]\{[^}]*\})/).flatMap((piece, index): Token[] => {
    if (index % 2 === 1) return [{ id: piece.slice(2, -1), isName: false }];
    return [...piece].map((sign) => (isPattern && sign === "*" ? ANY : isPattern && sign === "?" ? ONE : sign));
  });
}

function symbolTokens({ service, kind, identity }: Reference): Token[] {
  if (service !== "bucket" || (kind !== "name" && kind !== "arn"))
    return [{ id: service === undefined ? identity : `${service} ${kind} ${identity}`, isName: service !== undefined }];
  const name: Token[] = isResource(identity)
    ? [{ id: `bucket ${identity}`, isName: true }]
    : textTokens(identity, false);
  return kind === "name" ? name : ["a", "r", "n", ":", PARTITION, ..."_:s3:::".slice(1), ...name];
}

/** Whether something is called by the resource or data that it is, as `Resources.Reports` and `aws_s3_bucket.x`. */
export function isResource(identity: string): boolean {
  return /^(?:Resources\.|(?:data\.)?[a-z]+_\w+\.)/.test(identity);
}

/** The fields of an ARN; the sixth has all the rest. */
function fieldsOf(tokens: readonly Token[]): (readonly Token[])[] | undefined {
  if (tokens.slice(0, 4).join("") !== "arn:") return undefined;
  const fields: Token[][] = [[]];
  for (const token of tokens) {
    if (token === ":" && fields.length < 6) fields.push([]);
    else fields.at(-1)?.push(token);
  }
  return fields.length === 6 ? fields : undefined;
}

/** How a text is compared. `exact` takes `*` literally; `arn` compares field by field. */
export type Comparison = "exact" | "like" | "arn";

/** Whether a text of a policy means a value. */
export function matches(pattern: Parts, value: Parts, comparison: Comparison = "like"): Truth {
  const p = tokensOf(pattern, comparison !== "exact");
  const v = tokensOf(value, false);
  const pFields = fieldsOf(p);
  const vFields = fieldsOf(v);
  if (!pFields || !vFields) return matchTokens(p, v);
  if (comparison === "arn") return all(pFields.map((field, i) => matchField(field, vFields[i] ?? [], i)));
  return all([matchField(pFields[1] ?? [], vFields[1] ?? [], 1), matchTokens(restOf(pFields), restOf(vFields))]);
}

function restOf(fields: readonly (readonly Token[])[]): Token[] {
  return fields.slice(2).flatMap((field) => [":", ...field]);
}

function matchField(pattern: readonly Token[], value: readonly Token[], index: number): Truth {
  const isOpen = [pattern, value].some(([only, ...more]) => typeof only === "object" && more.length === 0);
  return index === 1 && isOpen ? true : matchTokens(pattern, value);
}

/** No ARN and no key has as many characters; comparing two such texts takes their product. */
const MAX_LENGTH = 4096;

function matchTokens(pattern: readonly Token[], value: readonly Token[]): Truth {
  if (pattern.length > MAX_LENGTH || value.length > MAX_LENGTH) return undefined;
  if (meet(pattern, value, false)) return true;
  const isKnown = [...pattern, ...value].every((token) => typeof token !== "object");
  return isKnown || !meet(pattern, value, true) ? false : undefined;
}

/**
 * Whether two patterns have a text in common.
 * @param isFree whether what is not known may be any text; else it is only the same as itself
 */
function meet(a: readonly Token[], b: readonly Token[], isFree: boolean): boolean {
  const slash = b.indexOf("/");
  const beforeKey = slash < 0 ? b : b.slice(0, slash);
  const names = new Set(
    [a, b].flatMap((tokens) =>
      tokens.flatMap((token) =>
        typeof token === "object" && (token.isName || beforeKey.includes(token)) ? token.id : [],
      ),
    ),
  );
  const isRun = (token: Token | undefined): boolean => token === ANY || (isFree && typeof token === "object");
  /** Whether a run may go on over a token. */
  const takes = (run: Token | undefined, token: Token | undefined): boolean =>
    isRun(run) && !(token === "/" && typeof run === "object" && names.has(run.id));
  // reach[j]: whether what was read of `a` and the first j tokens of `b` have a text in common.
  let reach = [true];
  for (let j = 1; j <= b.length; j++) reach[j] = reach[j - 1] === true && isRun(b[j - 1]);
  for (const x of a) {
    const next = [reach[0] === true && isRun(x)];
    for (const [j, y] of b.entries()) {
      const isOne = (x === ONE && typeof y === "string") || (y === ONE && typeof x === "string");
      const isSame = x === y || isOne || (typeof x === "object" && typeof y === "object" && x.id === y.id);
      next.push(
        (isSame && !isRun(x) && !isRun(y) && reach[j] === true) ||
          (isRun(x) && (reach[j + 1] === true || (next[j] === true && takes(x, y)))) ||
          (isRun(y) && (next[j] === true || (reach[j + 1] === true && takes(y, x)))),
      );
    }
    reach = next;
  }
  return reach[b.length] === true;
}
