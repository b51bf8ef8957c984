import type { Finding, Level } from "@inventory-lint/core/internal";
import { ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { visible } from "../terminal/visible.ts";
import { messageWithReason } from "./reason.ts";
import { shownPaths } from "./source-paths.ts";
import { spanOf } from "./span.ts";
import type { FormatContext, Reporter } from "./types.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Level, string>;
/** GitHub makes annotations of the first so many of a kind in one step, and says nothing of the others. */
const MAX_ANNOTATIONS = 10;

/** Workflow commands, which GitHub shows as annotations at the lines of a pull request. */
export function createReporter({ write, cwd }: FormatContext): Reporter {
  const pathOf = shownPaths(cwd, process.env);
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  return {
    file(result) {
      if (result.findings.length === 0) return;
      const path = pathOf(result);
      for (const finding of result.findings) {
        counts[finding.level]++;
        write(`${commandOf(finding, result, path)}\n`);
      }
    },
    end() {
      for (const level of Object.keys(commands) as Level[]) {
        if (counts[level] <= MAX_ANNOTATIONS) continue;
        write(
          `GitHub shows ${MAX_ANNOTATIONS} of the ${counts[level]} ${commands[level]}s as annotations; all are in this log.\n`,
        );
      }
    },
  };
}

function commandOf(finding: Finding, { lineIndex, isReadable }: LintedFile, path: string): string {
  const { level, ruleId, range } = finding;
  const { line, column, endLine, endColumn } = spanOf(lineIndex, range);
  // Columns are for annotations of one line only.
  const columns = endLine === line ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  const place = isReadable ? [`line=${line}`, `endLine=${endLine}`, ...columns] : [];
  const properties = [
    `file=${escapedProperty(path)}`,
    ...place,
    `title=${escapedProperty(`inventory-lint ${ruleId}`)}`,
  ];
  return `::${commands[level]} ${properties.join(",")}::${escaped(`${messageWithReason(finding)}\n${ruleUrl(ruleId)}`)}`;
}

/** A command is one line: what ends it is written in percent, and what terminals obey is shown. */
function escaped(text: string): string {
  return visible(text.replace(/[%\r\n]/g, percent));
}

function escapedProperty(text: string): string {
  return visible(text.replace(/[%\r\n:,]/g, percent));
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
