import { defineRule } from "../define-rule.ts";
import { meantChild } from "../model/meant.ts";
import type { InventoryNode } from "../model/node.ts";
import { destinationStructure } from "../model/region-claims.ts";
import { sourceBucket } from "../model/source-bucket.ts";
import { summarise } from "../model/summary.ts";
import type { Dialect } from "../model/vocabulary.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Two buckets are listed into each other, without filters",
      group: "Several configurations",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      cycle:
        "'{{source}}' is listed into '{{bucket}}', which is listed into '{{source}}', both without a filter: each report lists the other's former ones. Choose another bucket, or filter.",
      back: "The other way is here.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect, facts } = context.sourceCode;
      if (node.children.length < 2) return;
      const ways = new Map<string, InventoryNode>();
      for (const request of node.children) {
        const configuration =
          request.type === "Request" ? meantChild(request, "InventoryConfiguration", dialect) : undefined;
        const written = configuration && destinationNode(configuration, dialect);
        if (!configuration || !written) continue;
        const source = sourceBucket(configuration, facts, dialect).name;
        const { bucket, filter, enabled } = summarise(configuration, dialect);
        if (source === "" || bucket === undefined || bucket === source || filter !== "" || !enabled) continue;
        const back = ways.get(`${bucket}/${source}`);
        if (back) {
          const data = { source: quoted(source), bucket: quoted(bucket) };
          const related = [{ range: back.valuePlace.range, messageId: "back" }];
          context.report({ node: written.valuePlace, messageId: "cycle", data, related });
        }
        ways.set(`${source}/${bucket}`, written);
      }
    },
  }),
});

function destinationNode(configuration: InventoryNode, dialect: Dialect): InventoryNode | undefined {
  const structure = destinationStructure(configuration, dialect);
  return structure && meantChild(structure, "DestinationBucket", dialect);
}
