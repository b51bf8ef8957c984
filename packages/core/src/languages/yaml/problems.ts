import type { SyntaxProblem } from "../../syntax/problem.ts";
import { indentBefore, lineEnd, lineStart, skipBlanks, skipLineBreak } from "../../text/lines.ts";
import { depthProblem, type YamlMessageId, yamlProblem } from "./messages.ts";

/** An error of the package `yaml`, with its UTF-16 offsets. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The message of the error that stands in the place of what is nested too deep. */
export const TOO_DEEP = "Too deep";

/** Our message for each error, by its code or the beginning of its message; the first that fits counts. */
const MESSAGES: readonly (readonly [RegExp, YamlMessageId])[] = [
  [/^TAB_AS_INDENT|a tab character/, "tabIndentation"],
  [/^MULTILINE_IMPLICIT_KEY|followed by map values$/, "missingColon"],
  [/^UNCLOSED_QUOTE/, "unclosedQuote"],
  [/^UNCLOSED_FLOW/, "unclosedFlow"],
  [/Missing , (?:between|or)|^BLOCK_IN_FLOW/, "missingComma"],
  [/Unexpected (?:,|empty item) in/, "extraComma"],
  [/Comments must be separated/, "commentWithoutSpace"],
  [/block-seq-ind on same line|BLOCK_AS_IMPLICIT_KEY A block sequence/, "listBesideName"],
  [/^BLOCK_AS_IMPLICIT_KEY/, "colonInValue"],
  [/Unexpected flow-(?:map|seq)-end/, "strayCloser"],
  [/Unexpected .*-ind token in YAML stream/, "mixedKinds"],
  [/at node end$|Block scalar header includes|Sequence item without -/, "textAfterValue"],
  [/^BAD_SCALAR_START/, "reservedStart"],
  [/^BAD_DQ_ESCAPE/, "badEscape"],
  [/^(?:BAD_INDENT)/, "badIndentation"],
  [
    /^(?:TAG_RESOLVE_FAILED|MULTIPLE_TAGS|MULTIPLE_ANCHORS|BAD_PROP_ORDER|BAD_ALIAS|ALIAS_PROPS)|Tags and anchors must be/,
    "wrongTag",
  ],
];

/** What the tree shows at its beginning, where the package `yaml` reports it at its end. */
const SHOWN_BY_TREE = /Missing closing|must end with a (?!>)|end with a [}\]]$/;

/** Behind one of these, nothing further is a mistake of its own. */
const FINAL: ReadonlySet<string> = new Set<YamlMessageId>(["tabIndentation", "mixedKinds", "invalid"]);

/** One problem for each mistake: of the errors of one line, or inside of what is not closed, only the first counts. */
export function problemsOf(text: string, errors: readonly YamlError[]): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let behind = -1;
  let indent = -1;
  for (const error of [...errors].sort((a, b) => a.start - b.start)) {
    if (error.start < behind || SHOWN_BY_TREE.test(error.message)) continue;
    const problem = problemOf(text, error);
    behind = Math.max(
      lineEnd(text, Math.max(error.start, problem.start)),
      error.code === "UNCLOSED_FLOW" ? error.end : 0,
    );
    const isShifted = problem.messageId === "badIndentation";
    const column = isShifted ? problem.start - lineStart(text, problem.start) : -1;
    // The siblings of a line that is shifted are shifted with it.
    if (!isShifted || column !== indent) problems.push(problem);
    indent = column;
    if (problem.ruleId === "too-deep" || FINAL.has(problem.messageId)) break;
  }
  return problems;
}

function problemOf(text: string, { code, message, start, end: errorEnd }: YamlError): SyntaxProblem {
  if (message === TOO_DEEP) return depthProblem([start, Math.min(start + 1, text.length)]);
  const tab = tabNear(text, start);
  if (tab >= 0) return yamlProblem("tabIndentation", [tab, skipBlanks(text, tab)]);
  const id = MESSAGES.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? "invalid";
  const end = Math.max(start, Math.min(errorEnd, lineEnd(text, start)));
  const written = text.slice(start, end);
  const sign = text.charAt(start);
  if (id === "missingColon") return wordsProblem(text, start, end);
  if (id === "colonInValue" && !/:(?:\s|$)/.test(text.slice(start, lineEnd(text, start)))) {
    return lineProblem(text, "badIndentation", skipLineBreak(text, lineEnd(text, start)));
  }
  if (id === "colonInValue") return yamlProblem(id, [start, lineEnd(text, start)]);
  if (id === "textAfterValue" && indentBefore(text, start) !== undefined) return lineProblem(text, "mixedKinds", start);
  if (id === "badIndentation" || id === "mixedKinds") return lineProblem(text, id, start);
  if (id === "badEscape") return yamlProblem(id, [start, start + 2], { text: text.slice(start, start + 2) });
  if (id === "unclosedQuote") return yamlProblem(id, [start, end], { quote: sign });
  if (id === "unclosedFlow")
    return yamlProblem(id, [start, start + 1], { opener: sign, closer: sign === "{" ? "}" : "]" });
  return yamlProblem(id, [start, end], { sign, found: written });
}

/** Words that no colon follows: one that lacks its space, a dash that does, a dash beside names, or a name alone. */
function wordsProblem(text: string, start: number, end: number): SyntaxProblem {
  const words = text.slice(start, end);
  if (/^-(?:\s|$)/.test(words)) return lineProblem(text, "mixedKinds", start);
  if (words.startsWith("-")) return yamlProblem("missingSpace", [start, start + 1], { sign: "-" });
  const name = words.replace(/[\s:].*$/s, "");
  const nameEnd = start + name.length;
  if (name !== "" && text[nameEnd] === ":" && nameEnd < end)
    return yamlProblem("missingSpace", [nameEnd, nameEnd + 1], { sign: ":" });
  return yamlProblem("missingColon", [start, nameEnd], { name });
}

/** A problem of a whole line: it is pointed at by its name or first word. */
function lineProblem(text: string, id: YamlMessageId, at: number): SyntaxProblem {
  const start = skipBlanks(text, lineStart(text, at));
  const line = text.slice(start, lineEnd(text, start));
  const word = /^-(?:\s|$)/.test(line) ? "-" : line.replace(/[\s:].*$/s, "");
  return yamlProblem(id, [start, start + word.length]);
}

/** The tab in the indentation of the line at `at` or of the next; -1 where there is none. */
function tabNear(text: string, at: number): number {
  const line = lineStart(text, at);
  for (const start of [line, skipLineBreak(text, lineEnd(text, line))]) {
    const content = skipBlanks(text, start);
    const tab = text.slice(start, content).indexOf("\t");
    if (tab >= 0 && content < lineEnd(text, content)) return start + tab;
  }
  return -1;
}
