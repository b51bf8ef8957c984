import type { Edit } from "../../syntax/problem.ts";
import {
  commentRanges,
  type Entry,
  isEntry,
  isStructure,
  type Range,
  type Structure,
  type Tree,
} from "../../syntax/tree.ts";
import {
  beforeAttachedComments,
  behindTrailingComments,
  countLineBreaks,
  indentBefore,
  indentOfLine,
  lineBreakNear,
  skipBlanks,
  skipSpaceBack,
} from "../../text/lines.ts";
import { type HclDraft, type HclStyle, isBlock, isOneLine, printDraft, printDrafts, printName } from "./printer.ts";

/** An entry with the comments directly above it and the one that ends its line: what is taken out or moved with it. */
export function entrySpan(tree: Tree, entry: Entry): Range {
  const { text } = tree;
  const ranges = commentRanges(tree);
  return [
    beforeAttachedComments(text, entry.start, ranges),
    behindTrailingComments(text, entry.end, ranges, text.length),
  ];
}

/**
 * Edits that put drafts into a block, an object, a list or the document (`holder`, with a structure as its value):
 * behind `after`, which is an entry of it; else attributes behind the last one, everything else at the end.
 * @param taken entries that are taken out at the same time
 */
export function insertion(
  tree: Tree,
  holder: Entry,
  drafts: readonly HclDraft[],
  { after, taken }: { after?: Entry; taken?: ReadonlySet<Entry> } = {},
): Edit[] {
  const { text } = tree;
  if (!isStructure(holder.value)) return [];
  const structure = holder.value;
  const entries = structure.children.filter(isEntry).filter((entry) => !taken?.has(entry));
  const isBody = holder.labels !== undefined || structure.start === structure.inner[0];
  const isBlocks = drafts.some(({ content }) => isBlock(content));
  const previous = after ?? (isBlocks ? undefined : lastAttribute(entries)) ?? entries.at(-1);
  const indent = structure.start === structure.inner[0] ? "" : indentOfLine(text, structure.start);
  const style = styleIn(text, structure, indent);
  if (!previous) return fill(text, structure, drafts, indent, style);
  if (indentBefore(text, previous.start) !== undefined) {
    return insertLines(tree, { structure, entries, isBody }, drafts, previous, style);
  }
  if (isBody) return spread(text, structure, drafts, indent, style);
  const at = previous.end;
  return [{ range: [at, at], text: drafts.map((draft) => `, ${printDraft(draft, indent, style)}`).join("") }];
}

/** Where lines go. */
interface Room {
  readonly structure: Structure;
  /** What stays in it. */
  readonly entries: readonly Entry[];
  /** Whether blocks may stand in it. */
  readonly isBody: boolean;
}

function lastAttribute(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ labels }) => labels === undefined);
}

/** How lines are written in a structure: as its own are, else by two blanks. */
function styleIn(text: string, { children, start }: Structure, indent: string): HclStyle {
  const inner = children.map((child) => indentBefore(text, child.start)).find((blanks) => blanks !== undefined);
  const unit = inner?.startsWith(indent) ? inner.slice(indent.length) : "";
  return { unit: unit || indentUnit(text), lineBreak: lineBreakNear(text, start) };
}

/** The indentation of the first line that has one. */
function indentUnit(text: string): string {
  return /^[ \t]+(?=[^\s#/*])/m.exec(text.slice(0, 10_000))?.[0] ?? "  ";
}

/** Puts the first drafts into a structure. */
function fill(
  text: string,
  structure: Structure,
  drafts: readonly HclDraft[],
  indent: string,
  style: HclStyle,
): Edit[] {
  const [start, end] = structure.inner;
  const inner = structure.start === start ? "" : indent + style.unit;
  const at = skipSpaceBack(text, end, start);
  if (structure.kind === "list" && at === start) {
    return [{ range: [start, start], text: drafts.map((draft) => printDraft(draft, inner, style)).join(", ") }];
  }
  const line = inner + printDrafts(drafts, inner, style);
  if (at === 0) return [{ range: [0, 0], text: line + style.lineBreak }];
  return [{ range: [at, structure.closed ? end : at], text: style.lineBreak + line + style.lineBreak + indent }];
}

/** A block on one line holds one attribute at most: with another one it takes lines of its own. */
function spread(
  text: string,
  structure: Structure,
  drafts: readonly HclDraft[],
  indent: string,
  style: HclStyle,
): Edit[] {
  const [start, end] = structure.inner;
  const inner = indent + style.unit;
  const at = skipSpaceBack(text, end, start);
  const joining = leadingRun(drafts, style);
  const run = joining.length > 0 ? structure.children.filter(isEntry).filter((entry) => isAligned(text, entry)) : [];
  const width = runWidth(run, joining);
  const isSetOff = drafts[0] !== undefined && isBlock(drafts[0].content);
  const gap = (isSetOff ? style.lineBreak : "") + style.lineBreak + inner;
  return [
    { range: [start, skipBlanks(text, start)], text: style.lineBreak + inner },
    ...alignment(text, run, width),
    { range: [at, end], text: `${gap}${printDrafts(drafts, inner, style, width)}${style.lineBreak}${indent}` },
  ];
}

/** The first of the drafts that are attributes on one line. */
function leadingRun(drafts: readonly HclDraft[], style: HclStyle): readonly HclDraft[] {
  const end = drafts.findIndex((draft) => !isOneLine(draft, style));
  return end < 0 ? drafts : drafts.slice(0, end);
}

/** How wide names are in a run that drafts join. */
function runWidth(run: readonly Entry[], drafts: readonly HclDraft[]): number {
  const names = drafts.map(({ name = "" }) => printName(name).length);
  return run.length === 0 ? 0 : [...names, ...run.map(nameLength)].reduce((a, b) => Math.max(a, b));
}

function insertLines(
  tree: Tree,
  { structure, entries, isBody }: Room,
  drafts: readonly HclDraft[],
  previous: Entry,
  style: HclStyle,
): Edit[] {
  const { text } = tree;
  const indent = indentOfLine(text, previous.start);
  const commaAt = skipBlanks(text, previous.end);
  const hasComma = !isBody && text[commaAt] === ",";
  const limit = structure.inner[1];
  const at = behindTrailingComments(text, hasComma ? commaAt + 1 : previous.end, commentRanges(tree), limit);
  const joining = leadingRun(drafts, style);
  const run = joining.length > 0 ? runAround(text, entries, previous) : [];
  const width = runWidth(run, joining);
  const isFirstBlock = drafts[0] !== undefined && isBlock(drafts[0].content);
  const isSetOff = isBody && (isFirstBlock || previous.labels !== undefined) && isRoomy(text, entries);
  const isList = structure.kind === "list";
  const separator = (hasComma || isList ? "," : "") + style.lineBreak + indent;
  const printed = isBody
    ? printDrafts(drafts, indent, style, width)
    : drafts.map((draft) => printDraft(draft, indent, style, width)).join(separator);
  const line = printed + (hasComma ? "," : "");
  const edits: Edit[] = [];
  if (isList && !hasComma) edits.push({ range: [previous.end, previous.end], text: "," });
  for (const edit of alignment(text, run, width)) edits.push(edit);
  edits.push({ range: [at, at], text: (isSetOff ? style.lineBreak : "") + style.lineBreak + indent + line });
  return edits.sort((a, b) => a.range[0] - b.range[0]);
}

/** False where blocks follow what stands before them without an empty line. */
function isRoomy(text: string, entries: readonly Entry[]): boolean {
  return !entries.some(({ labels, start }, index) => {
    const previous = entries[index - 1];
    return labels && previous && countLineBreaks(text, previous.end, start) === 1;
  });
}

/** A run of so many attributes is not aligned anew: each of them would have to be written again. */
const MAX_RUN = 200;

/** The attributes on consecutive lines around one whose `=` are aligned; none where they are not. */
export function runAround(text: string, entries: readonly Entry[], entry: Entry): Entry[] {
  const index = entries.indexOf(entry);
  let [first, end] = [index, index + 1];
  if (!isAligned(text, entry)) return [];
  for (; index - first < MAX_RUN && isNext(text, entries[first - 1], entries[first]); first--);
  for (; end - index < MAX_RUN && isNext(text, entries[end - 1], entries[end]); end++);
  if (end - first >= MAX_RUN) return [];
  const run = entries.slice(first, end);
  const column = (each: Entry) => skipBlanks(text, each.nameEnd) - each.nameStart;
  return run.every((each) => column(each) === column(entry)) ? run : [];
}

function isNext(text: string, before: Entry | undefined, entry: Entry | undefined): boolean {
  if (!before || !entry || !isAligned(text, before) || !isAligned(text, entry)) return false;
  return countLineBreaks(text, before.end, entry.start) === 1;
}

/** Whether an entry is an attribute on one line. */
function isAligned(text: string, { labels, start, end, nameEnd, name }: Entry): boolean {
  const hasSign = text[skipBlanks(text, nameEnd)] === "=";
  return labels === undefined && name !== "" && hasSign && countLineBreaks(text, start, end) === 0;
}

function nameLength({ nameStart, nameEnd }: Entry): number {
  return nameEnd - nameStart;
}

/** Puts the `=` of a run of attributes one blank behind names of this width. */
export function alignment(text: string, run: readonly Entry[], width: number): Edit[] {
  return run.flatMap((entry): Edit[] => {
    const range: Range = [entry.nameEnd, skipBlanks(text, entry.nameEnd)];
    const blanks = " ".repeat(width - nameLength(entry) + 1);
    return text.slice(...range) === blanks ? [] : [{ range, text: blanks }];
  });
}
