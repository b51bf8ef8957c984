// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { expect, test } from "vitest";
import { readJson } from "../../../src/languages/json/reader.ts";
import type { SyntaxProblem } from "../../../src/syntax/problem.ts";

const MANY = 200_000;
const SOME = 50_000;

/** 10,000 problems are kept, and one more of each rule, which stands for all further ones; no text here breaks three. */
const MAX_KEPT = 10_002;

/** How many problems there are, those included that are only counted. */
function countOf(problems: readonly SyntaxProblem[]): number {
  return problems.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** Big documents of one slip over and over; the number of problems shows what one slip is. */
const HOSTILE: readonly (readonly [what: string, text: string, problems: number])[] = [
  ["opening brackets", "[".repeat(MANY), 2],
  ["brackets that match", "[".repeat(MANY) + "]".repeat(MANY), 1],
  ["objects in objects", '{"a":'.repeat(MANY), 3],
  ["brackets of the other kind", "[".repeat(SOME) + "}".repeat(SOME), SOME + 1],
  ["an object that closes over arrays", `{"a":${"[".repeat(MANY)}}`, 2],
  ["pairs that cross", "[".repeat(SOME) + "{]".repeat(SOME), 2 * SOME],
  ["commas", ",".repeat(300_000), 1],
  ["commas in an array", `[${",".repeat(300_000)}]`, 1],
  ["colons", `[${":".repeat(300_000)}]`, 1],
  ["closing brackets", "]".repeat(MANY), 1],
  ["an unclosed string of 20 MB", `["${"x".repeat(20_000_000)}`, 2],
  ["a string of 20 MB", `"${"x".repeat(20_000_000)}"`, 0],
  ["an unquoted word of 5 MB", "x".repeat(5_000_000), 1],
  ["unclosed strings", '["x\n'.repeat(SOME), 2 * SOME + 1],
  ["line breaks in a string", `"${"\n".repeat(MANY)}"`, 1],
  ["tabs in a string", `"${"\t".repeat(MANY)}"`, 1],
  ["bad escapes", `"${"\\x".repeat(SOME)}"`, SOME],
  ["bare words", "word ".repeat(300_000), 1],
  ["bare words on lines of their own", "word\n".repeat(300_000), 2],
  ["bare words in an array", `[${"word\n".repeat(SOME)}]`, 2 * SOME - 1],
  ["duplicate names", `{${'"a":1,'.repeat(100_000)}"a":1}`, 0],
  ["single quotes", `[${"'".repeat(SOME)}]`, SOME - 1],
  ["quotes of all kinds without their partners", `{${"„a:“b:'c:`d:".repeat(SOME)}`, 5],
  ["text between quotes", `[${'"a"b'.repeat(SOME)}]`, 2],
  ["half of template expressions", `[${"${,".repeat(SOME)}]`, SOME + 1],
  ["halves of template expressions", "{{".repeat(SOME), 2 * SOME + 1],
  ["blank template expressions", `[${"${ },".repeat(1000)}1]`, 5],
  ["comments", "//\n".repeat(SOME), SOME],
  ["opened comments", "/* ".repeat(MANY), 1],
  ["no-break spaces", "\u00a0 ".repeat(SOME), SOME],
  ["zeros", "0".repeat(2_000_000), 1],
  ["a number that ends wrong", `${"01".repeat(1_000_000)}x`, 1],
  ["strings without colons", `{${'"a" "b" '.repeat(SOME)}}`, 2 * SOME - 1],
];

test.each(HOSTILE)(
  "%s",
  (_, text, problems) => {
    const document = readJson(text);
    expect(countOf(document.problems)).toBe(problems);
    expect(document.problems.length).toBeLessThanOrEqual(MAX_KEPT);
  },
  60_000,
);

test("the tree ends where the text is given up, and the rest is read for what is wrong", () => {
  const text = `[${'"\\x",'.repeat(50_000)}[1]]`;
  const { root, problems } = readJson(text);
  expect(countOf(problems)).toBe(50_000);
  const elements = root?.kind === "array" ? root.elements : [];
  expect(elements).toHaveLength(9999);
  // The last one stands for all behind it.
  expect(elements.at(-1)).toMatchObject({ kind: "array", end: text.length - 1 });
  expect(root?.end).toBe(text.length);
});
