import { type Finding, ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { messageWithReason } from "./reason.ts";
import type { FormatContext, Reporter } from "./types.ts";
import { xmlText } from "./xml-text.ts";

/**
 * JUnit's XML, which every CI server reads: a suite for each file, a test for each finding. What makes the command end
 * with 1 has failed; the rest has passed, and tells its message.
 */
export function createReporter({ write, failOn }: FormatContext): Reporter {
  write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="inventory-lint">\n');
  const isFailure = ({ level }: Finding) => level === "error" || (level === "warning" && failOn === "warning");
  return {
    listsAll: true,
    file(result) {
      const { name, findings, isReadable } = result;
      const failed = findings.filter(isFailure).length;
      const isUnread = findings.length > 0 && !isReadable;
      const counts = `tests="${Math.max(1, findings.length)}" failures="${isUnread ? 0 : failed}" errors="${isUnread ? failed : 0}"`;
      write(`  <testsuite name="${xmlText(name)}" ${counts} time="0">\n`);
      if (findings.length === 0) write(`${testCase("no problems", name)}/>\n`);
      const seen = new Map<string, number>();
      for (const finding of findings) {
        const element = !isFailure(finding) ? "system-out" : isUnread ? "error" : "failure";
        write(`${testCase(testName(finding, seen), name)}>\n${outcomeOf(finding, result, element)}    </testcase>\n`);
      }
      write("  </testsuite>\n");
    },
    end() {
      write("</testsuites>\n");
    },
  };
}

function testCase(test: string, file: string): string {
  return `    <testcase name="${xmlText(test)}" classname="${xmlText(file)}" time="0"`;
}

/** Servers follow a test by its name, and keep one of several with the same name: no line is in it, but a number. */
function testName({ ruleId, path }: Finding, seen: Map<string, number>): string {
  const name = path === "" ? ruleId : `${ruleId}: ${path}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function outcomeOf(finding: Finding, result: LintedFile, element: "failure" | "error" | "system-out"): string {
  const { name, lineIndex, isReadable } = result;
  const { line, column } = lineIndex.position(finding.range[0]);
  const place = isReadable ? `${name}:${line}:${column}` : name;
  const text = [`${place}: ${finding.level}: ${messageWithReason(finding)}`, ruleUrl(finding.ruleId)];
  const attributes =
    element === "system-out" ? "" : ` message="${xmlText(finding.message)}" type="${xmlText(finding.ruleId)}"`;
  return `      <${element}${attributes}>${text.map(xmlText).join("\n")}</${element}>\n`;
}
