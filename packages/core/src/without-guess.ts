import { mayBeGuessed } from "./carriers/guessed.ts";
import type { Report, Rule } from "./define-rule.ts";
import type { InventorySourceCode } from "./source-code.ts";

/** The rules about how a document is written: they repair what the others would have to guess at. */
const syntaxRules: ReadonlySet<string> = new Set(["json-syntax", "xml-syntax", "encoding"]);

/** Messages of suggestions that any rule may make. */
export const commonMessages: Rule["meta"]["messages"] = {
  repairAnyway: "Repair it, which is a guess while the syntax here is broken.",
};

/** A report whose fix is only suggested where the place is read by guess: nobody looks at what `--fix` changes. */
export function withoutGuess(report: Report, ruleId: string, source: InventorySourceCode): Report {
  const { fix, node, suggest = [] } = report;
  if (!fix || source.syntaxProblems.length === 0 || syntaxRules.has(ruleId) || !mayBeGuessed(source, node))
    return report;
  return { ...report, fix: null, suggest: [{ messageId: "repairAnyway", fix }, ...suggest] };
}
