import { describe, expect, test } from "vitest";
import { readJsonDocument } from "../../../src/languages/json/document.ts";
import { lint } from "../../../src/lint.ts";
import { applySuggestion, faultsOf, mark, plainOf, randomInts, unmark } from "./inspect.ts";

const OF_LINES = `{
  "Bucket": "acme-media",
  "Id": "acme-daily",
  "InventoryConfiguration": {
    "Destination": {
      "S3BucketDestination": {
        "AccountId": "210987654321",
        "Bucket": "arn:aws:s3:::acme-reports",
        "Format": "Parquet",
        "Prefix": "inventory",
        "Encryption": {
          "SSES3": {}
        }
      }
    },
    "IsEnabled": true,
    "Filter": {
      "Prefix": "photos/"
    },
    "Id": "acme-daily",
    "IncludedObjectVersions": "Current",
    "OptionalFields": [
      "Size",
      "LastModifiedDate",
      "StorageClass"
    ],
    "Schedule": {
      "Frequency": "Daily"
    }
  }
}
`;

/** The same document as people lay it out, as programs do, and on one line. */
interface Layout {
  readonly whole: string;
  /** How many of 400 documents without two signs have one finding, two, and more. */
  readonly findings: readonly [one: number, two: number, more: number];
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "of lines": { whole: OF_LINES, findings: [7, 380, 9] },
  "with short structures on one line": {
    whole: OF_LINES.replace(/(?<=[{[])\s+((?:"\w+": )?"[^{}]*?"|"SSES3": \{\})\s+(?=[}\]])/g, " $1 "),
    findings: [7, 375, 14],
  },
  "on one line": {
    whole: `${JSON.stringify(JSON.parse(OF_LINES)).replaceAll('":', '": ')}\n`,
    findings: [12, 296, 88],
  },
  "without any blank": { whole: JSON.stringify(JSON.parse(OF_LINES)), findings: [12, 298, 86] },
};

interface Torn {
  readonly text: string;
  /** Where the signs stood. */
  readonly at: readonly number[];
}

/** Every sign of the structure: those of ARNs are none. */
function signsOf(text: string): number[] {
  return [...text.matchAll(/[{}[\],"]|(?<="):/g)].map(({ index }) => index);
}

function without(text: string, signs: readonly number[]): Torn {
  const left = [...text].filter((_, at) => !signs.includes(at)).join("");
  return { text: left, at: signs.map((sign, i) => sign - i) };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Names and values, the signs and escapes left out. */
function wordsOf(text: string): string {
  return text.replace(/\\[nr]|[\s{}[\],:"\\]/g, "");
}

describe.each(Object.entries(LAYOUTS))("a document %s", (_, { whole, findings: expected }) => {
  test("has one finding for one sign that is missing, at most a line away, and its repair gives the document back", () => {
    const signs = signsOf(whole);
    expect(signs.length).toBe(115);
    for (const sign of signs) {
      const { text, at } = without(whole, [sign]);
      const { findings } = lint({ text, language: "json" });
      const [finding] = findings;
      const missing = `${whole.charAt(sign)} missing in ${JSON.stringify(whole.slice(Math.max(sign - 20, 0), sign + 10))}`;
      expect(
        findings.map(({ messageId }) => messageId),
        missing,
      ).toHaveLength(1);
      if (!finding) continue;
      // The last brace is missed by the one that opens the document.
      const isLast = sign >= whole.trimEnd().length - 1;
      const distance = isLast ? 0 : lineOf(text, finding.range[0]) - lineOf(text, at[0] ?? 0);
      expect(Math.abs(distance), missing).toBeLessThanOrEqual(1);
      const [first] = finding.suggestions.map((way) => applySuggestion(text, { ...way, data: {} }));
      expect(JSON.parse(first ?? ""), missing).toEqual(JSON.parse(whole));
    }
  });

  test("keeps all names and values in the repairs of two signs that are missing", () => {
    const random = randomInts(20261123);
    const signs = signsOf(whole);
    const counts: [number, number, number] = [0, 0, 0];
    for (let made = 0; made < 400; made++) {
      const [a = 0, b = 0] = [signs[random(signs.length)], signs[random(signs.length)]].sort((x = 0, y = 0) => x - y);
      if (a === b) continue;
      const { text } = without(whole, [a, b]);
      const { findings } = lint({ text, language: "json" });
      expect(findings.length, text).toBeGreaterThan(0);
      counts[findings.length === 1 ? 0 : findings.length === 2 ? 1 : 2]++;
      for (const { ruleId, suggestions } of findings) {
        if (ruleId !== "json-syntax") continue;
        for (const way of suggestions) {
          const repaired = applySuggestion(text, { ...way, data: {} });
          expect(wordsOf(repaired), `${way.messageId} in ${text}`).toBe(wordsOf(text));
        }
      }
    }
    expect(counts).toEqual(expected);
  });
});

/** The text with `«…»` around each problem, the message ids in order, and what the suggestions make of it one by one. */
type Case = readonly [marked: string, messageIds: string, ...repaired: string[]];

const CASES: readonly Case[] = [
  // What closes
  ['{\n  "a": {\n    "b": 1\n  «,»\n  "c": 1\n}', "missingCloser", '{\n  "a": {\n    "b": 1\n  },\n  "c": 1\n}'],
  [
    '{\n  "a": [\n    {\n      "b": 1\n  «,»\n  "c": 1\n}',
    "missingCloser",
    '{\n  "a": [\n    {\n      "b": 1\n  }\n  ],\n  "c": 1\n}',
  ],
  ['{\n  "a": {\n    "b": 1\n  «"c"»: 2\n}', "missingCloser", '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}'],
  ['{\n  "a": {\n    "b": 1,\n  «"c"»: 2\n}', "missingCloser", '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}'],
  ['{\r\n\t"a": [\r\n\t\t1\r\n«}»', "missingCloser", '{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}'],
  ['{\n  "a": [\n    {\n      "b": 1\n  «]»\n}', "missingCloser", '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}'],
  [
    '{\n  "a": {\n    "b": {\n      "c": 1\n  «"d"»: 2\n}',
    "missingCloser",
    '{\n  "a": {\n    "b": {\n      "c": 1\n    }\n  },\n  "d": 2\n}',
  ],
  ["[\n  [\n    1\n  «true»\n]", "missingCloser", "[\n  [\n    1\n  ],\n  true\n]"],
  [
    '{\n  "a": {\n    "b": 1\n  «"c"»: {\n    "d": [\n      1\n  «}»\n}',
    "missingCloser missingCloser",
    '{\n  "a": {\n    "b": 1\n  },\n  "c": {\n    "d": [\n      1\n  }\n}',
    '{\n  "a": {\n    "b": 1\n  "c": {\n    "d": [\n      1\n    ]\n  }\n}',
  ],
  [
    '{"a": [\n{\n  "b": {\n    "c": 1\n  «"d"»: 2\n},\n{\n  "b": {}\n}\n]}',
    "missingCloser",
    '{"a": [\n{\n  "b": {\n    "c": 1\n  },\n  "d": 2\n},\n{\n  "b": {}\n}\n]}',
  ],
  ['{"Filter": {"Prefix": "a", «"Id"»: "b"}', "missingCloser", '{"Filter": {"Prefix": "a"}, "Id": "b"}'],
  ['{ "Filter": { "Prefix": "a" «"Id"»: "b" }', "missingCloser", '{ "Filter": { "Prefix": "a" }, "Id": "b" }'],
  ['{"a": ["b", «"c"»: 1}', "missingCloser", '{"a": ["b"], "c": 1}'],
  ['{\n  "a": {\n  «"b"»: 1\n}', "missingCloser", '{\n  "a": {},\n  "b": 1\n}'],
  ['{\n  "a": {\n    "b": «word»\n  «"c"»: 1\n}', "bareWord missingCloser"],
  ['{\n  "a": { «// one»\n    "b": 1\n  «/* } */»\n  «"c"»: 2\n}', "comment comment missingCloser"],
  ['{\n  "a": {\n    "b": 1\n  «"c"»: 2\n} «/*» one', "missingCloser unclosedComment"],
  ['{\n  "a": {\n    "b": 1\n  «# }»\n  «"c"»: 2\n}', "hashComment missingCloser"],
  // No sign of where
  ['{"a": «{»"b": 1, "c": 2', "unclosed", '{"a": {"b": 1, "c": 2}}'],
  ['«{»\n  "a": 1\n', "unclosed", '{\n  "a": 1}\n'],
  // What opens
  ['{"a": «"b"»: 1}}', "missingOpener", '{"a": { "b": 1}}'],
  ['{"a":«"b"»:1}}', "missingOpener", '{"a":{"b":1}}'],
  ['{"a":\n  «"b"»: 1}}', "missingOpener", '{"a": {\n  "b": 1}}'],
  ['{"a": «}»}', "missingOpener", '{"a": { }}'],
  ['{"a": «"b"», "c"], "d": 1}', "missingOpener", '{"a": [ "b", "c"], "d": 1}'],
  ['{"a": «{»"b": 1}, {"b": 2}]}', "missingOpener", '{"a": [ {"b": 1}, {"b": 2}]}'],
  ['[«"a"»: 1}, {"a": 2}]', "missingOpener", '[{ "a": 1}, {"a": 2}]'],
  ['«"a"»: 1}', "missingOpener", '{"a": 1}'],
  ['\n  «"a"»: 1\n}', "missingOpener", '{\n  "a": 1\n}'],
  // Not missing
  ['«[»«"a"»\n: «[»\n}', "unclosed missingOpener unclosed"],
  ["«»", "empty"],
  ["«:» 1", "unexpectedColon"],
  ['{"a" «"b"», «"c"»«]»}', "missingColon missingValue strayCloser"],
  ['{"a": 1 «:» 2}', "unexpectedColon"],
  ['{«"a"», «"b"»}', "missingValue missingValue"],
  // Quotes
  ['{"a": «"b», "c": 1}', "missingEndQuote", '{"a": "b", "c": 1}'],
  ['{«"a»: {"b": 1}}', "missingEndQuote", '{"a": {"b": 1}}'],
  ['["a", «"b», "c"]', "missingEndQuote", '["a", "b", "c"]'],
  ['{"a": «12"», "b": 1}', "missingStartQuote", '{"a": "12", "b": 1}'],
  ['{"a": "x\\"y", "b": «"c», "d": 1}', "missingEndQuote", '{"a": "x\\"y", "b": "c", "d": 1}'],
  ['{"a": "say «"»hi" there", "b": 1}', "unescapedQuote"],
  ['{"a": "say «"»hi there", "b": 1}', "unescapedQuote"],
];

describe("a sign that is missing", () => {
  test.each(CASES)("%s: %s", (marked, messageIds, ...repaired) => {
    const text = unmark(marked);
    const document = readJsonDocument(text, { comments: false });
    expect(mark(text, document.problems)).toBe(marked);
    expect(document.problems.map((problem) => problem.messageId).join(" ")).toBe(messageIds);
    expect(faultsOf(document)).toEqual([]);
    if (repaired.length === 0) return;
    const ways = document.problems.flatMap(({ suggestions = [] }) => suggestions);
    expect(ways.map((way) => applySuggestion(text, way))).toEqual(repaired);
    const [only, ...others] = repaired;
    // The document is judged as it was meant.
    if (only !== undefined && others.length === 0) expect(plainOf(document.root)).toEqual(JSON.parse(only));
  });

  test("is not looked for in a text that is large, or has many problems", () => {
    const torn = '{"a": "b": 1}}';
    const idsOf = (text: string): string =>
      readJsonDocument(text, { comments: true })
        .problems.map(({ messageId }) => messageId)
        .join(" ");
    expect(idsOf(torn)).toBe("missingOpener");
    expect(idsOf(torn + " ".repeat(1_000_000))).toBe("missingValue strayCloser");
    const colons = '{"a": "b:b:b:b:b, "c": 1}';
    expect(idsOf(colons + " ".repeat(100_000))).toBe("missingEndQuote");
    expect(idsOf(colons + " ".repeat(300_000))).toBe("missingComma unquotedName");
    expect(idsOf(`{${'"a" 1,'.repeat(40)} "a": "b": 1}}`)).toMatch(/missingValue strayCloser$/);
  });

  test("is found before any number of others that are right", () => {
    const { text } = without(OF_LINES, [OF_LINES.indexOf('    },\n    "Id"') + 4]);
    const list = `[\n${[text, ...Array.from({ length: 100 }, () => OF_LINES)].join(",\n")}]`;
    const { problems } = readJsonDocument(list, { comments: false });
    expect(problems.map(({ messageId, start }) => [messageId, lineOf(list, start)])).toEqual([["missingCloser", 21]]);
  });

  test("shows what it leaves open, the innermost first", () => {
    const [problem] = readJsonDocument('{\n  "a": [\n    {\n      "b": 1\n  "c": 2\n}', { comments: false }).problems;
    expect(problem?.data).toEqual({ sign: "}]", found: '"c"' });
    expect(problem?.related).toEqual([
      { start: 15, end: 16, messageId: "opener" },
      { start: 9, end: 10, messageId: "opener" },
    ]);
  });

  test("makes uncertain which members there are around it, and nothing else", () => {
    const found = (text: string): string[] =>
      lint({ text, language: "json" }).findings.map(({ path, messageId }) => `${path} ${messageId}`);
    const torn = OF_LINES.replace('        "Format": "Parquet",\n', "")
      .replace('    "IncludedObjectVersions": "Current",\n', "")
      .replace("      }\n    },\n", "      }\n");
    expect(found(torn)).toEqual([
      "InventoryConfiguration.Destination.S3BucketDestination missingChoice",
      " missingCloser",
    ]);
  });

  test("does not end a string for good: its value may be another one", () => {
    const torn =
      '{"Id": "a", "IsEnabled": true, "IncludedObjectVersions": "Curent, "Schedule": {"Frequency": "Daily"}}';
    const { findings } = lint({ text: torn, language: "json" });
    expect(findings.map(({ messageId }) => messageId)).toEqual(["missingEndQuote"]);
  });
});
