import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../src/languages/index.ts";
import { lint } from "../../src/lint.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { json, xml, yaml } from "../rules/documents.ts";

await loadLanguage("yaml");

const wrongFormat = "<Format>Avro</Format>";

function run(text: string, language: "xml" | "jsonc" | "yaml" = "xml") {
  const { findings, suppressed } = lint({ text, language });
  return {
    kept: findings.map(({ ruleId, messageId, range }) => `${ruleId} ${messageId} ${text.slice(...range)}`),
    suppressed: suppressed.map(({ ruleId, suppression }) => `${ruleId}: ${suppression.justification}`),
    fixed: findings
      .flatMap(({ ruleId, fix }) => (ruleId === "unused-directive" ? (fix ?? []) : []))
      .reduceRight((fixed, { range, text: to }) => fixed.slice(0, range[0]) + to + fixed.slice(range[1]), text),
  };
}

describe("comments that switch rules off", () => {
  it("disable-next-line, with a rule and a reason behind a colon", () => {
    const comment = "<!-- inventory-lint-disable-next-line invalid-format : our own server -->";
    expect(run(xml({ Format: `${comment}\n      ${wrongFormat}` }))).toMatchObject({
      kept: [],
      suppressed: ["invalid-format: our own server"],
    });
  });

  it("comments of YAML, with a reason", () => {
    const comment = "# inventory-lint-disable-next-line invalid-format : our own server";
    expect(run(yaml({ Format: `${comment}\nFormat: Avro` }), "yaml")).toMatchObject({
      kept: [],
      suppressed: ["invalid-format: our own server"],
    });
    expect(run(yaml({ Format: "Format: Avro # inventory-lint-disable-line" }), "yaml").kept).toEqual([]);
    const unused = yaml({ Format: "# inventory-lint-disable-next-line invalid-format\nFormat: CSV" });
    expect(run(unused, "yaml")).toMatchObject({ kept: [expect.stringMatching(/^unused-directive /)], fixed: yaml() });
  });

  it("disable-line, ESLint's own label and prefix, all rules", () => {
    expect(run(xml({ Format: `${wrongFormat} <!-- eslint-disable-line inventory/invalid-format -->` }))).toMatchObject({
      kept: [],
      suppressed: ["invalid-format: "],
    });
    expect(run(xml({ Format: `${wrongFormat} <!-- inventory-lint-disable-line: legacy -->` }))).toMatchObject({
      kept: [],
      suppressed: ["invalid-format: legacy"],
    });
  });

  it("disable holds to the end or to enable", () => {
    const off = "<!-- inventory-lint-disable invalid-format, id-length -->";
    const on = "<!-- inventory-lint-enable invalid-format -->";
    const id = `<Id>${"acme-".repeat(14)}</Id>`;
    const text = xml({ Id: `${off}${id}`, Format: `${on}${wrongFormat}` });
    expect(run(text)).toMatchObject({
      kept: ["invalid-format unknownValueHint Avro", "unused-directive unused invalid-format"].sort(
        (a, b) => text.indexOf(a.split(" ")[2] ?? "") - text.indexOf(b.split(" ")[2] ?? ""),
      ),
      suppressed: ["id-length: "],
    });
  });

  it("another rule's findings stay, and the directive is unused", () => {
    const comment = "<!-- inventory-lint-disable-next-line id-length, invalid-format -->";
    const result = run(xml({ Format: `${comment}\n      ${wrongFormat}` }));
    expect(result.kept).toEqual(["unused-directive unused id-length"]);
    expect(result.fixed).toBe(
      xml({ Format: `<!-- inventory-lint-disable-next-line invalid-format -->\n      ${wrongFormat}` }),
    );
  });

  it("a rule that does not exist is named with the nearest, and the comment's line goes with its last rule", () => {
    const text = xml({
      Format: "<!-- inventory-lint-disable-next-line invalid-formats -->\n      <Format>CSV</Format>",
    });
    const result = run(text);
    expect(result.kept).toEqual(["unused-directive unknownRule invalid-formats"]);
    expect(lint({ text, language: "xml" }).findings[0]?.message).toContain("invalid-format");
    expect(result.fixed).toBe(xml());
  });

  it("works in JSON with comments", () => {
    const text = json({ Format: '// inventory-lint-disable-next-line invalid-format -- ours\n      "Format": "Avro"' });
    expect(run(text, "jsonc")).toMatchObject({ kept: [], suppressed: ["invalid-format: ours"] });
  });

  it("leaves other comments alone", () => {
    expect(
      run(xml({ Format: `<!-- please disable this -->${wrongFormat}<!-- inventory-lint-disabled -->` })).suppressed,
    ).toEqual([]);
  });
});

describe("comments that are not quite directives", () => {
  it("a reason without a colon is said once, not for every word", () => {
    const text = xml({
      Format: "<!-- inventory-lint-disable-next-line invalid-format our own server -->\n      <Format>Avro</Format>",
    });
    expect(run(text)).toMatchObject({
      kept: ["unused-directive reasonWithoutColon our own server"],
      suppressed: ["invalid-format: "],
    });
  });

  it("a label of another ending is named, with the one that is meant", () => {
    const text = xml({
      Format: "<!-- inventory-lint-disable-next-lines invalid-format -->\n      <Format>CSV</Format>",
    });
    expect(run(text).kept).toEqual(["unused-directive unknownDirective inventory-lint-disable-next-lines"]);
    expect(lint({ text, language: "xml" }).findings[0]?.message).toContain("inventory-lint-disable-next-line?");
  });

  it.each([
    ["inventory-lint-ignore", "inventory-lint-disable"],
    ["inventory-lint-ignore-next-line", "inventory-lint-disable-next-line"],
    ["inventory-lint-disabled-line", "inventory-lint-disable-line"],
    ["inventory-lint-enabled", "inventory-lint-enable"],
    ["inventory-lint disable-next-line", "inventory-lint-disable-next-line"],
    ["inventory-lint: disable next line", "inventory-lint-disable-next-line"],
    ["inventory_lint_disable_line", "inventory-lint-disable-line"],
    ["Inventory-Lint-Disable", "inventory-lint-disable"],
    ["inventorylint enable", "inventory-lint-enable"],
  ])("%s means %s", (label, right) => {
    const text = xml({ extra: `<!-- ${label} invalid-format -->` });
    expect(lint({ text, language: "xml" }).findings).toMatchObject([
      { messageId: "unknownDirective", data: { label, near: right } },
    ]);
  });

  it.each(["inventory-lint disable is what we need", "inventory-lint enables this", "Inventory lint: disabled"])(
    "'%s' is a sentence",
    (words) => {
      expect(lint({ text: xml({ extra: `<!-- ${words} -->` }), language: "xml" }).findings).toEqual([]);
    },
  );

  it("can be made ones by a suggestion", () => {
    const text = xml({ Format: `<!-- inventory-lint disable-next-line : ours -->\n      ${wrongFormat}` });
    const [first] = lint({ text, language: "xml" }).findings;
    const edits = first?.suggestions.flatMap((suggestion) => suggestion.edits) ?? [];
    expect(run(applyEdits(text, edits))).toMatchObject({ kept: [], suppressed: ["invalid-format: ours"] });
  });

  it.each([
    ["the next line", `${wrongFormat}<!-- inventory-lint-disable-next-line invalid-format -->`, "invalid-format"],
    ["the next line", `<!-- inventory-lint-disable-next-line -->${wrongFormat}`, "a rule"],
    ["its own line", `<!-- inventory-lint-disable-line invalid-format -->\n      ${wrongFormat}`, "invalid-format"],
  ])("a comment for %s that should be for the other", (line, Format, rule) => {
    const text = xml({ Format });
    const unused = lint({ text, language: "xml" }).findings.find(({ ruleId }) => ruleId === "unused-directive");
    expect(unused).toMatchObject({ messageId: "otherLine", data: { line, rule }, fix: undefined });
    const edits = unused?.suggestions.flatMap((suggestion) => suggestion.edits) ?? [];
    expect(run(applyEdits(text, edits))).toMatchObject({ kept: [], suppressed: ["invalid-format: "] });
  });

  it("a comment that is used where it is stays, whatever stands beside it", () => {
    const both = "<!-- inventory-lint-disable-next-line invalid-format, destination-arn -->";
    const text = xml({ Format: `<Bucket>acme</Bucket>${both}\n      ${wrongFormat}`, Bucket: "" });
    expect(run(text).kept).toContain("unused-directive unused destination-arn");
  });

  it("enable for one rule leaves all others off", () => {
    const off = "<!-- inventory-lint-disable -->";
    const on = "<!-- inventory-lint-enable invalid-format -->";
    const text = xml({ Id: `${off}<Id>${"acme-".repeat(14)}</Id>${on}`, Format: wrongFormat });
    expect(run(text)).toMatchObject({ kept: ["invalid-format unknownValueHint Avro"], suppressed: ["id-length: "] });
  });

  it("thousands of directives and findings are no trouble", () => {
    const pair =
      "<!-- inventory-lint-disable-line id-length --><Q/>\n<!-- inventory-lint-disable id-length --><!-- inventory-lint-enable -->";
    const { findings, hidden } = lint({ text: xml({ extra: pair.repeat(20_000) }), language: "xml" });
    const shown = findings.filter(
      ({ messageId, ruleId }) => ruleId === "unused-directive" && messageId !== "moreInDocument",
    );
    const counted = hidden.find(({ first }) => first.ruleId === "unused-directive")?.count ?? 0;
    expect(shown.length + counted).toBe(40_000);
  });

  it("joins no tokens where a comment goes, and removes none unasked where the syntax is broken", () => {
    const comment = "<!-- inventory-lint-disable -->";
    const text = xml({ Id: `<Id${comment}acme-daily</Id>` });
    const found = lint({ text, language: "xml" }).findings.find(({ ruleId }) => ruleId === "unused-directive");
    expect(found?.fix).toBeUndefined();
    expect(found?.suggestions.map(({ edits }) => applyEdits(text, edits))).toEqual([text.replace(comment, " ")]);
    const made = (between: string) => `{ "Id": "a", "IncludedObjectVersions": "All"${between}"IsEnabled": true }`;
    const inJson = made("/* inventory-lint-disable-line id-length */");
    const unused = lint({ text: inJson, language: "jsonc" }).findings.find(
      (each) => each.ruleId === "unused-directive",
    );
    expect(unused?.fix).toBeUndefined();
    expect(unused?.suggestions.map(({ edits }) => applyEdits(inJson, edits))).toEqual([made(" ")]);
  });
});
