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
        "The key has no key policy here. S3 cannot encrypt reports unless the policy allows kms:GenerateDataKey: add one, or attach it elsewhere.",
      none: "The key's policy has no statement that allows kms:GenerateDataKey to s3.amazonaws.com. Add one: IAM policies and grants to the account do not help.",
      lacking:
        "The key's policy does not let S3 encrypt the reports. What does not fit in the nearest statement: {{parts}}.",
      denied: "A statement of the key's policy keeps S3 from encrypting the reports.",
      statement: "This is the statement.",
      policy: "This is the policy.",
      add: "Add a statement that lets S3 encrypt these reports.",
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
