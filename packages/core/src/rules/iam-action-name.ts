import { unknownAction } from "../aws/inventory-actions.ts";
import { wholeText } from "../aws/policy-conditions.ts";
import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A policy names an action on inventory configurations that does not exist",
      group: "Delivery",
      level: "error",
      outcome: "refused",
      answer: "403 AccessDenied",
      evidence: "documented",
    },
    fixable: "code",
    messages: {
      unknown: "The action {{action}} does not exist. {{request}} requires {{right}}.",
    },
  },
  judges: "policies",
  create: (context) => ({
    Document(document) {
      for (const { policy } of context.sourceCode.resources.policies) {
        for (const text of policy.statements.flatMap((statement) => statement.actions?.texts ?? [])) {
          const action = `${wholeText(text)}`;
          const unknown = unknownAction(action);
          if (!unknown) continue;
          const isRead = /^(?:get|list|describe|read)/i.test(unknown.name);
          const right = `${unknown.service}:${isRead ? "GetInventoryConfiguration" : "PutInventoryConfiguration"}`;
          const request = isRead ? "Reading and listing configurations" : "Writing and deleting configurations";
          const edits = policy.writer?.replace(text, [right]);
          context.report({
            node: { range: text.range, owner: document },
            messageId: "unknown",
            data: { action: quoted(action), request, right },
            fix: edits ? () => [...edits] : null,
          });
        }
      }
    },
  }),
});
