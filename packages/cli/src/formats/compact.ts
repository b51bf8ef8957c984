import type { OtherFile } from "@inventory-lint/core/internal";
import { visible } from "../terminal/visible.ts";
import { foundInAll } from "./summary-words.ts";
import type { FormatContext, Reporter } from "./types.ts";

/** One line for each finding: `path:line:column: level rule-id message`, with places in other files behind it; then a summary. */
export function createReporter({ write }: FormatContext): Reporter {
  return {
    file({ name, findings, lineIndex }) {
      for (const { range, level, ruleId, message, related } of findings) {
        const { line, column } = lineIndex.position(range[0]);
        const others = related.flatMap(({ file }) => (file ? ` (see ${placeIn(file)})` : []));
        write(`${visible(name)}:${line}:${column}: ${level} ${ruleId} ${visible(message)}${others.join("")}\n`);
      }
    },
    end(summary) {
      const line = foundInAll(summary);
      if (line !== "") write(`\n${line}\n`);
    },
  };
}

function placeIn({ name, start }: OtherFile): string {
  return `${visible(name)}:${start.line}:${start.column}`;
}
