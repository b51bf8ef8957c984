import { describe, expect, it } from "vitest";
import { fix } from "../../src/edits/fix.ts";
import { createLinter } from "../../src/lint.ts";
import { json, xml } from "../rules/documents.ts";

const lint = createLinter();

describe("fix", () => {
  it("repairs everything that has one right result, and says how much", () => {
    const text = xml({
      IsEnabled: "<Enabled>True</Enabled>",
      Format: "<Format> csv </Format>",
      Bucket: "<Bucket>acme-reports</Bucket>",
      OptionalFields: "<OptionalFields><Field>Size</Field><Field>VersionId</Field><Field>Etag</Field></OptionalFields>",
    });
    const { text: repaired, fixed, result } = fix({ text, language: "xml" }, lint);
    expect(repaired).toBe(xml());
    expect(fixed).toBeGreaterThanOrEqual(6);
    expect(result.findings).toEqual([]);
  });

  it("leaves what only the user can decide, and everything outside of the repairs", () => {
    const text = json({ Format: '"Format": "Avro"', IsEnabled: '"IsEnabled":   "true"   ' }).replaceAll("\n", "\r\n");
    const { text: repaired, result } = fix({ text, language: "json" }, lint);
    expect(repaired).toBe(text.replace('"true"', "true"));
    expect(result.findings.map((finding) => finding.ruleId)).toEqual(["invalid-format"]);
  });

  it("repairs only what is wanted", () => {
    const text = xml({ IsEnabled: "<IsEnabled>True</IsEnabled>", Format: "<Format>csv</Format>" });
    const { text: repaired } = fix({ text, language: "xml" }, lint, (finding) => finding.ruleId === "invalid-format");
    expect(repaired).toBe(xml({ IsEnabled: "<IsEnabled>True</IsEnabled>" }));
  });

  it("changes nothing where nothing is wrong, and the second time", () => {
    expect(fix({ text: xml(), language: "xml" }, lint)).toMatchObject({ text: xml(), fixed: 0 });
    const once = fix({ text: xml({ Format: "<Format>csv</Format>" }), language: "xml" }, lint).text;
    expect(fix({ text: once, language: "xml" }, lint)).toMatchObject({ text: once, fixed: 0 });
  });
});
