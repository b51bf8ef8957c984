import { S3_NAMESPACE } from "../aws/s3-namespace.ts";
import { defineRule } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { quoted } from "../text/quoted.ts";
import { namespaceProblems } from "./kit/namespace-problems.ts";

const write = `Write ${S3_NAMESPACE}.`;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The namespace is not S3's",
      group: "Reading",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    fixable: "code",
    messages: {
      finalSlash: `The namespace '{{value}}' lacks its final slash. ${write}`,
      scheme: `The namespace '{{value}}' must begin with http, not https. ${write}`,
      date: `The namespace '{{value}}' has another date, but S3 has only 2006-03-01. ${write}`,
      none: `This declaration removes {{name}} from S3's namespace. ${write}`,
      other: `The namespace '{{value}}' is not S3's. ${write}`,
    },
  },
  create(context) {
    const check = (node: InventoryNode): void => {
      const { text } = context.sourceCode;
      if (node.parent?.type !== "Document" && node.parent?.type !== "Request") return;
      for (const { kind, value, place, fix } of namespaceProblems(node, text)) {
        if (kind !== "wrong") continue;
        const data = { value: quoted(value), name: place.owner.name };
        context.report({ node: place, messageId: messageOf(value), data, fix: () => fix });
      }
    };
    return { InventoryConfiguration: check, ListOutput: check };
  },
});

function messageOf(value: string): string {
  if (value === "") return "none";
  if (`${value}/` === S3_NAMESPACE) return "finalSlash";
  if (value.replace(/^https:/, "http:") === S3_NAMESPACE) return "scheme";
  return /^http:\/\/s3\.amazonaws\.com\/doc\/[\d-]+\/?$/.test(value) ? "date" : "other";
}
