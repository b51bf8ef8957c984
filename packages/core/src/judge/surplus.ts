import { commonMessages } from "../document/certainty.ts";
import type { Level } from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { FoundFinding } from "../findings/lazy-finding.ts";
import { fillTemplate } from "../text/fill-template.ts";

/** So many findings of a document are shown, and how many more there are: nobody reads on before those are put right. */
export const MAX_FINDINGS = 1000;
/** So many of one rule are kept where comments may switch off the first of them. */
export const MAX_SWITCHED = 20_000;

/** A rule that has found so many in a document is not asked any more. */
export const MAX_COUNTED = 100_000;

/** Findings of one rule and level that are counted and not kept. */
export interface Surplus {
  /** The first of them. */
  readonly first: Finding;
  count: number;
}

/** Counts what one rule after the other finds in a document, and keeps no more than can be shown. */
export class FindingTally {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  readonly #surplus = new Map<string, Surplus>();
  readonly findings: Finding[] = [];

  /** `hasComments`: comments may switch off what is found. */
  constructor(hasComments: boolean) {
    // One more, which may be a rule's own word for all further ones.
    this.#most = hasComments ? MAX_SWITCHED : MAX_FINDINGS + 1;
  }

  /**
   * Takes a finding of a rule; it is made only where it is kept, or is the first that is not. `level`: undefined where it
   * is off.
   */
  add(ruleId: string, level: Level | undefined, make: () => Finding | undefined): void {
    if (level === undefined) return;
    const count = this.#counts.get(ruleId) ?? 0;
    this.#counts.set(ruleId, count + 1);
    const key = `${ruleId} ${level}`;
    const known = count < this.#most ? undefined : this.#surplus.get(key);
    if (known) known.count++;
    const finding = known ? undefined : make();
    if (!finding) return;
    if (count < this.#most) this.findings.push(finding);
    else this.#surplus.set(key, { first: finding, count: standsFor(finding) });
  }

  /** Whether a rule has found so many that there is no use in asking it further. */
  isOver(ruleId: string): boolean {
    return this.#surplus.size > 0 && (this.#counts.get(ruleId) ?? 0) >= MAX_COUNTED;
  }

  get surplus(): readonly Surplus[] {
    return [...this.#surplus.values()];
  }
}

const loudness: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** What is shown of the findings of a document, and what is only counted. */
export interface Shown {
  /** The first, and behind them one that says how many more there are. */
  readonly findings: readonly Finding[];
  /** Those that there are more, by rule and level. */
  readonly hidden: readonly Surplus[];
}

/**
 * Chooses what is shown of findings, given in source order. What says how many more there are is as loud as the loudest
 * of those, and stands where the first of them does.
 */
export function shownFindings(findings: readonly Finding[], surplus: readonly Surplus[]): Shown {
  // Not instead of the only one that is left.
  if (surplus.length === 0 && findings.length <= MAX_FINDINGS + 1) return { findings, hidden: [] };
  const rest = findings.slice(MAX_FINDINGS).map((first) => ({ first, count: standsFor(first) }));
  const hidden = summed([...rest, ...surplus]);
  const [loudest] = [...hidden].sort(
    (a, b) => loudness[a.first.level] - loudness[b.first.level] || a.first.range[0] - b.first.range[0],
  );
  if (!loudest) return { findings, hidden };
  const count = hidden.reduce((sum, each) => sum + each.count, 0);
  return { findings: [...findings.slice(0, MAX_FINDINGS), moreFinding(loudest.first, count)], hidden };
}

/** One for each rule and level, with the first of its findings. */
function summed(all: readonly Surplus[]): Surplus[] {
  const sums = new Map<string, Surplus>();
  for (const { first, count } of all) {
    const key = `${first.ruleId} ${first.level}`;
    const known = sums.get(key);
    if (known) known.count += count;
    else sums.set(key, { first, count });
  }
  return [...sums.values()];
}

/** A rule's own word for all further problems counts for each of them. */
function standsFor({ messageId, data }: Finding): number {
  return messageId === "more" ? Number(data.count) : 1;
}

function moreFinding(first: Finding, count: number): Finding {
  const data = { count: count < MAX_COUNTED ? String(count) : `at least ${count}` };
  const message = fillTemplate(commonMessages.moreInDocument ?? "", data);
  const { ruleId, level, outcome, answer, evidence, range, path } = first;
  return new FoundFinding(
    { ruleId, messageId: "moreInDocument", message, data, level, outcome, answer, evidence, range, path, related: [] },
    undefined,
    () => [],
  );
}
