import { DEFAULT_LEAVES, type Edit, type SyntaxProblem } from "../../syntax/problem.ts";
import { addProblem } from "../../syntax/problem-list.ts";
import { quoted } from "../../text/quoted.ts";
import { type JsonMessageId, type JsonSuggestionId, jsonLeaves } from "./messages.ts";

type Data = Readonly<Record<string, string>>;
export type Suggestion = NonNullable<SyntaxProblem["suggestions"]>[number];
export type Related = NonNullable<SyntaxProblem["related"]>[number];

/** More of a long text never gets into a message. */
const MAX_QUOTED = 128;

/** Source text as messages show it. */
export function shown(text: string): string {
  return quoted(text.slice(0, MAX_QUOTED));
}

/** One way out, which replaces `[start, end)` by `text`. */
export function suggest(
  messageId: JsonSuggestionId,
  start: number,
  end: number,
  text: string,
  data: Data = {},
): Suggestion {
  const edit: Edit = { range: [start, end], text };
  return { messageId, data, edits: [edit] };
}

/** `U+0009` for a character code. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A problem of this language. */
export function jsonProblem(
  messageId: JsonMessageId,
  start: number,
  end: number,
  rest: Pick<SyntaxProblem, "data" | "fix" | "related" | "suggestions">,
): SyntaxProblem {
  const leaves = jsonLeaves[messageId] ?? DEFAULT_LEAVES;
  return { ruleId: "json-syntax", messageId, leaves, start, end, ...rest };
}

/** Collects the problems of one document. */
export class JsonProblems {
  readonly list: SyntaxProblem[] = [];

  add(
    messageId: JsonMessageId,
    start: number,
    end: number,
    data: Data,
    suggestions: readonly Suggestion[],
    related: readonly Related[] = [],
  ): void {
    addProblem(this.list, jsonProblem(messageId, start, end, { data, suggestions, related }));
  }

  /** A problem with the one right repair. */
  addFixed(messageId: JsonMessageId, start: number, end: number, data: Data, fix: readonly Edit[]): void {
    addProblem(this.list, jsonProblem(messageId, start, end, { data, fix }));
  }

  tooDeep(start: number, limit: number): void {
    addProblem(this.list, {
      ruleId: "too-deep",
      messageId: "tooDeep",
      leaves: "all certain",
      data: { limit: String(limit) },
      start,
      end: start + 1,
    });
  }

  /** In source order; what is missing is noticed only later, at the place where it is missed. */
  sorted(): SyntaxProblem[] {
    return this.list.sort((a, b) => a.start - b.start);
  }
}
