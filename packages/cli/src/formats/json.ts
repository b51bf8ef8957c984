import { jsonMessage } from "./json-message.ts";
import type { FileResult, FormatContext, Reporter } from "./types.ts";

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

function entryOf(result: FileResult, cwd: string) {
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
    ...(result.original !== undefined && { output: `${result.bom ? "\ufeff" : ""}${result.text}` }),
  };
}
