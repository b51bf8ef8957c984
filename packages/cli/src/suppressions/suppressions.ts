import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { CatalogueRule } from "@inventory-lint/config";
import { slashed } from "@inventory-lint/config";
import type { Finding } from "@inventory-lint/core/internal";
import type { FileSuppressedFinding, LintedFile } from "../run/linted-file.ts";
import { type Counts, readSuppressions, writeSuppressions } from "./suppressions-file.ts";

/** What a run does with the file besides heeding it: count anew what is found, or strike out what is not. */
export type SuppressionsTask =
  | { readonly kind: "heed" }
  /** `rules` is undefined for all of them. */
  | { readonly kind: "count"; readonly rules: ReadonlySet<string> | undefined }
  | { readonly kind: "prune" };

/** Suppressions that nothing needs any more. */
export interface Unused {
  /** As in the file of suppressions. */
  readonly file: string;
  readonly rule: string;
  /** How many findings fewer there are than counted. */
  readonly count: number;
}

// Of a file, or a configuration, that cannot be read nobody knows what else is in it.
const neverSuppressed = new Set(["unreadable-file", "invalid-configuration"]);

/**
 * Findings that a repository leaves for later: of each file, and each rule, as many errors as are counted. Where there
 * are more, all are shown, since nobody knows which of them are new. Works file by file, as reports do.
 */
export class Suppressions {
  readonly path: string;
  /** In the order of the files of the run. */
  readonly unused: Unused[] = [];
  readonly #task: SuppressionsTask;
  readonly #counts: Counts;
  readonly #folder: string;
  /** Rules whose findings depend on which other files are linted. */
  readonly #comparing: ReadonlySet<string>;

  /** `path` is absolute; where there is no such file, nothing is suppressed yet. */
  constructor(path: string, task: SuppressionsTask, catalogue: readonly CatalogueRule[]) {
    this.path = path;
    this.#task = task;
    this.#folder = dirname(path);
    this.#counts = existsSync(path) ? readSuppressions(path) : new Map();
    const comparing = catalogue.filter(({ meta }) => meta.docs.group === "Several configurations");
    this.#comparing = new Set(comparing.map(({ id }) => id));
  }

  /** The result of a file without what is left for later. */
  apply(result: LintedFile): LintedFile {
    if (!result.isReadable) return result;
    const found = countsOf(result.findings);
    const suppressed = this.#look(this.#keyOf(result.path), found);
    if (suppressed.size === 0) return result;
    const isSuppressed = (finding: Finding) => finding.level === "error" && suppressed.has(finding.ruleId);
    const left = result.findings.filter((finding) => !isSuppressed(finding));
    const moved = result.findings.filter(isSuppressed).map(
      (finding): FileSuppressedFinding => ({
        ...finding,
        suppression: { kind: "file", justification: "" },
      }),
    );
    return result.withFindings(left, [...result.suppressed, ...moved]);
  }

  /** Hears of a file in which nothing was found. */
  passed(name: string): void {
    this.#look(this.#keyOf(resolve(name)), new Map());
  }

  /** Writes what the run has changed. Only for runs that came to their end, over files that are understood. */
  save(): void {
    if (this.#task.kind === "heed") return;
    if (this.#task.kind === "prune") this.#dropVanished();
    if (this.#counts.size > 0 || existsSync(this.path)) writeSuppressions(this.path, this.#counts);
  }

  /** Compares what is found in a file with what is counted, and returns the rules that are suppressed. */
  #look(file: string, found: ReadonlyMap<string, number>): Set<string> {
    if (this.#task.kind === "count") this.#count(file, found, this.#task.rules);
    const counted = this.#counts.get(file);
    const suppressed = new Set<string>();
    for (const [rule, allowed] of counted ?? []) {
      const actual = found.get(rule) ?? 0;
      if (actual > 0 && actual <= allowed) suppressed.add(rule);
      if (actual >= allowed) continue;
      if (this.#task.kind === "prune") this.#set(file, rule, actual);
      else if (!this.#comparing.has(rule)) this.unused.push({ file, rule, count: allowed - actual });
    }
    return suppressed;
  }

  #count(file: string, found: ReadonlyMap<string, number>, rules: ReadonlySet<string> | undefined): void {
    for (const [rule, count] of found) {
      if (rules === undefined || rules.has(rule)) this.#set(file, rule, count);
    }
  }

  #set(file: string, rule: string, count: number): void {
    const counted = this.#counts.get(file) ?? new Map<string, number>();
    if (count > 0) counted.set(rule, count);
    else counted.delete(rule);
    if (counted.size > 0) this.#counts.set(file, counted);
    else this.#counts.delete(file);
  }

  #dropVanished(): void {
    for (const file of this.#counts.keys()) {
      if (!existsSync(resolve(this.#folder, file))) this.#counts.delete(file);
    }
  }

  #keyOf(path: string): string {
    return slashed(relative(this.#folder, path), sep);
  }
}

/** How many errors there are of each rule; warnings fail no run, and need not be left for later. */
function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, level } of findings) {
    if (level === "error" && !neverSuppressed.has(ruleId)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}
