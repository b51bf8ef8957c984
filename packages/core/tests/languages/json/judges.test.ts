// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { getNodeValue, type Node, parseTree } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/languages/json/reader.ts";
import type { JsonValue } from "../../../src/languages/json/syntax-tree.ts";
import { runs, seedOf } from "../../fuzz.ts";
import { applySuggestion, faultsOf, hasPlaceholder, plainOf, randomInts, valuesOf } from "./inspect.ts";

/** Texts on the border of JSON; JSON.parse says on which side. Separated by blanks and line ends of their own kind. */
const TRICKY: readonly string[] = [
  ..."0 -0 00 01 -01 1. .5 -.5 1.5 1.e1 1e 1e5 1E+5 1e-5 1e+ 1e5.5 1e999 -1e-999 + +1 - -- 1- 0x10 1_0 1n Infinity -Infinity NaN".split(
    " ",
  ),
  ..."true false null True FALSE Null nul truex true1 nulll t undefined yes no on off None nil".split(" "),
  ..."[] {} [ ] { } [] {}] [[] []] [{}] {[]} [} {] , : ; [,] {,} [1,] [,1] [1,,2] {:} () <>".split(" "),
  ..."'' 'a' `a` “a” ‘a’ // /**/ # /* */ ${a} {{a}} ${a {{a} {{}} ${} $a @a %a% \\ \\u0061 é 日本 😀".split(" "),
  ...[
    '"ends with a backslash\\',
    '{"a\\\n: "b\\\n}',
    '""',
    '"',
    '"a',
    'a"',
    '"a""b"',
    '"\\"',
    '"\\\\"',
    '"\\"a\\""',
    '"\\/"',
    '"\\b\\f\\n\\r\\t"',
    '"\\a"',
    '"\\\'"',
    '"\\0"',
  ],
  ...[
    '"\\u"',
    '"\\u0"',
    '"\\u00"',
    '"\\u000"',
    '"\\u0000"',
    '"\\uD800"',
    '"\\uDC00\\uD800"',
    '"\\ud83d\\ude00"',
    '"\\u00g0"',
    '"\\U0041"',
    '"\\x41"',
  ],
  ...[
    '"\t"',
    '"\n"',
    '"\r"',
    '"\r\n"',
    '"\u0000"',
    '"\u001f"',
    '"\u007f"',
    '"\u0080"',
    '"\u2028"',
    '"\u2029"',
    '"\ud800"',
    '"\udc00a"',
    '"\ufeff"',
    '"\u00a0"',
  ],
  ...[
    "",
    " ",
    "\n",
    "\t1",
    "\r\n1\r\n",
    "\u00a01",
    "1\u00a0",
    "\u000b1",
    "\u000c1",
    "\ufeff1",
    "1\ufeff",
    "\u20281",
    "\u20291",
    "\u00851",
    "\u180e1",
    "\u200b1",
    "\u00001",
    "1\u0000",
  ],
  ...[
    '{"a":1}',
    '{"a":1,}',
    '{"a":1,,"b":2}',
    '{"a" 1}',
    '{"a":}',
    '{"a"}',
    '{"a":1 "b":2}',
    '{"a":1;"b":2}',
    '{"a"=1}',
    '{"a"=>1}',
    '{"a"::1}',
    '{"a":1:2}',
  ],
  ...[
    "{a:1}",
    "{1:1}",
    "{'a':1}",
    "{null:1}",
    "{true:1}",
    '{"a":1,"a":2}',
    '{"__proto__":1}',
    '{"":""}',
    '{"a":{"b":{"c":[]}}}',
    '{"a":{"b":[}}',
    "{,}",
  ],
  ...[
    "[1 2]",
    "[1\n2]",
    "[1,2",
    "[1,2}",
    "[1]2",
    "[1],",
    "[1]//",
    "[1]/**/",
    "/**/[1]",
    "//\n1",
    "[1/**/]",
    "[1//\n]",
    "#\n1",
    "1 // 2",
    "1 2",
    "1,2",
    "[1]]",
    "{}{}",
    '"a" "b"',
  ],
  ...[
    '{"a":"b',
    '{"a":"b}',
    '{"a:1}',
    '{"a":"b\n"}',
    '{"a":"b",\n}',
    '{"a\nb":1}',
    '{"a":b"}',
    '{"a":"b"c"}',
    '["say "hi" there"]',
    '{"Id: "x"}',
    '["a": 1]',
    "{1, 2}",
  ],
  ...[
    "[1e5,-0.0,1E-7]",
    "[0.1e1]",
    "[-]",
    "[--1]",
    "[1-1]",
    "[1+1]",
    "[0123]",
    "[1.2.3]",
    "[1e1e1]",
    "[true,false]",
    "[truefalse]",
    "[true false]",
    "[null]",
    "[nullnull]",
  ],
  ...[
    " [ 1 , 2 ] ",
    "\n{\n}\n",
    '{ "a" : 1 }',
    '{\t"a"\t:\t1\t}',
    "[\r1\r]",
    "[1,\n2,\n3]",
    '{"a":[1,{"b":[2,{"c":3}]}]}',
    "[[[[[[[]]]]]]]",
    '["\\\\\\""]',
    '["\\\\\\"]',
  ],
];

function parseOrNothing(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** JSON.parse judges: no problem where it accepts, one where it does not, and equal values. Gives what differs. */
function differences(text: string): string[] {
  const document = readJson(text);
  const parsed = parseOrNothing(text);
  const found = faultsOf(document);
  const isAccepted = document.problems.length === 0;
  // Of an expression in the place of a member nothing is kept.
  const isTemplate = hasPlaceholder(document) || /\$\{.*\}|\{\{.*\}\}|\{%.*%\}|<%.*%>/s.test(text);
  if (isAccepted !== (parsed !== undefined) && !(isAccepted && isTemplate)) {
    found.push(`${isAccepted ? "accepted" : "refused"}, other than JSON.parse`);
  }
  if (parsed && !isDeepStrictEqual(plainOf(document.root), parsed.value)) found.push("another value than JSON.parse");
  return found.map((difference) => `${JSON.stringify(text)}: ${difference}`);
}

function judge(text: string): void {
  const found = differences(text);
  if (found.length > 0) expect.fail(found.join("\n"));
}

const SEEDS: readonly string[] = [
  JSON.stringify(
    { Id: "report1", IsEnabled: true, n: [1, -2.5e3, 'a"b\\', null], Schedule: { Frequency: "Daily" } },
    null,
    2,
  ),
  JSON.stringify({ a: "é\n\u0001😀", "": [], b: { c: {}, d: [[], [{}]] } }),
  '{\r\n  "Destination": { "S3BucketDestination": { "Bucket": "arn:aws:s3:::b", "Format": "CSV" } },\r\n  "x": [0.5e-7]\r\n}\r\n',
];

const PIECES = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "'",
  "\\",
  "/",
  "//",
  "/*",
  "*/",
  "\n",
  "\r\n",
  "\t",
  " ",
  "0",
  "-",
  ".",
  "e",
  "true",
].concat([
  "False",
  "x",
  "=",
  "#",
  ";",
  "\u00a0",
  "${",
  "{{",
  "}}",
  "“",
  "”",
  "\u0001",
  "\\u12",
  "nul",
  "/**/",
  '""',
  "\ud83d",
]);

function* mutants(seed: number, count: number): Generator<string> {
  const random = randomInts(seed);
  for (let made = 0; made < count; made++) {
    let text = SEEDS[random(SEEDS.length)] ?? "";
    for (let changes = 1 + random(3); changes > 0; changes--) {
      const at = random(text.length);
      const piece = random(2) === 0 ? "" : (PIECES[random(PIECES.length)] ?? "");
      text = text.slice(0, at) + piece + text.slice(at + random(3));
    }
    yield text;
  }
}

describe("JSON.parse", () => {
  test("there are enough tricky texts", () => expect(new Set(TRICKY).size).toBeGreaterThanOrEqual(200));

  test.each(TRICKY)("decides alike about %j", (text) => expect(differences(text)).toEqual([]));

  test("decides alike about mutants", () => {
    for (const text of mutants(seedOf(20261122), runs(1500))) judge(text);
  });

  test("decides alike about any text, and gives equal values", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...PIECES, "a", "1") }), judge), { numRuns: runs(500) });
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), judge), { numRuns: runs(100) });
    fc.assert(fc.property(fc.string({ unit: "binary" }), judge), { numRuns: runs(100) });
  });
});

describe("the places", () => {
  /** A literal alone is JSON for its own value; a container's literal for the container's. */
  function roundTrip(text: string): void {
    for (const value of valuesOf(readJson(text).root)) {
      expect(plainOf(value)).toEqual(JSON.parse(text.slice(value.start, value.end)));
      if (value.kind !== "object") continue;
      for (const { name, nameStart, nameEnd } of value.members)
        expect(JSON.parse(text.slice(nameStart, nameEnd))).toBe(name);
    }
  }

  test("give each value back when its literal is read alone", () => {
    const indented = fc.json({ maxDepth: 3 }).map((text) => JSON.stringify(JSON.parse(text), null, 3));
    fc.assert(fc.property(indented, roundTrip), { numRuns: runs(100) });
  });

  test("are those of jsonc-parser, comments and trailing commas included", () => {
    const texts = [...SEEDS, ...TRICKY, '// one\n{"a": /* two */ [1, 2,], "b": {"c": "d",},} // three'];
    let compared = 0;
    for (const text of texts) {
      const { root, problems } = readJson(text, { comments: true });
      if (problems.length > 0 || root === undefined || hasPlaceholder(readJson(text))) continue;
      expect(ours(root), text).toEqual(theirs(parseTree(text, [], { allowTrailingComma: true }) as Node));
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  interface Place {
    readonly at: readonly [number, number];
    readonly name?: readonly [string, number, number];
    readonly inside: readonly (Place | undefined)[];
  }

  function ours(value: JsonValue): Place {
    const at = [value.start, value.end] as const;
    if (value.kind === "array") return { at, inside: value.elements.map(ours) };
    if (value.kind !== "object") return { at, inside: [] };
    const inside = value.members.map(({ name, start, end, nameStart, nameEnd, value: member }) => ({
      at: [start, end] as const,
      name: [name, nameStart, nameEnd] as const,
      inside: [member && ours(member)],
    }));
    return { at, inside };
  }

  function theirs(node: Node): Place {
    const at = [node.offset, node.offset + node.length] as const;
    const [name, value] = node.children ?? [];
    if (node.type !== "property" || !name || !value) return { at, inside: (node.children ?? []).map(theirs) };
    return { at, name: [getNodeValue(name), name.offset, name.offset + name.length], inside: [theirs(value)] };
  }
});

test("a suggestion makes its problem go away", () => {
  let tried = 0;
  for (const text of [...TRICKY, ...mutants(seedOf(7), runs(500))]) {
    const { problems } = readJson(text);
    for (const problem of problems) {
      for (const way of problem.suggestions ?? []) {
        // Among other problems, what closes one bracket may be taken for what closes another.
        if (way.messageId === "insertClosers" && problems.length > 1) continue;
        const after = readJson(applySuggestion(text, way)).problems;
        const stays = after.filter(
          ({ messageId, start }) => messageId === problem.messageId && start === problem.start,
        );
        if (after.length >= problems.length) expect(stays, `${way.messageId} in ${JSON.stringify(text)}`).toEqual([]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(500);
});
