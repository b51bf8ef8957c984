import { describe, expect, test } from "vitest";
import { createLinter, fix, type Input } from "../../src/internal.ts";

const lint = createLinter();

const xml = (inside: string): Input => ({
  language: "xml",
  text: `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>harbour-daily</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <AccountId>111122223333</AccountId>
      <Bucket>arn:aws:s3:::harbour-reports</Bucket>
      <Format>CSV</Format>
    </S3BucketDestination>
  </Destination>
${inside}
  <IncludedObjectVersions>All</IncludedObjectVersions>
</InventoryConfiguration>
`,
});

const json = (inside: string): Input => ({
  language: "json",
  text: `{
  "Id": "harbour-daily",
  "IsEnabled": true,
  "Destination": {
    "S3BucketDestination": {
      "AccountId": "111122223333",
      "Bucket": "arn:aws:s3:::harbour-reports",
      "Format": "CSV"
    }
  },
  ${inside}
  "IncludedObjectVersions": "All"
}
`,
});

describe("what is read by guess is not repaired unseen", () => {
  test.each<[string, Input]>([
    ["a blank in an end tag", xml("  <Schedule><Frequency>Daily< /Frequency></Schedule>")],
    ["two tags that lost their beginning", xml("  Schedule>\n    <Frequency>Daily/Frequency>\n  </Schedule>")],
    ["a start tag and half an end tag lost", xml("    <Frequency>Daily/Frequency>\n  </Schedule>")],
    ["brackets of a list lost", json('"OptionalFields": "Size", "ETag",\n  "Schedule": { "Frequency": "Daily" },')],
    ["a brace and a colon lost", json('"Schedule": "Frequency" "Daily" },')],
    ["a quote too many", json('"Filter"":{"Prefix":"media/"}, "Schedule": { "Frequency": "Daily" },')],
  ])("%s", (_, input) => {
    const { findings } = lint(input);
    expect(findings.length).toBeGreaterThan(0);
    const fixes = findings.filter((finding) => finding.fix);
    expect(fixes.map(({ ruleId }) => ruleId).filter((id) => !id.endsWith("-syntax"))).toEqual([]);
    // Whatever is repaired, all letters and digits of the user's are still there, in their order.
    const words = (text: string) => text.match(/\w+/g);
    expect(words(fix(input, lint).text)).toEqual(words(input.text));
  });

  test("but suggested, with a word about it", () => {
    const input = xml(
      "  <Schedule><Frequency>daily</Frequency></Schedule>\n  <OptionalFields><Field>Size</OptionalFields>",
    );
    const found = lint(input).findings.find(({ ruleId }) => ruleId === "invalid-frequency");
    expect(found?.fix).toBeUndefined();
    expect(found?.suggestions[0]).toMatchObject({
      messageId: "repairAnyway",
      message: expect.stringContaining("a guess"),
      edits: [{ text: "Daily" }],
    });
  });
});

describe("what can be read in one way only is repaired beside", () => {
  test.each<[string, Input]>([
    ["a comment in JSON", json('// once a day\n  "Schedule": { "Frequency": "daily" },')],
    ["a comma too many", json('"OptionalFields": ["Size",],\n  "Schedule": { "Frequency": "daily" },')],
    [
      "a bare ampersand",
      xml("  <Schedule><Frequency>daily</Frequency></Schedule>\n  <!-- & --><Filter><Prefix>a&b/</Prefix></Filter>"),
    ],
  ])("%s", (_, input) => {
    const found = lint(input).findings.find(({ ruleId }) => ruleId === "invalid-frequency");
    expect(found?.fix).toMatchObject([{ text: expect.stringContaining("Daily") }]);
  });

  test("a slip in one configuration of a list leaves the others alone", () => {
    const one = (frequency: string, end: string) =>
      `<InventoryConfiguration><Id>${frequency}</Id><Schedule><Frequency>${frequency}${end}</Schedule></InventoryConfiguration>\n`;
    const text = `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
${one("daily", "</Frequency>")}${one("weekly", "")}</ListInventoryConfigurationsResult>\n`;
    const found = lint({ language: "xml", text }).findings.filter(({ ruleId }) => ruleId === "invalid-frequency");
    expect(found.map((finding) => finding.fix !== undefined)).toEqual([true, false]);
  });
});
