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
  /**
   * Whether it certainly has no slash, as the name and the ARN of a bucket, and not the ARN of a key. Nor has what stands
   * before the first slash of a value: buckets, accounts.
   */
  readonly isName: boolean;
}

type Token = string | typeof ANY | typeof ONE | Opaque;

/** A text as tokens; of an ARN also its six fields, and what stands behind its partition. */
interface Tokens {
  readonly all: readonly Token[];
  readonly fields: readonly (readonly Token[])[] | undefined;
  readonly rest: readonly Token[];
}

// Every statement is compared with every configuration.
const patterns = new WeakMap<Parts, Tokens>();
const literals = new WeakMap<Parts, Tokens>();

/** The tokens of a text; `*` and `?` stand for others only where it is a pattern. */
function tokensOf(parts: Parts, isPattern: boolean): Tokens {
  const known = (isPattern ? patterns : literals).get(parts);
  if (known) return known;
  const all = parts.flatMap((part): Token[] =>
    typeof part === "string" ? textTokens(part, isPattern) : symbolTokens(part),
  );
  const fields = fieldsOf(all);
  const made = { all, fields, rest: fields?.slice(2).flatMap((field) => [":", ...field]) ?? [] };
  (isPattern ? patterns : literals).set(parts, made);
  return made;
}

function textTokens(text: string, isPattern: boolean): Token[] {
  // Policy variables, and what names of buckets are made of.
  return text.split(/([$&]\{[^}]*\})/).flatMap((piece, index): Token[] => {
    if (index % 2 === 1) return [{ id: piece.slice(2, -1), isName: false }];
    return [...piece].map((sign) => (isPattern && sign === "*" ? ANY : isPattern && sign === "?" ? ONE : sign));
  });
}

function symbolTokens({ service, kind, identity }: Reference): Token[] {
  return [{ id: service === undefined ? identity : `${service} ${kind} ${identity}`, isName: service === "bucket" }];
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
  if (p.fields && v.fields) {
    const [ps, vs] = [p.fields, v.fields];
    const partition = matchField(ps[1] ?? [], vs[1] ?? [], 1);
    if (comparison !== "arn") return all([partition, matchTokens(p.rest, v.rest)]);
    return all([partition, ...[2, 3, 4, 5].map((i) => matchTokens(ps[i] ?? [], vs[i] ?? []))]);
  }
  const truth = matchTokens(p.all, v.all);
  // What becomes of a pattern that has not the fields of an ARN is not documented, but that `*` is any.
  return comparison === "arn" && v.fields && truth && p.all.length > 1 ? undefined : truth;
}

/** Any partition is taken for any other, unless both are written. */
function matchField(pattern: readonly Token[], value: readonly Token[], index: number): Truth {
  const isOpen = [pattern, value].some(([only, ...more]) => typeof only === "object" && more.length === 0);
  return index === 1 && isOpen ? true : matchTokens(pattern, value);
}

/** Comparing two texts takes as many steps as the product of their lengths. An ARN or key with its pattern has not so many. */
const MAX_STEPS = 100_000;

function matchTokens(pattern: readonly Token[], value: readonly Token[]): Truth {
  if (pattern.length * value.length > MAX_STEPS) return undefined;
  // What begins alike is the same, and where the first difference is certain all the rest is not looked at.
  let same = 0;
  while (same < pattern.length && isSame(pattern[same], value[same])) same++;
  const [x, y] = [pattern[same], value[same]];
  if (typeof x === "string" && (y === undefined || typeof y === "string")) return false;
  const isWhole = [pattern[same + 1], value[same + 1]].every((next) => next === undefined || next === "/");
  if (isWhole && isMadeBucket(x) && isMadeBucket(y)) return false;
  const [p, v] = [pattern.slice(same), value.slice(same)];
  if (covers(p, v)) return true;
  const isKnown = [pattern, value].every((tokens) => tokens.every((token) => typeof token !== "object"));
  return isKnown || !meet(p, v, namesIn(pattern, value)) ? false : undefined;
}

/** Whether it is the name of a bucket that a document makes, once: no two of them have the same. */
function isMadeBucket(token: Token | undefined): boolean {
  return typeof token === "object" && /^bucket name (?:Resources|aws_s3_bucket)\.[\w-]+$/.test(token.id);
}

/** Whether a pattern certainly means a value: what is not known is the same as itself. */
function covers(pattern: readonly Token[], value: readonly Token[]): boolean {
  let i = 0;
  // Behind the last `*`, and how far it reaches by now.
  let behind = -1;
  let reach = 0;
  for (let j = 0; j < value.length; ) {
    const [x, y] = [pattern[i], value[j]];
    if (i < pattern.length && (isSame(x, y) || (x === ONE && typeof y === "string"))) [i, j] = [i + 1, j + 1];
    else if (x === ANY) [behind, reach] = [++i, j];
    else if (behind >= 0) [i, j] = [behind, ++reach];
    else return false;
  }
  return pattern.slice(i).every((token) => token === ANY);
}

function isSame(x: Token | undefined, y: Token | undefined): boolean {
  return x === y || (typeof x === "object" && typeof y === "object" && x.id === y.id);
}

/**
 * Whether a pattern and a value have a text in common, if what is not known may be any text.
 * @param names what has no slash
 */
function meet(pattern: readonly Token[], value: readonly Token[], names: ReadonlySet<string>): boolean {
  const isRun = (token: Token | undefined): boolean => token === ANY || typeof token === "object";
  /** Whether a run may go on over a token. */
  const takes = (run: Token, token: Token): boolean =>
    isRun(run) && !(token === "/" && typeof run === "object" && names.has(run.id));
  // reach[j]: whether what was read of the pattern and the first j tokens of the value have a text in common.
  let reach = [true];
  for (const [j, y] of value.entries()) reach.push(reach[j] === true && isRun(y));
  for (const x of pattern) {
    const next = [reach[0] === true && isRun(x)];
    for (const [j, y] of value.entries()) {
      next.push(
        (!isRun(x) && !isRun(y) && (x === y || x === ONE) && reach[j] === true) ||
          (isRun(x) && (reach[j + 1] === true || (next[j] === true && takes(x, y)))) ||
          (isRun(y) && (next[j] === true || (reach[j + 1] === true && takes(y, x)))),
      );
    }
    reach = next;
  }
  return reach[value.length] === true;
}

/** What is not known, but has no slash. */
function namesIn(pattern: readonly Token[], value: readonly Token[]): ReadonlySet<string> {
  // What stands for all of a value may be an ARN with slashes, such as that of a key.
  const [only, ...others] = value;
  const slash = value.indexOf("/");
  const beforeKey = slash >= 0 ? value.slice(0, slash) : typeof only === "object" && others.length === 0 ? [] : value;
  const named = [...beforeKey, ...[...pattern, ...value].filter((token) => typeof token === "object" && token.isName)];
  return new Set(named.flatMap((token) => (typeof token === "object" ? token.id : [])));
}
