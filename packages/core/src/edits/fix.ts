import type { Input } from "../document/read.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintResult } from "../judge/lint-result.ts";
import type { Linter } from "../lint.ts";
import type { Edit } from "../syntax/problem.ts";
import { applyEdits } from "../text/edit.ts";

/** As in ESLint: a fix may make room for another one, but some pair of rules might never agree. */
const MOST_PASSES = 10;

export interface FixResult {
  /** The repaired text; the text itself where nothing could be repaired. */
  readonly text: string;
  /** How many findings were repaired. */
  readonly fixed: number;
  /** What is left. */
  readonly result: LintResult;
}

/**
 * Applies the one right repair of every finding that has one, again and again until nothing changes. Repairs that would
 * touch each other wait for the next pass. `wanted` leaves findings out.
 */
export function fix(input: Input, lint: Linter, wanted: (finding: Finding) => boolean = () => true): FixResult {
  let { text } = input;
  let fixed = 0;
  let result = lint(input);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const chosen = chooseFixes(result.findings.filter(wanted));
    if (chosen.length === 0) break;
    const repaired = applyEdits(text, chosen.flat());
    if (repaired === text) break;
    text = repaired;
    fixed += chosen.length;
    result = lint({ ...input, text });
  }
  return { text, fixed, result };
}

/** The fixes, in source order, that do not touch one before them. Those of one finding are applied together or not at all. */
function chooseFixes(findings: readonly Finding[]): (readonly Edit[])[] {
  const fixes = findings.flatMap((finding) => (finding.fix && finding.fix.length > 0 ? [finding.fix] : []));
  fixes.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const chosen: (readonly Edit[])[] = [];
  let end = -1;
  for (const edits of fixes) {
    // Two insertions at one place would stand in an order that nobody chose.
    if (startOf(edits) <= end) continue;
    chosen.push(edits);
    end = endOf(edits);
  }
  return chosen;
}

function startOf(edits: readonly Edit[]): number {
  return edits[0]?.range[0] ?? 0;
}

function endOf(edits: readonly Edit[]): number {
  return edits.at(-1)?.range[1] ?? 0;
}
