import { destinationOf } from "../aws/bucket-arn.ts";
import { accountRegionalName } from "../aws/bucket-name.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { accountIdPattern } from "../vocabulary/formats.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "AccountId differs from the account in the destination bucket's name",
      group: "Values",
      level: "warning",
      outcome: "undelivered",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: {
      other:
        "{{AccountId}} is {{account}}, but the destination bucket's name says that {{owner}} owns it. Write {{owner}}.",
      bucket: "The name of this bucket says that {{owner}} owns it.",
      use: "Use '{{owner}}'.",
    },
  },
  create: (context) => ({
    S3BucketDestination(node) {
      const bucket = node.effective("DestinationBucket");
      const accountId = node.effective("AccountId");
      if (!bucket || !accountId) return;
      const account = knownText(accountId);
      const owner = accountRegionalName(destinationOf(knownText(bucket))?.bucket)?.account;
      if (account === undefined || owner === undefined || account === owner || !accountIdPattern.test(account)) return;
      context.report({
        node: accountId.valuePlace,
        messageId: "other",
        data: { account, owner },
        related: [{ range: bucket.valuePlace.range, messageId: "bucket", data: { owner } }],
        suggest: [
          { messageId: "use", data: { owner }, fix: () => context.sourceCode.writer.replaceValue(accountId, owner) },
        ],
      });
    },
  }),
});
