import { destinationFault } from "../aws/bucket-arn.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";
import { destinationRepair } from "./kit/destination-repair.ts";

const recorded = { evidence: "recorded" } as const;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination is not the ARN of a bucket",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidS3DestinationBucket",
      evidence: "inferred",
      messages: {
        bucketName: recorded,
        nameAndKey: recorded,
        s3Uri: recorded,
        url: recorded,
        hostName: recorded,
        notArn: recorded,
        account: recorded,
      },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      bucketName: "'{{value}}' is the name of a bucket. Write its ARN, {{arn}}.",
      nameAndKey:
        "'{{value}}' is a bucket name with a prefix. Write the bucket's ARN, {{arn}}, here and the prefix in {{DestinationPrefix}}.",
      s3Uri: "'{{value}}' is an S3 URI. Write the bucket's ARN, {{arn}}, here and a prefix in {{DestinationPrefix}}.",
      url: "'{{value}}' is a URL. Write the bucket's ARN, {{arn}}.",
      hostName: "'{{value}}' is a host name. Write the bucket's ARN, {{arn}}.",
      region: "The ARN of a bucket has no Region, but '{{value}}' has '{{found}}'. Write {{arn}}.",
      account: "The ARN of a bucket has no account ('namespace'), but '{{value}}' has '{{found}}'. Write {{arn}}.",
      regionAndAccount: "The ARN of a bucket has neither Region nor account, but '{{value}}' has both. Write {{arn}}.",
      objects: "'{{value}}' is the ARN of a bucket's objects, as in a policy. Write the bucket's ARN, {{arn}}.",
      key: "'{{value}}' has '{{found}}' after the bucket. Write the bucket's ARN, {{arn}}, here and a prefix in {{DestinationPrefix}}.",
      wildcard: "'{{value}}' has a wildcard. Write the ARN of one bucket.",
      accessPoint: "'{{value}}' is an access point. Write the ARN of the bucket itself, such as {{arn}}.",
      otherService: "'{{value}}' is an ARN of '{{found}}', not of a bucket. Write a bucket's ARN such as {{arn}}.",
      malformed: "'{{value}}' is not a valid bucket ARN. Write {{arn}}.",
      notArn: "'{{value}}' is not the ARN of a bucket. Write a bucket's ARN such as {{arn}}.",
      useArn: "Use '{{arn}}'.",
      useArnAndPrefix: "Use '{{arn}}', with the {{DestinationPrefix}} '{{key}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    DestinationBucket(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const fault = destinationFault(value);
      if (!fault) return;
      const { arn, fix, suggest } = destinationRepair(context, node, fault);
      context.report({
        node: node.valuePlace,
        messageId: fault.kind,
        data: { value: quoted(value), found: quoted(fault.found ?? ""), arn: quoted(arn ?? "arn:aws:s3:::<bucket>") },
        fix,
        suggest,
      });
    },
  }),
});
