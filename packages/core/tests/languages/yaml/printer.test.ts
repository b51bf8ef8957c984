// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the template expressions of documents.
import "../../seed.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, parseDocument, stringify } from "yaml";
import type { Draft } from "../../../src/edits/drafts.ts";
import type { Slot } from "../../../src/edits/slots.ts";
import { printName, printScalar } from "../../../src/languages/yaml/printer.ts";
import { readYaml } from "../../../src/languages/yaml/reader.ts";
import { createYamlWriter } from "../../../src/languages/yaml/writer.ts";
import { bind } from "../../../src/nodes/bind.ts";
import { InventoryNode } from "../../../src/nodes/node.ts";
import type { Edit } from "../../../src/syntax/problem.ts";
import { type Entry, isEntry, isStructure, type Structure, type Tree } from "../../../src/syntax/tree.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { apiSpelling } from "../../../src/vocabulary/spelling.ts";
import { runs } from "../../fuzz.ts";
import { type Data, dataOf } from "./inspect.ts";

const SCALARS: readonly (readonly [value: string | number | boolean | null, like: string, written: string])[] = [
  ["Daily", "", "Daily"],
  ["arn:aws:s3:::acme-reports", "", "arn:aws:s3:::acme-reports"],
  ["two words", "", "two words"],
  ["Daily", "'Weekly'", "'Daily'"],
  ["Daily", '"Weekly"', '"Daily"'],
  ["it's", "'Weekly'", "'it''s'"],
  ["a\nb", "'Weekly'", '"a\\nb"'],
  ["012345670123", "", '"012345670123"'],
  ["123456789012", "", '"123456789012"'],
  ["123456789012", "'x'", "'123456789012'"],
  ["yes", "", '"yes"'],
  ["y", "", '"y"'],
  ["Off", "", '"Off"'],
  ["null", "", '"null"'],
  ["~", "", '"~"'],
  ["1e3", "", '"1e3"'],
  ["1:20", "", '"1:20"'],
  ["2020-01-01", "", '"2020-01-01"'],
  ["0x1F", "", '"0x1F"'],
  ["", "", '""'],
  [" a", "", '" a"'],
  ["a ", "", '"a "'],
  ["a: b", "", '"a: b"'],
  ["a:", "", '"a:"'],
  ["a #b", "", '"a #b"'],
  ["- a", "", '"- a"'],
  ["a,b", "", '"a,b"'],
  ["{{ x }}", "", '"{{ x }}"'],
  ["${x}", "", '"${x}"'],
  ["*", "", '"*"'],
  // The package yaml takes them for numbers of YAML 1.1.
  ["._", "", '"._"'],
  ["._e1", "", '"._e1"'],
  ["!Ref", "", '"!Ref"'],
  ["<<", "", '"<<"'],
  ["0:0", "", '"0:0"'],
  ["0_e0", "", '"0_e0"'],
  // A number for the package in YAML 1.1.
  ["e0", "", '"e0"'],
  ["a\u2028\u0085\ufeff", "", '"a\\u2028\\u0085\\ufeff"'],
  [true, "'x'", "true"],
  [12, "", "12"],
  [null, "", "null"],
];

test.each(SCALARS)("scalar %j beside %s is %s", (value, like, written) => {
  expect(printScalar(value, like)).toBe(written);
  expect(parse(written)).toEqual(value);
});

const like = fc.constantFrom("", "'x'", '"x"', "x");

test("both versions read the same text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[-+.0-9_:exyno~ ]{0,8}$/),
  );
  fc.assert(
    fc.property(texts, like, (text, beside) => {
      fc.pre(!/\p{Surrogate}/u.test(text));
      for (const version of ["1.1", "1.2"] as const) {
        for (const document of [
          `${printName(text, beside)}: ${printScalar(text, beside)}\n`,
          `{${printName(text, beside)}: [${printScalar(text, beside)}]}`,
        ]) {
          const tree = readYaml(document, { version });
          expect(tree.problems).toEqual([]);
          const value = document.startsWith("{") && /[\]]\}$/.test(document) ? [text] : text;
          expect(dataOf(tree.roots[0]?.value)).toEqual({ [text]: value });
          expect(
            parseDocument(document, { version, schema: version === "1.1" ? "yaml-1.1" : "core" })
              .toJS({ mapAsMap: true })
              .get(text),
          ).toEqual(value);
        }
      }
    }),
    { numRuns: runs(200) },
  );
});

function find(tree: Tree, path: readonly (string | number)[]): Entry {
  let entry = tree.roots[0] as Entry;
  for (const step of path) {
    const children = (entry.value as Structure).children.filter(isEntry);
    entry = (typeof step === "number" ? children[step] : children.find(({ name }) => name === step)) as Entry;
  }
  return entry;
}

function draftOf(name: string | undefined, data: Data): Draft {
  if (Array.isArray(data))
    return { name, content: { is: "list", drafts: data.map((each) => draftOf(undefined, each)) } };
  if (typeof data !== "object" || data === null) return { name, content: { is: "scalar", value: data ?? null } };
  return { name, content: { is: "map", drafts: Object.entries(data).map(([key, each]) => draftOf(key, each)) } };
}

const around = InventoryNode.ofDocument(0, undefined, apiSpelling);
const nodeOf = (entry: Entry): InventoryNode => bind(entry, undefined, around);

/** What the writer does below the vocabulary: any names, any values. */
interface Parts {
  putIn(
    holder: InventoryNode,
    entries: readonly { slot: Slot; draft: Draft }[],
    taken: ReadonlySet<InventoryNode>,
  ): Edit[];
}

function put(
  tree: Tree,
  holder: Entry,
  kind: "map" | "list",
  drafts: readonly Draft[],
  after?: Entry,
): string | undefined {
  const node = nodeOf(holder);
  if (!isStructure(holder.value)) node.kind = kind;
  else if (node.kind !== kind) return undefined;
  const { start: from = 0, end: to = 0 } = holder.value ?? {};
  const own = node.children.filter(({ start, end }) => from <= start && end <= to);
  const sibling = after ? nodeOf(after) : own.at(-1);
  const slot: Slot = sibling ? { at: "after", node: sibling } : { at: "inside", node };
  const writer = createYamlWriter(tree.text, tree) as unknown as Parts;
  const edits = writer.putIn(
    node,
    drafts.map((draft) => ({ slot, draft })),
    new Set(),
  );
  return edits.length === 0 ? undefined : applyEdits(tree.text, edits);
}

function insert(text: string, path: readonly (string | number)[], data: Data, after?: string): string | undefined {
  const tree = readYaml(text);
  const holder = find(tree, path);
  const isList = Array.isArray(data);
  const drafts = isList
    ? data.map((each) => draftOf(undefined, each))
    : Object.entries(data as object).map(([name, each]) => draftOf(name, each));
  return put(
    tree,
    holder,
    isList ? "list" : "map",
    drafts,
    after === undefined ? undefined : find(tree, [...path, after]),
  );
}

const INSERTIONS: readonly (readonly [
  what: string,
  text: string,
  path: (string | number)[],
  data: Data,
  wanted: string | undefined,
])[] = [
  ["behind the last member", "a: 1\nb: 2 # b\n", [], { c: 3 }, "a: 1\nb: 2 # b\nc: 3\n"],
  ["no line end", "a: 1", [], { c: 3 }, "a: 1\nc: 3"],
  ["CRLF", "a: 1\r\nb:\r\n    c: 1\r\n", ["b"], { d: 2 }, "a: 1\r\nb:\r\n    c: 1\r\n    d: 2\r\n"],
  [
    "a structure, in the document's indentation",
    "a:\n    b: 1\n",
    [],
    { c: { d: 1, e: [2] } },
    "a:\n    b: 1\nc:\n    d: 1\n    e:\n        - 2\n",
  ],
  [
    "a list, in the document's dash style",
    "a:\n- 1\n",
    [],
    { b: [{ c: 1, d: 2 }, [3]] },
    "a:\n- 1\nb:\n- c: 1\n  d: 2\n- - 3\n",
  ],
  [
    "an item",
    "a:\n  - b # x\n# y\nc: 1\n",
    ["a"],
    ["d", { e: 1, f: {} }],
    "a:\n  - b # x\n  - d\n  - e: 1\n    f: {}\n# y\nc: 1\n",
  ],
  ["behind a dash", "- a: 1\n- b: 2\n", [0], { c: 3 }, "- a: 1\n  c: 3\n- b: 2\n"],
  ["a flow map", "a: {b: 1}\n", ["a"], { c: { d: "x" } }, "a: {b: 1, c: {d: x}}\n"],
  ["a flow list", "a: [Size, ETag] # x\n", ["a"], ["b, c"], 'a: [Size, ETag, "b, c"] # x\n'],
  ["an empty flow list", "a: []\n", ["a"], [1, 2], "a: [1, 2]\n"],
  ["nothing", "a:\n  b: # x\nc: 1\n", ["a", "b"], { d: 1 }, "a:\n  b: # x\n    d: 1\nc: 1\n"],
  ["nothing, a list", "a:\nc:\n  d: 1\n", ["a"], ["x"], "a:\n  - x\nc:\n  d: 1\n"],
  ["a name without a colon", "b: 1\na", ["a"], { d: 1 }, "b: 1\na:\n  d: 1"],
  ["null", "a: ~\n", ["a"], { d: 1 }, "a:\n  d: 1\n"],
  ["null behind a dash", "- ~\n-\n", [0], { d: 1 }, "- d: 1\n-\n"],
  ["nothing behind a dash", "- ~\n-\n", [1], { d: 1, e: 2 }, "- ~\n- d: 1\n  e: 2\n"],
  ["nothing in flow", "{a: , b: 1}", ["a"], { d: 1 }, "{a: {d: 1}, b: 1}"],
  [
    "a block scalar that keeps its lines",
    "a:\n  b: |+\n    x\n\nc: 1\n",
    ["a"],
    { d: 1 },
    "a:\n  b: |+\n    x\n\n  d: 1\nc: 1\n",
  ],
  [
    "a block scalar before it",
    "a:\n  b: |\n    x\n\n\nc: 1\n",
    ["a"],
    { d: 1 },
    "a:\n  b: |\n    x\n  d: 1\n\n\nc: 1\n",
  ],
  ["a map behind a merge key", "a:\n  <<: {y: 1}\nc: 1\n", ["a"], { d: 1 }, "a:\n  <<: {y: 1}\n  d: 1\nc: 1\n"],
  [
    "a list behind a merge key",
    "a:\n  <<:\n  - y: |\n      z\n  b: 1\n",
    ["a"],
    { d: 1 },
    "a:\n  <<:\n  - y: |\n      z\n  b: 1\n  d: 1\n",
  ],
  ["a merge key alone", "x: &x {y: 1}\na:\n  <<: *x\n", ["a"], { d: 1 }, "x: &x {y: 1}\na:\n  <<: *x\n  d: 1\n"],
  ["an alias, where its anchor stands", "x: &x {y: 1}\na: *x\n", ["a"], { d: 1 }, "x: &x {y: 1, d: 1}\na: *x\n"],
  ["an alias of null", "x: &x ~\na: *x\n", ["a"], { d: 1 }, undefined],
  ["another scalar", "a: 1\n", ["a"], { d: 1 }, undefined],
  ["a list for a map", "a: [1]\n", ["a"], { d: 1 }, undefined],
];

test.each(INSERTIONS)("insert: %s", (_, text, path, data, wanted) => {
  expect(insert(text, path, data)).toBe(wanted);
});

test("insert behind a sibling", () => {
  expect(insert("a: 1 # x\nb:\n  c: 1\n  d: 2\ne: 3\n", [], { f: 4 }, "b")).toBe(
    "a: 1 # x\nb:\n  c: 1\n  d: 2\nf: 4\ne: 3\n",
  );
  expect(insert("{a: 1, b: 2}", [], { f: 4 }, "a")).toBe("{a: 1, f: 4, b: 2}");
});

function remove(text: string, path: readonly (string | number)[]): string {
  const tree = readYaml(text);
  return applyEdits(text, createYamlWriter(text, tree).remove(nodeOf(find(tree, path))));
}

const REMOVALS: readonly (readonly [what: string, text: string, path: (string | number)[], wanted: string])[] = [
  ["a line", "a: 1\nb: 2\nc: 3\n", ["b"], "a: 1\nc: 3\n"],
  [
    "comments stay",
    "a: 1\n# of b\n# too\nb: 2 # b\n\n# of c\nc: 3\n",
    ["b"],
    "a: 1\n# of b\n# too\n# b\n\n# of c\nc: 3\n",
  ],
  ["the last line without line end", "a: 1\r\nb: 2", ["b"], "a: 1"],
  ["a structure", "a:\n  b:\n    c: 1\n    d: 2\n  e: 3\n", ["a", "b"], "a:\n  e: 3\n"],
  ["an item", "- a: 1\n  b: 2\n- c: 3\n", [0], "- c: 3\n"],
  ["the first member behind a dash", "- a: 1\n  b: 2\n", [0, "a"], "- b: 2\n"],
  ["the first member behind a dash, above a comment", "- a: 1\n  # of b\n  b: 2\n", [0, "a"], "-\n  # of b\n  b: 2\n"],
  ["the only member", "a:\n  b: 1\nc: 2\n", ["a", "b"], "a: {}\nc: 2\n"],
  [
    "the only member beside comments",
    "a: # x\n  # y\n  b: 1 # z\nc: 2\n",
    ["a", "b"],
    "a: {} # x\n  # y\n  # z\nc: 2\n",
  ],
  ["the only item", "a: &x\n- b\nc: 2\n", ["a", 0], "a: &x []\nc: 2\n"],
  ["the only member behind a dash", "- a: 1\n- b: 2\n", [0, "a"], "- {}\n- b: 2\n"],
  ["the only member of all", "a: 1\n", ["a"], "{}\n"],
  [
    "the only one beside a merge key and a comment",
    "x: &x {y: 1}\na:\n  <<: *x\n  # c\n  b: 1\n",
    ["a", "b"],
    "x: &x {y: 1}\na:\n  <<: *x\n  # c\n",
  ],
  [
    "the only one beside a merge key",
    "x: &x {y: 1}\na:\n  <<: *x\n  b: 1\n",
    ["a", "b"],
    "x: &x {y: 1}\na:\n  <<: *x\n",
  ],
  ["a member of a flow map", "{a: 1, b: 2, c: 3}", ["b"], "{a: 1, c: 3}"],
  ["the last item of a flow list", "a: [x, y]\n", ["a", 1], "a: [x]\n"],
  ["the only item of a flow list", "a: [ x ]\n", ["a", 0], "a: []\n"],
  ["a block scalar with its blank lines", "a: |+\n  x\n\nb: 1\n", ["a"], "b: 1\n"],
  ["a block scalar with CRLF", "a: |+\r\n  x\r\n\r\nb: 1\r\n", ["a"], "b: 1\r\n"],
  ["a block scalar at the end", "b: 1\na: |\n  x", ["a"], "b: 1"],
  ["a block scalar with blanks at the end", "b: 1\na: |+\n  x\n  ", ["a"], "b: 1"],
  [
    "a member of a map behind a merge key",
    "a:\n  <<: {x: 1, y: 2}\n  z: 1\n",
    ["a", "y"],
    "a:\n  <<: {x: 1}\n  z: 1\n",
  ],
  ["the only member behind a merge key", "a:\n  <<:\n    x: 1\n  z: 1\n", ["a", "x"], "a:\n  <<: {}\n  z: 1\n"],
  ["a structure that only merges another one", "x: &x {b: 1}\na:\n  <<: *x\nc: 1\n", ["a"], "x: &x {b: 1}\nc: 1\n"],
];

test.each(REMOVALS)("remove: %s", (_, text, path, wanted) => {
  expect(remove(text, path)).toBe(wanted);
});

function move(
  text: string,
  from: readonly (string | number)[],
  to: readonly (string | number)[],
  name?: string,
): string | undefined {
  const tree = readYaml(text);
  const holder = find(tree, to);
  const kind = isStructure(holder.value) && holder.value.kind === "list" ? "list" : "map";
  return put(tree, holder, kind, [{ name, content: { is: "moved", node: nodeOf(find(tree, from)) } }]);
}

const MOVES: readonly (readonly [what: string, text: string, from: string[], to: string[], wanted: string])[] = [
  [
    "a scalar, its quotes kept",
    "a:\n  b: 'x'\nc:\n  d: 1\n",
    ["a", "b"],
    ["c"],
    "a:\n  b: 'x'\nc:\n  d: 1\n  b: 'x'\n",
  ],
  ["a tag", "a: !Sub '${x}'\nc:\n  d: 1\n", ["a"], ["c"], "a: !Sub '${x}'\nc:\n  d: 1\n  a: !Sub '${x}'\n"],
  ["an alias", "x: &x 1\na: *x\nc:\n  d: 1\n", ["a"], ["c"], "x: &x 1\na: *x\nc:\n  d: 1\n  a: *x\n"],
  [
    "a structure with its comments",
    "a:\n  # of b\n  b: 1\n\n  c: [1,\n    2]\nd:\n    e:\n      f: 1\n",
    ["a"],
    ["d", "e"],
    "a:\n  # of b\n  b: 1\n\n  c: [1,\n    2]\nd:\n    e:\n      f: 1\n      a:\n        # of b\n        b: 1\n\n        c: [1,\n          2]\n",
  ],
  [
    "a block scalar",
    "a: |\n  x\n   y\nc:\n  d: 1\n",
    ["a"],
    ["c"],
    "a: |\n  x\n   y\nc:\n  d: 1\n  a: |\n    x\n     y\n",
  ],
  [
    "a block into flow",
    "a:\n  b: !T\n    - x\n    - 'y'\n  z: |\n    t\nc: {}\n",
    ["a"],
    ["c"],
    "a:\n  b: !T\n    - x\n    - 'y'\n  z: |\n    t\nc: {a: {b: !T [x, 'y'], z: \"t\\n\"}}\n",
  ],
  ["a tagged block", "a: !T\n  b: 1\nc:\n  d: 1\n", ["a"], ["c"], "a: !T\n  b: 1\nc:\n  d: 1\n  a: !T\n    b: 1\n"],
];

test.each(MOVES)("move: %s", (_, text, from, to, wanted) => {
  expect(move(text, from, to)).toBe(wanted);
});

test("a moved entry may get another name, or become an item", () => {
  expect(move("a:\n  b: 1\nc:\n  d: 1\n", ["a"], ["c"], "e")).toBe("a:\n  b: 1\nc:\n  d: 1\n  e:\n    b: 1\n");
  expect(move("a:\n    b: 1\n    c: 2\nd:\n- x\n", ["a"], ["d"])).toBe(
    "a:\n    b: 1\n    c: 2\nd:\n- x\n- b: 1\n  c: 2\n",
  );
});

const name = fc.oneof(fc.constantFrom("Id", "Bucket", "a b", "yes", "#"), fc.string({ minLength: 1, maxLength: 5 }));
const scalar = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom("x\ny\n", "012", "a: b"),
  fc.integer(),
  fc.boolean(),
);
const value = fc.letrec<{ value: Data; list: Data; map: Data }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie("list"), tie("map")),
  list: fc.array(tie("value"), { minLength: 1, maxLength: 3 }),
  map: fc.dictionary(name, tie("value"), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
}));
const options = fc.record({
  indent: fc.integer({ min: 2, max: 4 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
  lineWidth: fc.constantFrom(0, 30),
});

/** A document, the path of one of its entries, and something to put there. */
const edit = fc
  .tuple(value.map, options, fc.constantFrom("\n", "\r\n"), fc.nat(), value.value)
  .map(([data, style, lineBreak, choice, added]) => {
    const text = stringify(data, style as never).replaceAll("\n", lineBreak);
    const tree = readYaml(text);
    const all: { entry: Entry; holder: Entry }[] = [];
    const visit = (holder: Entry): void => {
      if (!isStructure(holder.value)) return;
      for (const entry of holder.value.children.filter(isEntry)) {
        all.push({ entry, holder });
        visit(entry);
      }
    };
    visit(tree.roots[0] as Entry);
    // A merge key alone may bring nothing.
    const [entry, holder] = [all[choice % all.length]?.entry as Entry, all[choice % all.length]?.holder as Entry];
    return { tree, added, entry, holder };
  })
  .filter(({ entry }) => entry !== undefined)
  .filter(({ tree }) => !/\{\{|\{%|\{#|\$\{|<%/.test(tree.text) && tree.problems.length === 0);

test("what is inserted behind an entry is read there, everything else as before", () => {
  fc.assert(
    fc.property(edit, fc.boolean(), ({ tree, entry, holder, added }, isMoved) => {
      const { kind, children } = holder.value as Structure;
      fc.pre(kind !== "element");
      const content = isMoved ? ({ is: "moved", node: nodeOf(entry) } as const) : draftOf("", added).content;
      const text = put(tree, holder, kind as "map" | "list", [{ name: "\u00abnew\u00bb", content }], entry) as string;
      const changed = readYaml(text);
      expect(changed.problems).toEqual([]);
      const expected = (at: Entry): Data => {
        if (!isStructure(at.value)) return dataOf(at.value);
        const isHolder = at.value === holder.value;
        const list = at.value.children.filter(isEntry).flatMap((child): [string, Data][] => {
          const own: [string, Data] = [child.name, expected(child)];
          const more: [string, Data] = ["\u00abnew\u00bb", isMoved ? dataOf(entry.value) : added];
          return isHolder && child === entry ? [own, more] : [own];
        });
        return at.value.kind === "list" ? list.map(([, data]) => data) : Object.fromEntries(list);
      };
      expect(dataOf(changed.roots[0]?.value)).toEqual(expected(tree.roots[0] as Entry));
      expect(children).toContain(entry);
    }),
    { numRuns: runs(200) },
  );
});

test("what is removed is gone, everything else as before", () => {
  fc.assert(
    fc.property(edit, ({ tree, entry }) => {
      const text = applyEdits(tree.text, createYamlWriter(tree.text, tree).remove(nodeOf(entry)));
      const changed = readYaml(text);
      expect(changed.problems).toEqual([]);
      const expected = (at: Entry): Data => {
        if (!isStructure(at.value)) return dataOf(at.value);
        const kept = at.value.children.filter(isEntry).filter((child) => child !== entry);
        return at.value.kind === "list"
          ? kept.map(expected)
          : Object.fromEntries(kept.map((child) => [child.name, expected(child)]));
      };
      expect(dataOf(changed.roots[0]?.value)).toEqual(expected(tree.roots[0] as Entry));
    }),
    { numRuns: runs(200) },
  );
});
