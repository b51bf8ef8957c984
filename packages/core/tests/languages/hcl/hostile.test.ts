// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of documents.
import { expect, test } from "vitest";
import { readHcl } from "../../../src/languages/hcl/reader.ts";

/** Documents of one slip over and over, and how many problems they have, which shows what one slip is. */
const HOSTILE: readonly (readonly [what: string, text: (n: number) => string, problems: (n: number) => number])[] = [
  ["opening brackets", (n) => `a = ${"[".repeat(n)}`, () => 1],
  ["brackets that match", (n) => `a = ${"[".repeat(n)}${"]".repeat(n)}`, () => 1],
  ["opening braces", (n) => "{".repeat(n), () => 1],
  ["open blocks", (n) => "a {\n".repeat(n), () => 1],
  ["open blocks on one line", (n) => "a { ".repeat(n), () => 1],
  ["calls in calls", (n) => `a = ${"f(".repeat(n)}`, () => 1],
  ["interpolations in interpolations", (n) => `a = ${'"${'.repeat(n)}`, () => 1],
  ["conditions in conditions", (n) => `a = ${"b ? c : ".repeat(n)}d`, () => 1],
  ["signs", (n) => `a = ${"-".repeat(n)}1`, () => 0],
  ["operands", (n) => `a = ${"1 + ".repeat(n)}1`, () => 0],
  ["a list on one line", (n) => `a = [${"1, ".repeat(n)}]`, () => 0],
  ["a list on many lines", (n) => `a = [\n${"  1,\n".repeat(n)}]`, () => 0],
  ["commas", (n) => `a = [${",".repeat(n)}]`, (n) => n],
  ["a long reference", (n) => `a = b${".c".repeat(n)}`, () => 0],
  ["many indices", (n) => `a = b${"[0]".repeat(n)}`, () => 0],
  ["many attributes", (n) => "a = 1\n".repeat(n), () => 0],
  ["many members", (n) => `a = {\n${"b = 1\n".repeat(n)}}`, () => 0],
  ["members without values", (n) => `a = {\n${"b\n".repeat(n)}}`, (n) => n],
  ["names alone", (n) => "a\n".repeat(n), (n) => n],
  ["lists that are not closed", (n) => "a = [1,\n".repeat(n), (n) => n],
  ["closing braces", (n) => "}".repeat(n), (n) => n],
  ["closing brackets in lists", (n) => `a = [${")".repeat(n)}]`, () => 2],
  ["labels", (n) => `a ${'"b" '.repeat(n)}{}`, () => 0],
  ["labels without a brace", (n) => `a ${'"b" '.repeat(n)}`, () => 1],
  ["lines like headers in a list", (n) => `a = [\n${'  data "b" "c"\n'.repeat(n)}]`, (n) => 3 * n - 1],
  ["blanks behind a word in a list", (n) => `a = [b${" ".repeat(10 * n)}\n  c${" ".repeat(10 * n)}]`, () => 1],
  ["blanks behind words", (n) => `a {\n${`data${" ".repeat(300)}\n`.repeat(n / 10)}}`, (n) => n / 10],
  ["blank lines in open brackets", (n) => `a = ${"[".repeat(200)}${"\n".repeat(n)}`, () => 200],
  ["comments in open objects", (n) => `a = ${"{b=".repeat(200)}${"#\n".repeat(n)}`, () => 201],
  ["opened expressions of another program", (n) => "{{ ".repeat(n), () => 1],
  ["many of them on a line", (n) => `a = ${"{{b}} ".repeat(n)}`, () => 0],
  ["many of them in texts", (n) => `a = = ${'"{{b}}" '.repeat(n)}`, () => 1],
  ["comments", (n) => "# a\n// b\n/* c */\n".repeat(n), () => 0],
  ["opened comments", (n) => "/* ".repeat(n), () => 1],
  ["a long string", (n) => `a = "${"x".repeat(100 * n)}"`, () => 0],
  ["a long unclosed string", (n) => `a = "${"x".repeat(100 * n)}`, () => 1],
  ["unclosed strings", (n) => 'a = "b\n'.repeat(n), (n) => n],
  ["quotes", (n) => `a = ${'"'.repeat(n)}`, () => 1],
  ["escapes", (n) => `a = "${"\\d".repeat(n)}"`, (n) => n],
  ["backslashes", (n) => `a = "${"\\".repeat(n)}"`, () => 0],
  ["dollars", (n) => `a = "${"$".repeat(n)}{"`, () => 0],
  ["openings of templates on a line", (n) => `a = "${"${,".repeat(n)}"`, () => 1],
  ["openings of templates in a heredoc", (n) => `a = <<E\n${"${,".repeat(n)}\nE\n`, () => 1],
  ["openings of templates on lines of a heredoc", (n) => `a = <<E\n${"${,\n".repeat(n)}E\n`, (n) => n],
  ["directives", (n) => `a = "${"%{ if a }".repeat(n)}"`, (n) => n],
  ["ends of directives", (n) => `a = "${"%{ endif }".repeat(n)}"`, (n) => n],
  ["a heredoc without end", (n) => `a = <<E\n${" E x\n".repeat(n)}`, () => 1],
  ["lines that begin like a long marker", (n) => `a = <<${"E".repeat(n)}\n${`${"E".repeat(99)}\n`.repeat(n)}`, () => 1],
  ["blanks in the lines of a heredoc", (n) => `a = <<-E\n${" ".repeat(10 * n)}\n${"  \n".repeat(n)}E\n`, () => 0],
  ["beginnings of heredocs", (n) => "a = <<E\n".repeat(n), () => 1],
  ["digits", (n) => `a = ${"1".repeat(10 * n)}`, () => 0],
  ["a number that ends wrong", (n) => `a = ${"1".repeat(10 * n)}x`, () => 1],
  ["digits and points", (n) => `a = b${".0".repeat(n)}`, () => 1],
  ["signs that mean nothing", (n) => "@".repeat(n), () => 1],
  ["signs that mean nothing, in a list", (n) => `a = [${"@".repeat(n)}]`, (n) => n],
  ["lone carriage returns", (n) => "a\r".repeat(n), () => 1],
];

const MANY = 10_000;

test.each(HOSTILE)(
  "%s",
  (_, text, problems) => {
    // Of very many, one stands for all further ones.
    const found = readHcl(text(MANY)).problems.reduce((sum, { count = 1 }) => sum + count, 0);
    expect(found).toBe(problems(MANY));
  },
  60_000,
);

/** The least of several times, in milliseconds. */
test.each(HOSTILE)("reads a long one to its end, which takes hours where time grows as its square: %s", (_, text) => {
  const long = text(100_000);
  const { roots, problems } = readHcl(long);
  expect(roots[0]?.end).toBe(long.length);
  for (const { start, end } of problems) expect(start <= end && end <= long.length).toBe(true);
});
