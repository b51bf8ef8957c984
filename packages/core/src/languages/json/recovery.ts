import { lineEnd } from "../../text/lines.ts";
import { isCommentStart } from "./bare-words.ts";
import type { Container } from "./containers.ts";
import { type JsonProblems, type Related, suggest } from "./problems.ts";

/** More related places, and more brackets in a message, help nobody. */
const MAX_SHOWN = 16;

export function openerOf(container: Container): "{" | "[" {
  return container.kind === "object" ? "{" : "[";
}

export function closerOf(container: Container): "}" | "]" {
  return container.kind === "object" ? "}" : "]";
}

/**
 * How many more brackets are closed than opened from `from` to the end of the text, strings and comments left out.
 * It tells a bracket that is missing from one that is of the wrong kind.
 */
export function closersAhead(text: string, from: number): number {
  let balance = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "}" || char === "]") balance++;
    else if (char === "{" || char === "[") balance--;
    else if (char === '"') at = stringEnd(text, at) - 1;
    else if (isCommentStart(text, at)) at = skipComment(text, at);
  }
  return balance;
}

/** Offset behind the string at `start`, which ends before the end of its line at the latest. */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char === "\n" || char === "\r") return at;
    at += char === "\\" ? 2 : 1;
  }
  return text.length;
}

/** Offset of the last character of the comment at `start`. */
function skipComment(text: string, start: number): number {
  if (text.charAt(start + 1) === "/") return lineEnd(text, start);
  const end = text.indexOf("*/", start + 2);
  return end < 0 ? text.length : end + 1;
}

/**
 * Reports the containers, outermost first, whose closing brackets are missing behind `[start, end)`, as one problem
 * at the innermost. That span is empty, or a comma that the brackets take the place of.
 */
export function reportUnclosed(
  open: readonly Container[],
  innermost: Container,
  start: number,
  end: number,
  problems: JsonProblems,
): void {
  const closers = open.map(closerOf).reverse().join("");
  const shown = closers.length > MAX_SHOWN ? `${closers.slice(0, MAX_SHOWN)}…` : closers;
  const related: Related[] = open
    .slice(-1 - MAX_SHOWN, -1)
    .map((outer) => ({ start: outer.start, end: outer.start + 1, messageId: "alsoUnclosed" }));
  const suggestion = suggest("insertClosers", start, end, closers, { closers: shown });
  const data = { opener: openerOf(innermost), closers: shown };
  problems.add("unclosed", innermost.start, innermost.start + 1, data, [suggestion], related);
}
