/** The library: see the README. What the other packages of this project use besides is in `internal.ts`, without promises. */

export type { CarrierName } from "./carriers/carrier.ts";
export type { Consequence, Level, Outcome } from "./findings/define-rule.ts";
export type { PresetName, RuleSetting } from "./judge/presets.ts";
export type { Language } from "./languages/language.ts";
export { applyEdits, createLinter, type DocumentLinter, fix, lint } from "./library/linter.ts";
export type { LocatedFinding, LocatedRelated, LocatedSuggestion, Location } from "./library/located-finding.ts";
export type { DocumentOptions, LinterConfig, LintOptions } from "./library/options.ts";
export type { Facts } from "./scope/facts.ts";
export type { Edit, Range } from "./syntax/problem.ts";
