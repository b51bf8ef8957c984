type Syntax = "xml" | "json" | "http" | "yaml" | "hcl";

/** The syntaxes of rules whose mistakes cannot be written both in XML and in JSON. */
const limited: Readonly<Record<string, readonly Syntax[]>> = {
  "xml-syntax": ["xml"],
  "xml-doctype": ["xml"],
  "xml-namespace-missing": ["xml"],
  "xml-namespace-wrong": ["xml"],
  "element-order": ["xml"],
  encoding: ["xml"],
  "json-syntax": ["json"],
  "hcl-syntax": ["hcl"],
  "yaml-syntax": ["yaml"],
  "yaml-unquoted-account": ["yaml"],
  "deletes-other-configurations": ["yaml"],
  "unquoted-value": ["hcl"],
  "block-or-attribute": ["hcl"],
  wrapper: ["json"],
  "unused-directive": ["xml"],
  "request-line": ["http"],
  "content-length": ["http"],
  "directory-bucket-endpoint": ["http"],
  "destination-cycle": ["http"],
  "id-mismatch": ["http", "json"],
  "expected-owner": ["http", "json"],
  "source-bucket": ["http", "json"],
  "request-blank-line": ["http"],
  "reference-type": ["json"],
  "missing-interpolation": ["json"],
  "undefined-reference": ["json"],
  "circular-destination": ["json"],
  "member-not-in-carrier": ["json"],
  "field-too-new-for-carrier": ["json"],
  "hard-coded-partition": ["json"],
  // Only templates and modules make buckets and keys; policies of others are told, which the corpus cannot do.
  "destination-policy": ["json", "yaml", "hcl"],
  "destination-policy-too-wide": ["json", "yaml", "hcl"],
  "kms-key-policy": ["json", "hcl"],
  "destination-default-encryption": ["json", "hcl"],
  "inventory-accessible-fields": ["json", "hcl"],
  "iam-action-name": ["json", "yaml", "hcl"],
  "policy-syntax": ["json", "yaml", "hcl"],
};

/** The syntaxes that a rule's table must have cases in. */
export function syntaxesOf(ruleId: string): readonly Syntax[] {
  return Object.hasOwn(limited, ruleId) ? (limited[ruleId] ?? []) : ["xml", "json"];
}

/**
 * Whether a case, `rules/<rule>/<case>.xml`, must lie there in XML and in JSON. A single case that cannot have a twin is
 * named after its carrier: `cli-…`, `list-…`, `http-…`, `xml-…`, `json-…`, `yaml-…`, `hcl-…`,
 * `cloudformation-…`, `crossplane-…`, `ack-…`, `pulumi-…`, `ansible-…`, `serverless-…`.
 */
export function needsTwin(name: string): boolean {
  const [, rule = "", file = ""] = name.split("/");
  return (
    !Object.hasOwn(limited, rule) &&
    !/^(?:cli|list|http|xml|json|yaml|hcl|cloudformation|crossplane|ack|pulumi|ansible|serverless)-/.test(file)
  );
}

/** Whether a case is another one's, written in a form that `form-twins.test.ts` writes. */
export function isTwinInForm(name: string): boolean {
  return /\/(?:crossplane|ack|pulumi|ansible|serverless)-[^/]*$/.test(name);
}

/** The same case in the other syntax. */
export function twinOf(path: string): string {
  return path.endsWith(".xml") ? path.replace(/\.xml$/, ".json") : path.replace(/\.json$/, ".xml");
}

/** A value of a message, or a path, as XML would spell it: the two names that differ are not another mistake. */
export function inXmlWords(value: string): string {
  return value.replaceAll("SSES3", "SSE-S3").replaceAll("SSEKMS", "SSE-KMS");
}
