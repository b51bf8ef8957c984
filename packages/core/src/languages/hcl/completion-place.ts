import { entriesAround, type Place, placeOf } from "../../syntax/place.ts";
import { isEntry, isStructure, type Range, type Tree } from "../../syntax/tree.ts";
import { indentOfLine, lineBreakNear, lineEnd, lineStart } from "../../text/lines.ts";
import { hclDraft, printContent, printDraft } from "./printer.ts";

/** What stands at an offset, for completion: blocks and attributes in a body, members in an object, items, values. */
export function placeInHcl(tree: Tree, offset: number, ownIndent: boolean): Place {
  const { text } = tree;
  const around = entriesAround(tree, offset);
  const holder = around.at(-1);
  const range = wordAt(text, offset);
  if (
    !holder ||
    !isStructure(holder.value) ||
    tree.comments.some((each) => each.start < offset && offset <= each.end)
  ) {
    return placeOf(offset);
  }
  const [start, end] = range;
  const before = text.slice(lineStart(text, start), start);
  const style = { unit: "  ", lineBreak: lineBreakNear(text, offset) };
  const indent = ownIndent ? indentOfLine(text, start) : "";
  const children = holder.value.children.filter(isEntry);
  const typing = children.find((child) => child.start <= start && end <= child.end && start < end);
  const value: Partial<Place> = {
    part: "value",
    range,
    lead: text[start] === '"' ? '"' : "",
    write: (draft) => ({ text: printContent(hclDraft(draft, false).content, indent, style) }),
  };
  if (holder.value.kind === "list")
    return /[[,]\s*$/.test(text.slice(0, start)) ? placeOf(offset, { ...value, around, typing }) : placeOf(offset);
  const [named] = /[\w-]+[ \t]*=[ \t]*$/.exec(before) ?? [];
  if (named !== undefined) {
    const own = children.find(({ nameStart }) => nameStart === start - named.length);
    // What refers to something is left to the server that knows what there is.
    const isOther = !own || /^[^"].*\./.test(text.slice(start, end));
    return isOther ? placeOf(offset) : placeOf(offset, { ...value, around: [...around, own] });
  }
  const behind = text.slice(end, lineEnd(text, end));
  const isNameOnly = /^[ \t]*[={]/.test(behind);
  // What else stands on the line belongs to another member.
  if (before.trim() !== "" || (!isNameOnly && /^[ \t]*[^\s#/]/.test(behind))) return placeOf(offset);
  // At the top, everything is a block.
  const isBody = holder.labels !== undefined || around.length === 1;
  const width = alignedWidth(text, start);
  return placeOf(offset, {
    part: "name",
    around,
    typing,
    range,
    isNameOnly,
    write: (draft) => ({
      text: isNameOnly ? (draft.name as string) : printDraft(hclDraft(draft, isBody), indent, style, width),
    }),
  });
}

/** A string with its quotes, or a word. */
function wordAt(text: string, offset: number): Range {
  const before = /"?[\w./:+-]*$/.exec(text.slice(lineStart(text, offset), offset))?.[0] as string;
  const behind = /^[\w./:+-]*"?/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] as string;
  return [offset - before.length, offset + (before.startsWith('"') ? behind : behind.replace('"', "")).length];
}

/** How far the line above pads its name, as `terraform fmt` aligns the signs behind names. */
function alignedWidth(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), Math.max(0, start - 1));
  const [, blanks, name = ""] = /^([ \t]*)([\w-]+ *) =/.exec(above) ?? [];
  return blanks === indentOfLine(text, offset) ? name.length : 0;
}
