// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of documents.
import { describe, expect, it, test } from "vitest";
import { hclLeaves, hclSyntaxMessages } from "../../../src/languages/hcl/messages.ts";
import { readHcl } from "../../../src/languages/hcl/reader.ts";
import { MAX_DEPTH } from "../../../src/syntax/problem.ts";
import {
  type Entry,
  type Expression,
  isEntry,
  isStructure,
  type Scalar,
  type Structure,
  type Value,
} from "../../../src/syntax/tree.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { entriesOf, faultsOf, outlineOf } from "./inspect.ts";

/** The value of the first attribute. */
function firstValue(text: string): Value | undefined {
  const tree = readHcl(text);
  expect(faultsOf(tree)).toEqual([]);
  return entriesOf(tree)[0]?.value;
}

const scalarOf = (text: string) => firstValue(text) as Scalar;

describe("literals", () => {
  test.each<[string, Scalar["kind"], string, string]>([
    ['a = "b"', "text", "b", '"b"'],
    ['a = ""', "text", "", '""'],
    [
      'a = "q\\" b\\\\ n\\n t\\t r\\r \\u00e9\\U0001F600"',
      "text",
      'q" b\\ n\n t\t r\r é😀',
      '"q\\" b\\\\ n\\n t\\t r\\r \\u00e9\\U0001F600"',
    ],
    ['a = "$${x} %%{y} $5 100%"', "text", "${x} %{y} $5 100%", '"$${x} %%{y} $5 100%"'],
    ['a = "\\UFFFFFFFF"', "text", "\\UFFFFFFFF", '"\\UFFFFFFFF"'],
    ["a = 012345670123", "number", "012345670123", "012345670123"],
    ["a = -1.5e3", "number", "-1.5e3", "-1.5e3"],
    ["a = true # yes", "boolean", "true", "true"],
    ["a = null", "null", "null", "null"],
    ['a = ("b")', "text", "b", '("b")'],
    ['a = "${true}"', "boolean", "true", '"${true}"'],
    ["a = 'b'", "text", "b", "'b'"],
    ["a = <<EOT\n b\n $${c}\\n\nEOT\n", "text", " b\n ${c}\\n\n", "<<EOT\n b\n $${c}\\n\nEOT"],
    ["a = <<-EOT\n    b\n\n      c\n  EOT\n", "text", "b\n\n  c\n", "<<-EOT\n    b\n\n      c\n  EOT"],
    ["a = <<EOT\r\nb\r\nEOT\r\n", "text", "b\r\n", "<<EOT\r\nb\r\nEOT"],
    ["a = <<EOT\nEOT\n", "text", "", "<<EOT\nEOT"],
  ])("%j", (text, kind, value, source) => {
    const scalar = scalarOf(text);
    expect(scalar).toMatchObject({ kind, value, source });
    expect(text.slice(...scalar.outer)).toBe(source);
  });

  it("says which text is in quotes", () => {
    expect(scalarOf('a = "b"').quoted).toBe(true);
    expect(scalarOf("a = 1").quoted).toBe(false);
    expect(scalarOf("a = <<E\nb\nE\n").quoted).toBe(false);
  });
});

const reference = (...path: string[]): Expression => ({ kind: "reference", path });

describe("expressions", () => {
  test.each<[string, Expression]>([
    ["Daily", reference("Daily")],
    ["aws_s3_bucket.logs.id", reference("aws_s3_bucket", "logs", "id")],
    ["var.bucket-name", reference("var", "bucket-name")],
    ['"${var.x}"', reference("var", "x")],
    ['aws_s3_bucket.logs["a"].arn', { kind: "reference", path: ["aws_s3_bucket", "logs", "arn"], index: '"a"' }],
    ["data.x.y[ each.key ].z", { kind: "reference", path: ["data", "x", "y", "z"], index: "each.key" }],
    ["x.y.0.z", { kind: "reference", path: ["x", "y", "z"], index: "0" }],
    ["x[*].y.0", { kind: "other" } as Expression],
    ["x[0].y[1]", { kind: "reference", path: ["x", "y"], index: "0, 1" }],
  ])("%s refers to something", (source, expression) => {
    expect(scalarOf(`a = ${source}`)).toMatchObject({ kind: "unknown", source, value: source, expression });
  });

  /** Sources of what an expression consists of. */
  const sourcesOf = (values: readonly Value[], text: string) => values.map(({ start, end }) => text.slice(start, end));

  test.each<[string, Expression["kind"], readonly string[]]>([
    ['"arn:aws:s3:::${var.name}-x"', "template", ["arn:aws:s3:::", "var.name", "-x"]],
    ['"${a}${b}"', "template", ["a", "b"]],
    ['"%{ if a }b%{ endif }"', "other", ["a", "b"]],
    ['"a ${~ b ~} c"', "other", ["a ", "b", " c"]],
    ['"a${}b"', "other", ["a", "b"]],
    ["a + b * c == -d", "other", ["a", "b", "c", "-d"]],
    ["!a", "other", ["a"]],
    ["a.b[*].c", "other", ["a.b"]],
    ["a.b.*.c.d", "other", ["a.b"]],
    ["f(x).y[0]", "other", ["f(x)"]],
    ["[for k, v in a.b : v.c if v != null]", "other", ["a.b", "v.c", "v != null"]],
    ["{for k, v in a : k => v...}", "other", ["a", "k", "v"]],
  ])("%s has parts", (source, kind, parts) => {
    const text = `a = ${source}`;
    const { expression } = scalarOf(text);
    expect(expression?.kind).toBe(kind);
    expect(expression && "parts" in expression && sourcesOf(expression.parts ?? [], text)).toEqual(parts);
  });

  it("reads calls", () => {
    const text = 'a = toset(["b"], x...)';
    const { expression } = scalarOf(text);
    expect(expression).toMatchObject({ kind: "call", name: "toset" });
    expect(expression?.kind === "call" && sourcesOf(expression.args, text)).toEqual(['["b"]', "x"]);
    expect(scalarOf("a = provider::aws::arn_parse(b)").expression).toMatchObject({ name: "provider::aws::arn_parse" });
  });

  it("reads conditionals", () => {
    const text = 'a = b ? "c" : (\n d ? null : e\n)';
    const { expression } = scalarOf(text);
    expect(expression?.kind === "conditional" && sourcesOf(expression.branches, text)).toEqual([
      '"c"',
      "(\n d ? null : e\n)",
    ]);
    expect(expression).toMatchObject({ condition: { expression: reference("b") } });
  });

  it("takes the indentation off the texts of a template, too", () => {
    const { expression } = scalarOf("a = <<-EOT\n    b ${c}\n      d\n    ${e}\n  EOT\n");
    const texts = expression?.kind === "template" ? expression.parts.map((part) => (part as Scalar).value) : [];
    expect(texts).toEqual(["b ", "c", "\n  d\n", "e", "\n"]);
  });
});

describe("structure", () => {
  const text = `# above
resource "aws_s3_bucket_inventory" daily { // begins
  name = "a" /* name */
  destination {}
  tags = {
    "a b" : 1, (c.d) = 2
    e = ["f", { g = 1 }]
  }
}
`;
  const tree = readHcl(text);
  const [resource] = entriesOf(tree) as [Entry];
  const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
  const rangeOf = (value: { start: number; end: number } | undefined) => value && [value.start, value.end];

  it("is sound", () => {
    expect(tree.problems).toEqual([]);
    expect(faultsOf(tree)).toEqual([]);
    expect(tree.roots).toMatchObject([{ name: "", start: 0, end: text.length, closed: true }]);
  });

  it("has blocks with labels and a map", () => {
    expect(resource).toMatchObject({ name: "resource", key: "resource", closed: true });
    expect([resource.nameStart, resource.nameEnd]).toEqual(at("resource"));
    expect(rangeOf(resource)).toEqual([text.indexOf("resource"), text.length - 1]);
    expect(resource.labels?.map(({ value, source }) => [value, source])).toEqual([
      ["aws_s3_bucket_inventory", '"aws_s3_bucket_inventory"'],
      ["daily", "daily"],
    ]);
    expect(resource.value).toMatchObject({ kind: "map", inner: [text.indexOf(" // begins"), text.length - 2] });
  });

  it("tells attributes, blocks and members of objects", () => {
    expect(outlineOf([resource])).toBe("resource { name destination {} tags { a b (c.d) e } }");
    const inner = resource.value && isStructure(resource.value) ? (resource.value.children as Entry[]) : [];
    expect(inner.map(({ labels }) => labels)).toEqual([undefined, [], undefined]);
    expect(rangeOf(inner[0])).toEqual(at('name = "a"'));
    expect(rangeOf(inner[0]?.value)).toEqual([at('"a" /*')[0], at('"a" /*')[0] + 3]);
    expect(rangeOf(inner[1])).toEqual(at("destination {}"));
  });

  it("has items without names", () => {
    const tags = (resource.value as unknown as { children: Entry[] } | undefined)?.children[2]?.value as unknown as {
      children: Entry[];
    };
    const list = tags.children[2]?.value as unknown as { kind: string; children: Entry[] };
    expect(list.kind).toBe("list");
    const [start] = at('"f"');
    expect(list.children[0]).toMatchObject({ name: "", start, end: start + 3, nameStart: start, nameEnd: start + 3 });
    expect(list.children[1]).toMatchObject({ name: "", nameStart: start + 5, nameEnd: start + 6 });
  });

  it("has comments", () => {
    expect(tree.comments.map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd))).toEqual([
      " above",
      " begins",
      " name ",
    ]);
    expect(tree.comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      "# above",
      "// begins",
      "/* name */",
    ]);
  });
});

/** Marked texts: `«»` around the place of each problem; the message ids; what the fix makes of it. */
const PROBLEMS: readonly (readonly [marked: string, messageIds: string, fixed?: string])[] = [
  ["a = 1\n«@»b\n", "unexpected"],
  ["a = 1 «+»\n", "missingOperand"],
  ["a {\n}\n«}»\n", "strayBrace"],
  ["a {\n  «b»\n  c = 1\n}\n", "nameAlone"],
  ["a«:» 1\n", "colon", "a = 1\n"],
  ['«"a"» = 1\n', "quotedName", "a = 1\n"],
  ['«"a b"» = 1\n', "quotedName"],
  ['a {\n  «"b"» {\n    c = 1\n  }\n}\n', "quotedBlockName", "a {\n  b {\n    c = 1\n  }\n}\n"],
  ['a «"${b}"» {\n}\n', "templateLabel"],
  ['«a» "b"\nc = 1\n', "missingBrace"],
  ['«a» "b"\n  c = 1\n}\n', "missingBrace", 'a "b" {\n  c = 1\n}\n'],
  ["a {\n  «b»\n    c = 1\n  }\n}\n", "missingBrace", "a {\n  b {\n    c = 1\n  }\n}\n"],
  ["a {\n  «b»\n    c = 1\n}\n", "missingBrace"],
  ['«a» «"b" -c»«"»\n  d = 1\n}\n', "missingBrace templateLabel unclosedString"],
  ['a "b"\n«{»\n}\n', "braceOnNextLine"],
  ["«a» {\n  b = 1\n", "unclosedBlock"],
  ["a {\n  b {\n    «c» {\n      d = 1\n  e = 2\n", "unclosedBlock"],
  ["a «{» b = 1, c = 2 }\n", "oneLineBlock"],
  ["a {\n  b = 1 «}»\n", "missingNewline"],
  ["a {} «b» {}\n", "missingNewline"],
  ["a { b = 1«,» }\n", "comma", "a { b = 1 }\n"],
  ["a = 1 «b» = 2\n", "missingNewline"],
  ["a = 1«,»\nb = 2\n", "comma", "a = 1\nb = 2\n"],
  ["a = 1«;»\n", "comma", "a = 1\n"],
  ["a {\n  b = 1«,»}\n", "comma"],
  ["a {\n  b {}«,» }\n", "comma"],
  ["a {\n  b = 1«;» c = 2\n}\n", "comma", "a {\n  b = 1\n  c = 2\n}\n"],
  ["a = 1 «2 3» # c\n", "unexpected"],
  ["«a» == 1\n", "nameAlone"],
  ["«a» =\nb = 1\n", "missingValue"],
  ["a { «b» = }\n", "missingValue"],
  ["a = «@b»\n", "notAValue"],
  ["a = «“b”»\n", "curlyQuotes", 'a = "b"\n'],
  ['a = [«“b”», "c"]\n', "curlyQuotes", 'a = ["b", "c"]\n'],
  ["a = «“b»\n", "notAValue"],
  ["a = «'b'»\n", "singleQuotes", 'a = "b"\n'],
  ["a = «'\\rb'»\n", "notAValue"],
  ["a = [«'b'», \"c\"]\n", "singleQuotes", 'a = ["b", "c"]\n'],
  ["a = b«.»\n", "missingAttribute"],
  ["a = b«.0.1»\n", "chainedIndex", "a = b[0][1]\n"],
  ["a = b.0«....1.c»\n", "unexpected"],
  ["a = f(b«...», c)\n", "expansionNotLast"],
  ["a = f(b«...» c)\n", "expansionNotLast"],
  ["a = [b«...», c]\n", "expansionNotLast"],
  ["a = [b«...»]\n", "expansionNotLast"],
  ['a = ["b", «"c,»\n"d"]\n', "unclosedString"],
  ['a = ["b«${»c,\nd]\n', "unclosedTemplate"],
  ['a = {\n  b = "c«${»d,\n  e = 1\n}\n', "unclosedTemplate"],
  ["a = b «?» c\n", "missingElse"],
  ["a = b ? c «:»\n", "missingOperand"],
  ["a = [1«» 2]\n", "missingComma", "a = [1, 2]\n"],
  ["a = [<<-A\n  x\n  A«»\nb]\n", "missingComma", "a = [<<-A\n  x\n  A\n,b]\n"],
  ["a = { b = 1«» c = 2 }\n", "missingComma", "a = { b = 1, c = 2 }\n"],
  ["a = [1,«,» 2]\n", "extraComma", "a = [1, 2]\n"],
  ["a = [«,»for ]\n", "extraComma"],
  ["a = {«,» for = 1 }\n", "extraComma"],
  ["a = {\n  «b»\n  c = 1\n}\n", "missingEquals"],
  ["a = {\n  «b» =\n  c = 1\n}\n", "missingValue"],
  ["a = «[»1, 2\nb = 3\n", "unclosedBracket"],
  ["a = f«(»1\nb = 3\n", "unclosedBracket"],
  ["a = «(»1\nb = 3\n", "unclosedBracket"],
  ["a = [1, 2«)»\nb = 3\n", "wrongCloser"],
  ["a = f(«[»1)\nb = 3\n", "unclosedBracket"],
  ["a = «12ab»\n", "invalidNumber"],
  ["a = [«for» x y : x]\n", "malformedFor"],
  ["a = {«for» x in y : x}\n", "malformedFor"],
  ['a = «"b»\nc = 1\n', "unclosedString"],
  ['a = "«\\d»"\n', "invalidEscape"],
  ['a = "«${»b"\nc = 1\n', "unclosedTemplate"],
  ['a = "${b« c»}"\n', "unexpected"],
  ['a = "«${»}"\n', "missingOperand"],
  ['a = "«%{ unless» b }"\n', "unknownDirective"],
  ['a = "«%{ if» b }"\n', "unclosedDirective"],
  ['a = "«%{ endif» }"\n', "strayDirective"],
  ["a = «<<EOT»\nb\n", "unclosedHeredoc"],
  ["a = <<EOT« »\nb\nEOT\n", "blankAfterMarker", "a = <<EOT\nb\nEOT\n"],
  ["a = <<EOT\nb\n«EOT»", "heredocAtEnd", "a = <<EOT\nb\nEOT\n"],
  ["a = 1\n«/*» b\n", "unclosedComment"],
];

/** The text with `«…»` around the place of each problem, those of one place once. */
function mark(text: string, problems: readonly { start: number; end: number }[]): string {
  const places = [...new Map(problems.map(({ start, end }) => [`${start} ${end}`, [start, end] as const])).values()];
  const edits = places.map(([start, end]) => ({
    range: [start, end] as [number, number],
    text: `«${text.slice(start, end)}»`,
  }));
  return applyEdits(text, edits);
}

describe("problems", () => {
  test.each(PROBLEMS.map(([marked, messageIds, fixed]) => ({ marked, messageIds, fixed })))(
    "$marked",
    ({ marked, messageIds, fixed }) => {
      const text = marked.replace(/[«»]/g, "");
      const tree = readHcl(text);
      expect(faultsOf(tree)).toEqual([]);
      expect(mark(text, tree.problems)).toBe(marked);
      expect(tree.problems.map(({ messageId }) => messageId).join(" ")).toBe(messageIds);
      const fixes = tree.problems.flatMap(({ fix = [] }) => fix);
      expect(fixes.length > 0 ? applyEdits(text, fixes) : undefined).toBe(fixed);
      if (fixed !== undefined) expect(readHcl(fixed).problems).toEqual([]);
    },
  );

  it("has a case for every message", () => {
    const covered = new Set(PROBLEMS.flatMap(([, messageIds]) => messageIds.split(" ")));
    expect(Object.keys(hclSyntaxMessages).filter((id) => !covered.has(id))).toEqual([]);
  });

  it("says what each leaves certain", () => {
    const { problems } = readHcl("a: 1\n}\nb = [1\nc = @\n");
    expect(problems.map(({ messageId, leaves }) => `${messageId}: ${leaves}`)).toEqual([
      "colon: all certain",
      "strayBrace: document open",
      "unclosedBracket: levels open",
      "notAValue: meaning open",
    ]);
    expect(Object.keys(hclLeaves).filter((id) => !(id in hclSyntaxMessages))).toEqual([]);
  });

  it("shows long texts shortened and line ends visible", () => {
    const [problem] = readHcl(`a = @${"x".repeat(500)}\n`).problems;
    expect(problem?.data.text?.length).toBeLessThan(100);
  });
});

describe("depth", () => {
  const nested = (depth: number) => `a = ${"[".repeat(depth)}${"]".repeat(depth)}\n`;

  it("keeps as many levels as are allowed", () => {
    expect(readHcl(nested(MAX_DEPTH - 1)).problems).toEqual([]);
    expect(readHcl("a {\n".repeat(MAX_DEPTH) + "}\n".repeat(MAX_DEPTH)).problems).toEqual([]);
  });

  it("reports the first one beyond, and nothing that follows from it", () => {
    const { problems } = readHcl(nested(MAX_DEPTH + 1));
    expect(problems).toMatchObject([{ ruleId: "too-deep", messageId: "tooDeep", data: { limit: String(MAX_DEPTH) } }]);
  });
});

describe("half-typed documents", () => {
  const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
  const REST = 'resource "b" "c" {\n  d = 1\n}';

  test.each<[string, string, string]>([
    ["a name", lines("a {", "  b", "  c = 1", "}", REST), "a { b c } resource { d }"],
    ["a name at the end", "a {\n  b = 1\n  c", "a { b c }"],
    ["an attribute without value", lines("a {", "  b =", "  c = 1", "}", REST), "a { b c } resource { d }"],
    ["an open string", lines("a {", '  b = "x', "  c = 1", "}", REST), "a { b c } resource { d }"],
    ["an open list", lines("a {", '  b = ["x",', "  c = 1", "}", REST), "a { b c } resource { d }"],
    ["an open call", lines("a {", "  b = f(x", "  c {", "  }", "}", REST), "a { b c {} } resource { d }"],
    ["an open template", lines("a {", '  b = "${x.', "  c = 1", "}", REST), "a { b c } resource { d }"],
    ["an open block", lines("a {", "  b = 1", REST), "a { b } resource { d }"],
    ["an open block in a block", lines("a {", "  b {", "    c = 1", REST), "a { b { c } } resource { d }"],
    ["an open object", lines("a {", "  b = {", "    c = 1", REST), "a { b { c } } resource { d }"],
    ["a block without brace", lines("a {", "  b", "    c = 1", "  e = 2", "}", REST), "a { b { c } e } resource { d }"],
    [
      "a block without brace that is closed",
      lines("a", "  b", "    c = 1", "  }", "}", REST),
      "a { b { c } } resource { d }",
    ],
    ["a closing brace too many", lines("a {", "}", "}", REST), "a {} resource { d }"],
    ["a reference that ends in a dot", lines("a {", "  b = var.", "  c = 1", "}", REST), "a { b c } resource { d }"],
  ])("keeps everything else at its place: %s", (_, text, outline) => {
    const tree = readHcl(text);
    expect(faultsOf(tree)).toEqual([]);
    expect(tree.problems.length).toBeGreaterThan(0);
    expect(outlineOf(entriesOf(tree))).toBe(outline);
  });

  it("tells what is not closed", () => {
    const [block] = entriesOf(readHcl("a {\n  b = [\n"));
    expect(block).toMatchObject({ closed: false, value: { closed: false, children: [{ closed: false }] } });
  });

  it("does not know what an open string says", () => {
    expect(scalarOf('a = "b')).toMatchObject({ kind: "unknown", source: '"b', value: "b" });
  });
});

const GENERATED: readonly (readonly [name: string, code: string, names: readonly string[]])[] = [
  ["statements around a block", "a {\n  {% if x %}\n  b = 1\n  {% endif %}\n}\nc = 2\n", ["a", "c"]],
  ["an expression for a value", "a = {{ b }}\nc = 2\n", ["a", "c"]],
  ["two on a line", "a = {{ b }}-<% c %>\nd = 2\n", ["a", "d"]],
  ["blanks of the program's", "<%- a -%>\nb = 1\n", ["b"]],
  ["comments", "{# a #}\nb = 1\n", ["b"]],
  ["one in another's quotes", '{{ a "{{ b }}" . }}\nc = 1\n', ["c"]],
  ["one on each side of a text", '{{ a }}\nb = "{{ c }}"\n', ["b"]],
];

test.each(GENERATED)("what another program fills in is no mistake: %s", (_, code, names) => {
  const { roots, problems } = readHcl(code);
  const root = roots[0]?.value as Structure;
  expect(problems).toEqual([]);
  expect(root.children.filter(isEntry).map(({ name }) => name)).toEqual(names);
  expect([root.closed, root.isTemplated]).toEqual([false, true]);
});

test.each([
  ["a comment", "# {{ a }}\nb = «'c'»\n", "singleQuotes"],
  ["a comment behind a brace", "b {# a #}\n  c = «'d'»\n}\n", "singleQuotes"],
  ["a heredoc", "a = <<EOT\n{{ b }}\nEOT\nc = «'d'»\n", "singleQuotes"],
  ["a text", "a = \"{{ b }}\"\nc = «'d'»\n", "singleQuotes"],
  ["an expression of another line", "{{ a }}\nb = «'c'»\n", "singleQuotes"],
])("what is wrong beside %s is told", (_, marked, messageId) => {
  const code = marked.replace(/[«»]/g, "");
  const [problem, ...others] = readHcl(code).problems;
  expect([problem?.messageId, problem?.start, others]).toEqual([messageId, marked.indexOf("«"), []]);
});

test("what a text in quotes has of it stays", () => {
  const root = readHcl('{{ a }}\nb = "{{ c }}"\n').roots[0]?.value as Structure;
  expect(root.children.filter(isEntry)[0]?.value).toMatchObject({ value: "{{ c }}" });
  expect(readHcl('a = "{{ b }}"\nc = = 1\n').problems).not.toEqual([]);
});
