import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { runs } from "../../core/tests/fuzz.ts";
import { globFault, globMatcher } from "../src/glob.ts";

describe("a glob means", () => {
  test.each([
    ["*.xml", ["a.xml", ".xml", "a/b/c.xml"], ["a.xml/b", "a.json", "../a.xml"]],
    ["a/*.xml", ["a/b.xml", "a/.b.xml"], ["a/b/c.xml", "b/a/c.xml"]],
    ["a/**", ["a/b", "a/b/c"], ["b/a/c"]],
    ["**/a/**/*.xml", ["a/b.xml", "x/a/b.xml", "x/a/y/z/b.xml"], ["b.xml", "x/b.xml"]],
    ["./a.xml", ["a.xml"], ["b/a.xml"]],
    ["../a/*.xml", ["../a/b.xml"], ["a/b.xml"]],
    ["a?c", ["abc", "x/a.c"], ["ac", "abbc"]],
    ["[a-c]x[!d]", ["axe", "cx]"], ["dxe", "axd"]],
    ["{a,b/{c,d}}.xml", ["a.xml", "b/c.xml", "b/d.xml"], ["c.xml", "x/a.xml"]],
    ["v{1..3}", ["v1", "x/v3"], ["v4", "v12"]],
    ["{a}", ["{a}"], ["a"]],
    ["report (1).xml", ["report (1).xml"], ["report 1.xml"]],
    ["\\*", ["*"], ["a"]],
    ["!*.xml", ["a.json"], ["a.xml", "b/a.xml"]],
  ])("%s", (glob, meant, others) => {
    const matches = globMatcher([glob]);
    expect(globFault(glob)).toBeUndefined();
    expect(meant.filter((path) => !matches(path))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  test("any of a list", () => {
    const matches = globMatcher(["a.xml", "b/*.json"]);
    expect(["a.xml", "b/x.json", "c.xml"].map(matches)).toEqual([true, true, false]);
  });
});

test.each([
  ["a".repeat(1001), "a pattern of at most 1000 characters", "one of 1001"],
  ["{a,b}".repeat(9), "a glob whose braces stand for at most 256 names", `'${"{a,b}".repeat(9)}'`],
  [`{${"{a,b},".repeat(150)}}`, "a glob whose braces stand for at most 256 names", undefined],
  ["!(a|b).xml", "a glob without groups such as !(a|b); braces list names, as in {a,b}", "'!(a|b).xml'"],
  ["+(a|*(b))", "a glob without groups such as !(a|b); braces list names, as in {a,b}", undefined],
  ["a[b", "a glob in which each [ has its ]", "'a[b'"],
])("%s is refused", (glob, expected, found) => {
  expect(globFault(glob)?.expected).toBe(expected);
  if (found !== undefined) expect(globFault(glob)?.found).toBe(found);
});

// As regular expressions most of them would take longer than any test may.
test("no glob takes long, however it is made", () => {
  const names = ["a".repeat(255), "a/".repeat(2000), `${"a".repeat(250)}/`.repeat(16), "a".repeat(1_000_000)];
  const globs = [
    "*a*a*a*a*a*a*a*a*b",
    `${"*a".repeat(499)}b`,
    "(a+)+$",
    "a\\\\\\\\",
    `${"**/a/".repeat(150)}b`,
    `${"**/".repeat(150)}*a*a*a*b`,
    `*${"a".repeat(998)}b`,
    "{a,b,c,d}{a,b,c,d}{a,b,c,d}{a,b,c,d}*a*a*a*a*b",
  ];
  for (const glob of globs) {
    expect(globFault(glob)).toBeUndefined();
    const matches = globMatcher([glob]);
    expect(names.filter(matches)).toEqual([]);
  }
});

test("globs mean what they mean in picomatch", () => {
  const part = fc.string({
    unit: fc.constantFrom("a", "b", ".", "*", "?", "[ab]", "[^a]", "{a,b}", "{a,*b}"),
    minLength: 1,
    maxLength: 4,
  });
  const glob = fc
    .array(fc.oneof(part, fc.constant("**")), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("/"));
  const name = fc.string({ unit: fc.constantFrom("a", "b", "."), minLength: 1, maxLength: 4 });
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join("/"));
  fc.assert(
    fc.property(glob, path, (pattern, file) => {
      // Folders are not asked about; of names that end in a point, and of stars that stand together, each tool has its own idea.
      fc.pre(!/\.(?:\/|$)/.test(file) && !/(?:^|\/)\.+(?:\/|$)|[^/]\*\*|\*\*[^/]|\*\*\*/.test(pattern));
      // In picomatch `a/**` is `a`, too.
      const other = (pattern.includes("/") ? pattern : `**/${pattern}`).replace(/\/\*\*$/, "/**/*");
      const wanted = picomatch(other, { dot: true })(file);
      expect(globMatcher([pattern])(file)).toBe(wanted);
    }),
    { numRuns: runs(1000) },
  );
});
