import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleConfig } from "../../src/config.ts";
import { createPartJudge } from "../../src/in-parts/judge-in-parts.ts";
import { createJudge, type LintResult, lint } from "../../src/lint.ts";
import { Project } from "../../src/project.ts";
import type { Input } from "../../src/read.ts";
import { sessions } from "../incremental/edits.ts";
import type { Parts } from "../rules/documents.ts";
import { jsonList, xmlList } from "../rules/lists.ts";
import { seen } from "../seen.ts";
import { sound } from "../sound.ts";

/** Lints by parts of a length, and as a whole. */
function linters(config: RuleConfig, part: number) {
  const { judge, finish } = createJudge(config);
  const judgeParts = createPartJudge(config, { longText: 0, part });
  return {
    whole: (input: Input): LintResult => sound(finish(judge(input))),
    /** Undefined where the text is not judged by parts. */
    parts: (input: Input): LintResult | undefined => {
      const judged = judgeParts(input);
      return judged && finish(judged);
    },
  };
}

const everything: RuleConfig = { preset: "strict" };
const strict = linters(everything, 0);
const all = [strict, linters(everything, 900), linters({}, 0), linters({ preset: "refused" }, 2500)];

/** What may be known of a document besides its text. */
const knowledge: readonly Omit<Input, "text" | "language">[] = [
  {},
  { strict: true },
  { carrier: "xml-list" },
  { carrier: "json" },
  { facts: { bucket: "acme-reports", region: "eu-west-1", account: "210987654321" } },
];

const inXml: readonly Parts[] = [
  { Id: "<Id>a</Id>" },
  { Id: "<Id>b b</Id>", Format: "<Format>csv</Format>", extra: "<Owner>me</Owner>" },
  { Id: "<Id>a</Id>", Filter: "<Filter><Prefix>data/logs/</Prefix></Filter>" },
  { Id: "<Id>Ä😀</Id>", OptionalFields: "<OptionalFields><Field>ETag</Field><Field>ETag</Field></OptionalFields>" },
  { Id: "<Id>c & d</Id>", Schedule: "" },
  { Id: "<Id>A</Id>", Destination: "<Destination/>" },
];
const inJson: readonly Parts[] = [
  { Id: '"Id": "a"' },
  { Id: '"Id": "b b"', Format: '"Format": "csv"', extra: '"Owner": "me"' },
  { Id: '"Id": "a"', Filter: '"Filter": { "Prefix": "data/logs/" }' },
  { Id: '"Id": "Ä😀"', OptionalFields: '"OptionalFields": ["ETag", "ETag"]' },
  { Id: '"Id": "A"', IsEnabled: '"IsEnabled": yes' },
];
const xml = xmlList(...inXml);
const json = jsonList(...inJson);
const lostTags = xmlList(
  ...Array.from({ length: 120 }, (_, i) => ({
    Id: `<Id>a${i}</Id>`,
    OptionalFields: "<OptionalFields>Field>Size</Field><Field/>ETag</Field></OptionalFields>",
  })),
);
const disabled = xml
  .replace("<Id>b b", "<!-- inventory-lint-disable id-characters, duplicate-id : why -->\n<Id>b b")
  .replace("<Id>Ä", "<!-- inventory-lint-disable-next-line kms-alias -->\n<Id>Ä")
  .replace("<Id>A", "<!-- inventory-lint-enable duplicate-id --><Id>A");

describe("a list that is judged by parts", () => {
  it("has the findings of a reading of the whole", () => {
    let texts = 0;
    let judged = 0;
    fc.assert(
      fc.property(sessions, fc.constantFrom(...knowledge), fc.constantFrom(...all), (session, known, linter) => {
        for (const text of session.texts) {
          const input = { ...known, text, language: session.language };
          const result = linter.parts(input);
          texts++;
          if (!result) continue;
          judged++;
          expect(seen(result)).toEqual(seen(linter.whole(input)));
        }
      }),
      { numRuns: 150 },
    );
    // Otherwise this would compare nothing.
    expect(judged).toBeGreaterThan(texts / 5);
  });

  it.each([
    ["mistakes in many configurations", "xml", xml],
    ["tags that have lost a sign, in more configurations than anybody looks at in one", "xml", lostTags],
    ["mistakes in JSON", "json", json],
    ["a bare JSON list", "json", json.slice(json.indexOf("["), json.lastIndexOf("]") + 1)],
    ["comments that switch rules off over parts", "xml", disabled],
    ["comments in JSON", "jsonc", json.replaceAll('"IsEnabled"', '// inventory-lint-disable-line\n"IsEnabled"')],
    ["CRLF", "xml", xml.replaceAll("\n", "\r\n")],
    ["one line", "xml", xml.replace(/\n\s*/g, "")],
    ["one line of JSON", "json", json.replace("yes", "1").replace(/\n\s*/g, "")],
    ["a prefix", "xml", xml.replace("xmlns=", "xmlns:s3=").replace(/<(\/?)(?=\w)/g, "<$1s3:")],
    ["no namespace", "xml", xml.replace(/ xmlns="[^"]*"/, "")],
    ["comments between configurations", "xml", xml.replace("<InventoryConfiguration>", "<!-- <Id/> -->$&")],
    ["mistakes around the configurations", "xml", xml.replace(/IsTruncated/g, "isTruncated")],
  ] as const)("may have %s", (_, language, text) => {
    for (const linter of [...all, linters(everything, 100)]) {
      const result = linter.parts({ text, language });
      expect(result && seen(result)).toEqual(seen(linter.whole({ text, language })));
    }
  });

  it("gives its nodes from a reading of the whole, when they are asked for", () => {
    const result = strict.parts({ text: xml, language: "xml" });
    expect(result?.document.ast.children).toEqual([]);
    expect(result?.sourceCode.ast.children[0]?.childrenOf("InventoryConfiguration")).toHaveLength(inXml.length);
  });

  it("counts in vain for no other file, as every list", () => {
    const project = new Project({ isSameFile: () => false });
    const result = strict.parts({ text: xml, language: "xml", facts: { bucket: "acme-media" } });
    expect(result && project.concerns(result.document)).toBe(false);
  });

  it("is every list that is long", () => {
    const text = xmlList(...Array.from({ length: 1500 }, (_, i) => ({ ...inXml[i % 4], Id: `<Id>a${i} </Id>` })));
    const { document, findings } = lint({ text, language: "xml" }, everything);
    expect(document.ast.children).toEqual([]);
    expect(findings.map(({ path, message }) => [path, message])).toEqual(
      strict.whole({ text, language: "xml" }).findings.map(({ path, message }) => [path, message]),
    );
  });

  it("knows what is missing in one configuration, whatever another one has under a wrong name", () => {
    const text = xmlList({ AccountId: "" }, { Id: "<Id>b</Id>", AccountId: "<AcountId>210987654321</AcountId>" });
    const missing = strict
      .whole({ text, language: "xml" })
      .findings.filter((found) => found.ruleId === "missing-account-id");
    expect(missing.map(({ path }) => path)).toEqual(["InventoryConfigurationList[0].Destination.S3BucketDestination"]);
  });
});

describe("a text is read as a whole", () => {
  const configuration = xml.slice(xml.indexOf("<InventoryConfiguration>"), xml.indexOf("<IsTruncated>"));

  it.each([
    ["that is one configuration", "xml", xmlList({})],
    ["that is no list", "xml", configuration],
    ["that is none of ours", "json", '[{ "a": [{ "b": 1 }, { "b": 2 }] }, { "c": 3 }]'],
    ["in a request", "http", `PUT /?inventory&id=a\n\n${xml}`],
    ["that ends too early", "xml", xml.slice(0, xml.lastIndexOf("<Id>"))],
    [
      "with something else between two configurations",
      "xml",
      xml.replace("<InventoryConfiguration>", "$&<Id>a</Id></InventoryConfiguration>text<InventoryConfiguration>"),
    ],
    ["with a second list", "xml", xml + xml],
    ["with a comment that is not closed", "xml", xml.replace("<Id>b b", "<!-- <Id>b b")],
    [
      "with marks of another cloud, far from each other",
      "xml",
      xml.replace("ETag", "LastAccessedDate").replace("csv", "TSV"),
    ],
    ["with the marks of a merge", "xml", xml.replace("\n  <Id>b b", "\n<<<<<<< HEAD\n  <Id>b b")],
    [
      "with more than a hundred broken tags",
      "xml",
      xmlList(...Array.from({ length: 101 }, () => ({ Id: "<Id>a</I>" }))),
    ],
    [
      "with more problems than are told",
      "xml",
      xmlList({ Id: `<Id>${"& ".repeat(600)}</Id>` }, { Id: `<Id>${"& ".repeat(600)}</Id>` }),
    ],
    ["with a long beginning", "xml", xml.replace("<InventoryConfiguration>", `<!--${" ".repeat(20_000)}-->$&`)],
    ["with a long end", "json", json + " ".repeat(20_000)],
  ] as const)("%s", (_, language, text) => {
    expect(strict.parts({ text, language })).toBeUndefined();
  });

  it("that was decoded with problems", () => {
    const problems = [
      { ruleId: "encoding", leaves: "all certain", messageId: "invalidUtf8", data: { byte: "0xFF" }, start: 1, end: 2 },
    ] as const;
    expect(strict.parts({ text: xml, language: "xml", problems })).toBeUndefined();
  });

  it("that is wrapped in another way than was asked for", () => {
    expect(strict.parts({ text: xml, language: "xml", carrier: "xml" })).toBeUndefined();
  });

  it("that is short", () => {
    expect(createPartJudge(everything)({ text: xml, language: "xml" })).toBeUndefined();
  });
});
