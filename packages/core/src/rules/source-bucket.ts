import { type DestinationFaultKind, destinationFault } from "../aws/bucket-arn.ts";
import { bucketNameFault } from "../aws/bucket-name.ts";
import { defineRule, type Repair, type Report, type RuleContext } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { quoted } from "../text/quoted.ts";
import { looksAtValues } from "../vocabulary/spelling.ts";

/** What the AWS CLI and the SDKs let through as a name (botocore's VALID_BUCKET, read 2026-11). */
const SENT_NAME = /^[a-zA-Z0-9._-]{1,255}$/;

type MessageId = "arn" | "accessPoint" | "uri" | "url" | "path" | "other";

/** What stands in the place of a name. All other kinds of values are `other`. */
const messageIds: Partial<Record<DestinationFaultKind, MessageId>> = {
  nameAndKey: "path",
  s3Uri: "uri",
  url: "url",
  hostName: "url",
  region: "arn",
  account: "arn",
  regionAndAccount: "arn",
  objects: "arn",
  key: "arn",
  wildcard: "arn",
  accessPoint: "accessPoint",
  otherService: "arn",
  malformed: "arn",
};

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The source bucket is not given by its name",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidBucketName",
      evidence: "documented",
      clientRefuses: true,
      // The AWS CLI takes the ARN of an access point for other requests.
      messages: { accessPoint: { clientRefuses: false, evidence: "inferred" } },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      arn: "'{{value}}' is an ARN, but {{RequestBucket}} must be the bucket's name{{name}}.",
      accessPoint: "'{{value}}' is an access point, but only buckets have inventories. Write the bucket's name.",
      uri: "'{{value}}' is an S3 URI, but {{RequestBucket}} must be the bucket's name{{name}}.",
      url: "'{{value}}' is a URL, but {{RequestBucket}} must be the bucket's name{{name}}.",
      path: "'{{value}}' has '/' after the bucket's name, but {{RequestBucket}} must be the name alone{{name}}.",
      other: "'{{value}}' is not the name of a bucket: names have 3 to 63 characters, a-z, 0-9, '.' and '-' only.",
      use: "Use '{{right}}'.",
    },
  },
  create: (context) => ({
    RequestBucket(node) {
      const value = knownText(node);
      const report = value === undefined ? undefined : reportOf(context, node, value);
      if (report) context.report({ node: node.valuePlace, ...report });
    },
  }),
});

function reportOf(context: RuleContext, node: InventoryNode, value: string): Omit<Report, "node"> | undefined {
  const name = bucketNameFault(value);
  const isName = !name || name.rule === "legacy" || name.rule === "prefix" || name.rule === "suffix";
  const fault = destinationFault(value);
  if (isName && fault?.kind !== "hostName") return undefined;
  // The ARN of a bucket, which is right for a destination, has no fault.
  const messageId = fault ? (messageIds[fault.kind] ?? "other") : "arn";
  const right = fault ? fault.bucket : value.slice(value.lastIndexOf(":") + 1).replace(/^bucket\//, "");
  const data = { value: quoted(value), name: right === undefined ? "" : `: ${quoted(right)}` };
  const isSent = (right === undefined && SENT_NAME.test(value)) || !looksAtValues(node.spelling);
  const told = { messageId, data, ...(isSent && { consequence: { clientRefuses: false } }) };
  if (right === undefined) return told;
  const fix = () => replaceName(context, node, right);
  const repair: Repair = { messageId: "use", data: { right: quoted(right) }, fix };
  // What stands behind the bucket would be lost.
  const isCertain = bucketNameFault(right) === undefined && (fault?.key ?? "") === "";
  return { ...told, fix: isCertain ? fix : null, suggest: isCertain ? [] : [repair] };
}

function replaceName({ sourceCode: { writer } }: RuleContext, node: InventoryNode, name: string) {
  return node.entry ? writer.replaceValue(node, name) : [{ range: node.valuePlace.range, text: name }];
}
