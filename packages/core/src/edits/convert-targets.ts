/**
 * The forms that a configuration can be converted to: XML body, bare JSON, input of the AWS CLI in JSON or YAML, the
 * properties of a bucket in a CloudFormation template, in YAML, and a resource of Terraform. For YAML and Terraform,
 * `loadLanguage` is awaited before.
 */
export const convertTargets = ["xml", "json", "cli", "cli-yaml", "cloudformation", "terraform"] as const;
export type ConvertTarget = (typeof convertTargets)[number];

/** The language that a form is written in. */
export const languageOfTarget = {
  xml: "xml",
  json: "json",
  cli: "json",
  "cli-yaml": "yaml",
  cloudformation: "yaml",
  terraform: "hcl",
} as const;

/** The forms that policies can be written in. */
export const policyTargets = ["json", "cloudformation", "terraform"] as const satisfies readonly ConvertTarget[];
export type PolicyTarget = (typeof policyTargets)[number];
