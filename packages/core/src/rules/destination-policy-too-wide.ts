import { applies } from "../aws/policy.ts";
import { wholeText } from "../aws/policy-conditions.ts";
import { defineRule } from "../findings/define-rule.ts";
import { sourceConditions } from "../scope/delivery.ts";
import { onDeliveries, placeIn } from "./kit/deliveries.ts";

/** Keys that tell for whom S3 writes. Source: IAM user guide, "The confused deputy problem", 2023. */
const sourceKeys: ReadonlySet<string> = new Set(
  ["arn", "account", "orgid", "orgpaths"].map((key) => `aws:source${key}`),
);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The destination's bucket policy lets S3 write for anybody's buckets",
      group: "Delivery",
      level: "warning",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      wide: "This statement allows S3 to write reports about any account's buckets into this bucket. Add conditions on aws:SourceAccount and aws:SourceArn.",
      there:
        "The destination's bucket policy allows S3 to write reports about any account's buckets. Add conditions on aws:SourceAccount and aws:SourceArn.",
      statement: "The statement is here.",
      destination: "The reports go to this bucket.",
      restrict: "Add a condition on {{key}}.",
    },
  },
  judges: "policies",
  create: (context) =>
    onDeliveries(context, (delivery, bucket) => {
      const { policies } = delivery.destination;
      for (const policy of policies) {
        for (const statement of policy.statements) {
          const { effect, conditions, place } = statement;
          const isNarrow = conditions.some(({ key }) => sourceKeys.has(wholeText(key)?.toLowerCase() ?? ""));
          if (effect !== "Allow" || isNarrow || applies(statement, delivery.put) !== true) continue;
          if (policy.file) {
            const related = [placeIn(policy, place, "statement")];
            context.report({ node: bucket.valuePlace, messageId: "there", related });
            continue;
          }
          context.report({
            node: { range: place, owner: bucket },
            messageId: "wide",
            related: [{ range: bucket.valuePlace.range, messageId: "destination" }],
            suggest: sourceConditions(delivery).flatMap((condition) => {
              const edits = policy.writer?.restrict(statement, condition);
              return edits ? { messageId: "restrict", data: { key: condition[1] }, fix: () => [...edits] } : [];
            }),
          });
        }
      }
    }),
});
