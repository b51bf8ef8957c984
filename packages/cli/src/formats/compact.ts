import { visible } from "../visible.ts";
import type { FormatContext, Reporter } from "./types.ts";

/** One line for each finding: `path:line:column: level rule-id message`. */
export function createReporter({ write }: FormatContext): Reporter {
  return {
    file({ name, findings, lineIndex }) {
      for (const { range, level, ruleId, message } of findings) {
        const { line, column } = lineIndex.position(range[0]);
        write(`${visible(name)}:${line}:${column}: ${level} ${ruleId} ${visible(message)}\n`);
      }
    },
    end() {
      // Nothing follows the last line: every line is a finding.
    },
  };
}
