import fc from "fast-check";
import createIgnore from "ignore";
import { expect, test } from "vitest";
import { runs } from "../../core/tests/fuzz.ts";
import { IgnorePatterns } from "../src/ignore-patterns.ts";

test.each([
  ["a.xml", ["a.xml", "b/a.xml", "a.xml/b"], ["ba.xml"]],
  ["/a.xml", ["a.xml"], ["b/a.xml"]],
  ["b/a.xml", ["b/a.xml"], ["c/b/a.xml"]],
  ["out/", ["out/", "out/a", "x/out/a"], ["out"]],
  ["a/**", ["a/b", "a/b/c"], ["a/"]],
  ["**/a", ["a", "b/a", "b/a/c"], ["ab"]],
  ["a/***/b", ["a/b", "a/x/y/b"], ["x/a/b"]],
  ["***", ["a", "a/b"], []],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["x/a/b"]],
  ["*.xml\n!keep.xml", ["a.xml"], ["keep.xml", "b/keep.xml"]],
  ["out/\n!out/keep.xml", ["out/keep.xml"], ["keep.xml"]],
  ["# a\n\n\\#b\n\\!c\r\nd\\ \ne  ", ["#b", "!c", "d ", "e"], ["# a", "b", "c", "d", "e  "]],
  ["[a-c]?[!x]", ["a1b", "c/c2y"], ["d1b", "a1x", "ab"]],
  ["[[:digit:]]]", ["1]"], ["a]"]],
  ["[a", [], ["[a", "a"]],
  ["a\\", [], ["a", "a\\"]],
  ["\\*", ["*"], ["a"]],
  ["\ufeffa", ["a"], []],
])("%j excludes what git excludes", (text, ignored, others) => {
  const patterns = new IgnorePatterns(text, false);
  expect(ignored.filter((path) => patterns.decide(path)?.isIgnored !== true)).toEqual([]);
  expect(others.filter((path) => patterns.decide(path)?.isIgnored === true)).toEqual([]);
});

test("upper case counts where files are told apart by it", () => {
  expect(new IgnorePatterns("A[B-C].xml", true).decide("ac.XML")?.pattern).toBe("A[B-C].xml");
  expect(new IgnorePatterns("A.xml", false).decide("a.xml")).toBeUndefined();
});

// As regular expressions most of them would take longer than any test may.
test("no pattern takes long, however it is made", () => {
  const text = [
    "*a*a*a*a*a*a*a*a*b",
    `${"**/a/".repeat(500)}b`,
    "(a+)+$",
    "*a".repeat(5000),
    "[a-\\",
    "\\\\".repeat(5000),
  ].join("\n");
  const patterns = new IgnorePatterns(text, true);
  for (const path of ["a".repeat(255), "a/".repeat(2000), `${"a".repeat(250)}/`.repeat(16)]) {
    expect(patterns.decide(`${path}x`)).toBeUndefined();
  }
});

test("lists of patterns mean what they mean in the package ignore", () => {
  const piece = fc.constantFrom("a", "b", "*", "?", "/", "**/", "/**", "[ab]", "[!a]", "\\a");
  const line = fc
    .tuple(
      fc.constantFrom("", "", "", "!"),
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("", "", "/"),
    )
    .map(([negation, pieces, end]) => negation + pieces.join("") + end)
    .filter((pattern) => !/\/\/|[^/!]\*\*|\*\*[^/]|\*\*\*|^!?\/+$/.test(pattern));
  const name = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 });
  const path = fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "/"))
    .map(([names, end]) => names.join("/") + end);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), path, (lines, file) => {
      const wanted = createIgnore({ ignoreCase: false }).add(lines).test(file);
      const said = new IgnorePatterns(lines, false).decide(file);
      expect([said?.isIgnored === true, said?.isIgnored === false]).toEqual([wanted.ignored, wanted.unignored]);
    }),
    { numRuns: runs(1000) },
  );
});
