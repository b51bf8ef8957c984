import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionalField } from "../../src/vocabulary/generated/vocabulary.ts";
import { corpusFiles, textOf } from "../corpus/files.ts";
import { runs, seedOf } from "../fuzz.ts";
import { mutate, randomNumbers } from "../mutants.ts";
import { json, xml } from "../rules/documents.ts";
import { everydayDocuments } from "./everyday.ts";
import { firstLookHolds } from "./holds.ts";
import { jsonConfiguration, type Members, xmlParts, xmlRoot } from "./render.ts";

describe("the first look", () => {
  it.each([
    ...everydayDocuments,
    { language: "xml" as const, text: xml() },
    { language: "json" as const, text: json() },
    { language: "jsonc" as const, text: json() },
  ])("passes everyday documents: $language $text", ({ language, text }) => {
    expect(firstLookHolds(text, language)).toBe(true);
  });

  it.each([
    xml().replace("<Format>", "<Format/>"),
    xml().replace("</Filter>", "</Filter/>"),
    xml().replace("</Filter>", "</Filter>x<//Filter>"),
    xml().replace("</InventoryConfiguration>", ""),
    `${xml()}<!-- more -->`,
    json().replace('"Id"', '"Id": "other", "Id"'),
    json().replace('"Id"', '"\\u0049d"'),
    `[${json()}]`,
    `${json()}]`,
  ])("leaves to the reader what is no document: %s", (text) => {
    expect(firstLookHolds(text, text.startsWith("<") ? "xml" : "json")).toBe(false);
  });

  it("passes nothing of the corpus that has a finding", () => {
    const passed = corpusFiles().filter((file) => firstLookHolds(textOf(file.path) ?? "", file.language));
    expect(passed.length).toBeGreaterThan(20);
  });

  it("passes no mutant that has a finding", () => {
    const random = randomNumbers(seedOf(20_261_122));
    let passed = 0;
    for (let i = 0; i < runs(20_000); i++) {
      const { language, text } = everydayDocuments[i % everydayDocuments.length] ?? fail();
      const other = everydayDocuments[Math.floor(random() * everydayDocuments.length)]?.text ?? fail();
      if (firstLookHolds(mutate(text, other, random), language)) passed++;
    }
    expect(passed).toBeGreaterThan(runs(100));
  });

  it("passes no document of odd and ordinary values that has a finding", () => {
    let passed = 0;
    const check = (members: Members, order: readonly number[], twice: number, indent: number | undefined) => {
      const arranged = (parts: string[]) => {
        const again = parts[twice];
        const all = again === undefined ? parts : [...parts, again];
        return all.map((part, i) => ({ part, place: order[i] ?? 0 })).sort((a, b) => a.place - b.place);
      };
      const body = xmlRoot(
        arranged(xmlParts(members)).map(({ part }) => part),
        indent ? "\n  " : "",
      );
      const bare = JSON.stringify(jsonConfiguration(members), undefined, indent);
      const input = {
        Bucket: members.SourceBucket,
        Id: members.RequestId,
        InventoryConfiguration: jsonConfiguration(members),
      };
      const doubled = bare.replace(/^\{/, `{${twice < 0 ? "" : `"Id": ${JSON.stringify(members.Id ?? "x")},`}`);
      passed += [
        firstLookHolds(body, "xml"),
        firstLookHolds(bare, "json"),
        firstLookHolds(doubled, "json"),
        firstLookHolds(JSON.stringify(input, undefined, indent), "json"),
      ].filter(Boolean).length;
    };
    fc.assert(
      fc.property(
        membersOf(0.03),
        fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: -20, max: 8 }),
        fc.constantFrom(undefined, 2),
        check,
      ),
      { numRuns: runs(4000), seed: seedOf(4) },
    );
    expect(passed).toBeGreaterThan(runs(1000));
  });
});

function fail(): never {
  throw new Error("There are no everyday documents.");
}

/** Members of ordinary values, of which each is an odd one, or absent, with this probability. */
function membersOf(odd: number): fc.Arbitrary<Members> {
  const weight = Math.round(odd * 1000);
  const oneOf = <T>(ordinary: readonly T[], others: readonly T[]): fc.Arbitrary<T | undefined> =>
    fc.oneof(
      { weight: 1000, arbitrary: fc.constantFrom(...ordinary) },
      { weight, arbitrary: fc.constantFrom(...others, undefined) },
    );
  const words = ["string", "", " ", "YOUR_BUCKET", "<fill-in>", "$VAR", "__VAR__", "{{x}}", "*", "/", "ü", "a&b"];
  const bucketNames = [
    "xn--a",
    "sthree-x",
    "amzn-s3-demo-bucket",
    "doc-example-bucket",
    "examplebucket",
    "destination-bucket",
    "ab",
    "a".repeat(64),
    "a--x-s3",
    "acme-210987654321-eu-central-1-an",
    "acme-an",
    "acme-s3alias",
    "acme--ol-s3",
    "acme.mrap",
    "-a-b",
    "a-b-",
    "Acme",
    "192.168.1.1",
    "my--data--usw2-az1--x-s3",
  ];
  const arns = [
    ...bucketNames.map((name) => `arn:aws:s3:::${name}`),
    "arn:aws-cn:s3:::acme-reports",
    "acme-reports",
    "s3://acme-reports",
    "arn:aws:s3:::acme-data",
  ];
  const keys = [
    "arn:aws:kms:eu-central-1:111122223333:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "arn:aws:kms:eu-central-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    "arn:aws-cn:kms:cn-north-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "arn:aws:kms:us-gov-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "alias/acme",
  ].map((key) => ({ key }));
  const key = { key: "arn:aws:kms:eu-central-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab" };
  const ids = ["report-1", "acme-daily", "Weekly.report", "a_b"];
  const prefixes = ["data/", "data/year=2024/", "a", "x/y/z"];
  return fc.record<Members>({
    Id: oneOf(ids, [...words, "a".repeat(65), "daily-weekly"]),
    IsEnabled: oneOf(["true"], ["false", "True", "1"]),
    Filter: fc.option(oneOf(prefixes, [...words, "/a", "a//b", "s3://a/b"]), { nil: undefined }),
    Format: oneOf(["CSV", "ORC", "Parquet"], ["csv", "TSV", "JSON", ...words]),
    AccountId: oneOf(
      ["210987654321", "345678901234"],
      ["111122223333", "123456789012", "000000000000", "21098765432", ...words],
    ),
    Bucket: oneOf(["arn:aws:s3:::acme-reports", "arn:aws:s3:::inventory-97"], [...arns, ...words]),
    Prefix: fc.option(oneOf(["inventory", "a/b"], [...words, "a/", "/a", "a//b", "s3://a/b"]), { nil: undefined }),
    Encryption: fc.option(oneOf<"s3" | { readonly key: string }>(["s3", key], keys), { nil: undefined }),
    Frequency: oneOf(["Daily", "Weekly"], ["daily", "Hourly", ...words]),
    Versions: oneOf(["All", "Current"], ["all", "Latest", ...words]),
    OptionalFields: fc.option(
      fc.oneof(
        { weight: 1000, arbitrary: fc.uniqueArray(fc.constantFrom(...optionalField.values), { minLength: 1 }) },
        { weight, arbitrary: fc.array(fc.constantFrom("Size", "size", "Key", "LastAccessedDate", "")) },
      ),
      { nil: undefined },
    ),
    SourceBucket: oneOf(["acme-data", "acme-logs"], [...bucketNames, "acme-reports", ...words]),
    RequestId: oneOf(ids, words),
  });
}
