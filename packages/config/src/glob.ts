import { hasClosedBrackets, PathPattern } from "./path-pattern.ts";

/** No path of a repository needs a longer one. */
export const MAX_PATTERN_LENGTH = 1000;
/** Braces in one glob stand for as many globs at most. */
const MAX_ALTERNATIVES = 256;
/** No file system has a longer path (Windows: 32,767); names of documents that are no files may be of any length. */
const MAX_PATH_LENGTH = 32_767;

/** What is wrong with a pattern: what it must be, and what it is instead. */
export interface PatternFault {
  readonly expected: string;
  readonly found: string;
}

/** Why a pattern in the manner of .gitignore is refused; undefined where it is fine. */
export function ignorePatternFault(pattern: string): PatternFault | undefined {
  if (pattern.length <= MAX_PATTERN_LENGTH) return undefined;
  return { expected: `a pattern of at most ${MAX_PATTERN_LENGTH} characters`, found: `one of ${pattern.length}` };
}

/** Why a glob is refused; undefined where it is fine. */
export function globFault(glob: string): PatternFault | undefined {
  const tooLong = ignorePatternFault(glob);
  if (tooLong) return tooLong;
  const found = `'${glob}'`;
  if (/(?<!\\)(?:\\\\)*[!?*+@]\(/.test(glob)) {
    return { expected: "a glob without groups such as !(a|b); braces list names, as in {a,b}", found };
  }
  const globs = expandGlob(glob);
  if (!globs) return { expected: `a glob whose braces stand for at most ${MAX_ALTERNATIVES} names`, found };
  if (!globs.every(hasClosedBrackets)) return { expected: "a glob in which each [ has its ]", found };
  return undefined;
}

/**
 * Whether a path with slashes is one that a list of globs means. A glob without a slash matches in every folder, one that
 * begins with `!` what it does not match. What `globFault` refuses matches nothing.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const all = globs.map((glob) => {
    const isNegated = glob.startsWith("!");
    const plain = isNegated ? glob.slice(1) : glob;
    const matches = pathMatcher(plain.includes("/") ? plain : `**/${plain}`);
    return (path: string) => matches(path) !== isNegated;
  });
  return (path) => all.some((matches) => matches(path));
}

/** Whether a path with slashes is one that a glob means, slash by slash. */
export function pathMatcher(glob: string): (path: string) => boolean {
  const patterns = (expandGlob(glob) ?? []).map((pattern) => new PathPattern(pattern.replace(/^\.\//, "")));
  return (path) => {
    if (path.length > MAX_PATH_LENGTH) return false;
    const names = path.split("/");
    return patterns.some((pattern) => pattern.matches(names));
  };
}

/** The folder in front of the first special character of a glob; empty where there is none. */
export function globBase(glob: string): string {
  const special = glob.search(/[*?[{\\]|!\(/);
  return glob.slice(0, glob.lastIndexOf("/", special < 0 ? glob.length : special) + 1);
}

/** The globs that one with braces stands for; undefined where there are too many. Braces without a comma are no braces. */
export function expandGlob(glob: string): readonly string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = firstBraces(next);
    if (!braces) done.push(next);
    else {
      const [before, behind] = [next.slice(0, braces.start), next.slice(braces.end)];
      open.push(...braces.alternatives.map((alternative) => before + alternative + behind));
    }
    if (done.length + open.length > MAX_ALTERNATIVES) return undefined;
  }
  return done;
}

interface Braces {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

/** The first braces that list something, with the commas that stand in no inner ones. */
function firstBraces(glob: string): Braces | undefined {
  const opened: { readonly start: number; readonly commas: number[] }[] = [];
  let first: Braces | undefined;
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i];
    if (character === "\\") i++;
    else if (character === "{") opened.push({ start: i, commas: [] });
    else if (character === ",") opened.at(-1)?.commas.push(i);
    else if (character === "}") {
      const closed = opened.pop();
      const alternatives = closed && alternativesOf(glob, closed.start, closed.commas, i);
      // Outer ones are closed later and count before inner ones.
      if (alternatives && (!first || closed.start < first.start))
        first = { start: closed.start, end: i + 1, alternatives };
    }
  }
  return first;
}

function alternativesOf(glob: string, start: number, commas: readonly number[], end: number): string[] | undefined {
  const body = glob.slice(start + 1, end);
  const [, from, to] = /^(\w)\.\.(\w)$/.exec(body) ?? [];
  if (from !== undefined && to !== undefined) {
    const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)].sort((a, b) => a - b) as [number, number];
    return Array.from({ length: high - low + 1 }, (_, i) => String.fromCharCode(low + i));
  }
  if (commas.length === 0) return undefined;
  const ends = [...commas, end];
  return ends.map((stop, i) => glob.slice((commas[i - 1] ?? start) + 1, stop));
}
