import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { fix } from "../../src/edits/fix.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Language } from "../../src/languages/language.ts";
import { createLinter } from "../../src/lint.ts";
import { corpusFiles } from "../corpus/files.ts";
import { runs, seedOf } from "../fuzz.ts";
import { mutate, randomNumbers } from "../mutants.ts";
import { sound } from "../sound.ts";

const lint = createLinter({ preset: "strict" });
const texts = corpusFiles().map(({ path, language, name }) => ({
  name,
  language,
  text: decode(readFileSync(path)).text,
}));

describe("fixes, over the whole corpus and mutants of it", () => {
  it("never throw, change nothing the second time, and bring no finding that was not there", () => {
    const failures = texts.flatMap(({ name, text, language }) =>
      [...failuresOf(text, language), ...newErrors(text, language)].map((why) => `${name}: ${why}`),
    );
    expect(failures).toEqual([]);
  });

  it("in mutants never throw, bring no syntax problem and no error of another rule, and change nothing twice", () => {
    const random = randomNumbers(seedOf(20_261_122));
    const failures: string[] = [];
    for (let i = 0; i < runs(500); i++) {
      const subject = texts[i % texts.length];
      const other = texts[Math.floor(random() * texts.length)];
      if (!subject || !other) continue;
      const text = mutate(subject.text, other.text, random);
      failures.push(...failuresOf(text, subject.language).map((why) => `${why} in ${JSON.stringify(text)}`));
    }
    expect(failures.slice(0, 5)).toEqual([]);
  });
});

function failuresOf(text: string, language: Language): string[] {
  const before = sound(lint({ text, language }));
  const { text: fixed, result: after } = fix({ text, language }, lint);
  const failures: string[] = [];
  const again = fix({ text: fixed, language }, lint);
  if (again.text !== fixed) failures.push(`a second run changes ${JSON.stringify(fixed)}`);
  if (after.sourceCode.syntaxProblems.length > before.sourceCode.syntaxProblems.length) {
    failures.push(`it parses no longer, or worse: ${JSON.stringify(fixed)}`);
  }
  const rules = new Set(before.findings.map(({ ruleId }) => ruleId));
  for (const { level, ruleId, message } of after.findings) {
    if (level === "error" && !rules.has(ruleId))
      failures.push(`new: ${ruleId}: ${message} in ${JSON.stringify(fixed)}`);
  }
  for (const finding of before.findings) {
    for (const edit of [...(finding.fix ?? []), ...finding.suggestions.flatMap((suggestion) => suggestion.edits)]) {
      if (edit.range[0] < 0 || edit.range[0] > edit.range[1] || edit.range[1] > text.length) {
        failures.push(`${finding.ruleId} edits outside of the text`);
      }
    }
    for (const edits of [finding.fix ?? [], ...finding.suggestions.map((suggestion) => suggestion.edits)]) {
      if (edits.some(({ range: [start] }, i) => start < (edits[i - 1]?.range[1] ?? 0))) {
        failures.push(`${finding.ruleId} ${finding.messageId} has edits that overlap`);
      }
    }
    if (finding.suggestions.some((suggestion) => suggestion.edits.length === 0)) {
      failures.push(`${finding.ruleId} ${finding.messageId} suggests nothing`);
    }
  }
  return failures;
}

function newErrors(text: string, language: Language): string[] {
  const known = new Set(sound(lint({ text, language })).findings.map(identity));
  const { findings } = fix({ text, language }, lint).result;
  return findings
    .filter((finding) => finding.level === "error" && !known.has(identity(finding)))
    .map((finding) => `new: ${finding.ruleId} ${finding.path}: ${finding.message}`);
}

/** A repair may move a finding, so its place does not count, nor does where in the document its member stood. */
function identity(finding: Finding): string {
  return `${finding.ruleId} ${finding.path.split(".").at(-1)}`;
}
