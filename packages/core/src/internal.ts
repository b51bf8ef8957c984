export { destinationOf } from "./aws/bucket-arn.ts";
export { accountRegionalName } from "./aws/bucket-name.ts";
export { directoryBucketName } from "./aws/directory-bucket.ts";
export { readKeyId } from "./aws/kms-key.ts";
export type { PolicyFile } from "./aws/policy-model.ts";
export type { CarrierName } from "./carriers/carrier.ts";
export { mayBeOurs } from "./carriers/recognise/by-words.ts";
export { type CarrierDescription, carriers } from "./carriers/table.ts";
export { commonMessages, demoteUncertainFix } from "./document/certainty.ts";
export { withoutLossyRepairs } from "./document/computed.ts";
export { type Decoded, decode } from "./document/decode.ts";
export { type DisableDirective, readDirectives } from "./document/directives.ts";
export { type PolicyKind, readPolicyFile } from "./document/policy-file.ts";
export { type Input, readSource, type Sibling } from "./document/read.ts";
export type { InventorySourceCode } from "./document/source-code.ts";
export {
  type Conversion,
  convert,
  convertConfiguration,
  convertLinted,
} from "./edits/convert.ts";
export {
  type ConvertTarget,
  convertTargets,
  languageOfTarget,
  type PolicyTarget,
  policyTargets,
} from "./edits/convert-targets.ts";
export { type FixResult, fix } from "./edits/fix.ts";
export { type NeededPolicies, neededDocuments, neededPolicies } from "./edits/needed-policies.ts";
export { withNames } from "./findings/carrier-names.ts";
export {
  type Consequence,
  type Evidence,
  type Level,
  type OtherFile,
  type Outcome,
  outcomeMeanings,
  type Report,
  type Rule,
  type RuleContext,
  type RuleDocs,
  type RuleMeta,
  ruleUrl,
} from "./findings/define-rule.ts";
export { consequenceOf, consequenceOfRule, type Finding, type Related, type Suggestion } from "./findings/finding.ts";
export type { Judged, LintResult } from "./judge/lint-result.ts";
export {
  type EnabledRules,
  enabledRules,
  isInPreset,
  type PresetName,
  type RuleConfig,
  type RuleSetting,
} from "./judge/presets.ts";
export type { SuppressedFinding } from "./judge/suppress.ts";
export { addLanguage, isLoaded, languageNamed, loadLanguage, loadReaders } from "./languages/index.ts";
export { readJson } from "./languages/json/reader.ts";
export type { JsonDocument, JsonMember, JsonValue } from "./languages/json/syntax-tree.ts";
export type { Language, LanguageDescription } from "./languages/language.ts";
export { guessLanguage, isOfModule, languageOf } from "./languages/recognise.ts";
export { languages } from "./languages/table.ts";
export { createJudge, createLinter, type Judge, type Linter, lint } from "./lint.ts";
export { descendantsOf, type InventoryNode, type NodeType } from "./nodes/node.ts";
export { pathOf } from "./nodes/path.ts";
export { rules } from "./rules/index.ts";
export { type Facts, factForms, isFact } from "./scope/facts.ts";
export { Project, type ProjectHost } from "./scope/project.ts";
export { sourceBucket } from "./scope/source.ts";
export type {
  Edit,
  Range,
  SyntaxProblem,
} from "./syntax/problem.ts";
export type { Request } from "./syntax/tree.ts";
export { applyEdits, mergeEdits } from "./text/edit.ts";
export { fillTemplate } from "./text/fill-template.ts";
export { LineIndex, type Position } from "./text/line-index.ts";
export { shownData } from "./text/quoted.ts";
