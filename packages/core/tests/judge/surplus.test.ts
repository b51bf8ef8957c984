import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { json, xml } from "../rules/documents.ts";

const unknown = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `"x${from + index}": 1`).join(", ");
const errors = (text: string) => lint({ text, language: "json" }).findings;

describe("many findings in one document", () => {
  it("are shown up to a thousand, and how many more there are", () => {
    const findings = errors(json({ extra: unknown(5000) }));
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({
      ruleId: "unknown-member",
      messageId: "moreInDocument",
      level: "error",
      message: "From here on there are 4000 more problems, which are not shown. Correct those before first.",
      fix: undefined,
      suggestions: [],
    });
    const starts = findings.map(({ range }) => range[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("are all shown where only one were left", () => {
    const findings = errors(json({ extra: unknown(1001) }));
    expect(findings).toHaveLength(1001);
    expect(findings.map(({ messageId }) => messageId)).not.toContain("moreInDocument");
    expect(errors(json({ extra: unknown(1002) })).at(-1)?.message).toContain(" 2 more ");
  });

  it("hide no error behind warnings", () => {
    const fields = Array.from({ length: 1500 }, () => '"Size"').join(", ");
    const text = json({ OptionalFields: `"OptionalFields": [${fields}]`, extra: `"x": 1` });
    const { findings } = lint({ text, language: "json" });
    expect(findings).toHaveLength(1001);
    expect(findings.slice(0, -1).every(({ level }) => level === "warning")).toBe(true);
    expect(findings.at(-1)).toMatchObject({ ruleId: "unknown-member", level: "error", messageId: "moreInDocument" });
  });

  it("count with what a reader says of further ones", () => {
    const text = xml({ Id: `<Id>${"&".repeat(1500)}</Id>`, Format: "<Format>csv</Format>" });
    const { findings } = lint({ text, language: "xml" });
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.message).toMatch(/ 50[1-9] more /);
  });

  it("do not take the place of others where comments switch them off", () => {
    const Id = "<!-- inventory-lint-disable unknown-member -->";
    const extra = Array.from({ length: 3000 }, (_, index) => `<X${index}/>`).join("");
    const text = xml({ Id: `${Id}<Id>a b</Id>${extra}` });
    const { findings, suppressed } = lint({ text, language: "xml" });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["id-characters"]);
    expect(suppressed).toHaveLength(3000);
  });

  it("of comments are counted, too", () => {
    const names = Array.from({ length: 150_000 }, (_, index) => `rule-${index}`).join(", ");
    const text = `<!-- inventory-lint-disable ${names}, id-length -->\n${xml()}`;
    const { findings } = lint({ text, language: "xml" });
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.message).toContain(" at least 149001 more ");
  });
});
