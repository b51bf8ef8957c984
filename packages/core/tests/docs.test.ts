import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CarrierName } from "../src/carriers/carrier.ts";
import { loadLanguage } from "../src/languages/index.ts";
import type { Language } from "../src/languages/language.ts";
import { createLinter } from "../src/lint.ts";
import { rules } from "../src/rules/index.ts";
import { sameWhenShownEverything } from "./judge/shown-everything.ts";
import { sound } from "./sound.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

/** Rules of the command line's own concerns, which no document shows, and one whose document would be too long. */
const withoutExamples = new Set(["unreadable-file", "invalid-configuration", "too-many-configurations"]);
const folder = new URL("../docs/rules/", import.meta.url);

interface Example {
  readonly language: Language;
  readonly expects: "valid" | "invalid";
  readonly carrier: CarrierName | undefined;
  readonly facts: Readonly<Record<string, string>>;
  /** Options of the rule, as JSON. */
  readonly options: object | undefined;
  readonly code: string;
}

/** The fenced blocks whose info string says what to expect: ```xml invalid, ```json valid carrier=cli bucket=acme-data. */
function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```(xml|json|jsonc|http|yaml|hcl) (valid|invalid)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
    (match) => {
      const [, language, expects, rest = "", code = ""] = match;
      const words = rest
        .trim()
        .split(/\s+(?=\w+=)/)
        .filter((word) => word !== "");
      const facts = Object.fromEntries(
        words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
      );
      const { carrier, options, ...others } = facts;
      return {
        language: language as Language,
        expects: expects as Example["expects"],
        carrier: carrier as CarrierName | undefined,
        facts: others,
        options: options === undefined ? undefined : (JSON.parse(options) as object),
        code,
      };
    },
  );
}

describe("pages of rules", () => {
  it("there is one for every rule, and none besides", () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(rules)
        .map((id) => `${id}.md`)
        .sort(),
    );
  });

  for (const id of Object.keys(rules)) {
    const path = new URL(`${id}.md`, folder);
    if (!existsSync(path)) continue;
    const page = readFileSync(path, "utf8");
    const examples = examplesOf(page);

    it(`${id}: has its parts`, () => {
      expect(page.startsWith(`# ${id}\n`)).toBe(true);
      for (const heading of ["## Why", "## What to do", "## Fixes"]) expect(page).toContain(`\n${heading}\n`);
      if (rules[id]?.meta.schema?.length) expect(page).toContain("\n## Options\n");
      if (withoutExamples.has(id)) return;
      expect(examples.some((example) => example.expects === "invalid")).toBe(true);
      expect(examples.some((example) => example.expects === "valid")).toBe(true);
      const fences = page.match(/^```(xml|json|jsonc|http|yaml|hcl)\b.*$/gm) ?? [];
      expect(fences.length, "every block says valid or invalid").toBe(examples.length);
    });

    for (const [i, example] of examples.entries()) {
      it(`${id}: example ${i + 1} is ${example.expects}`, () => {
        const lint = createLinter({ rules: { [id]: example.options ? ["default", example.options] : "default" } });
        const { language, carrier, facts, code } = example;
        sameWhenShownEverything({ text: code, language, carrier, facts });
        const { findings } = sound(lint({ text: code, language, carrier, facts }));
        const own = findings.filter((finding) => finding.ruleId === id);
        const others = findings.filter((finding) => finding.ruleId !== id && finding.level === "error");
        expect(others.map((finding) => `${finding.ruleId}: ${finding.message}`)).toEqual([]);
        expect(own.map((finding) => finding.message)).toHaveLength(example.expects === "invalid" ? 1 : 0);
      });
    }
  }
});
