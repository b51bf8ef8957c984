import { describe, expect, it } from "vitest";
import { fix } from "../../src/edits/fix.ts";
import { LintResult } from "../../src/judge/lint-result.ts";
import { createLinter, type Linter } from "../../src/lint.ts";
import type { Edit } from "../../src/syntax/problem.ts";
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

  it("leaves a comma on a line of its own to what is written behind it", () => {
    const text = json({ Schedule: '"ScheduleFrequency": "Daily"' }).replace('},\n  "Sched', '}\n  ,\n  "Sched');
    expect(text).toContain("}\n  ,");
    const { text: repaired, result } = fix({ text, language: "json" }, lint);
    expect(repaired).toContain('}\n  ,\n  "Schedule": {');
    expect(result.findings).toEqual([]);
  });

  it.each([
    ["breaks the syntax", "<Id>acme-daily</Id>", "<Id>acme-daily"],
    ["brings an error that was not there", "<Id>acme-daily</Id>", "<Id>acme daily</Id>"],
  ])("leaves out a repair that %s, and no other", (_, from, to) => {
    const text = xml({ IsEnabled: "<IsEnabled>True</IsEnabled>", Format: "<Format>csv</Format>" });
    const misled: Linter = (input, file) => {
      const result = lint(input, file);
      const [first] = result.findings;
      const at = input.text.indexOf(from);
      if (!first || at < 0) return result;
      const edit: Edit = { range: [at, at + from.length], text: to };
      const wrong = { ...first, ruleId: "wrong", level: "warning", fix: [edit] } as const;
      return new LintResult({ ...result, findings: [], surplus: [] }, [wrong, ...result.findings], []);
    };
    const { text: repaired, fixed } = fix({ text, language: "xml" }, misled);
    expect(repaired).toBe(xml());
    expect(fixed).toBe(2);
  });

  it("keeps to what was sound where an error that it uncovers has no repair", () => {
    const text = json({ Schedule: '"ScheduleFrequency": "Hourly"' });
    expect(fix({ text, language: "json" }, lint).text).toBe(text);
    const near = json({ Schedule: '"ScheduleFrequency": "daily"' });
    expect(fix({ text: near, language: "json" }, lint).result.findings).toEqual([]);
  });
});
