import { bindTree } from "../../src/carriers/index.ts";
import type { InventorySourceCode } from "../../src/document/source-code.ts";
import { languageNamed } from "../../src/languages/index.ts";
import { readYaml } from "../../src/languages/yaml/reader.ts";
import { descendantsOf, type InventoryNode, type NodeType } from "../../src/nodes/node.ts";

/** What stands in a template beside the configurations of the bucket `Logs`. */
export interface TemplateParts {
  readonly properties?: string;
  readonly resources?: string;
  readonly sections?: string;
}

const members: Readonly<Record<string, string>> = {
  Id: '"Id": "acme-daily"',
  Enabled: '"Enabled": true',
  IncludedObjectVersions: '"IncludedObjectVersions": "Current"',
  ScheduleFrequency: '"ScheduleFrequency": "Daily"',
  Destination: "",
};
const destination: Readonly<Record<string, string>> = {
  BucketArn: '"BucketArn": "arn:aws:s3:::acme-reports"',
  BucketAccountId: '"BucketAccountId": "210987654321"',
  Format: '"Format": "CSV"',
};

/** A configuration with some of its members written otherwise, in JSON, which is YAML too. */
export function item(parts: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries({ ...destination, ...parts }).filter(([name]) => !(name in members) && name !== "extra");
  const inner = own.flatMap(([, text]) => text || []).join(", ");
  const all = { ...members, Destination: `"Destination": { ${inner} }`, ...parts };
  const outer = Object.entries(all).filter(([name]) => name in members || name === "extra");
  return `{ ${outer.flatMap(([, text]) => text || []).join(", ")} }`;
}

/** A bucket for reports, with the policy that lets S3 write them. */
export const REPORTS = `"Reports": { "Type": "AWS::S3::Bucket" }, "ReportsPolicy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Reports" }, "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": { "Fn::Sub": "\${Reports.Arn}/*" }, "Condition": { "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } } } }] } } }`;

/** A template with configurations in the bucket `Logs`. */
export function template(list: string, { properties = "", resources = "", sections = "" }: TemplateParts = {}): string {
  const before = (text: string): string => (text === "" ? "" : `${text}, `);
  const bucket = `"Logs": { "Type": "AWS::S3::Bucket", "Properties": { ${before(properties)}"InventoryConfigurations": ${list} } }`;
  return `{ ${before(sections)}"Resources": { ${before(resources)}${bucket} } }`;
}

/** The nodes of a template; YAML where it does not begin with a brace. */
export function bound(text: string): InventoryNode {
  const isJson = text.startsWith("{");
  const tree = isJson ? languageNamed("json").read(text) : readYaml(text, { version: "1.1" });
  return bindTree(tree, isJson ? "json" : "yaml", { carrier: undefined, strict: false }).document;
}

/** The only node of a type. */
export function onlyIn(document: Pick<InventorySourceCode, "ast">["ast"], type: NodeType): InventoryNode {
  const [node, ...others] = descendantsOf(document, type);
  if (!node || others.length > 0) throw new Error(`There is not one ${type}.`);
  return node;
}
