// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { describe, expect, test } from "vitest";
import { readJsonDocument } from "../../../src/languages/json/document.ts";
import { applySuggestion, faultsOf, mark, plainOf, unmark } from "./inspect.ts";

/** The text with `«…»` around each problem, the message ids in order, and what the repair makes of it. */
type Case = readonly [marked: string, messageIds: string, repaired: string];

/** Those with a repair that `--fix` makes. */
const FIXED: readonly Case[] = [
  ["{«'a'»: 'b', 'c': True, 'd': [False, None,],}", "pythonNotation", '{"a": "b", "c": true, "d": [false, null]}'],
  ["[«True», False, None]", "pythonNotation", "[true, false, null]"],
  [
    "{«'a'»: 'it\\'s \"b\"', 'c': \"it's\", 'd\\u0041\\\\': True}",
    "pythonNotation",
    '{"a": "it\'s \\"b\\"", "c": "it\'s", "dA\\\\": true}',
  ],
  ["{«a»: 'b', $c_1: `d`}", "javascriptNotation", '{"a": "b", "$c_1": "d"}'],
  ["[«'a'», 'b', 'c']", "otherNotation", '["a", "b", "c"]'],
  ["{«a»: True, b: None}", "otherNotation", '{"a": true, "b": null}'],
  ["{«“a”»: “b”, „c“: 1}", "wordProcessorQuotes", '{"a": "b", "c": 1}'],
  ["{«‘a’»: ‘b’, “c”: 1,}", "wordProcessorQuotes", '{"a": "b", "c": 1}'],
];

const SUGGESTED: readonly Case[] = [
  ["{«'a'»: 'b', # one\n'c': 1}", "pythonNotation", '{"a": "b", \n"c": 1}'],
  ["{«a»: 'b', /* one */ c: 1}", "javascriptNotation", '{"a": "b",   "c": 1}'],
  ["«# one»\n[ # two\n{'b': 'c', 'd': 1}]", "pythonNotation", '\n[ \n{"b": "c", "d": 1}]'],
  // What JSON does not have, or another language reads otherwise
  ["{«a»: 'b', c: «undefined»}", "javascriptNotation wrongLiteral", '{"a": "b", "c": undefined}'],
  ["{«a»: 'b', c: «`${d}`»}", "javascriptNotation wrongQuotes", '{"a": "b", "c": `${d}`}'],
  ["{«'a'»: 'b', 'c': «'\\x41'»}", "otherNotation wrongQuotes", '{"a": "b", "c": \'\\x41\'}'],
  ["{«'a'»: 'b', 'c': «'\\d'»}", "otherNotation wrongQuotes", '{"a": "b", "c": \'\\d\'}'],
  ["{«'a'»: 'b', 'c': «'d»\n}", "otherNotation wrongQuotes", '{"a": "b", "c": \'d\n}'],
  ["{«'a'»: 'b', 'c': «(1», «2)»}", "otherNotation bareWord unquotedName", '{"a": "b", "c": (1, 2)}'],
  ["{«'a'»: 'b', 'c': «'»\n}", "otherNotation wrongQuotes", '{"a": "b", "c": \'\n}'],
  ["{«'a'»: 'b', 'c': «yes»}", "otherNotation wrongLiteral", '{"a": "b", "c": yes}'],
  ["{«a»: 'b', c: 1, «d-e»: 2}", "javascriptNotation unquotedName", '{"a": "b", "c": 1, d-e: 2}'],
];

describe("another notation is one problem", () => {
  test.each(FIXED)("%s: %s", (marked, messageIds, repaired) => {
    const { text, document, problem } = check(marked, messageIds);
    expect(problem?.suggestions).toBeUndefined();
    const fixed = applySuggestion(text, { messageId: "", data: {}, edits: problem?.fix ?? [] });
    expect(fixed).toBe(repaired);
    // A value that is not quoted is what it was; JSON.parse says what it is.
    expect(plainOf(readJsonDocument(fixed, { comments: false }).root)).toEqual(JSON.parse(fixed));
    expect(document.root?.kind).toBe(fixed.startsWith("{") ? "object" : "array");
  });

  test.each(SUGGESTED)("%s: %s", (marked, messageIds, repaired) => {
    const { text, problem } = check(marked, messageIds);
    expect(problem?.fix).toBeUndefined();
    expect(problem?.suggestions).toHaveLength(1);
    const [way] = problem?.suggestions ?? [];
    expect(way && applySuggestion(text, way)).toBe(repaired);
  });

  test.each([
    ["{«'a'»: «True»}", "wrongQuotes wrongLiteral"],
    ["{«a»: 1, «b»: 2}", "unquotedName unquotedName"],
    ["{\"a\": «'b'», «'c'»: «True»}", "wrongQuotes wrongQuotes wrongLiteral"],
    ["{\"a\": 1, «// it's one»\n«'b'»: «'c'», «'d'»: 1}", "comment wrongQuotes wrongQuotes wrongQuotes"],
    ['{"a": [1«,»], "b": [2«,»], "c": [3«,»]«,»}', "trailingComma trailingComma trailingComma trailingComma"],
  ])("but a few slips are told one by one: %s", (marked, messageIds) => {
    check(marked, messageIds);
  });

  test("comments may stay where they are allowed", () => {
    const text = "{'a': 'b', // one\n'c': 1,}";
    const [problem, ...others] = readJsonDocument(text, { comments: true }).problems;
    expect(others).toEqual([]);
    expect(problem?.messageId).toBe("otherNotation");
    expect(applySuggestion(text, { messageId: "", data: {}, edits: problem?.fix ?? [] })).toBe(
      '{"a": "b", // one\n"c": 1,}',
    );
  });

  test("beside a bracket that is missing", () => {
    check("{\n  «'a'»: {\n    'b': 1\n  «'c'»: True\n}", "pythonNotation missingCloser");
  });
});

function check(marked: string, messageIds: string) {
  const text = unmark(marked);
  const document = readJsonDocument(text, { comments: false });
  expect(mark(text, document.problems)).toBe(marked);
  expect(document.problems.map((problem) => problem.messageId).join(" ")).toBe(messageIds);
  expect(faultsOf(document)).toEqual([]);
  return { text, document, problem: document.problems[0] };
}

test("a string of any length is written as JSON", () => {
  const long = "x".repeat(10_000_000);
  const [problem, ...others] = readJsonDocument(`['\\'b', None, '${long}']`, { comments: false }).problems;
  expect([problem?.messageId, others]).toEqual(["pythonNotation", []]);
  expect(problem?.fix?.map(({ text }) => text.length)).toEqual([4, 4, long.length + 2]);
});
