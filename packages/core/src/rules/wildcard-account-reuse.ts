import { defineRule } from "../define-rule.ts";
import { destinationOf } from "../model/destination-arn.ts";
import { accountIdPattern } from "../model/formats.ts";
import { knownText } from "../model/known-text.ts";
import { meantChild } from "../model/meant.ts";
import { descendantsOf, type InventoryNode } from "../model/node.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "One destination bucket is given with several accounts in the same document",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "inferred",
    },
    messages: {
      other:
        "'{{bucket}}' has one owner, but AccountId is {{account}} here and {{first}} before. Write the owner's account.",
      first: "Here it is {{first}}.",
    },
  },
  create: (context) => ({
    Document(root) {
      const { dialect } = context.sourceCode;
      const firsts = new Map<string, InventoryNode>();
      for (const destination of descendantsOf(root, "S3BucketDestination")) {
        const bucket = destinationOf(knownText(meantChild(destination, "DestinationBucket", dialect)) ?? "")?.bucket;
        const accountId = meantChild(destination, "AccountId", dialect);
        const account = knownText(accountId);
        if (bucket === undefined || !accountId || account === undefined || !accountIdPattern.test(account)) continue;
        const first = firsts.get(bucket);
        if (!first) firsts.set(bucket, accountId);
        else if (first.value !== account) {
          context.report({
            node: accountId.valuePlace,
            messageId: "other",
            data: { bucket: quoted(bucket), account, first: first.value },
            related: [{ range: first.valuePlace.range, messageId: "first", data: { first: first.value } }],
          });
        }
      }
    },
  }),
});
