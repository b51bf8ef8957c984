import type { Range } from "../../syntax/problem.ts";
import { type Entry, isEntry, isStructure, type Structure, type Tree } from "../../syntax/tree.ts";
import {
  beforeAttachedComments,
  behindTrailingComments,
  indentBefore,
  lineBreakNear,
  lineEnd,
  lineStart,
  skipLineBreak,
} from "../../text/lines.ts";
import type { YamlOrigin } from "./collection.ts";
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

/** Where children can be put: `before`, and the drafts with `between` among them, replace `range`. */
export interface Room {
  readonly range: Range;
  readonly before: string;
  readonly between: string;
  /** Of the children; undefined in `{ }` and `[ ]`. */
  readonly indent: string | undefined;
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
  // PyYAML reads dates, and other readers of 1.1 a lone y or n, as no text.
  if (/^(?:[yn]|\d{4}-\d\d?-\d\d?.*|\.+)$/i.test(value) || /^(?:---|\.\.\.)/.test(value)) return false;
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
    if (name !== "" && value.kind === "map") unit ??= depth;
    else if (name !== "") dash ??= depth;
    open.push(...ownChildren(value).reverse());
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
    if (target === undefined) return lead + inFlow(entry, tree, style);
    if (!isBlock)
      return lead + properties + shifted(tree.text, entry, columnOf(tree.text, entry.start), indent?.length ?? 0);
    const block = shifted(tree.text, entry, columnOf(tree.text, value.start), target.length);
    return properties === "" ? opening(kind) + block : lead + properties.trimEnd() + style.lineBreak + target + block;
  }
  const { is, drafts } = content;
  const lines = drafts.map((draft) => printEntry(draft, style, inner(is), is === "list"));
  if (indent === undefined || drafts.length === 0)
    return lead + (is === "map" ? `{${lines.join(", ")}}` : `[${lines.join(", ")}]`);
  return opening(is) + lines.join(style.lineBreak + inner(is));
}

/** Tag and anchor before a value, with a blank behind them. */
function propertiesOf(entry: Entry, text: string): string {
  const { value, nameEnd } = entry;
  if (!isOwn(entry) || !value) return "";
  const found = text.slice(nameEnd, value.start).match(/(?<=\s)[!&]\S*/g);
  return found ? `${found.join(" ")} ` : "";
}

/** A value as it is written, its further lines moved from one column to another. */
function shifted(text: string, entry: Entry, from: number, to: number): string {
  const start = isOwn(entry) && entry.value ? entry.value.start : writtenOf(entry)[0];
  const move = (_: string, lineBreak: string, blanks: string): string =>
    lineBreak + " ".repeat(Math.max(0, blanks.length - from + to));
  return text.slice(start, entry.end).replace(/(\r?\n)( *)(?=[^\s])/g, move);
}

/** A value on one line. */
function inFlow(entry: Entry, tree: Tree, style: YamlStyle): string {
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

/** What goes when an entry is taken out of a structure: its lines with its comments, or its part of a line. */
export function spanOf(entry: Entry, holder: Structure, tree: Tree): Range {
  const { text } = tree;
  const siblings = ownChildren(holder);
  const index = siblings.indexOf(entry);
  const [before, next] = [siblings[index - 1], siblings[index + 1]];
  const comments = tree.comments.map(({ start, end }): Range => [start, end]);
  if (isFlow(holder)) {
    if (next) return [entry.start, next.start];
    return before ? [before.end, entry.end] : [holder.inner[0], holder.inner[1]];
  }
  const start = beforeAttachedComments(text, entry.start, comments);
  const end = endOfLines(entry, tree);
  // The first member behind a dash has no line of its own.
  if (indentBefore(text, start) === undefined)
    return [start, next ? beforeAttachedComments(text, next.start, comments) : end];
  const line = lineStart(text, start);
  const behind = skipLineBreak(text, end);
  return behind > end || line === 0 ? [line, behind] : [line - lineBreakNear(text, line).length, end];
}

/**
 * Where children go: behind `after`, or behind the last one; undefined where the value is an alias, or something else
 * is written.
 */
export function roomIn(
  entry: Entry,
  kind: "map" | "list",
  tree: Tree,
  style: YamlStyle,
  after?: Entry,
): Room | undefined {
  const { text } = tree;
  const { value } = entry;
  if (value && !isOwn(entry)) return undefined;
  if (isStructure(value)) {
    if (value.kind !== kind) return undefined;
    const last = after ?? ownChildren(value).at(-1);
    if (!isFlow(value)) {
      const indent = " ".repeat(columnOf(text, value.start));
      const at = last ? endOfLines(last, tree) : lineEnd(text, value.end);
      return lines([at, at], indent, style);
    }
    const at = last ? last.end : value.inner[0];
    return { range: [at, at], before: last ? ", " : "", between: ", ", indent: undefined };
  }
  if (value && value.kind !== "null") return undefined;
  const { start, end } = value ?? { start: entry.end, end: entry.end };
  const indent = " ".repeat(columnOf(text, entry.start)) + (kind === "list" ? style.dash : style.unit);
  const room = lines([start, end], indent, style);
  const colon = text.slice(entry.nameEnd, start).includes(":") ? "" : ":";
  if (start < end) return { ...room, before: colon + room.before };
  const at = behindTrailingComments(
    text,
    start,
    tree.comments.map((comment): Range => [comment.start, comment.end]),
    text.length,
  );
  return { ...room, range: [at, at], before: colon + room.before };
}

function lines(range: Range, indent: string, { lineBreak }: YamlStyle): Room {
  return { range, before: lineBreak + indent, between: lineBreak + indent, indent };
}

/** The end of the line on which an entry ends, behind its comment; a block scalar keeps its blank lines. */
function endOfLines(entry: Entry, { text }: Tree): number {
  let last = entry;
  while (isOwn(last) && isStructure(last.value) && !isFlow(last.value)) {
    const child = ownChildren(last.value).at(-1);
    if (!child) break;
    last = child;
  }
  const { value } = last;
  const end = lineEnd(text, entry.end);
  if (!isOwn(last) || !value || isStructure(value) || value.outer[1] <= end) return end;
  const outer = value.outer[1];
  return text[outer - 1] === "\n" ? outer - (text[outer - 2] === "\r" ? 2 : 1) : outer;
}

/** Whether the value is written at the entry itself, not at an anchor elsewhere. */
function isOwn(entry: Entry): boolean {
  const [start, end] = writtenOf(entry);
  return entry.value !== undefined && start <= entry.value.start && entry.value.end <= end;
}

function writtenOf({ origin }: Entry): Range {
  return (origin as YamlOrigin).written;
}

function isFlow({ start, inner }: Structure): boolean {
  return inner[0] > start;
}

/** The entries that are written in a structure: those of merge keys are not. */
function ownChildren({ children, start, end }: Structure): Entry[] {
  return children.filter(isEntry).filter((child) => start <= child.start && child.end <= end);
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
