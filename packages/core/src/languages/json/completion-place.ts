import { layoutAt, type TextLayout } from "../../edits/layout.ts";
import { entriesTo, type Place, placeOf } from "../../syntax/place.ts";
import { type Entry, isEntry, isStructure, type Range, type Tree } from "../../syntax/tree.ts";
import { indentBefore, indentOfLine } from "../../text/lines.ts";
import type { JsonOrigin } from "./entries.ts";
import { isBlank, isQuoted, type JsonPlace, jsonPlaceAt } from "./place-at.ts";
import { writeJson } from "./printer.ts";
import type { JsonDocument } from "./syntax-tree.ts";

/** What stands at an offset, for completion. */
export function placeInJson(tree: Tree, offset: number, ownIndent: boolean): Place {
  const { text } = tree;
  const place = jsonPlaceAt(tree.origin as JsonDocument, offset);
  // What stands for another value is left alone.
  if (place.part === "other" || place.scalar?.kind === "placeholder") return placeOf(offset);
  const isName = place.part === "name";
  const range = rangeAt(text, place, offset);
  const [start, end] = range;
  const { style, indent, before, behind } = layoutIn(text, place, range, ownIndent);
  const isNameOnly = isName && /^\s*:/.test(text.slice(end, end + 200));
  const isBehindColon = !isName && text[start - 1] === ":" && place.scalar === undefined;
  const lead = isBehindColon ? style.colon.slice(1) : before;
  const tail = (place.commaBehind ? "," : "") + behind;
  return placeOf(offset, {
    part: isName ? "name" : "value",
    ...entriesAt(tree, place),
    range,
    lead: start < end && text[start] === '"' ? '"' : "",
    isNameOnly,
    // A comma is typed behind a value that another one follows.
    commitBy: place.commaBehind ? [] : [","],
    write: (draft) => {
      if (isNameOnly) return { text: JSON.stringify(draft.name) };
      const alongside =
        place.commaBefore < 0 ? [] : [{ range: [place.commaBefore, place.commaBefore] as Range, text: "," }];
      return { text: lead + writeJson("", draft, isName, style, indent) + tail, alongside };
    },
  });
}

function entriesAt(
  tree: Tree,
  { container, member, scalar, part, start }: JsonPlace,
): Pick<Place, "around" | "typing"> {
  const holds = ({ origin }: Entry): boolean => {
    const { value } = origin as JsonOrigin;
    if (value === undefined || !container || !("closed" in value)) return false;
    return value === container || (value.start <= container.start && container.end <= value.end);
  };
  const path = entriesTo(tree, holds);
  const around = path.slice(0, path.findIndex(({ origin }) => (origin as JsonOrigin).value === container) + 1);
  const holder = around.at(-1)?.value;
  const children = isStructure(holder) ? holder.children.filter(isEntry) : [];
  const own = member && children.find(({ origin }) => (origin as JsonOrigin).member === member);
  if (part === "value" && own) return { around: [...around, own] };
  return { around, typing: own ?? children.find((child) => scalar !== undefined && child.start === start) };
}

/**
 * What is replaced: the string around the cursor, or, where its end is missing, no more than the word, since the rest of
 * the line may be anything.
 */
function rangeAt(text: string, { start, end }: JsonPlace, offset: number): Range {
  if (start < end && isQuoted(text, start, end) && text[start] === '"' && offset < end) return [start, end];
  const [word] = /^[\w./+-]*/.exec(text.slice(offset, offset + 200)) as unknown as [string];
  return [start, Math.min(end, offset + word.length)];
}

/** How what is written is laid out, and what stands before and behind it between two brackets of one line. */
function layoutIn(
  text: string,
  { container, member }: JsonPlace,
  [start, end]: Range,
  ownIndent: boolean,
): TextLayout & { readonly before: string; readonly behind: string } {
  const layout = layoutAt(text, start, ownIndent);
  const { lineBreak, unit, gap } = layout.style;
  const isOnOneLine = container !== undefined && !/[\r\n]/.test(text.slice(container.start, container.end));
  const isAlone =
    container?.kind === "object" &&
    member === undefined &&
    container.closed &&
    isBlank(text, container.start + 1, start) &&
    isBlank(text, end, container.end - 1);
  if (isAlone && isOnOneLine && layout.indent !== undefined) {
    const outer = ownIndent ? indentOfLine(text, start) : "";
    return { ...layout, indent: outer + unit, before: lineBreak + outer + unit, behind: lineBreak + outer };
  }
  const isBehind = indentBefore(text, start) === undefined && member === undefined;
  // Members that stand behind others on one line stay on it.
  const stays = isBehind && isOnOneLine ? { ...layout, indent: undefined } : layout;
  return { ...stays, before: isBehind && text[start - 1] === "," ? gap : "", behind: "" };
}
