import { visible } from "../terminal/visible.ts";

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text of one line for an attribute or between tags. What no XML document may hold is shown by a picture of it. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (char) => references[char] ?? char);
}
