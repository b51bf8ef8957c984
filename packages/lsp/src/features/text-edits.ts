import type { Edit } from "@inventory-lint/core/internal";
import { diffLines } from "diff";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";

/** Texts that differ in more lines are replaced from the first difference to the last: comparing them takes too long. */
const MAX_DIFFERENT_LINES = 2000;

/** Edits for an editor. Each leaves out what it would not change, so that cursors and marks beside it stay where they are. */
export function textEditsOf(document: InventoryDocument, edits: readonly Edit[]): TextEdit[] {
  const { text } = document;
  return edits.flatMap((edit) => {
    const { range, text: newText } = trimmed(text, edit);
    return range[0] === range[1] && newText === "" ? [] : { range: document.rangeOf(range), newText };
  });
}

/** Edits of one document, bound to its version where the client can tell versions apart. */
export function workspaceEditOf(document: InventoryDocument, edits: TextEdit[], support: ClientSupport): WorkspaceEdit {
  const { uri, version } = document;
  if (!support.versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** The edits, line by line, that make one text of another. */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const parts = diffLines(before, after, { maxEditLength: MAX_DIFFERENT_LINES });
  if (!parts) return [{ range: [0, before.length], text: after }];
  const edits: Edit[] = [];
  let at = 0;
  let start = 0;
  let text = "";
  const close = (): void => {
    if (start < at || text !== "") edits.push({ range: [start, at], text });
    text = "";
  };
  for (const { value, added, removed } of parts) {
    if (added) text += value;
    else if (removed) at += value.length;
    else {
      close();
      at += value.length;
      start = at;
    }
  }
  close();
  return edits;
}

/** The edit without what is the same at its beginning and its end. */
function trimmed(text: string, { range: [start, end], text: written }: Edit): Edit {
  let same = 0;
  const most = Math.min(end - start, written.length);
  while (same < most && text[start + same] === written[same]) same++;
  while (same > 0 && (isInside(text, start + same) || isInside(written, same))) same--;
  let back = 0;
  while (back < most - same && text[end - back - 1] === written[written.length - back - 1]) back++;
  while (back > 0 && (isInside(text, end - back) || isInside(written, written.length - back))) back--;
  return { range: [start + same, end - back], text: written.slice(same, written.length - back) };
}

/** Whether an offset lies inside a character or a line end of two units, where no editor can be. */
function isInside(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  const inPair = before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
  return inPair || (before === 0x0d && behind === 0x0a);
}
