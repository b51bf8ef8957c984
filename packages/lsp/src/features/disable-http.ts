import type { Edit, Finding, HttpRequest } from "@inventory-lint/core";
import { around, lineBefore, startOfLine } from "./disable-text.ts";

/** Edits that switch a rule off for the line of a request that a finding stands in, or for all lines that go with it. */
export function disableInHttp(text: string, request: HttpRequest, finding: Finding): Edit[] {
  const [at] = finding.range;
  const { ruleId } = finding;
  const header = request.headers.find(({ name, value }) => name.start <= at && at <= value.end);
  const start = header?.name.start ?? request.line.start;
  const end = header?.value.end ?? request.line.end;
  const line = startOfLine(text, at);
  // A line that goes on with the one before it must stay behind it.
  const goesOn = line > start && at <= end;
  if (!goesOn) return [lineBefore(text, line, `# inventory-lint-disable-next-line ${ruleId}`)];
  return around(text, start, end, `# inventory-lint-disable ${ruleId}`, `# inventory-lint-enable ${ruleId}`);
}
