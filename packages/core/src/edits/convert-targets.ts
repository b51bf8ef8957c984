/**
 * The forms that a configuration can be converted to: XML body, bare JSON, input of the AWS CLI in JSON or YAML, and the
 * properties of a bucket in a CloudFormation template, in YAML. For YAML, `loadLanguage("yaml")` is awaited before.
 */
export const convertTargets = ["xml", "json", "cli", "cli-yaml", "cloudformation"] as const;
export type ConvertTarget = (typeof convertTargets)[number];
