import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CarrierName } from "../src/carriers/carrier.ts";
import { decode } from "../src/document/decode.ts";
import { consequenceOf, type Finding } from "../src/findings/finding.ts";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { rules } from "../src/rules/index.ts";
import { corpusFiles } from "./corpus/files.ts";
import { isTwinInForm } from "./corpus/twins.ts";
import { sound } from "./sound.ts";

/**
 * Every message once, as a user reads it: filled from the first document of the corpus or of the rules' pages that shows
 * it. Read the page in a row before you change it.
 */
describe("messages", () => {
  it("are those of the committed page", async () => {
    const seen = firstFindings();
    const lines = [
      "# Every message",
      "",
      "Made by `packages/core/tests/messages.test.ts` from documents that show them.",
      "",
    ];
    for (const [id, rule] of Object.entries(rules)) {
      lines.push(`## ${id}`, "");
      for (const [messageId, template] of Object.entries(rule.meta.messages)) {
        const finding = seen.get(`${id} ${messageId}`);
        const text = finding ? `${finding.message} _${consequenceOf(finding)}_` : template;
        lines.push(`- \`${messageId}\` ${text}`);
      }
      lines.push("");
    }
    await expect(lines.join("\n")).toMatchFileSnapshot("../docs/messages.md");
  });

  it("end as sentences and leave no placeholder open", () => {
    for (const finding of firstFindings().values()) {
      expect(finding.message).not.toMatch(/\{\{|undefined|\[object/);
      // A message may begin with what it speaks of.
      expect(finding.message, finding.message).toMatch(/^\S/);
      expect(finding.message, finding.message).toMatch(/[.?]$/);
    }
  });
});

function firstFindings(): Map<string, Finding> {
  const seen = new Map<string, Finding>();
  for (const { text, language, carrier } of documents()) {
    const levels = Object.fromEntries(Object.keys(rules).map((id) => [id, "default" as const]));
    for (const finding of sound(lint({ text, language, carrier }, { rules: levels })).findings) {
      const key = `${finding.ruleId} ${finding.messageId}`;
      if (!seen.has(key)) seen.set(key, finding);
      for (const suggestion of finding.suggestions) {
        const own = `${finding.ruleId} ${suggestion.messageId}`;
        if (!seen.has(own)) seen.set(own, { ...finding, message: suggestion.message });
      }
    }
  }
  return seen;
}

function* documents(): Generator<{ text: string; language: Language; carrier?: CarrierName | undefined }> {
  for (const { name, path, language } of corpusFiles("rules")) {
    // The API's own words first, those of the forms where nothing else shows a message.
    if (!isTwinInForm(name)) yield { text: decode(readFileSync(path)).text, language };
  }
  const pages = new URL("../docs/rules/", import.meta.url);
  for (const page of readdirSync(pages)) {
    const text = readFileSync(new URL(page, pages), "utf8");
    for (const [, language, rest = "", code = ""] of text.matchAll(
      /^```(xml|json|jsonc|http|hcl) invalid([^\n]*)\n([\s\S]*?)^```$/gm,
    )) {
      yield {
        text: code,
        language: language as Language,
        carrier: /carrier=([\w-]+)/.exec(rest)?.[1] as CarrierName | undefined,
      };
    }
  }
  for (const { path, language } of corpusFiles()) yield { text: decode(readFileSync(path)).text, language };
}
