export { accountRegionalName } from "./aws/bucket-name.ts";
export { destinationOf } from "./aws/destination-arn.ts";
export { directoryBucketName } from "./aws/directory-bucket.ts";
export { readKeyId } from "./aws/kms-key.ts";
export type { CarrierName } from "./carriers/carrier.ts";
export { mayBeOurs } from "./carriers/recognise/words.ts";
export { type CarrierDescription, carriers } from "./carriers/table.ts";
export { commonMessages, demoteUncertainFix } from "./document/certainty.ts";
export { type Decoded, decode } from "./document/decode.ts";
export { type DisableDirective, readDirectives } from "./document/directives.ts";
export { type Input, readSource } from "./document/read.ts";
export type { InventorySourceCode } from "./document/source-code.ts";
export {
  type Conversion,
  type ConvertTarget,
  convert,
  convertConfiguration,
  convertLinted,
} from "./edits/convert.ts";
export { type FixResult, fix } from "./edits/fix.ts";
export {
  type Consequence,
  type Evidence,
  type Level,
  type Outcome,
  type Rule,
  type RuleContext,
  type RuleDocs,
  type RuleMeta,
  ruleUrl,
} from "./findings/define-rule.ts";
export { consequenceOf, type Finding, type OtherFile, type Related, type Suggestion } from "./findings/finding.ts";
export { type Buckets, bucketsOfClean } from "./first-look/buckets.ts";
export { isCertainlyClean, LONGEST_CLEAN } from "./first-look/index.ts";
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
export { addLanguage, isLoaded, languageNamed, loadLanguage } from "./languages/index.ts";
export { readJson } from "./languages/json/reader.ts";
export type { Language, LanguageDescription } from "./languages/language.ts";
export { guessLanguage, languageOf } from "./languages/recognise.ts";
export { languages } from "./languages/table.ts";
export { readXml } from "./languages/xml/reader.ts";
export { createJudge, createLinter, type Judge, type Linter, lint } from "./lint.ts";
export { descendantsOf, type InventoryNode, type NodeType, pathOf } from "./nodes/node.ts";
export { rules } from "./rules/index.ts";
export { type Facts, isFact } from "./scope/facts.ts";
export { Project, type ProjectHost } from "./scope/project.ts";
export { sourceBucket } from "./scope/source-bucket.ts";
export type {
  Edit,
  HttpDocument,
  HttpRequest,
  JsonDocument,
  JsonMember,
  JsonValue,
  Range,
  SyntaxProblem,
  XmlDocument,
  XmlElement,
  XmlNode,
} from "./syntax/problem.ts";
export { applyEdits, mergeEdits } from "./text/edit.ts";
export { LineIndex, type Position } from "./text/line-index.ts";
export { fillTemplate } from "./text/template.ts";
