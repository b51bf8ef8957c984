import { evaluate } from "../aws/policy.ts";
import { defineRule } from "../findings/define-rule.ts";
import { keyStatement } from "../scope/delivery.ts";
import { addition, isToldHere, onDeliveries, placeIn, policyOf, shownObstacle } from "./kit/deliveries.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The key's policy does not let S3 encrypt the reports",
      group: "Delivery",
      level: "error",
      outcome: "undelivered",
      evidence: "documented",
      messages: { missing: { level: "warning" } },
    },
    hasSuggestions: true,
    messages: {
      missing:
        "The key is created here without a key policy. S3 can encrypt reports only if the policy allows kms:GenerateDataKey: add one here, or check that one is attached elsewhere.",
      none: "No statement of the key's policy allows kms:GenerateDataKey to the service s3.amazonaws.com. Add one; IAM policies do not help.",
      lacking:
        "The key's policy does not allow S3 to encrypt the reports. The nearest statement does not match because of {{parts}}.",
      denied: "A statement of the key's policy stops S3 from encrypting the reports.",
      statement: "The statement is here.",
      policy: "The policy is here.",
      add: "Add a statement that allows S3 to encrypt these reports.",
    },
  },
  judges: "policies",
  create: (context) =>
    onDeliveries(context, (delivery, bucket) => {
      const { key, generate } = delivery;
      if (!key) return;
      const { policies, isComplete, identity } = key.facts;
      const { answer, denials, nearest } = evaluate(policies, generate, isComplete);
      if (answer !== false) return;
      const [policy] = policies;
      const obstacles = nearest?.obstacles ?? [];
      // What is there for the account's own users is not nearly for S3.
      const isNear = obstacles.every(({ part }) => part !== "principal");
      const [denial] = denials;
      const statement = denial ?? (isNear ? nearest?.statement : undefined);
      const at = key.node ?? bucket;
      const node = at.valuePlace;
      if (!statement && !isToldHere(context.sourceCode, identity, at)) return;
      if (!policy) {
        context.report({ node, messageId: "missing" });
        return;
      }
      const own = statement ? policyOf(statement, policies) : policy;
      context.report({
        node,
        messageId: denial ? "denied" : statement ? "lacking" : "none",
        data: { parts: obstacles.map(shownObstacle).join(" and ") },
        related: [statement ? placeIn(own, statement.place, "statement") : placeIn(own, own.range, "policy")],
        ...(!denial && { suggest: addition(own, keyStatement(delivery)) }),
      });
    }),
});
