// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/languages/json/reader.ts";
import type { JsonValue } from "../../../src/languages/json/syntax-tree.ts";
import { MAX_DEPTH } from "../../../src/syntax/problem.ts";
import { plainOf, valuesOf } from "./inspect.ts";

/** The tree as one line, each part with its place: `{0-8 "a"1-4 number5-6}`; `!` where a bracket is missing. */
function sketch(value: JsonValue | undefined): string {
  if (!value) return "nothing";
  const place = `${value.start}-${value.end}`;
  if (value.kind === "array") {
    return `[${place} ${value.elements.map(sketch).join(" ")}]${value.closed ? "" : "!"}`;
  }
  if (value.kind !== "object") return `${value.kind}${place}=${value.value}`;
  const members = value.members.map(
    (member) => `${member.name}${member.start}-${member.nameEnd}-${member.end}: ${sketch(member.value)}`,
  );
  return `{${place} ${members.join(", ")}}${value.closed ? "" : "!"}`;
}

const TREES: readonly (readonly [string, string])[] = [
  ['{"a": 1}', "{0-8 a1-4-7: number6-7=1}"],
  [" [true,false , null]\n", "[1-20 boolean2-6=true boolean7-12=false null15-19=null]"],
  ['{"a\\n": "\\u0041"}', "{0-17 a\n1-6-16: string8-16=A}"],
  ['{"a": {"b": []}}', "{0-16 a1-4-15: {6-15 b7-10-14: [12-14 ]}}"],
  ['{"a": 1, "a": 2}', "{0-16 a1-4-7: number6-7=1, a9-12-15: number14-15=2}"],
  ['{"__proto__": 1}', "{0-16 __proto__1-12-15: number14-15=1}"],
  ['{"": 1}', "{0-7 1-3-6: number5-6=1}"],
  // Half-typed
  ['{"a": ', "{0-6 a1-4-5: nothing}!"],
  ['{"a"', "{0-4 a1-4-4: nothing}!"],
  ['{"a": "b": 1}', "{0-13 a1-4-5: nothing, b6-9-12: number11-12=1}"],
  ['{"a"\n"b": 1}', "{0-12 a1-4-4: nothing, b5-8-11: number10-11=1}"],
  ["[1, 2", "[0-5 number1-2=1 number4-5=2]!"],
  ['{"a": [1, 2}', "{0-12 a1-4-11: [6-11 number7-8=1 number10-11=2]!}"],
  ["[1, 2}", "[0-6 number1-2=1 number4-5=2]"],
  ["{a, b: 1}", "{0-9 a1-2-2: nothing, b4-5-8: number7-8=1}"],
  // Repaired
  ['{"a: 1}', "{0-7 a1-3-6: number5-6=1}"],
  ['{"Id: "x"}', "{0-10 Id1-4-9: string6-9=x}"],
  ['["a "b" c", 1]', '[0-14 string1-10=a "b" c number12-13=1]'],
  ['{"k": "a "b" c"}', '{0-16 k1-4-15: string6-15=a "b" c}'],
  ['{"a": "x,\n"b": 1}', "{0-17 a1-4-8: string6-8=x, b10-13-16: number15-16=1}"],
  ["{'a': 'x'}", "{0-10 a1-4-9: string6-9=x}"],
  ["[True, foo bar, 007]", "[0-20 invalid1-5=True invalid7-14=foo bar invalid16-19=007]"],
  // What belongs to no member is not kept
  ['{: 1, "a": 2}', "{0-13 a6-9-12: number11-12=2}"],
  ['{{"x": 1}: 2, "a": 3}', "{0-21 a14-17-20: number19-20=3}"],
  ['{"a": 1 : 2}', "{0-12 a1-4-7: number6-7=1}"],
  ["{} []", "{0-2 }"],
  // Template expressions
  ['{"a": ${A}, "b": {{ b }}}', "{0-25 a1-4-10: placeholder6-10=${A}, b12-15-24: placeholder17-24={{ b }}}"],
  ["[${a.b[{}]}-x, {{a}}{{b}}, ${c}:${d}]", ""],
  ["{{ whole }}", "placeholder0-11={{ whole }}"],
];

test.each(TREES.filter(([, tree]) => tree))("%s", (text, tree) => {
  expect(sketch(readJson(text).root)).toBe(tree);
});

test("template expressions may cling to each other and to other text", () => {
  const { root, problems } = readJson("[${a.b[{}]}-x, {{a}}{{b}}, ${c}:${d}]");
  expect(problems).toEqual([]);
  expect(
    [...valuesOf(root)].slice(1).map((value) => value.kind !== "object" && value.kind !== "array" && value.value),
  ).toEqual(["${a.b[{}]}-x", "{{a}}{{b}}", "${c}:${d}"]);
});

test.each(["${}", "{{}}", "{{ }}", "${\n}", "{{a}", "{{a} }", "{{\na}}", "[${a]"])(
  "%s is no template expression",
  (text) => {
    expect(readJson(text).problems).not.toEqual([]);
  },
);

test("comments are kept in source order with their contents, whether or not they are allowed", () => {
  const text = "// one\n[1, /* two */ 2 # three\r\n] //";
  const contents = [" one", " two ", " three", ""];
  for (const comments of [true, false]) {
    const document = readJson(text, { comments });
    expect(document.comments.map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd))).toEqual(
      contents,
    );
    expect(document.comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      "// one",
      "/* two */",
      "# three",
      "//",
    ]);
  }
});

describe("depth", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  test(`${MAX_DEPTH} levels are kept`, () => {
    const { root, problems } = readJson(nested(MAX_DEPTH));
    expect(problems).toEqual([]);
    expect([...valuesOf(root)]).toHaveLength(MAX_DEPTH);
  });

  test("deeper ones are matched, not kept, and told once", () => {
    const text = `[${'{"a":'.repeat(MAX_DEPTH)}1${"}".repeat(MAX_DEPTH)}, [${nested(MAX_DEPTH)}], 7]`;
    const { root, problems } = readJson(text);
    expect(problems).toEqual([
      {
        ruleId: "too-deep",
        messageId: "tooDeep",
        leaves: "all certain",
        data: { limit: "256" },
        start: 1 + 5 * 255,
        end: 2 + 5 * 255,
      },
    ]);
    expect(root?.kind === "array" && root.elements.map((element) => element.kind)).toEqual([
      "object",
      "array",
      "number",
    ]);
    expect(root?.end).toBe(text.length);
  });
});

test("names that mean something to JavaScript are ordinary", () => {
  const text = '{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}';
  expect(plainOf(readJson(text).root)).toEqual(JSON.parse(text));
});

test("a problem says what explains it", () => {
  const text = '{"a": [[1, 2';
  expect(readJson(text).problems).toMatchObject([
    {
      messageId: "unclosed",
      start: 7,
      data: { opener: "[", closers: "]]}" },
      related: [
        { start: 0, end: 1, messageId: "alsoUnclosed" },
        { start: 6, end: 7, messageId: "alsoUnclosed" },
      ],
    },
  ]);
  expect(readJson("[1}").problems).toMatchObject([
    { messageId: "wrongCloser", related: [{ start: 0, end: 1, messageId: "opener" }] },
  ]);
});
