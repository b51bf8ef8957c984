import type { Finding } from "../../src/findings/finding.ts";
import { guessLanguage } from "../../src/languages/recognise.ts";
import { createLinter } from "../../src/lint.ts";
import { applyEdits } from "../../src/text/edit.ts";

const POLICY_RULES = /policy/;

function findingsIn(text: string): Finding[] {
  const { findings } = createLinter({})({ text, language: guessLanguage(text) });
  return findings.filter(({ ruleId }) => POLICY_RULES.test(ruleId));
}

/** The rules about policies that speak of a text. */
export function testLint(text: string): string[] {
  return findingsIn(text).map(({ ruleId }) => ruleId);
}

/** What the first suggestion of a kind puts into a text; undefined where there is none. The result has no such finding. */
export function suggested(text: string, messageId: string): string | undefined {
  const suggestion = findingsIn(text)
    .flatMap(({ suggestions }) => suggestions)
    .find((each) => each.messageId === messageId);
  if (!suggestion) return undefined;
  const after = applyEdits(text, suggestion.edits);
  if (findingsIn(after).some(({ suggestions }) => suggestions.some((each) => each.messageId === messageId)))
    throw new Error(`It is suggested again:\n${after}`);
  return suggestion.edits.map((edit) => edit.text).join("");
}
