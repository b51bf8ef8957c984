import type { Edit } from "@inventory-lint/core";

/** One replacement for several: from the first edit to the last, with what stands between them. */
export function mergedEdit(edits: readonly Edit[], text: string): Edit {
  const start = edits[0]?.range[0] ?? 0;
  let end = start;
  let written = "";
  for (const edit of edits) {
    written += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return { range: [start, end], text: written };
}
