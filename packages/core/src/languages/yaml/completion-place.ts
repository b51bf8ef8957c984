import type { Draft } from "../../edits/drafts.ts";
import { entriesTo, type Place, placeOf } from "../../syntax/place.ts";
import { type Entry, isEntry, isStructure, type Range, type Tree } from "../../syntax/tree.ts";
import { lineEnd, lineStart } from "../../text/lines.ts";
import { yamlDraft } from "./printed-drafts.ts";
import { columnOf, isFlow, printEntry, printScalar, styleOf } from "./printer.ts";

/** What stands at an offset, for completion: in blocks, the indentation tells what it belongs to. */
export function placeInYaml(tree: Tree, offset: number, ownIndent: boolean): Place {
  const { text } = tree;
  if (tree.comments.some((each) => each.start < offset && offset <= each.end)) return placeOf(offset);
  const range = wordAt(text, offset);
  const before = text.slice(lineStart(text, offset), range[0]);
  const [, lead = "", dashes = ""] = /^([ ]*)((?:- +)*)$/.exec(before) ?? [];
  const indent = ownIndent ? columnOf(text, range[0]) : dashes.length;
  const flow = entriesTo(tree, ({ value }) => isStructure(value) && value.start <= offset && offset <= value.end);
  const holder = flow.findLast(({ value }) => isStructure(value) && isFlow(value));
  if (holder) return inFlow(tree, flow.slice(0, flow.indexOf(holder) + 1), range);
  if (before === lead + dashes) return inBlock(tree, range, dashes !== "", indent);
  const [named, gap = ""] = /[^\s:'"]+:([ \t]*)$/.exec(before) ?? [];
  return named === undefined ? placeOf(offset) : behindColon(tree, range, range[0] - named.length, gap);
}

/** Where a line begins, or what stands behind its dashes. */
function inBlock(tree: Tree, range: Range, isBehindDash: boolean, indent: number): Place {
  const { text } = tree;
  const [start, end] = range;
  const column = columnOf(text, start);
  const isAround = (entry: Entry): boolean =>
    entry.start < start &&
    (entry.name === "" && text[entry.start] !== "-" ? true : columnOf(text, entry.start) < column);
  const around: Entry[] = [];
  let children: readonly Entry[] = tree.roots;
  for (;;) {
    const last = children.findLast(({ start: at }) => at < start);
    if (!last || !isAround(last)) break;
    around.push(last);
    children = isStructure(last.value) ? last.value.children.filter(isEntry) : [];
  }
  const isNameOnly = text.startsWith(":", end);
  // What stands behind on the line belongs to another member.
  if (!isNameOnly && isFollowed(text, end)) return placeOf(start);
  const isItem = isList(around.at(-1));
  const own = children.find((child) => child.start === start);
  return placeOf(start, {
    part: isBehindDash ? "content" : "name",
    around,
    typing: own,
    range,
    lead: quoteAt(text, start),
    isNameOnly,
    write: (draft) => {
      if (draft.name === undefined) return { text: valueText(tree, draft, start) };
      const written = printEntry(yamlDraft(draft, tree), styleOf(tree), " ".repeat(indent), isItem);
      return { text: isNameOnly ? draft.name : written };
    },
  });
}

function behindColon(tree: Tree, range: Range, nameStart: number, gap: string): Place {
  const { text } = tree;
  const [start, end] = range;
  const path = entriesTo(tree, (entry) => entry.start <= nameStart && nameStart <= entry.end);
  const at = path.findIndex((entry) => entry.name !== "" && entry.nameStart === nameStart);
  // A value may go on behind the word.
  if (at < 0 || isStructure(path[at]?.value) || isFollowed(text, end)) return placeOf(start);
  const lead = gap === "" ? " " : "";
  return placeOf(start, {
    part: "value",
    around: path.slice(0, at + 1),
    range,
    lead: quoteAt(text, start),
    write: (draft) => ({ text: lead + valueText(tree, draft, start) }),
  });
}

function inFlow(tree: Tree, around: readonly Entry[], range: Range): Place {
  const { text } = tree;
  const [start] = range;
  const isItem = isList(around.at(-1));
  if (!/[[{,]\s*$/.test(text.slice(0, start))) return placeOf(start);
  return placeOf(start, {
    part: isItem ? "value" : "name",
    around,
    range,
    lead: quoteAt(text, start),
    write: (draft) => ({
      text:
        draft.name === undefined
          ? valueText(tree, draft, start)
          : printEntry(yamlDraft(draft, tree), styleOf(tree), undefined, isItem),
    }),
  });
}

/** A value in the quotes that are typed; a structure on one line. */
function valueText(tree: Tree, draft: Draft, start: number): string {
  const { content } = draft;
  if (content.is === "scalar") return printScalar(content.value, quoteAt(tree.text, start));
  return printEntry(yamlDraft(draft, tree), styleOf(tree), undefined, true);
}

function wordAt(text: string, offset: number): Range {
  // Both match the empty text, too.
  const [before] = /["']?[\w./+-]*(?::+[\w./+-]+)*:?$/.exec(
    text.slice(lineStart(text, offset), offset),
  ) as RegExpExecArray;
  // A colon at the end belongs to a name before it; a dash at the beginning of a line is none of the word's.
  const word = before.replace(/^-(?=\s|$)|^.*:$/, "");
  const [behind] = /^[\w./+-]*["']?/.exec(text.slice(offset, lineEnd(text, offset))) as RegExpExecArray;
  const isQuoted = /^["']/.test(word);
  return [offset - word.length, offset + (isQuoted ? behind : behind.replace(/["']/, "")).length];
}

function isFollowed(text: string, offset: number): boolean {
  return /^[ \t]*[^\s#]/.test(text.slice(offset, lineEnd(text, offset)));
}

function quoteAt(text: string, offset: number): string {
  const sign = text.charAt(offset);
  return sign === '"' || sign === "'" ? sign : "";
}

function isList(entry: Entry | undefined): boolean {
  return isStructure(entry?.value) && entry.value.kind === "list";
}
