import { S3_NAMESPACE } from "../aws/s3-namespace.ts";
import { defineRule } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { namespaceProblems } from "./kit/namespace-problems.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The root element has no namespace",
      group: "Reading",
      level: "warning",
      outcome: "advice",
      evidence: "inferred",
    },
    fixable: "code",
    messages: {
      misspelt: "'{{attribute}}' does not declare a namespace, so <{{name}}> has none. Write xmlns.",
      missing: `<{{name}}> has no namespace. Add xmlns="${S3_NAMESPACE}" to its start tag.`,
    },
  },
  create(context) {
    const check = (node: InventoryNode): void => {
      const { text } = context.sourceCode;
      if (node.parent?.type !== "Document" && node.parent?.type !== "Request") return;
      for (const { kind, value, place, fix } of namespaceProblems(node, text)) {
        if (kind === "wrong") continue;
        context.report({ node: place, messageId: kind, data: { name: node.name, attribute: value }, fix: () => fix });
      }
    };
    return { InventoryConfiguration: check, ListOutput: check };
  },
});
