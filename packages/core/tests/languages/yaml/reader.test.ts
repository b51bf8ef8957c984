// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import { expect, test } from "vitest";
import { readYaml } from "../../../src/languages/yaml/reader.ts";
import { resolvePlain } from "../../../src/languages/yaml/scalars.ts";
import { type Entry, isEntry, isStructure } from "../../../src/syntax/tree.ts";
import { type Data, dataOf, marked, misplaced } from "./inspect.ts";

/** Each entry as `name@start-end «what it is pointed at» source`. */
function outline(entry: Entry, text: string, indent = ""): string[] {
  const { name, start, end, nameStart, nameEnd, value } = entry;
  const line = `${indent}${name}@${start}-${end} «${text.slice(nameStart, nameEnd)}»`;
  if (!value) return [line];
  const tag = value.tag ?? "";
  if (!isStructure(value)) return [`${line} ${tag}${value.kind}:${value.source}`];
  const children = value.children.filter(isEntry).flatMap((child) => outline(child, text, `${indent}  `));
  return [`${line} ${tag}${value.kind}${value.closed ? "" : " open"} ${value.start}-${value.end}`, ...children];
}

function outlineOf(text: string): string[] {
  const tree = readYaml(text);
  expect(misplaced(tree)).toEqual([]);
  return tree.roots.flatMap((root) => outline(root, text));
}

test("block maps and lists", () => {
  expect(outlineOf("# c\nId: a # d\nList:\n  - Size\n  - Key: 'x'\n    B:\nEmpty:\n")).toEqual([
    "@4-55 «Id» map 4-55",
    "  Id@4-9 «Id» text:a",
    "  List@14-48 «List» list 22-48",
    "    @22-28 «Size» text:Size",
    "    @31-48 «-» map 33-48",
    "      Key@33-41 «Key» text:'x'",
    "      B@46-48 «B» null:",
    "  Empty@49-55 «Empty» null:",
  ]);
});

test("flow maps and lists", () => {
  expect(outlineOf('{a: [x, "y"], "b": {}, [c]: , d: [e: 1]}')).toEqual([
    "@0-40 «{» map 0-40",
    "  a@1-12 «a» list 4-12",
    "    @5-6 «x» text:x",
    '    @8-11 «"y"» text:"y"',
    '  b@14-21 «"b"» map 19-21',
    "  [c]@23-28 «[c]» null:",
    "  d@30-39 «d» list 33-39",
    "    @34-38 «e» map 34-38",
    "      e@34-38 «e» number:1",
  ]);
});

test("tags, anchors and aliases: what an alias stands for is at its anchor", () => {
  expect(outlineOf("a: &x !T\n  b: !Sub c\nd: *x\ne: !!str 12\n")).toEqual([
    "@0-38 «a» map 0-38",
    "  a@0-20 «a» !Tmap 11-20",
    "    b@11-20 «b» !Subunknown:c",
    "  d@21-26 «d» !Tmap 11-20",
    "    b@11-20 «b» !Subunknown:c",
    "  e@27-38 «e» !!strtext:12",
  ]);
});

test("several documents, each with its own anchors", () => {
  const text = "a: &x 1\n---\n- *x\n--- |\n t\n---\n...\n";
  expect(outlineOf(text)).toEqual([
    "@0-7 «a» map 0-7",
    "  a@0-7 «a» number:1",
    "@12-16 «*x» list 12-16",
    "  @12-16 «*x» unknown:*x",
    "@21-25 «|\n t» text:|\n t",
  ]);
  expect(readYaml(text).problems.map(({ messageId, start }) => [messageId, start])).toEqual([["unknownAlias", 14]]);
});

test("block scalars end with their last line; what is around them is theirs too", () => {
  const [root] = readYaml("a: |+\n  x\n  y\n\nb: >-\n").roots;
  const [a, b] = (isStructure(root?.value) ? root.value.children : []).map((child) => isEntry(child) && child.value);
  expect(a).toMatchObject({ value: "x\ny\n\n", start: 3, end: 13, outer: [3, 15], quoted: true, kind: "text" });
  expect(b).toMatchObject({ value: "", start: 18, end: 20, quoted: true, kind: "text" });
});

test("comments", () => {
  const text = "# a\r\nb: c # d\nx: '#'\ny: |\n  # text\n[#e\n]: f#g\n";
  const { comments } = readYaml(text);
  expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(["# a", "# d", "#e"]);
  expect(comments.map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd))).toEqual([
    " a",
    " d",
    "e",
  ]);
});

const MERGES: readonly (readonly [text: string, data: Data])[] = [
  [
    "- &a {x: 1, y: 2}\n- <<: *a\n  y: 3\n",
    [
      { x: 1, y: 2 },
      { x: 1, y: 3 },
    ],
  ],
  ["- &a {x: 1}\n- &b {x: 2, y: 2}\n- <<: [*a, *b]\n  z: 3\n", [{ x: 1 }, { x: 2, y: 2 }, { x: 1, y: 2, z: 3 }]],
  ["<<: {x: 1}\ny: 2\n", { x: 1, y: 2 }],
  ["'<<': 1\n", { "<<": 1 }],
  ["- &a {x: 1}\n- &b\n  <<: *a\n  y: 1\n- <<: *b\n", [{ x: 1 }, { x: 1, y: 1 }, { x: 1, y: 1 }]],
];

test.each(MERGES)("merge keys: %j", (text, data) => {
  const tree = readYaml(text);
  expect(dataOf(tree.roots[0]?.value)).toEqual(data);
  expect(misplaced(tree)).toEqual([]);
});

test("what a merge key does not find leaves the map open", () => {
  const [root] = readYaml("<<: *gone\na: 1\n").roots;
  expect(root?.value).toMatchObject({ closed: false, children: [{ name: "a" }] });
});

test("an alias inside of its own anchor is unknown", () => {
  const tree = readYaml("a: &x\n  b: *x\n  c: [*x]\n");
  expect(dataOf(tree.roots[0]?.value)).toEqual({ a: { b: "?", c: ["?"] } });
});

const PLAIN: readonly (readonly [source: string, old: Data, now: Data])[] = [
  ["012345670123", 1402433619, 12345670123],
  ["012345678901", "012345678901", 12345678901],
  ["00123", 83, 123],
  ["123456789012", 123456789012, 123456789012],
  ["0o17", "0o17", 15],
  ["yes", true, "yes"],
  ["on", true, "on"],
  ["Off", false, "Off"],
  ["NO", false, "NO"],
  ["True", true, true],
  ["y", "y", "y"],
  ["1_000", 1000, "1_000"],
  ["0x1F", 31, 31],
  ["0b11", 3, "0b11"],
  ["-0x1F", -31, "-0x1F"],
  ["1e3", "1e3", 1000],
  ["1.0e+3", 1000, 1000],
  ["1.5", 1.5, 1.5],
  [".5", 0.5, 0.5],
  ["+7", 7, 7],
  ["1:20", 80, "1:20"],
  ["190:20:30.15", 685230.15, "190:20:30.15"],
  ["-1:30", -90, "-1:30"],
  ["08:30", "08:30", "08:30"],
  [".inf", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ["-.INF", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  [".nan", Number.NaN, Number.NaN],
  ["", null, null],
  ["~", null, null],
  ["null", null, null],
  ["nULL", "nULL", "nULL"],
  ["2020-01-01", "2020-01-01", "2020-01-01"],
  ["1.2.3", "1.2.3", "1.2.3"],
  ["+", "+", "+"],
  [".", ".", "."],
];

test.each(PLAIN)("plain scalar %j", (source, old, now) => {
  expect(resolvePlain(source, "1.1").value).toEqual(old);
  expect(resolvePlain(source, "1.2").value).toEqual(now);
  expect(dataOf(readYaml(`a: ${source}`, { version: "1.1" }).roots[0]?.value)).toEqual({ a: old });
  expect(dataOf(readYaml(`a: ${source}`).roots[0]?.value)).toEqual({ a: now });
});

/** What is wrong in a text, what its problem is called, and what is read nevertheless (`?` is unknown). */
const PROBLEMS: readonly (readonly [marked: string, messageId: string, data: Data])[] = [
  ["a:\n«\t»b: 1\n\tc: 2\nd: [\n", "tabIndentation", { a: undefined, b: 1, c: 2, d: [] }],
  ["a: 1\n«Freq»", "missingColon", { a: 1, Freq: undefined }],
  ["a:\n  «Bucket» arn\n  Format: CSV\n", "missingColon", { a: { Bucket: "?", Format: "CSV" } }],
  ["a:\n  «Bucket»\n  Format: CSV\n", "missingColon", { a: { Bucket: undefined, Format: "CSV" } }],
  ["a:\n  «Bucket»\n    b: 1\n    c: 2\n  d: 3\n", "missingColon", { a: { Bucket: { b: 1, c: 2 }, d: 3 } }],
  ["«S» \n  - 1\n  - 2\nb: 3\n", "missingColon", { S: [1, 2], b: 3 }],
  ["Id«:»x\nb: 1\n", "missingSpace", { Id: "?", b: 1 }],
  ["b: 1\nId«:»x\n", "missingSpace", { Id: "?", b: 1 }],
  ["a: «b: c»\nd: 1\n", "colonInValue", { a: { b: "c" }, d: 1 }],
  ["b: 1\n   «c»: 2\nd: 3\n", "badIndentation", { b: 1, c: 2, d: 3 }],
  ["b: !T 1\n   «c»: 2\nd: 3\n", "badIndentation", { b: "?", c: 2, d: 3 }],
  ['b: "1"\n   «c»: 2\n   d: 3\ne: 4\n', "badIndentation", { b: "1", c: 2, d: 3, e: 4 }],
  ["a:\n    b: 1\n  «c»: 2\nd: 1\n", "badIndentation", { a: { b: 1 }, c: 2, d: 1 }],
  ["a: «-» b\nc: 1\n", "listBesideName", { a: undefined, c: 1 }],
  ["- a\n«b»: c\n", "mixedKinds", ["a"]],
  ["a: 1\n«-» b\n", "mixedKinds", { a: 1 }],
  ['a: «"x»\nb: 1\nc: [2]\n', "unclosedQuote", { a: "x", b: 1, c: [2] }],
  ["a: «'x»\nb: 'y'\nc: 1\n", "unclosedQuote", { a: "?", b: "y", c: 1 }],
  ['a: 1\nb: «"x»\n', "unclosedQuote", { a: 1, b: "?" }],
  ["a: «{»b: 1\nc: 2\n", "unclosedFlow", { a: { b: 1 }, c: 2 }],
  ["a: «[»x, y\nb: 2\n", "unclosedFlow", { a: ["x", "y"], b: 2 }],
  ["a: «[»x, {y: [z\nb: 2\n", "unclosedFlow", { a: ["x", { y: ["z"] }], b: 2 }],
  ["a: «}»\nb: 1\n", "strayCloser", { a: null, b: 1 }],
  ["a: [1, 2]«]»\nb: 1\n", "strayCloser", { a: [1, 2], b: 1 }],
  ["['a' «'»b']", "missingComma", ["a", "b"]],
  ["{a: 1,«,» b: 2}", "extraComma", { a: 1, b: 2 }],
  ['a: "x" «y»\nb: 1\n', "textAfterValue", { a: "x", b: 1 }],
  ["a: «@»x\nb: 1\n", "reservedStart", { a: "@x", b: 1 }],
  ['a: "x«\\q»y"\n', "badEscape", { a: "x\\qy" }],
  ['a: "x"«#c»\n', "commentWithoutSpace", { a: "x" }],
  ["a: «*x»\nb: &x 1\n", "unknownAlias", { a: "?", b: 1 }],
  ["a: &x «&y» 1\n", "wrongTag", { a: 1 }],
  ["a: «!<b» 1\n", "wrongTag", { a: "?" }],
  ["%foo\n«a»: 1\n", "invalid", { a: 1 }],
];

test.each(PROBLEMS)("%s", (wanted, messageId, data) => {
  const tree = readYaml(wanted.replaceAll(/[«»]/g, ""));
  expect(tree.problems.map((problem) => problem.messageId)).toEqual([messageId]);
  expect(marked(tree)).toBe(wanted);
  expect(dataOf(tree.roots[0]?.value)).toEqual(data);
  expect(misplaced(tree)).toEqual([]);
});

test("mistakes in several lines are problems of their own", () => {
  const tree = readYaml("a: @x\nb: *y\nc: [1\nd: 'e' f\n");
  expect(tree.problems.map(({ messageId }) => messageId)).toEqual([
    "reservedStart",
    "unknownAlias",
    "unclosedFlow",
    "textAfterValue",
  ]);
});

/** Whether what is read may be more than what is seen, and what is read. */
const TEMPLATES: readonly (readonly [text: string, isOpen: boolean, data: Data])[] = [
  ["a: {{ .x }}\nb: 1\n", true, { a: "?", b: 1 }],
  ["{{- if .x }}\na: {{ y }}\n{{- else }}\nb: c\n{{- end }}\n", true, { a: "?", b: "c" }],
  ["{% for x in y %}\n- {{ x }}\n{% endfor %}\n", true, ["?"]],
  ["a:\n  {{- toYaml .x | nindent 2 }}\nb: 1\n", true, { a: undefined, b: 1 }],
  ["a: [${x}, b]\n", true, { a: ["?", "b"] }],
  ["a: {b: ${self:custom.x, 'y'}, c: 1}\n", true, { a: { b: "?", c: 1 } }],
  ['a: "{{ index .x "b" }}"\nb: c\n', true, { a: "?", b: "c" }],
  ["a: '<%= x['b'] %>'\nb: c\n", true, { a: "?", b: "c" }],
  ["<% if (x) { %>\na: <%= y %>\n<% } %>\nb: c\n", true, { a: "?", b: "c" }],
  ["{{ x }}: 1\n", true, { "{{ x }}": 1 }],
  ["a: {{ x\n  | y }}\nb: 1\n", true, { a: "?", b: 1 }],
  ["a: [${{ x }}, b]\n", true, { a: ["?", "b"] }],
  ["a: ${{ x }}\n", false, { a: "?" }],
  ["a: ${x}\n", false, { a: "?" }],
  ["a: arn:{{ x }}\n", false, { a: "?" }],
  ["a: '{{ x }}'\nb: \"{{ y }}\"\n", false, { a: "{{ x }}", b: "{{ y }}" }],
  ["a: | # c\n  {{ x }}\n  {% y %}\nb: 1\n", false, { a: "{{ x }}\n{% y %}\n", b: 1 }],
  ["- |\n  {{ x }}\n- a: >\n    {{ y }}\n  b: 1\n", false, ["{{ x }}\n", { a: "{{ y }}\n", b: 1 }]],
  ["a: 1 # {{ x }}\n", false, { a: 1 }],
  ['a: |\n  {{ x }}\nb: {{ y }}\nc: "{{ z }}"\n', true, { a: "?", b: "?", c: "{{ z }}" }],
  ["a: \"{{ x | f('y') }}\" # {{ z }}\n", false, { a: "{{ x | f('y') }}" }],
  ["a: it's\nb: c's\nd: {{ x }}\n", true, { a: "it's", b: "c's", d: "?" }],
  ["a: {{ x\n", false, { a: { "{ x": null } }],
];

test.each(TEMPLATES)("template expressions: %j", (text, isOpen, data) => {
  const tree = readYaml(text);
  expect(misplaced(tree)).toEqual([]);
  if (text !== "a: {{ x\n") {
    expect(dataOf(tree.roots[0]?.value)).toEqual(data);
    expect(tree.problems).toEqual([]);
    expect(tree.roots[0]?.closed).toBe(!isOpen);
  } else expect(tree.problems).not.toEqual([]);
});

test("values that are put in later are parts of texts, whatever quotes they have", () => {
  const dataIn = (text: string): Data => dataOf(readYaml(text).roots[0]?.value);
  expect(dataIn("a: ${x}-y # ${z}\nb: \"${x}\"\nc: '${x.y}'\nd: |\n  ${x}\n  z\n")).toEqual({
    // A plain one is not known.
    a: "?",
    b: "${x}",
    c: "${x.y}",
    d: "${x}\nz\n",
  });
  // Here the quote of the expression ends the text.
  expect(marked(readYaml('a: "${x["k"]}"\nb: c\n'))).not.toBe('a: "${x["k"]}"\nb: c\n');
  expect(marked(readYaml('a: ${x["k"]}\nb: "${y}"\n'))).toBe('a: ${x["k"]}\nb: "${y}"\n');
});
