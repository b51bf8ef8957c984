import { defineRule } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import { memberOf } from "../nodes/parent.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An optional field is listed twice",
      group: "Values",
      level: "warning",
      // CloudFormation refuses it; what S3 does is not known.
      outcome: "advice",
      evidence: "inferred",
      messages: { notUnique: { level: "error", outcome: "refused", evidence: "documented", clientRefuses: true } },
    },
    fixable: "code",
    messages: {
      duplicate: "'{{value}}' is listed twice. Remove it here.",
      notUnique: "{{name}} lists '{{value}}' twice. Remove it here.",
      first: "'{{value}}' is listed here first.",
    },
  },
  create: (context) => ({
    OptionalFields(list) {
      if (hasOpenMembers(list)) return;
      const firsts = new Map<string, InventoryNode>();
      for (const node of list.childrenOf("OptionalField")) {
        // A name that S3 does not know is one mistake already, however often it stands there.
        if (!memberOf(node).values.includes(node.value)) continue;
        const data = { value: node.value, name: list.name };
        const first = firsts.get(node.value);
        if (!first) firsts.set(node.value, node);
        else {
          context.report({
            node: node.valuePlace,
            messageId: list.spelling.uniqueItems ? "notUnique" : "duplicate",
            data,
            related: [{ range: first.valuePlace.range, messageId: "first", data }],
            fix: () => context.sourceCode.writer.remove(node),
          });
        }
      }
    },
  }),
});
