import type { Level } from "@inventory-lint/core/internal";
import type { Summary } from "./types.ts";

/** How many there are of a level, in words. */
export interface Count {
  readonly level: Level;
  readonly words: string;
}

/** What is found, the worst first; empty where nothing is. */
export function counts({ errors, warnings, infos }: Summary): Count[] {
  const all: readonly (Count & { readonly number: number })[] = [
    { level: "error", number: errors, words: plural(errors, "error") },
    { level: "warning", number: warnings, words: plural(warnings, "warning") },
    { level: "info", number: infos, words: `${infos} info` },
  ];
  return all.filter(({ number }) => number > 0);
}

/** Sentences about what was and what can be repaired, and what comments switch off, each with a blank before it. */
export function repairsAndMore({ fixable, suppressed, leftForLater, repairs }: Summary): string {
  const repaired =
    repairs && repairs.fixed > 0 ? ` ${repairs.fixed} ${repairs.written ? "fixed" : "would be fixed"}.` : "";
  const repair = fixable > 0 ? ` ${fixable} can be fixed${repairs ? "" : " with --fix"}.` : "";
  const switchedOff = suppressed > 0 ? ` ${suppressed} disabled by comments.` : "";
  const later = leftForLater > 0 ? ` ${leftForLater} in the baseline.` : "";
  return `${repaired}${repair}${switchedOff}${later}`;
}

/** All in all, in one line: `2 errors, 1 warning in 2 of 3 files. 1 can be fixed with --fix.`; empty where nothing is found. */
export function foundInAll(summary: Summary): string {
  const found = counts(summary).map(({ words }) => words);
  if (found.length === 0) return "";
  return `${found.join(", ")}${inFiles(summary)}.${repairsAndMore(summary)}`;
}

/** ` in 2 of 3 files`; nothing where there is only one. */
export function inFiles({ linted, filesWithFindings }: Summary): string {
  return linted > 1 ? ` in ${filesWithFindings} of ${plural(linted, "file")}` : "";
}

/** `1 file`, `2 files`. */
export function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
