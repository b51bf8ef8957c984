import type { Range } from "../../syntax/problem.ts";
import {
  type Comment,
  commentRanges,
  type Entry,
  isEntry,
  isStructure,
  type Structure,
  type Tree,
  type Value,
} from "../../syntax/tree.ts";
import {
  behindTrailingComments,
  lineBreakNear,
  lineEnd,
  lineStart,
  skipBlanks,
  skipBlanksBack,
} from "../../text/lines.ts";
import { mergeKeysOf, type YamlOrigin } from "./collection.ts";
import { resolvePlain } from "./scalars.ts";

/** How a document is indented. */
export interface YamlStyle {
  readonly lineBreak: string;
  /** By how much members are indented more than their parent. */
  readonly unit: string;
  /** By how much dashes are: often not at all. */
  readonly dash: string;
}

/** Something to be written; `name` undefined in a list. */
export interface YamlDraft {
  readonly name: string | undefined;
  readonly content:
    | { readonly is: "scalar"; readonly value: string | number | boolean | null }
    | { readonly is: "map" | "list"; readonly drafts: readonly YamlDraft[] }
    /** What an entry of the document holds, as it is written there, its comments included. */
    | { readonly is: "moved"; readonly entry: Entry; readonly tree: Tree };
}

/**
 * A value such that YAML 1.1 and 1.2 read the same from it.
 * @param like source text of a scalar whose quotes are taken over
 */
export function printScalar(value: string | number | boolean | null, like = ""): string {
  if (typeof value !== "string") return String(value);
  if (like.startsWith("'") && /^[\x20-\x7e\u00a1-\ud7ff]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return !like.startsWith('"') && isPlainText(value) ? value : doubleQuoted(value);
}

/** A member's name, quoted like another one. */
export function printName(name: string, like = ""): string {
  return printScalar(name, like);
}

function isPlainText(value: string): boolean {
  if (!/^[A-Za-z0-9_./](?:[\w./+@%=~$:-]| (?=[\w./+-]))*$/.test(value) || /:(?: |$)/.test(value)) return false;
  // PyYAML reads dates, and other readers of 1.1 a lone y or n, 0:0 or 0_e0, as no text.
  if (
    /^(?:[yn]|[\d.][\d_.:]*(?:e[-+]?[\d_]*)?|\d{4}-\d\d?-\d\d?.*|e[-+]?\d+)$/i.test(value) ||
    /^(?:---|\.\.\.)/.test(value)
  )
    return false;
  return resolvePlain(value, "1.1").kind === "text" && resolvePlain(value, "1.2").kind === "text";
}

function doubleQuoted(value: string): string {
  const coded = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g, coded);
}

/** How a document is written, found out by its first nested map and its first nested list. */
export function styleOf({ text, roots }: Tree): YamlStyle {
  let unit: number | undefined;
  let dash: number | undefined;
  const open = [...roots];
  for (let entry = open.pop(); entry && (unit === undefined || dash === undefined); entry = open.pop()) {
    const { value, name, nameStart } = entry;
    if (!isOwn(entry) || !isStructure(value) || isFlow(value)) continue;
    const depth = columnOf(text, value.start) - columnOf(text, nameStart);
    // Lines that are lost may stand further to the left than what they belong to.
    if (depth < 0) continue;
    if (name !== "" && value.kind === "map") unit ??= depth;
    else if (name !== "") dash ??= depth;
    for (const child of ownChildren(value).toReversed()) open.push(child);
  }
  const spaces = " ".repeat(unit ?? 2);
  return { lineBreak: lineBreakNear(text, 0), unit: spaces, dash: dash === undefined ? spaces : " ".repeat(dash) };
}

/**
 * A member, or an item with its dash, the indentation of its first line excluded; in flow notation where `indent` is
 * undefined.
 * @param like source text of another name, whose quotes are taken over
 */
export function printEntry(
  { name, content }: YamlDraft,
  style: YamlStyle,
  indent: string | undefined,
  isItem = false,
  like = "",
): string {
  const written = name ?? (content.is === "moved" ? content.entry.name : "");
  const lead = isItem ? (indent === undefined ? "" : "- ") : `${printName(written, like)}: `;
  if (content.is === "scalar") return lead + printScalar(content.value);
  const inner = (kind: "map" | "list"): string | undefined => {
    if (indent === undefined) return undefined;
    return indent + (isItem ? "  " : kind === "list" ? style.dash : style.unit);
  };
  const opening = (kind: "map" | "list"): string => (isItem ? lead : lead.trimEnd() + style.lineBreak + inner(kind));
  if (content.is === "moved") {
    const { entry, tree } = content;
    const { value } = entry;
    const isBlock = isOwn(entry) && isStructure(value) && !isFlow(value);
    const properties = propertiesOf(entry, tree.text);
    const kind = isStructure(value) && value.kind === "list" ? "list" : "map";
    const target = inner(kind);
    if (target === undefined || indent === undefined) return lead + inFlow(entry, tree, style);
    if (!isBlock) return lead + properties + shifted(tree.text, entry, columnOf(tree.text, entry.start), indent.length);
    const block = shifted(tree.text, entry, columnOf(tree.text, value.start), target.length);
    const [beside, above] = commentsBetween(entry.start, value.start, tree);
    if (properties === "" && beside === "" && above.length === 0) return opening(kind) + block;
    const sameLine = `${lead.trimEnd()} ${properties}${beside}`.trimEnd();
    return [sameLine, ...above, block].join(style.lineBreak + target);
  }
  const { is, drafts } = content;
  const lines = drafts.map((draft) => printEntry(draft, style, inner(is), is === "list"));
  if (indent === undefined || drafts.length === 0)
    return lead + (is === "map" ? `{${lines.join(", ")}}` : `[${lines.join(", ")}]`);
  return opening(is) + lines.join(style.lineBreak + inner(is));
}

/** Tag and anchor before a value, with a blank behind them. */
export function propertiesOf(entry: Entry, text: string): string {
  const { value, nameEnd } = entry;
  if (!isOwn(entry) || !value) return "";
  const found = text
    .slice(nameEnd, value.start)
    .match(/(?<=\s)(?:[!&]\S*|#.*)/g)
    ?.filter((each) => each[0] !== "#");
  return found?.length ? `${found.join(" ")} ` : "";
}

/** The comments between a name or dash and the structure below it: the one on its line, and those on further lines. */
function commentsBetween(from: number, to: number, { text, comments }: Tree): [beside: string, above: string[]] {
  const found = comments.filter(({ start, end }) => from <= start && end <= to);
  const isBeside = (start: number): boolean => lineStart(text, start) <= from;
  const written = (all: readonly Comment[]): string[] => all.map(({ start, end }) => text.slice(start, end));
  return [
    written(found.filter(({ start }) => isBeside(start))).join(""),
    written(found.filter(({ start }) => !isBeside(start))),
  ];
}

/** A value as it is written, its further lines moved from one column to another. */
export function shifted(text: string, entry: Entry, from: number, to: number): string {
  const start = isOwn(entry) && entry.value ? entry.value.start : writtenOf(entry)[0];
  const move = (_: string, lineBreak: string, blanks: string): string =>
    lineBreak + " ".repeat(Math.max(0, blanks.length - from + to));
  return text.slice(start, entry.end).replace(/(\r?\n)( *)(?=[^\s])/g, move);
}

/** A value on one line. */
export function inFlow(entry: Entry, tree: Tree, style: YamlStyle): string {
  const { value } = entry;
  const written = tree.text.slice(...writtenOf(entry));
  if (!isOwn(entry) || !value || (!written.includes("\n") && (!isStructure(value) || isFlow(value)))) return written;
  const properties = propertiesOf(entry, tree.text);
  if (!isStructure(value)) return properties + doubleQuoted(value.value);
  const drafts = value.children
    .filter(isEntry)
    .map((child) => ({ name: child.name, content: { is: "moved", entry: child, tree } as const }));
  const is = value.kind === "list" ? "list" : "map";
  return properties + printEntry({ name: "", content: { is, drafts } }, style, undefined, true);
}

/** Where the value of an entry goes that has none, or null. */
export interface ValueRoom {
  readonly range: Range;
  /** The colon, if it is missing, and what leads to the first member. */
  readonly before: string;
  /** Of the members; undefined where they are written in `{ }` or `[ ]`. */
  readonly indent: string | undefined;
}

/** @param isInFlow whether the entry stands in `{ }` or `[ ]` */
export function roomForValue(
  entry: Entry,
  kind: "map" | "list",
  tree: Tree,
  { lineBreak, unit, dash }: YamlStyle,
  isInFlow: boolean,
): ValueRoom {
  const { text } = tree;
  const [start, end] = writtenOf(entry);
  const isNamed = entry.name !== "";
  const colon = isNamed && !text.slice(entry.nameEnd, Math.max(start, entry.end)).includes(":") ? ":" : "";
  const from = start < end ? skipBlanksBack(text, start) : start;
  const column = columnOf(text, entry.start);
  if (isInFlow)
    return { range: [skipBlanksBack(text, start), skipBlanks(text, end)], before: `${colon} `, indent: undefined };
  if (!isNamed)
    return { range: [from, end], before: text[from - 1] === "-" ? " " : "", indent: " ".repeat(column + 2) };
  const indent = " ".repeat(column) + (kind === "list" ? dash : unit);
  const at = behindTrailingComments(text, end, commentRanges(tree), text.length);
  return { range: [from, at], before: colon + text.slice(end, at) + lineBreak + indent, indent };
}

/**
 * The end of the line on which an entry ends, behind its comment; a block scalar keeps its blank lines. What is taken out
 * of it, by its origin, does not count.
 */
export function endOfLines(entry: Entry, { text }: Tree, taken: ReadonlySet<unknown> = new Set()): number {
  let last = entry;
  while (isOwn(last) && isStructure(last.value) && !isFlow(last.value)) {
    const child = ownChildren(last.value).findLast(({ origin }) => !taken.has(origin));
    if (!child && last.name !== "" && taken.size > 0) return lineEnd(text, last.nameEnd);
    if (!child) break;
    last = child;
  }
  const { value } = last;
  const end = lineEnd(text, taken.size > 0 ? last.end : entry.end);
  if (!isOwn(last) || !value || isStructure(value) || value.outer[1] <= end) return end;
  const outer = value.outer[1];
  return text[outer - 1] === "\n" ? outer - (text[outer - 2] === "\r" ? 2 : 1) : outer;
}

/** Where what an entry holds ends, without the comment behind it; the blank lines of a block scalar count. */
export function contentEnd(entry: Entry, tree: Tree): number {
  const end = endOfLines(entry, tree);
  return end > lineEnd(tree.text, entry.end) ? end : entry.end;
}

/** A scalar, or a structure in brackets, with its tag; the entry has a value. */
export function valueText(entry: Entry, { text }: Tree): string {
  return propertiesOf(entry, text) + text.slice((entry.value as Value).start, entry.end);
}

/** Whether the value is written at the entry itself, not at an anchor elsewhere. */
export function isOwn(entry: Entry): boolean {
  const [start, end] = writtenOf(entry);
  return entry.value !== undefined && start <= entry.value.start && entry.value.end <= end;
}

export function writtenOf({ origin }: Entry): Range {
  return (origin as YamlOrigin).written;
}

export function isFlow({ start, inner }: Structure): boolean {
  return inner[0] > start;
}

/** The entries that are written in a structure: those of merge keys are not. */
export function ownChildren(structure: Structure): readonly Entry[] {
  const known = ownOf.get(structure);
  if (known) return known;
  const { children, start, end } = structure;
  const keys = mergeKeysOf(structure);
  let next = 0;
  // Both are in source order, but for what stands outside.
  const isMerged = (child: Entry): boolean => {
    while ((keys[next]?.end ?? Number.POSITIVE_INFINITY) <= child.start) next++;
    const key = keys[next];
    return key !== undefined && key.start <= child.start && child.end <= key.end;
  };
  const isWritten = (child: Entry): boolean => start <= child.start && child.end <= end && !isMerged(child);
  const own = children.filter(isEntry).filter(isWritten);
  ownOf.set(structure, own);
  return own;
}

/** Asked again and again of a structure with many mistakes. */
const ownOf = new WeakMap<Structure, readonly Entry[]>();

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
