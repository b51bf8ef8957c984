import { messageWithReason } from "./reason.ts";
import type { FormatContext, Reporter } from "./types.ts";
import { xmlText } from "./xml-text.ts";

/** Checkstyle's XML, which Jenkins, reviewdog and many others read. */
export function createReporter({ write }: FormatContext): Reporter {
  write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n');
  return {
    file({ name, findings, lineIndex }) {
      if (findings.length === 0) return;
      write(`  <file name="${xmlText(name)}">\n`);
      for (const finding of findings) {
        const { line, column } = lineIndex.position(finding.range[0]);
        const message = xmlText(messageWithReason(finding));
        write(
          `    <error line="${line}" column="${column}" severity="${finding.level}" message="${message}" source="inventory-lint.${finding.ruleId}"/>\n`,
        );
      }
      write("  </file>\n");
    },
    end() {
      write("</checkstyle>\n");
    },
  };
}
