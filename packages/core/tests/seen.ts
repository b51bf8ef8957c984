import type { Finding } from "../src/findings/finding.ts";
import type { LintResult } from "../src/judge/lint-result.ts";

/** All that can be seen of a result, source code aside. */
export function seen({ carrier, isOurs, findings, suppressed, lineIndex }: LintResult) {
  const lines = Array.from(lineIndex.starts);
  return { carrier, isOurs, lines, findings: findings.map(plain), suppressed: suppressed.map(plain) };
}

function plain(finding: Finding) {
  const { ruleId, messageId, message, data, level, outcome, answer, evidence, range, path, related, fix } = finding;
  const suggestions = finding.suggestions.map(({ messageId, message, edits }) => ({ messageId, message, edits }));
  const suppression = "suppression" in finding ? finding.suppression : undefined;
  const what = { ruleId, messageId, message, data, level, outcome, answer, evidence };
  return { ...what, range, path, related, fix, suggestions, suppression };
}
