import type { Edit } from "../syntax/problem.ts";

/**
 * The text with all edits applied. They may come in any order; insertions at one offset keep the order given.
 * @throws TypeError where edits overlap or lie outside of the text: whoever made them is wrong
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.length === 0 ? text : replaced(text, sorted(edits), 0, text.length);
}

/**
 * One edit that does what all of them do; it spans from the first to the last. ESLint merges the fixes of a report in
 * this way.
 * @throws TypeError where there is no edit, where edits overlap, or where they lie outside of the text
 */
export function mergeEdits(text: string, edits: readonly Edit[]): Edit {
  const inOrder = sorted(edits);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) throw new TypeError("There is no edit to merge.");
  if (inOrder.length === 1) return first;
  const [start, end] = [first.range[0], last.range[1]];
  return { range: [start, end], text: replaced(text, inOrder, start, end) };
}

/** The edits sorted; those that overlap, as what is taken out in several steps may, are joined. */
export function separateEdits(edits: readonly Edit[]): Edit[] {
  const separate: Edit[] = [];
  for (const edit of sorted(edits)) {
    const last = separate.at(-1);
    if (!last || edit.range[0] >= last.range[1]) separate.push(edit);
    else {
      const range: Edit["range"] = [last.range[0], Math.max(last.range[1], edit.range[1])];
      separate[separate.length - 1] = { range, text: last.text + edit.text };
    }
  }
  return separate;
}

function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** The span `[from, to)` of the text with sorted edits applied. */
function replaced(text: string, edits: readonly Edit[], from: number, to: number): string {
  let result = "";
  let at = from;
  for (const edit of edits) {
    const [start, end] = edit.range;
    if (start < at) throw new TypeError(`An edit of [${start}, ${end}) overlaps what ends at ${at}.`);
    if (start < 0 || end < start || end > text.length) {
      throw new TypeError(`An edit of [${start}, ${end}) does not fit a text of ${text.length} characters.`);
    }
    result += text.slice(at, start) + edit.text;
    at = end;
  }
  return result + text.slice(at, to);
}
