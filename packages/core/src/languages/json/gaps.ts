import type { Range } from "../../syntax/problem.ts";
import { lineEnd } from "../../text/lines.ts";

/** What stands between two members, or between a member and a bracket. */
export interface Gap {
  /** Offset of the first comma, -1 where there is none. */
  readonly comma: number;
  readonly comments: readonly Range[];
}

/** Reads what stands between `from` and `to` besides white space. */
export function readGap(text: string, from: number, to: number): Gap {
  let comma = -1;
  const comments: Range[] = [];
  let at = from;
  while (at < to) {
    const end = behindComment(text, at);
    if (end > at) {
      comments.push([at, end]);
      at = end;
      continue;
    }
    if (text[at] === "," && comma < 0) comma = at;
    at++;
  }
  return { comma, comments };
}

/** Offset of the colon behind a name, -1 where none follows. */
export function colonBehind(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const end = behindComment(text, at);
    if (end === at && !/\s/.test(text.charAt(at))) break;
    at = Math.max(end, at + 1);
  }
  return text[at] === ":" ? at : -1;
}

/** Behind the comment at `at`; `at` where none begins. */
function behindComment(text: string, at: number): number {
  if (text[at] === "#" || text.startsWith("//", at)) return lineEnd(text, at);
  if (!text.startsWith("/*", at)) return at;
  const close = text.indexOf("*/", at + 2);
  return close < 0 ? text.length : close + 2;
}
