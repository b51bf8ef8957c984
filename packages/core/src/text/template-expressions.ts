import { Mark } from "./mark.ts";

const CLOSERS: Readonly<Record<string, string>> = {
  "{{": "}}",
  "{%": "%}",
  "{#": "#}",
  "${": "}",
  "${{": "}}",
  "<%": "%>",
};

/** An expression that another program fills in; `[start, end)` in UTF-16 units. */
export interface TemplateExpression {
  readonly opener: string;
  readonly start: number;
  /** Where its closing sign begins. */
  readonly closer: number;
  readonly end: number;
}

/**
 * The template expressions of a text in source order, none in another; the whole takes no longer than the text is long.
 * @param openers matches the openers that count, all of them
 * @param isOne whether a candidate is one; what begins in a candidate that is none may be
 */
export function* templateExpressions(
  text: string,
  openers: RegExp,
  isOne: (expression: TemplateExpression) => boolean,
): Generator<TemplateExpression> {
  const marks = new Map(Object.values(CLOSERS).map((closer) => [closer, new Mark(text, closer)]));
  let behind = 0;
  for (const { 0: opener, index: start } of text.matchAll(openers)) {
    const closer = CLOSERS[opener] as string;
    const at = start < behind ? undefined : marks.get(closer)?.next(start + opener.length);
    if (at === undefined || at >= text.length || isReopened(text, opener, start, at)) continue;
    const expression = { opener, start, closer: at, end: at + closer.length };
    if (!isOne(expression)) continue;
    behind = expression.end;
    yield expression;
  }
}

/**
 * Whether a template expression at `start` begins once more in front of the closing sign at `end`: then that sign closes
 * the second one, and the first has lost its own. What stands in quotes begins nothing, nor does anything in a comment;
 * `${` may stand in itself.
 */
export function isReopened(text: string, opener: string, start: number, end: number): boolean {
  if (opener.startsWith("$") || opener === "{#") return false;
  const again = text.indexOf(opener, start + opener.length);
  if (again < 0 || again >= end) return false;
  const before = text.slice(start, again);
  return [/"/g, /'/g, /`/g].every((quote) => (before.match(quote)?.length ?? 0) % 2 === 0);
}
