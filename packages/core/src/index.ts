export type { CarrierName, Language } from "./carriers/types.ts";
export {
  type EnabledRules,
  enabledRules,
  isInPreset,
  type PresetName,
  type RuleConfig,
  type RuleSetting,
} from "./config.ts";
export {
  type Conversion,
  type ConvertTarget,
  convert,
  convertConfiguration,
  convertLinted,
} from "./convert/convert.ts";
export { type Decoded, decode } from "./decode.ts";
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
} from "./define-rule.ts";
export { type DisableDirective, readDirectives } from "./directives.ts";
export { commonMessages, demoteUncertainFix } from "./document/certainty.ts";
export { consequenceOf, type Finding, type OtherFile, type Related, type Suggestion } from "./finding.ts";
export { type Buckets, bucketsOfClean } from "./first-look/buckets.ts";
export { isCertainlyClean, LONGEST_CLEAN } from "./first-look/index.ts";
export { type FixResult, fix } from "./fix.ts";
export { createJudge, createLinter, type Judge, type Linter, lint } from "./lint.ts";
export type { Judged, LintResult } from "./lint-result.ts";
export { accountRegionalName } from "./model/bucket-name.ts";
export { destinationOf } from "./model/destination-arn.ts";
export { directoryBucketName } from "./model/directory-bucket.ts";
export { type Facts, isFact } from "./model/facts.ts";
export { readKeyId } from "./model/kms-key.ts";
export { descendantsOf, type InventoryNode, type NodeType, pathOf } from "./model/node.ts";
export { sourceBucket } from "./model/source-bucket.ts";
export { Project, type ProjectHost } from "./project.ts";
export { type Input, readSource } from "./read.ts";
export { guessLanguage, languageOf, mayBeOurs } from "./recognise.ts";
export { rules } from "./rules/index.ts";
export type { InventorySourceCode } from "./source-code.ts";
export type { SuppressedFinding } from "./suppress.ts";
export { readJson } from "./syntax/json.ts";
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
} from "./syntax/types.ts";
export { readXml } from "./syntax/xml.ts";
export { applyEdits } from "./text/edit.ts";
export { LineIndex, type Position } from "./text/line-index.ts";
export { fillTemplate } from "./text/template.ts";
