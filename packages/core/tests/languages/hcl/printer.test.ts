// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of documents.
import "../../seed.ts";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { alignment, entrySpan, insertion, runAround } from "../../../src/languages/hcl/placement.ts";
import {
  type HclContent,
  type HclDraft,
  printDrafts,
  printName,
  printScalar,
} from "../../../src/languages/hcl/printer.ts";
import { readHcl } from "../../../src/languages/hcl/reader.ts";
import { type Entry, isEntry, isStructure } from "../../../src/syntax/tree.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { runs } from "../../fuzz.ts";
import { entriesOf } from "./inspect.ts";

const STYLE = { unit: "  ", lineBreak: "\n" };
const text = (value: string | number | boolean | null): HclContent => ({ is: "scalar", value });
const source = (expression: string): HclContent => ({ is: "source", text: expression });
const list = (...items: HclContent[]): HclContent => ({ is: "list", drafts: items.map((content) => ({ content })) });

test.each<[string | number | boolean | null, string]>([
  ["a", '"a"'],
  ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
  ["${a} %{b} $c 100% $${", '"$${a} %%{b} $c 100% $$${"'],
  ["a\nb\tc\rd\u0001", '"a\\nb\\tc\\rd\\u0001"'],
  [true, "true"],
  [1.5, "1.5"],
  [null, "null"],
])("prints %j", (value, printed) => expect(printScalar(value)).toBe(printed));

it("prints texts that stand for what they were", () => {
  const pieces = fc.constantFrom(...'ab"\\\n\r\t$%{}~é😀\u0000', "${", "%{", "$$", "\\u");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const tree = readHcl(`a = ${printScalar(parts.join(""))}\n`);
      expect(tree.problems).toEqual([]);
      expect(entriesOf(tree)).toMatchObject([{ value: { kind: "text", value: parts.join("") } }]);
    }),
    { numRuns: runs(400) },
  );
});

test.each([
  ["a-b", "a-b"],
  ["größe", "größe"],
  ["a b", '"a b"'],
  ["1", '"1"'],
  ["for", '"for"'],
])("prints the name %s", (name, printed) => expect(printName(name)).toBe(printed));

it("prints as terraform fmt does", () => {
  const drafts: HclDraft[] = [
    { name: "bucket", content: source("aws_s3_bucket.logs.id") },
    { name: "name", content: text("daily") },
    { name: "optional_fields", content: list(text("Size"), text("ETag")) },
    {
      name: "tags",
      content: {
        is: "map",
        drafts: [
          { name: "a b", content: text(1) },
          { name: "c", content: text(null) },
        ],
      },
    },
    { name: "enabled", content: text(true) },
    { name: "empty", content: { is: "map", drafts: [] } },
    { name: "rules", content: list({ is: "map", drafts: [{ name: "a", content: text("b") }] }) },
    {
      name: "destination",
      content: { is: "block", drafts: [{ name: "sse_s3", content: { is: "block", drafts: [] } }] },
    },
    { name: "dynamic", content: { is: "block", labels: ["filter"], drafts: [{ name: "for_each", content: list() }] } },
  ];
  const printed = `bucket          = aws_s3_bucket.logs.id
name            = "daily"
optional_fields = ["Size", "ETag"]
tags = {
  "a b" = 1
  c     = null
}
enabled = true
empty   = {}
rules = [
  {
    a = "b"
  },
]

destination {
  sse_s3 {}
}

dynamic "filter" {
  for_each = []
}
`;
  expect(`${printDrafts(drafts, "", STYLE)}\n`).toBe(printed);
  expect(readHcl(printed).problems).toEqual([]);
  const nested = printDrafts([{ name: "a", content: { is: "block", drafts } }], "", STYLE);
  expect(nested).toBe(`a {\n${printed.replace(/^(?=.)/gm, "  ")}}`);
});

/** The entry at a path of names; `[0]` is an item. */
function entryAt(root: Entry, path: string): Entry {
  return path
    .split("/")
    .filter((name) => name !== "")
    .reduce((entry, name) => {
      const children = isStructure(entry.value) ? entry.value.children.filter(isEntry) : [];
      const next = /^\d/.test(name) ? children[Number(name)] : children.find((child) => child.name === name);
      if (!next) throw new Error(`no ${name}`);
      return next;
    }, root);
}

const NEW: HclDraft = { name: "new", content: text(1) };
const LONG: HclDraft = { name: "new_longer", content: text(1) };
const BLOCK: HclDraft = { name: "new", content: { is: "block", drafts: [NEW] } };
const ITEM: HclDraft = { content: text("new") };

describe("insertion", () => {
  test.each<[what: string, before: string, holder: string, draft: HclDraft, after: string | undefined, result: string]>(
    [
      ["an empty block", "a {}\n", "a", NEW, undefined, "a {\n  new = 1\n}\n"],
      ["an empty block with blanks", "a { }\n", "a", BLOCK, undefined, "a {\n  new {\n    new = 1\n  }\n}\n"],
      ["an empty block over lines", "a {\n}\n", "a", NEW, undefined, "a {\n  new = 1\n}\n"],
      ["a nested empty block", "a {\n  b {}\n}\n", "a/b", NEW, undefined, "a {\n  b {\n    new = 1\n  }\n}\n"],
      ["a block with a comment", "a {\n  # b\n}\n", "a", NEW, undefined, "a {\n  # b\n  new = 1\n}\n"],
      ["a one-line block", "a { b = 1 }\n", "a", NEW, undefined, "a {\n  b   = 1\n  new = 1\n}\n"],
      [
        "a one-line block, as a block",
        "a { b = 1 }\n",
        "a",
        BLOCK,
        undefined,
        "a {\n  b = 1\n\n  new {\n    new = 1\n  }\n}\n",
      ],
      ["a block", "a {\n  b = 1\n}\n", "a", NEW, undefined, "a {\n  b   = 1\n  new = 1\n}\n"],
      [
        "a longer name",
        "a {\n  b  = 1\n  cc = 2\n}\n",
        "a",
        LONG,
        "b",
        "a {\n  b          = 1\n  new_longer = 1\n  cc         = 2\n}\n",
      ],
      [
        "another group",
        "a {\n  b = 1\n\n  ccc = 2\n}\n",
        "a",
        NEW,
        undefined,
        "a {\n  b = 1\n\n  ccc = 2\n  new = 1\n}\n",
      ],
      [
        "a group that is not aligned",
        "a {\n  b = 1\n  cccc = 2\n}\n",
        "a",
        NEW,
        undefined,
        "a {\n  b = 1\n  cccc = 2\n  new = 1\n}\n",
      ],
      ["behind a comment", "a {\n  b = 1 # c\n}\n", "a", NEW, undefined, "a {\n  b   = 1 # c\n  new = 1\n}\n"],
      ["before blocks", "a {\n  b = 1\n\n  c {}\n}\n", "a", NEW, undefined, "a {\n  b   = 1\n  new = 1\n\n  c {}\n}\n"],
      [
        "a block behind attributes",
        "a {\n  b = 1\n}\n",
        "a",
        BLOCK,
        undefined,
        "a {\n  b = 1\n\n  new {\n    new = 1\n  }\n}\n",
      ],
      [
        "a block among tight blocks",
        "a {\n  b = 1\n  c {}\n}\n",
        "a",
        BLOCK,
        undefined,
        "a {\n  b = 1\n  c {}\n  new {\n    new = 1\n  }\n}\n",
      ],
      [
        "tabs",
        "a {\n\tb {\n\t\tc = 1\n\t}\n}\n",
        "a/b",
        BLOCK,
        undefined,
        "a {\n\tb {\n\t\tc = 1\n\n\t\tnew {\n\t\t\tnew = 1\n\t\t}\n\t}\n}\n",
      ],
      [
        "four blanks, from elsewhere",
        "a {\n    b = 1\n}\nc {}\n",
        "c",
        NEW,
        undefined,
        "a {\n    b = 1\n}\nc {\n    new = 1\n}\n",
      ],
      ["carriage returns", "a {\r\n  b = 1\r\n}\r\n", "a", NEW, undefined, "a {\r\n  b   = 1\r\n  new = 1\r\n}\r\n"],
      ["an object on one line", "a = { b = 1 }\n", "a", NEW, undefined, "a = { b = 1, new = 1 }\n"],
      ["an object over lines", "a = {\n  b = 1\n}\n", "a", NEW, undefined, "a = {\n  b   = 1\n  new = 1\n}\n"],
      ["an object with commas", "a = {\n  b = 1,\n}\n", "a", NEW, undefined, "a = {\n  b   = 1,\n  new = 1,\n}\n"],
      ["a list on one line", 'a = ["b"]\n', "a", ITEM, undefined, 'a = ["b", "new"]\n'],
      ["a list that goes on behind an item", 'a = ["b", "c"\n]\n', "a", ITEM, undefined, 'a = ["b", "c", "new"\n]\n'],
      ["an empty list", "a = []\n", "a", ITEM, undefined, 'a = ["new"]\n'],
      ["a list over lines", 'a = [\n  "b", # c\n]\n', "a", ITEM, undefined, 'a = [\n  "b", # c\n  "new",\n]\n'],
      [
        "a list without the last comma",
        'a = [\n  "b" # c\n]\n',
        "a",
        ITEM,
        undefined,
        'a = [\n  "b", # c\n  "new"\n]\n',
      ],
      ["the document", "a {}\n", "", BLOCK, undefined, "a {}\n\nnew {\n  new = 1\n}\n"],
      ["an empty document", "", "", BLOCK, undefined, "new {\n  new = 1\n}\n"],
    ],
  )("into %s", (_, before, holder, draft, after, result) => {
    const tree = readHcl(before);
    const entry = entryAt(tree.roots[0] as Entry, holder);
    const edits = insertion(tree, entry, [draft], after === undefined ? {} : { after: entryAt(entry, after) });
    expect(applyEdits(before, edits)).toBe(result);
    expect(readHcl(result).problems).toEqual([]);
  });

  it("goes into a block that is not closed, which stays so", () => {
    const tree = readHcl("a {\n");
    const result = applyEdits(tree.text, insertion(tree, entryAt(tree.roots[0] as Entry, "a"), [NEW]));
    expect(result).toMatch(/^a \{\n {2}new = 1\n/);
    expect(readHcl(result).problems.map(({ messageId }) => messageId)).toEqual(["unclosedBlock"]);
  });

  it("goes into no scalar", () => {
    const tree = readHcl("a = 1\n");
    expect(insertion(tree, entryAt(tree.roots[0] as Entry, "a"), [NEW])).toEqual([]);
  });
});

test.each([
  ["an attribute", "a = 1\n«b = 2»\n", "b"],
  ["its comments", "a = 1\n\n# x\n\n«# y\n// z\nb = 2 # c»\nd = 3\n", "b"],
  ["a block", '«# x\nb "c" {\n  d = 1\n} // y»\n', "b"],
  ["no comment of another", "a = 1 # x\n«b = 2»\n\n# y\n", "b"],
])("takes along %s", (_, marked, name) => {
  const before = marked.replace(/[«»]/g, "");
  const tree = readHcl(before);
  const [start, end] = entrySpan(tree, entryAt(tree.roots[0] as Entry, name));
  expect(`${before.slice(0, start)}«${before.slice(start, end)}»${before.slice(end)}`).toBe(marked);
});

it("aligns a run again when its longest name goes", () => {
  const before = "a    = 1\nbbbb = 2\ncc   = 3\n";
  const entries = entriesOf(readHcl(before));
  const [a, b, c] = entries as [Entry, Entry, Entry];
  expect(runAround(before, entries, b)).toEqual([a, b, c]);
  expect(applyEdits(before, alignment(before, [a, c], 2))).toBe("a  = 1\nbbbb = 2\ncc = 3\n");
});

it("keeps a document readable wherever something is put in", () => {
  const document = `a "b" {\n  c = 1 # x\n  dd = { e = 1 }\n\n  f {}\n  g { h = [1] }\n  i = [\n    1,\n    2\n  ]\n}\n`;
  const tree = readHcl(document);
  const holders: Entry[] = [];
  const visit = (entry: Entry): void => {
    if (!isStructure(entry.value)) return;
    holders.push(entry);
    entry.value.children.filter(isEntry).forEach(visit);
  };
  tree.roots.forEach(visit);
  expect(holders.length).toBe(7);
  for (const holder of holders) {
    const isList = isStructure(holder.value) && holder.value.kind === "list";
    const changed = applyEdits(document, insertion(tree, holder, [isList ? ITEM : NEW]));
    expect(readHcl(changed).problems, changed).toEqual([]);
  }
});
