import type { Input } from "../document/read.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintResult } from "../judge/lint-result.ts";
import type { Linter } from "../lint.ts";
import type { Edit } from "../syntax/problem.ts";
import { applyEdits } from "../text/edit.ts";

/** As in ESLint: a fix may make room for another one, but some pair of rules might never agree. */
const MAX_PASSES = 10;

/** In one pass; a document in which so many repairs do harm is no longer repaired further. */
const MAX_ATTEMPTS = 64;

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
 * touch each other wait for the next pass. What comes out is read again: a repair that breaks the syntax, or brings an
 * error that was not there, is left out. `wanted` leaves findings out.
 */
export function fix(input: Input, lint: Linter, wanted: (finding: Finding) => boolean = () => true): FixResult {
  const before = lint(input);
  const allowed = harmsOf(before);
  let last: FixResult = { text: input.text, fixed: 0, result: before };
  // An error that a repair uncovers may be one that the next pass repairs; where it is not, what was before it counts.
  let sound = last;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { text, fixed, result } = last;
    const attempt = (fixes: readonly Fix[]): FixResult => {
      const repaired = applyEdits(text, fixes.flat());
      return { text: repaired, fixed: fixed + fixes.length, result: lint({ ...input, text: repaired }) };
    };
    const next = soundest(chooseFixes(result.findings.filter(wanted)), attempt, ({ result }) =>
      isHarmed(allowed, harmsOf(result, wanted)),
    );
    if (!next || next.text === text) break;
    last = next;
    if (!isHarmed(allowed, harmsOf(last.result))) sound = last;
  }
  return sound;
}

/** The edits of one finding, which are applied together or not at all. */
type Fix = readonly Edit[];

/**
 * The result of as many fixes as do no harm; undefined where there are none. A fix that does harm is found by halves, so
 * that each is tried alone only where there are few.
 */
function soundest(
  fixes: readonly Fix[],
  attempt: (fixes: readonly Fix[]) => FixResult,
  isHarmful: (result: FixResult) => boolean,
): FixResult | undefined {
  let best: FixResult | undefined;
  const accepted: Fix[] = [];
  let attempts = 0;
  const open = [fixes];
  for (let part = open.pop(); part && attempts < MAX_ATTEMPTS; part = open.pop()) {
    if (part.length === 0) continue;
    attempts++;
    const result = attempt([...accepted, ...part]);
    if (!isHarmful(result)) {
      best = result;
      for (const fix of part) accepted.push(fix);
    } else if (part.length > 1) {
      const middle = part.length >> 1;
      open.push(part.slice(middle), part.slice(0, middle));
    }
  }
  return best;
}

/** How much of each kind is wrong that a repair must not add to: syntax problems, and errors by their rule. */
type Harms = ReadonlyMap<string, number>;

/** `wanted`: without the errors that the next pass may repair. */
function harmsOf({ sourceCode, findings, hidden }: LintResult, wanted?: (finding: Finding) => boolean): Harms {
  const harms = new Map<string, number>([["syntax", sourceCode.syntaxProblems.length]]);
  for (const finding of findings) {
    if (finding.level !== "error" || (wanted?.(finding) && finding.fix?.length)) continue;
    if (finding.messageId === "moreInDocument") continue;
    harms.set(finding.ruleId, (harms.get(finding.ruleId) ?? 0) + 1);
  }
  // Of those that are only counted nobody knows whether the next pass repairs them.
  for (const { first, count } of wanted ? [] : hidden) {
    if (first.level === "error") harms.set(first.ruleId, (harms.get(first.ruleId) ?? 0) + count);
  }
  return harms;
}

function isHarmed(before: Harms, after: Harms): boolean {
  for (const [kind, count] of after) if (count > (before.get(kind) ?? 0)) return true;
  return false;
}

/** The fixes, in source order, that do not touch one before them. */
function chooseFixes(findings: readonly Finding[]): Fix[] {
  const fixes = findings.flatMap((finding) => (finding.fix && finding.fix.length > 0 ? [finding.fix] : []));
  fixes.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const chosen: Fix[] = [];
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
