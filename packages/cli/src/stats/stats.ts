import type { RuleConfig } from "@inventory-lint/core/internal";
import type { RuleStats, RunStats } from "../formats/types.ts";
import type { LintedFile } from "../run/linted-file.ts";

/** What --stats tells: how many findings each rule has, and how much time it and the reading of documents take. */
export class Stats {
  readonly #rules = new Map<string, { findings: number; fixable: number; time: number }>();
  #reading = 0;
  /** Milliseconds of the rules over the file at hand. */
  #times: Record<string, number> = {};

  /** Given to the linter. */
  readonly measure: NonNullable<RuleConfig["measure"]> = (ruleId, run) => {
    const began = performance.now();
    try {
      return run();
    } finally {
      this.#times[ruleId] = (this.#times[ruleId] ?? 0) + performance.now() - began;
    }
  };

  /** Lints a file, and adds to its result how long that took. */
  async timed(lint: () => Promise<LintedFile | undefined>): Promise<LintedFile | undefined> {
    this.#times = {};
    const began = performance.now();
    const result = await lint();
    const total = performance.now() - began;
    let reading = total;
    for (const [id, time] of Object.entries(this.#times)) {
      reading -= time;
      this.#of(id).time += time;
    }
    this.#reading += reading;
    if (result) result.times = { total, reading, rules: this.#times };
    return result;
  }

  /** Counts the findings of a file as it is shown. */
  count({ findings }: LintedFile): void {
    for (const { ruleId, fix } of findings) {
      const rule = this.#of(ruleId);
      rule.findings++;
      if (fix) rule.fixable++;
    }
  }

  /** All in all; the rules with the most findings come first. */
  summary(): RunStats {
    const rules = [...this.#rules].map(([id, numbers]): RuleStats => ({ id, ...numbers }));
    rules.sort((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1));
    return { rules, reading: this.#reading };
  }

  #of(id: string) {
    const known = this.#rules.get(id);
    if (known) return known;
    const made = { findings: 0, fixable: 0, time: 0 };
    this.#rules.set(id, made);
    return made;
  }
}
