/**
 * Wildcards of paths without regular expressions: of a pattern with several stars an expression can take for ever, and
 * patterns come with the repository. Here time grows at most with the length of the pattern times that of the path.
 */
export class PathPattern {
  readonly #segments: readonly Segment[];

  /**
   * A pattern with slashes: `*` is any part of a name, `**` any number of whole names, `?` one character, `[a-z]` one of
   * some, a backslash takes the meaning of what follows it. At the end `**` stands for one name or more.
   */
  constructor(pattern: string, ignoreCase = false) {
    const segments = pattern
      .split("/")
      .map((part) => (/^\*{2,}$/.test(part) ? ANY_NAMES : segmentOf(part, ignoreCase)));
    if (segments.at(-1) === ANY_NAMES) segments.splice(-1, 0, segmentOf("*", false));
    this.#segments = segments;
  }

  /** Whether the pattern is that of the whole path, given by its names. */
  matches(names: readonly string[]): boolean {
    const segments = this.#segments;
    let at = 0;
    let name = 0;
    // Where the last `**` stands, and how far it reaches: what stands before it never needs another look.
    let last = -1;
    let reached = 0;
    while (name < names.length) {
      const segment = segments[at];
      if (segment === ANY_NAMES) {
        last = at++;
        reached = name;
      } else if (segment !== undefined && isNamed(segment, names[name] ?? "")) {
        at++;
        name++;
      } else {
        if (last < 0 || names[reached] === "..") return false;
        at = last + 1;
        name = ++reached;
      }
    }
    while (segments[at] === ANY_NAMES) at++;
    return at === segments.length;
  }
}

const ANY_NAMES = Symbol("any number of names");
const ANY_TEXT = Symbol("any part of a name");

type CharacterTest = (character: string) => boolean;

/** A name that has to stand there as it is, or what its characters have to be; undefined where nothing can be meant. */
type NamePattern = string | readonly (string | CharacterTest | typeof ANY_TEXT)[];
type Segment = typeof ANY_NAMES | { readonly name: NamePattern | undefined; readonly ignoreCase: boolean };

/** Whether each bracket of a pattern is closed; one that is not would make the pattern match nothing. */
export function hasClosedBrackets(pattern: string): boolean {
  return pattern.split("/").every((part) => namePattern(part) !== undefined);
}

function segmentOf(part: string, ignoreCase: boolean): Segment {
  return { name: namePattern(ignoreCase ? part.toLowerCase() : part), ignoreCase };
}

function isNamed(segment: Exclude<Segment, typeof ANY_NAMES>, written: string): boolean {
  const { name, ignoreCase } = segment;
  const text = ignoreCase ? written.toLowerCase() : written;
  if (name === undefined || typeof name === "string") return name === text;
  // No wildcard leads out of the folder.
  if (text === "..") return false;
  let at = 0;
  let last = -1;
  let reached = 0;
  for (let i = 0; i < text.length; ) {
    const expected = name[at];
    if (expected === ANY_TEXT) {
      last = at++;
      reached = i;
    } else if (
      expected !== undefined &&
      (typeof expected === "string" ? expected === text[i] : expected(text[i] ?? ""))
    ) {
      at++;
      i++;
    } else {
      if (last < 0) return false;
      at = last + 1;
      i = ++reached;
    }
  }
  while (name[at] === ANY_TEXT) at++;
  return at === name.length;
}

function namePattern(part: string): NamePattern | undefined {
  const expected: (string | CharacterTest | typeof ANY_TEXT)[] = [];
  for (let i = 0; i < part.length; i++) {
    const character = part.charAt(i);
    if (character === "*") {
      if (expected.at(-1) !== ANY_TEXT) expected.push(ANY_TEXT);
    } else if (character === "?") expected.push(() => true);
    else if (character === "[") {
      const set = characterSet(part, i + 1);
      if (!set) return undefined;
      expected.push(set.test);
      i = set.end;
    } else expected.push(character === "\\" && i + 1 < part.length ? part.charAt(++i) : character);
  }
  return expected.every((one) => typeof one === "string") ? expected.join("") : expected;
}

/** The set of characters whose bracket is open before `start`, and where it is closed; undefined where it is not. */
function characterSet(part: string, start: number): { readonly test: CharacterTest; readonly end: number } | undefined {
  const isNegated = part[start] === "!" || part[start] === "^";
  const first = isNegated ? start + 1 : start;
  const members: CharacterTest[] = [];
  for (let i = first; i < part.length; i++) {
    if (part[i] === "]" && i > first) {
      return { test: (character) => members.some((member) => member(character)) !== isNegated, end: i };
    }
    const named = /^\[:([a-z]+):\]/.exec(part.slice(i, i + MAX_CLASS));
    if (named) {
      const test = classes[named[1] ?? ""];
      if (!test) return undefined;
      members.push((character) => test.test(character));
      i += named[0].length - 1;
      continue;
    }
    if (part[i] === "\\") i++;
    const from = part[i];
    if (from === undefined) return undefined;
    let to = from;
    if (part[i + 1] === "-" && i + 2 < part.length && part[i + 2] !== "]") {
      i += part[i + 2] === "\\" ? 3 : 2;
      to = part.charAt(i);
    }
    members.push((character) => character === from || (from <= character && character <= to));
  }
  return undefined;
}

/** `[:xdigit:]` is the longest. */
const MAX_CLASS = 12;

/** Of ASCII, as git has them. */
const classes: Readonly<Record<string, RegExp | undefined>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant.
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /\d/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};
