import { describe, expect, it } from "vitest";
import type { CarrierName } from "../../src/carriers/carrier.ts";
import type { Input } from "../../src/document/read.ts";
import type { RuleConfig } from "../../src/judge/presets.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { guessLanguage } from "../../src/languages/recognise.ts";
import { createLinter } from "../../src/lint.ts";
import { rules } from "../../src/rules/index.ts";
import type { Facts } from "../../src/scope/facts.ts";
import { syntaxesOf } from "../corpus/twins.ts";
import { sameWhenShownEverything } from "../judge/shown-everything.ts";
import { sound } from "../sound.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

/** How a case is read. The language follows from the first character, `PUT …` being raw HTTP and
 * `name:` YAML, unless it is given. */
interface Setting {
  readonly code: string;
  readonly language?: Language;
  readonly carrier?: CarrierName;
  readonly facts?: Facts;
  /** The policies of the destination and the key, as JSON, of documents alone. */
  readonly policies?: { readonly destination?: string; readonly key?: string };
  /** The other files of its folder by name, where they are known. */
  readonly siblings?: Readonly<Record<string, string>>;
  /** The options of the rule under test. */
  readonly options?: object;
}

export interface ValidCase extends Setting {
  readonly name?: string;
  /** Ids of other rules that speak where this one must not; all of them do. */
  readonly also?: readonly string[];
}

export interface ExpectedFinding {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly path?: string;
  readonly level?: string;
  readonly outcome?: string;
  readonly answer?: string | undefined;
  readonly evidence?: string;
  /** The related places' texts, in order. */
  readonly related?: readonly string[];
  /** The text after applying each suggestion, in order; without any there must be none. */
  readonly suggestions?: readonly {
    readonly messageId: string;
    readonly message?: string;
    readonly output: string;
  }[];
}

export interface InvalidCase extends Setting {
  readonly name?: string;
  /** In the order of the ranges that `«` and `»` mark in the code. */
  readonly errors: readonly (string | ExpectedFinding)[];
  /** The text after applying all fixes; without it there must be no fix. It is linted again and must have no fix left. */
  readonly output?: string;
  /** Ids of other rules that are right to speak too; normally none: one mistake, one finding. */
  readonly also?: readonly string[];
}

/**
 * Tests a rule by a table. In `invalid`, `«` and `»` mark the exact range of each finding; they are taken out first. All
 * other rules of the recommended preset run too and must be silent, and so must all rules on `valid` code. Suggestions
 * are only compared where the case lists them, but each one is applied: the result must be free of the finding.
 */
export function testRule(
  ruleId: string,
  cases: { valid: readonly (string | ValidCase)[]; invalid: readonly InvalidCase[] },
): void {
  describe(ruleId, () => {
    it("is in the catalogue", () => expect(Object.keys(rules)).toContain(ruleId));
    it("has at least six invalid and four valid cases, in every syntax", () => {
      const valid = cases.valid.map((entry) => (typeof entry === "string" ? { code: entry } : entry));
      expect(cases.invalid.length).toBeGreaterThanOrEqual(6);
      expect(valid.length).toBeGreaterThanOrEqual(4);
      expect(cases.invalid.map(syntaxOf)).toEqual(expect.arrayContaining([...syntaxesOf(ruleId)]));
      expect(valid.map(syntaxOf)).toEqual(expect.arrayContaining([...syntaxesOf(ruleId)]));
    });
    describe("valid", () => {
      for (const entry of cases.valid) {
        const valid: ValidCase = typeof entry === "string" ? { code: entry } : entry;
        it(valid.name ?? valid.code, () => {
          const { also = [] } = valid;
          const findings = run(ruleId, valid, valid.code);
          const unexpected = findings.filter((finding) => !also.includes(finding.ruleId));
          expect(unexpected.map((finding) => `${finding.ruleId}: ${finding.message}`)).toEqual([]);
          expect(findings.map((finding) => finding.ruleId)).toEqual(expect.arrayContaining([...also]));
        });
      }
    });
    describe("invalid", () => {
      for (const invalid of cases.invalid) it(invalid.name ?? invalid.code, () => checkInvalid(ruleId, invalid));
    });
  });
}

function checkInvalid(ruleId: string, invalid: InvalidCase): void {
  const { text, ranges } = unmark(invalid.code);
  const all = run(ruleId, invalid, text);
  const others = all.filter((finding) => finding.ruleId !== ruleId && !invalid.also?.includes(finding.ruleId));
  expect(others.map((finding) => `${finding.ruleId}: ${finding.message}`)).toEqual([]);
  const findings = all.filter((finding) => finding.ruleId === ruleId);
  expect(findings.map((finding) => mark(text, finding.range))).toEqual(ranges.map((range) => mark(text, range)));
  expect(findings.length).toBe(invalid.errors.length);
  for (const [i, expected] of invalid.errors.entries()) {
    const finding = findings[i];
    if (!finding) continue;
    const wanted: ExpectedFinding = typeof expected === "string" ? { messageId: expected } : expected;
    const messages = [finding, ...finding.suggestions, ...finding.related].map((part) => part.message);
    expect(messages.filter((message) => message.includes("{{") || !/[.?]$/.test(message))).toEqual([]);
    const { related, suggestions, ...plain } = wanted;
    expect(finding).toMatchObject(plain);
    const texts = { ...invalid.policies, ...invalid.siblings } as Readonly<Record<string, string>>;
    const shown = finding.related.map(({ range, file }) => (file ? texts[file.name] : text)?.slice(...range));
    if (related) expect(shown).toEqual(related);
    if (suggestions) {
      const made = finding.suggestions.map(({ messageId, message, edits }) => ({
        messageId,
        message,
        output: apply(text, edits),
      }));
      expect(made).toMatchObject(suggestions);
      expect(made).toHaveLength(suggestions.length);
    }
    for (const suggestion of finding.suggestions) {
      const after = run(ruleId, invalid, apply(text, suggestion.edits));
      expect(after.filter((other) => other.ruleId === ruleId).length).toBeLessThan(findings.length);
    }
  }
  checkFixes(ruleId, invalid, text);
}

function checkFixes(ruleId: string, invalid: InvalidCase, text: string): void {
  let fixed = text;
  for (let round = 0; round < 10; round++) {
    const edits = run(ruleId, invalid, fixed)
      .filter((finding) => finding.ruleId === ruleId)
      .map((finding) => finding.fix ?? []);
    const before = fixed;
    let end = -1;
    const chosen = edits.filter((fix) => {
      const first = fix[0];
      const last = fix.at(-1);
      if (!first || !last || first.range[0] < end) return false;
      end = last.range[1];
      return true;
    });
    fixed = apply(fixed, chosen.flat());
    if (fixed === before) break;
  }
  expect(fixed).toBe(invalid.output ?? text);
}

function run(ruleId: string, setting: Setting, text: string) {
  const config: RuleConfig = { rules: { [ruleId]: setting.options ? ["default", setting.options] : "default" } };
  const input: Input = {
    text,
    language: languageOf(setting, text),
    carrier: setting.carrier,
    facts: setting.facts,
    siblings:
      setting.siblings &&
      Object.entries(setting.siblings).map(([fileName, sibling]) => ({
        fileName,
        text: sibling,
        language: "hcl" as const,
      })),
    givenPolicy: (kind) => {
      const policy = setting.policies?.[kind];
      return policy === undefined ? undefined : { name: kind, text: policy };
    },
  };
  // If a rule reports what is plainly right, though it says that it judges values, this tells.
  sameWhenShownEverything(input, config);
  return sound(createLinter(config)(input)).findings;
}

function languageOf({ language }: Setting, text: string): Language {
  if (language) return language;
  return text === "" ? "json" : guessLanguage(text);
}

function syntaxOf(setting: Setting): Language {
  const language = languageOf(setting, setting.code.replace(/[«»]/g, ""));
  return language === "jsonc" ? "json" : language;
}

function apply(
  text: string,
  edits: readonly { readonly range: readonly [number, number]; readonly text: string }[],
): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1])) {
    result = result.slice(0, edit.range[0]) + edit.text + result.slice(edit.range[1]);
  }
  return result;
}

function mark(text: string, [start, end]: readonly [number, number]): string {
  return `${start}: ${text.slice(Math.max(0, start - 30), start)}«${text.slice(start, end)}»`;
}

/** Takes the marks out of a text and gives the ranges between them, in the order of their starts. */
export function unmark(marked: string): { text: string; ranges: [number, number][] } {
  let text = "";
  const open: [number, number][] = [];
  const ranges: [number, number][] = [];
  for (const char of marked) {
    if (char === "«") {
      const range: [number, number] = [text.length, text.length];
      open.push(range);
      ranges.push(range);
    } else if (char === "»") {
      const range = open.pop();
      if (!range) throw new Error("» without «");
      range[1] = text.length;
    } else text += char;
  }
  return { text, ranges };
}
