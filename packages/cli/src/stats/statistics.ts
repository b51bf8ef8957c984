import { plural } from "../formats/summary-words.ts";
import { type LintedFile, standsForHidden } from "../run/linted-file.ts";

/** What --statistics tells: how many findings each rule has. */
export class Statistics {
  readonly #rules = new Map<string, { findings: number; fixable: number; files: number }>();

  /** Counts the findings of a file as it is shown, those that are hidden among very many included. */
  count({ findings, hidden }: LintedFile): void {
    const inFile = new Set<string>();
    const add = (ruleId: string, count: number, fixable: number) => {
      const rule = this.#rules.get(ruleId) ?? { findings: 0, fixable: 0, files: 0 };
      rule.findings += count;
      rule.fixable += fixable;
      if (!inFile.has(ruleId)) rule.files++;
      inFile.add(ruleId);
      this.#rules.set(ruleId, rule);
    };
    for (const finding of findings) if (!standsForHidden(finding)) add(finding.ruleId, 1, finding.fix ? 1 : 0);
    for (const { first, count } of hidden) add(first.ruleId, count, 0);
  }

  /** A line for each rule, the most findings first. */
  lines(): string[] {
    const rules = [...this.#rules].sort(([a, one], [b, two]) => two.findings - one.findings || (a < b ? -1 : 1));
    const width = Math.max(0, ...rules.map(([, { findings }]) => String(findings).length));
    const nameWidth = Math.max(0, ...rules.map(([id]) => id.length));
    return rules.map(([id, { findings, fixable, files }]) => {
      const where = `in ${plural(files, "file")}${fixable > 0 ? `, ${fixable} can be fixed` : ""}`;
      return `${String(findings).padStart(width)}  ${id.padEnd(nameWidth)}  ${where}`;
    });
  }
}
