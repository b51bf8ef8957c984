import "../../seed.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAllDocuments, parseDocument, stringify } from "yaml";
import { readYaml } from "../../../src/languages/yaml/reader.ts";
import { type Entry, isEntry, isStructure } from "../../../src/syntax/tree.ts";
import { runs } from "../../fuzz.ts";
import { dataOf, misplaced } from "./inspect.ts";

const RUNS = { numRuns: runs(150) };

const name = fc.oneof(
  fc.constantFrom("Id", "Destination", "Bucket", "a b", "x:y", "#c", "yes", "012", "", "'", '"', "é😀"),
  fc.string(),
);
const scalar = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "a: b",
    " x ",
    "a\nb\n",
    "\n",
    "- x",
    "{",
    "# c",
    "012",
    "1e3",
    "0x1F",
    "it's",
    'say "hi"',
    "~",
    "\t",
    "a\u2028b",
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie("list"), tie("map")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(name, tie("value"), { maxKeys: 4 }),
})).value;
const options = fc.record({
  indent: fc.integer({ min: 1, max: 5 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any", "block", "flow"),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED"),
  lineWidth: fc.constantFrom(0, 20, 80),
});
const document = fc
  .tuple(value, options, fc.constantFrom("\n", "\r\n"))
  .map(([data, style, lineBreak]) => stringify(data, style as never).replaceAll("\n", lineBreak));

test("values are those of the package `yaml`", () => {
  fc.assert(
    fc.property(document, (text) => {
      const tree = readYaml(text);
      expect(misplaced(tree)).toEqual([]);
      // A template expression may stand in a text by accident.
      fc.pre(!/\{\{|\{%|\{#|\$\{/.test(text));
      const reference = parseDocument(text, { uniqueKeys: false });
      fc.pre(reference.errors.length === 0);
      expect(tree.problems).toEqual([]);
      const [root] = tree.roots;
      expect(JSON.stringify(dataOf(root?.value) ?? null)).toBe(JSON.stringify(reference.toJS() ?? null));
    }),
    RUNS,
  );
});

/** Signs that mean something in YAML, to be put anywhere. */
const SIGNS = [
  "\t",
  "\n",
  " ",
  ":",
  ": ",
  "- ",
  "-",
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  "#",
  " #",
  "&a ",
  "*a",
  "!t ",
  "|",
  ">\n",
  "? ",
  "%",
  "@",
  "---\n",
  "<<: ",
  "{{",
  "}}",
  "${",
  "{% ",
  "\\",
  "x",
];
const mutant = fc
  .tuple(
    document,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...SIGNS)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, removed, sign]) => {
      const place = at % (changed.length + 1);
      return changed.slice(0, place) + sign + changed.slice(place + removed);
    }, text),
  );

test("nothing is thrown, every range fits, and what `yaml` refuses is a problem", () => {
  fc.assert(
    fc.property(mutant, (text) => {
      const tree = readYaml(text, { version: "1.1" });
      expect(misplaced(tree)).toEqual([]);
      fc.pre(!/\{\{|\{%|\{#|\$\{/.test(text));
      const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: "silent" });
      const errors = [...documents.flatMap((each) => each.errors), ...("errors" in documents ? documents.errors : [])];
      const problems = tree.problems.filter(({ messageId }) => messageId !== "unknownAlias");
      if (errors.length > 0) expect(problems).not.toEqual([]);
      // Behind some complex keys the package does not look for what is unclosed.
      else expect(problems.filter(({ messageId }) => !/^unclosed(?:Flow|Quote)$/.test(messageId))).toEqual([]);
    }),
    { numRuns: 3 * RUNS.numRuns },
  );
});

test("any text is read", () => {
  const signs = fc
    .array(fc.constantFrom(...SIGNS, "a", "Id", "\r\n", "😀"), { maxLength: 40 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: "binary" })), (text) => {
      expect(misplaced(readYaml(text))).toEqual([]);
    }),
    { numRuns: 3 * RUNS.numRuns },
  );
});

const TEMPLATE = `# Inventories
InventoryConfigurations:
  - Id: report
    Enabled: true
    Destination:
      BucketArn: "arn:aws:s3:::acme-reports"
      Format: CSV
    OptionalFields: [Size, ETag]
    ScheduleFrequency: 'Daily'
  - Id: other
    Enabled: false
    Destination:
      BucketArn: !GetAtt Reports.Arn
      Format: ORC
    ScheduleFrequency: Weekly
`;

/** Every entry of a text, its path before its places. */
function places(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (entry: Entry, path: string): void => {
    const { value } = entry;
    found.set(path, `${entry.nameStart} ${isStructure(value) ? "" : `${value?.start} ${value?.end}`}`);
    if (!isStructure(value)) return;
    for (const [index, child] of value.children.filter(isEntry).entries())
      visit(child, `${path}/${child.name || index}`);
  };
  for (const root of readYaml(text).roots) visit(root, "");
  return found;
}

/** Makes one line a half-typed one of the same length, so that everything else keeps its place. */
const SLIPS: readonly (readonly [what: string, line: RegExp, put: (line: string) => string, kept: number])[] = [
  ["a missing colon", /^( +(?:- )?\w+): /, (line) => line.replace(": ", "  "), 1],
  ["an opened quote", /: (?=[A-Za-z])/, (line) => line.replace(/: (.).*/, (all) => `: "${all.slice(3)}`), 1],
  ["a name alone", /: \S+$/, (line) => line.replace(/:.*/, (rest) => " ".repeat(rest.length)), 0.9],
  ["a line indented too far", /^ +\w+: [A-Za-z!]/, (line) => ` ${line.slice(0, -1)}`, 0.8],
];

test.each(SLIPS)("%s: the other lines are what they were, at their places", (_, pattern, put, kept) => {
  const before = places(TEMPLATE);
  const shares: number[] = [];
  const lines = TEMPLATE.split("\n");
  for (const [index, line] of lines.entries()) {
    if (!pattern.test(line)) continue;
    const text = lines.with(index, put(line)).join("\n");
    expect(text).toHaveLength(TEMPLATE.length);
    const start = lines.slice(0, index).join("\n").length;
    const isTouched = (place: string): boolean =>
      Number.parseInt(place, 10) >= start && Number.parseInt(place, 10) <= start + line.length + 1;
    const after = places(text);
    const others = [...before].filter(([, place]) => !isTouched(place));
    shares.push(others.filter(([path, place]) => after.get(path) === place).length / others.length);
  }
  expect(shares.length).toBeGreaterThan(4);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(kept);
});
