import type { Finding, Level } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { fingerprint } from "./fingerprint.ts";
import { messageWithReason } from "./reason.ts";
import { shownPaths } from "./source-paths.ts";
import { spanOf } from "./span.ts";
import type { FormatContext, Reporter } from "./types.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Level, string>;

/** GitLab's Code Quality report; see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function createReporter({ write, cwd }: FormatContext): Reporter {
  const pathOf = shownPaths(cwd, process.env);
  let isFirst = true;
  return {
    file(result) {
      if (result.findings.length === 0) return;
      const path = pathOf(result);
      const seen = new Map<string, number>();
      for (const finding of result.findings) {
        const entry = entryOf(finding, result, path, seen);
        write(`${isFirst ? "[" : ","}\n${JSON.stringify(entry)}`);
        isFirst = false;
      }
    },
    end() {
      write(isFirst ? "[]\n" : "\n]\n");
    },
  };
}

function entryOf(finding: Finding, result: LintedFile, path: string, seen: Map<string, number>) {
  const { ruleId, level, range } = finding;
  const { line, column, endLine, endColumn } = spanOf(result.lineIndex, range);
  return {
    description: messageWithReason(finding),
    check_name: ruleId,
    fingerprint: uniqueFingerprint(finding, result, path, seen),
    severity: severities[level],
    location: {
      path,
      positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
    },
  };
}

/** GitLab keeps one of several entries with the same fingerprint, and compares two branches by it: no line is in it. */
function uniqueFingerprint(
  { ruleId, path, range }: Finding,
  { text }: LintedFile,
  file: string,
  seen: Map<string, number>,
): string {
  const value = text.slice(...range);
  const plain = fingerprint(`${file}\n${ruleId}`, path, value);
  const count = (seen.get(plain) ?? 0) + 1;
  seen.set(plain, count);
  return count === 1 ? plain : fingerprint(`${file}\n${ruleId}`, path, `${value}\n${count}`);
}
