// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/languages/json/reader.ts";
import { applySuggestion, faultsOf, mark, unmark } from "./inspect.ts";

/** The text with `«…»` around each problem, the message ids in order, and what each suggestion makes of it. */
type Case = readonly [marked: string, messageIds: string, ...repaired: string[]];

const CASES: readonly Case[] = [
  // Commas
  ['{"a": 1«,»}', "trailingComma", '{"a": 1}'],
  ["[1«,»\n]", "trailingComma", "[1\n]"],
  ["[1«,,»]", "trailingComma", "[1]"],
  ["[1«, ,»\r\n]", "trailingComma", "[1\r\n]"],
  ["[1,«,»2]", "extraComma", "[1,2]"],
  ["[«,»]", "extraComma", "[]"],
  ["{«,,, ,»}", "extraComma", "{}"],
  ['{«,»"a": 1}', "extraComma", '{"a": 1}'],
  ["«,»[]", "extraComma", "[]"],
  ["[1 «2»]", "missingComma", "[1, 2]"],
  ["[1 «true»]", "missingComma", "[1, true]"],
  ["[1 «[»2]]", "missingComma", "[1, [2]]"],
  ["[{} «{»}]", "missingComma", "[{}, {}]"],
  ['[1 «"x"»]', "missingComma", '[1, "x"]'],
  ['["x" «"y\\""»]', "missingComma", '["x", "y\\""]'],
  ['{"a": 1 «"b"»: 2}', "missingComma", '{"a": 1, "b": 2}'],
  ['{"a": {}\n«"b"»: 2}', "missingComma", '{"a": {},\n"b": 2}'],
  ['{"a": 1«;» "b": 2}', "wrongComma", '{"a": 1, "b": 2}'],
  ["[1«;»2]", "wrongComma", "[1,2]"],
  ["[1 ««'»2'»]", "missingComma wrongQuotes"],
  ['{"a": 1 ««b»»: 2}', "missingComma unquotedName"],
  // Colons and members
  ['{"a" «1»}', "missingColon", '{"a": 1}'],
  ['{"a" «"b"»}', "missingColon", '{"a": "b"}'],
  ['{"a" «{»}}', "missingColon", '{"a": {}}'],
  ['{"a" «=» 1}', "wrongColon", '{"a" : 1}'],
  ['{"a" «=>» 1}', "wrongColon", '{"a" : 1}'],
  ['{"a"«:» }', "missingValue"],
  ['{"a"«:» , "b": 1}', "missingValue"],
  ['{"a"«:»\n "b": 1}', "missingValue"],
  ['{«"a"»}', "missingValue"],
  ['{«"a"», "b": 1}', "missingValue"],
  ['{«"a"»\n "b": 1}', "missingValue"],
  ['{"a": «:» 1}', "unexpectedColon", '{"a":  1}'],
  ['{"a": 1 «:» 2}', "unexpectedColon"],
  ['["a"«:» 1]', "unexpectedColon", '["a", 1]'],
  ["[«: :»1]", "unexpectedColon", "[1]"],
  ["{«:» 1}", "missingName"],
  ["{«{»}}", "missingName"],
  ['{"a": 1, «[»2]}', "missingName"],
  ['{"a": 1 «{»}}', "missingName"],
  ['{"a": 1 «and more»}', "unexpectedText", '{"a": 1 }'],
  ["{«a»: 1}", "unquotedName", '{"a": 1}'],
  ["{«a b»: 1}", "unquotedName", '{"a b": 1}'],
  ["{«a» «=» 1}", "unquotedName wrongColon"],
  ["{«a»}", "unquotedName", '{"a"}'],
  ['{«a», "b": 1}', "unquotedName", '{"a", "b": 1}'],
  ["{«${x}»: 1}", "unquotedName", '{"${x}": 1}'],
  ['{"z": 1, «{{x}}»: 1}', "unquotedName", '{"z": 1, "{{x}}": 1}'],
  // Comments and white space
  ["[1 «// one»\n]", "comment", "[1 \n]"],
  ["[1«/* one */»]", "comment", "[1 ]"],
  ["[1 «# one»\n]", "hashComment", "[1 \n]"],
  ["[1] «/*» one", "unclosedComment", "[1]  "],
  ["[1, «/*» one\n2]", "unclosedComment", "[1,  \n2]"],
  ['{«\u00a0\u2003»"a": 1}', "invalidWhitespace", '{ "a": 1}'],
  ["«\u000b»1", "invalidWhitespace", " 1"],
  ["1«\ufeff»", "invalidWhitespace", "1 "],
  // Quotes
  ["{«'a'»: 1}", "wrongQuotes", '{"a": 1}'],
  ["[«'say \\'x\\' \"y\" \\u0041\\n\\q'»]", "wrongQuotes", '["say \'x\' \\"y\\" A\\nq"]'],
  ["[«“x”»]", "wrongQuotes", '["x"]'],
  ["[«„x“», «‘y’», «`z`»]", "wrongQuotes wrongQuotes wrongQuotes"],
  ["[«'x»\n]", "wrongQuotes", '["x"\n]'],
  ["[«'x\\»\n]", "wrongQuotes"],
  ["«[»«'x, 1»", "unclosed wrongQuotes"],
  ["{«'a»: 1}", "wrongQuotes", '{"a": 1}'],
  // Words
  ["[«True»]", "wrongLiteral", "[true]", '["True"]'],
  ["[«None»]", "wrongLiteral", "[null]", '["None"]'],
  ['{"a": «yes»}', "wrongLiteral", '{"a": true}', '{"a": "yes"}'],
  ["[«truely»]", "bareWord", '["truely"]'],
  ['{"a": «foo bar baz»}', "bareWord", '{"a": "foo bar baz"}'],
  ['{"a": «foo bar» «# x»\n}', "bareWord hashComment"],
  ['{"a": «arn:aws:s3:::bucket»}', "bareWord", '{"a": "arn:aws:s3:::bucket"}'],
  ['{"a": «report-${ENV}»}', "bareWord", '{"a": "report-${ENV}"}'],
  ['{"a": «foo"», "b": 1}', "bareWord", '{"a": "foo", "b": 1}'],
  ['{"a": «foo» «:» 1}', "bareWord unexpectedColon"],
  ["«${x»", "bareWord", '"${x"'],
  ["[«${»]", "bareWord"],
  ["[«${x»\n«}»]", "bareWord strayCloser"],
  ["[«\\»]", "bareWord", '["\\\\"]'],
  // Numbers
  ["[«012345678901»]", "leadingZero", '["012345678901"]', "[12345678901]"],
  ["[«-007.50e3»]", "leadingZero", '["-007.50e3"]', "[-7.50e3]"],
  ["[«00»]", "leadingZero", '["00"]', "[0]"],
  ["[«+1»]", "plusSign", "[1]", '["+1"]'],
  ["[«.5»]", "barePoint", "[0.5]", '[".5"]'],
  ["[«1.»]", "barePoint", "[1]", '["1."]'],
  ["[«-.5»]", "barePoint", "[-0.5]", '["-.5"]'],
  ["[«0x1F»]", "hexNumber", '["0x1F"]'],
  ["[«NaN», «-Infinity»]", "notANumber notANumber"],
  ["[«1e», «1e+», «-», «1.e», «2024-01-01», «1_000»]", "bareWord bareWord bareWord bareWord bareWord bareWord"],
  ["[«.»]", "bareWord", '["."]'],
  // Strings
  ['{"a": «"x»\n}', "unclosedString", '{"a": "x"\n}'],
  ['{"a": «"x»,\n"b": 1}', "unclosedString", '{"a": "x",\n"b": 1}'],
  ['{"a": «"x»}', "unclosedString", '{"a": "x"}'],
  ['{"a": [{"b": «"x»}],\r\n"c": 1}', "unclosedString", '{"a": [{"b": "x"}],\r\n"c": 1}'],
  ['{"a": «"${x}»,\n"b": 1}', "unclosedString", '{"a": "${x}",\n"b": 1}'],
  ['{"a": «"\\n\\»\n}', "unclosedString"],
  ['[«"»,\n"b"]', "unclosedString", '["",\n"b"]'],
  ['«"abc»', "unclosedString", '"abc"'],
  ['«"a\\"b»', "unclosedString", '"a\\"b"'],
  ['{«"a»: 1}', "unclosedName", '{"a": 1}'],
  ['{«"a»: 1,\n"b": 2}', "unclosedName", '{"a": 1,\n"b": 2}'],
  ['{«"Id»: "x", "b": 1}', "unclosedName", '{"Id": "x", "b": 1}'],
  ['["x«\n»y"]', "lineBreak", '["x\\ny"]'],
  ['["x«\r\n»y\n\nz" , 1]', "lineBreak", '["x\\r\\ny\\n\\nz" , 1]'],
  ['{"x«\n»y": 1}', "lineBreak", '{"x\\ny": 1}'],
  ['[«"x»\n««\\»"», 1]', "unclosedString missingComma bareWord"],
  ['["x«\t»y\tz"]', "controlCharacter", '["x\\ty\\tz"]'],
  ['["«\u0000»"]', "controlCharacter", '["\\u0000"]'],
  ['["C:«\\d»ir"]', "badEscape", '["C:\\\\dir"]'],
  ['["«\\u12»G4", "«\\u»"]', "badEscape badEscape"],
  ['{"a": "say «"»hi" there"}', "unescapedQuote", '{"a": "say \\"hi\\" there"}'],
  ['["x«"»y" ,\n1]', "unescapedQuote", '["x\\"y" ,\n1]'],
  ['["x"««y»» «"z"» «1»]', "missingComma bareWord missingComma missingComma"],
  // Brackets
  ['{"a": «[»1, 2}', "unclosed", '{"a": [1, 2]}'],
  ['{"a": «[»1, 2,}', "unclosed", '{"a": [1, 2]}'],
  ["«[»1", "unclosed", "[1]"],
  ["«[»1,", "unclosed", "[1]"],
  ['{"a": {"b": «[» ', "unclosed", '{"a": {"b": []}} '],
  ['«{»"a"«:»', "unclosed missingValue", '{"a":}'],
  ['«{»«"a"»', "unclosed missingValue", '{"a"}'],
  ["[1, 2«}»", "wrongCloser", "[1, 2]"],
  ['{"a": [1, 2«}»}', "wrongCloser", '{"a": [1, 2]}'],
  ["[1, 2«}»]", "strayCloser", "[1, 2]"],
  ["[1«}», \"]\", «'}'» «// }»\n «/* } */»]", "strayCloser wrongQuotes comment comment"],
  ['{"a": [1«,»«}»}', "trailingComma wrongCloser"],
  ['[«{»"a": {"b": «[»1}]', "unclosed unclosed"],
  ["{}«}»", "strayCloser", "{}"],
  ["[]«]] }» ", "strayCloser", "[] "],
  ["«]»[]", "strayCloser", "[]"],
  // Ends
  ['"a"«: 1»', "contentAfterRoot"],
  ["{} «{}»\n", "contentAfterRoot"],
  ["1«, 2»", "contentAfterRoot"],
  ["«»", "empty"],
  ["«» \n", "empty"],
];

const LENIENT_CASES: readonly Case[] = [
  ["[1, // one\n /* two */ 2,]", ""],
  ['{"a": 1,}', ""],
  ["[1,«,»]", "extraComma", "[1,]"],
  ["[«,»]", "extraComma", "[]"],
  ["1 «/*» one", "unclosedComment", "1 /* one */", "1  "],
  ["[1 «# one»\n]", "hashComment", "[1 \n]"],
  ["«»// nothing", "empty"],
];

describe("one slip is one problem, at its place", () => {
  test.each(CASES)("%s: %s", (marked, messageIds, ...repaired) => {
    check(marked, messageIds, repaired, false);
  });

  test.each(LENIENT_CASES)("with comments allowed, %s: %s", (marked, messageIds, ...repaired) => {
    check(marked, messageIds, repaired, true);
  });
});

function check(marked: string, messageIds: string, repaired: readonly string[], comments: boolean): void {
  const text = unmark(marked);
  const document = readJson(text, { comments });
  expect(mark(text, document.problems)).toBe(marked);
  expect(document.problems.map((problem) => problem.messageId).join(" ")).toBe(messageIds);
  expect(faultsOf(document)).toEqual([]);
  if (repaired.length === 0) return;
  const { fix, suggestions = [] } = document.problems[0] ?? {};
  const ways = fix ? [{ messageId: "fix", data: {}, edits: fix }] : suggestions;
  expect(ways.map((way) => applySuggestion(text, way))).toEqual(repaired);
}
