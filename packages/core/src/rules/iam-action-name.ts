import { wholeText } from "../aws/policy-conditions.ts";
import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";

/** Source: service authorization reference, Amazon S3 and S3 Express, 2026-09. */
const actions = ["PutInventoryConfiguration", "GetInventoryConfiguration"];

/** Names like those of requests and of other tools; `…InventoryTableConfiguration` is something else, and exists. */
const likeAction = /^(s3|s3express):(\w*inventory(?:bucket|report)?config\w*)$/i;

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
          const [, service, name] = likeAction.exec(action) ?? [];
          if (name === undefined || actions.some((each) => each.toLowerCase() === name.toLowerCase())) continue;
          const isRead = /^(?:get|list|describe|read)/i.test(name);
          const right = `${service}:${isRead ? "GetInventoryConfiguration" : "PutInventoryConfiguration"}`;
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
