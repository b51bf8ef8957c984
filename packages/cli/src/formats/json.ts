import type { FileTimes, LintedFile } from "../run/linted-file.ts";
import { jsonMessage } from "./json-message.ts";
import type { FormatContext, Reporter } from "./types.ts";

/** ESLint's JSON: an array with an entry for each linted file. */
export function createReporter({ write, cwd }: FormatContext): Reporter {
  let isFirst = true;
  return {
    listsAll: true,
    file(result) {
      write(`${isFirst ? "[" : ","}\n${JSON.stringify(entryOf(result, cwd))}`);
      isFirst = false;
    },
    end() {
      write(isFirst ? "[]\n" : "\n]\n");
    },
  };
}

function entryOf(result: LintedFile, cwd: string) {
  const { path, findings } = result;
  const errors = findings.filter(({ level }) => level === "error");
  const others = findings.filter(({ level }) => level !== "error");
  return {
    filePath: path,
    messages: findings.map((finding) => jsonMessage(finding, result, cwd)),
    suppressedMessages: result.suppressed.map((finding) => ({
      ...jsonMessage(finding, result, cwd),
      suppressions: [{ kind: finding.suppression.kind, justification: finding.suppression.justification }],
    })),
    errorCount: errors.length,
    fatalErrorCount: 0,
    warningCount: others.length,
    infoCount: others.filter(({ level }) => level === "info").length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: others.filter(({ fix }) => fix).length,
    usedDeprecatedRules: [],
    ...(result.times && { stats: statsOf(result.times) }),
    ...(result.repaired && { output: `${result.bom ? "\ufeff" : ""}${result.text}` }),
  };
}

/** As ESLint tells them, in milliseconds, but all passes together. */
function statsOf({ total, reading, rules }: FileTimes) {
  const perRule = Object.entries(rules).map(([id, time]) => [id, { total: rounded(time) }]);
  const pass = { parse: { total: rounded(reading) }, rules: Object.fromEntries(perRule), total: rounded(total) };
  return { times: { passes: [pass] } };
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(4));
}
