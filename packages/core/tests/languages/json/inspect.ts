/** Ways to look at what the JSON reader gives, for its tests. */
import {
  jsonRelatedMessages,
  jsonSyntaxMessages,
  jsonSyntaxSuggestions,
} from "../../../src/languages/json/messages.ts";
import type { JsonDocument, JsonMember, JsonValue } from "../../../src/languages/json/syntax-tree.ts";
import type { SyntaxProblem } from "../../../src/syntax/problem.ts";

/** The text with `«…»` around the place of each problem. */
export function mark(text: string, problems: readonly SyntaxProblem[]): string {
  const signs = Array.from({ length: text.length + 1 }, () => ({ closing: "", empty: "", opening: "" }));
  for (const { start, end } of problems) {
    const [first, last] = [signs[start], signs[end]];
    if (!first || !last) continue;
    if (first === last) first.empty += "«»";
    else {
      first.opening += "«";
      last.closing += "»";
    }
  }
  return signs.map(({ closing, empty, opening }, at) => closing + empty + opening + text.charAt(at)).join("");
}

/** The text without the marks. */
export function unmark(marked: string): string {
  return marked.replace(/[«»]/g, "");
}

type Suggestion = NonNullable<SyntaxProblem["suggestions"]>[number];

export function applySuggestion(text: string, { edits }: Suggestion): string {
  let result = text;
  for (const { range, text: inserted } of edits.toSorted((a, b) => b.range[0] - a.range[0])) {
    result = result.slice(0, range[0]) + inserted + result.slice(range[1]);
  }
  return result;
}

/** All values of a tree, the root first; without recursion, as the trees may be deep. */
export function* valuesOf(root: JsonValue | undefined): Generator<JsonValue> {
  const open: JsonValue[] = root ? [root] : [];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    yield value;
    if (value.kind === "array") open.push(...value.elements.toReversed());
    if (value.kind === "object") open.push(...value.members.toReversed().flatMap((member) => member.value ?? []));
  }
}

/** The value that JSON.parse gives for a tree without problems. Only for trees that are not deep. */
export function plainOf(value: JsonValue | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.kind === "array") return value.elements.map(plainOf);
  if (value.kind === "string") return value.value;
  if (value.kind !== "object") return JSON.parse(value.value);
  const plain = {};
  for (const { name, value: member } of value.members) {
    // As JSON.parse: `__proto__` becomes an ordinary member, and the last of duplicates wins.
    Object.defineProperty(plain, name, {
      value: plainOf(member),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return plain;
}

export function hasPlaceholder(document: JsonDocument): boolean {
  return [...valuesOf(document.root)].some((value) => value.kind === "placeholder");
}

/** What every tree must hold to, however broken its text: places in order and inside of each other, known messages. */
export function faultsOf(document: JsonDocument): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const { text, root, problems, comments } = document;
  if (root) expect(root.start >= 0 && root.end <= text.length, "root inside of the text");
  for (const value of valuesOf(root)) {
    expect(value.start < value.end || text === "", `${value.kind} at ${value.start} is empty`);
    let from = value.start;
    for (const child of childrenOf(value)) {
      expect(
        child.start >= from && child.end <= value.end,
        `${child.start}-${child.end} in ${value.start}-${value.end}`,
      );
      from = child.end;
    }
    if (value.kind === "object") faults.push(...value.members.flatMap(memberFaults));
  }
  for (const { messageId, start, end, suggestions = [], related = [] } of problems) {
    expect(start >= 0 && start <= end && end <= text.length, `${messageId} ${start}-${end} outside of the text`);
    expect(messageId === "tooDeep" || messageId in jsonSyntaxMessages, `unknown message ${messageId}`);
    for (const way of suggestions)
      expect(way.messageId in jsonSyntaxSuggestions, `unknown suggestion ${way.messageId}`);
    for (const place of related) expect(place.messageId in jsonRelatedMessages, `unknown message ${place.messageId}`);
  }
  for (const { start, end, contentStart, contentEnd } of comments) {
    expect(start < contentStart && contentStart <= contentEnd && contentEnd <= end, `comment at ${start}`);
  }
  return faults;
}

function childrenOf(value: JsonValue): readonly (JsonMember | JsonValue)[] {
  if (value.kind === "object") return value.members;
  return value.kind === "array" ? value.elements : [];
}

function memberFaults({ name, start, end, nameStart, nameEnd, value }: JsonMember): string[] {
  if (nameStart !== start || nameEnd > end) return [`name of ${name} at ${start}`];
  if (value && (value.start < nameEnd || value.end > end)) return [`value of ${name} at ${start}`];
  return [];
}

/** A small generator of numbers in `[0, n)`, the same for the same seed. */
export function randomInts(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
