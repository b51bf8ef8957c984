import { defineRule, type Repair, type RuleContext } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { destinationStructure } from "../scope/region-claims.ts";
import { sourceBucket } from "../scope/source.ts";
import { reportKeys, type Summary, summarise } from "../scope/summary.ts";
import { quoted } from "../text/quoted.ts";
import { destinationPrefix } from "../vocabulary/generated/vocabulary.ts";
import { isCircular } from "./kit/circular.ts";

/** Where reports may go instead: no filter takes in both. */
const PREFIX = "inventory";
const OTHER_PREFIX = "reports";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The reports are stored among the objects that they list",
      group: "Several configurations",
      level: "warning",
      outcome: "wasted",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      unfiltered:
        "The reports go to '{{bucket}}', the bucket they list, and no filter excludes them, so each report also lists all earlier reports. Choose another bucket, or add a filter.",
      filtered:
        "The reports go to '{{keys}}' in '{{bucket}}', the bucket they list, and the filter '{{filter}}' includes them, so each report also lists all earlier reports. Choose another bucket or prefix.",
      source: "The source bucket is named here.",
      usePrefix: "Write the reports below '{{prefix}}'.",
    },
  },
  create: (context) => ({
    InventoryConfiguration(node) {
      const { facts } = context.sourceCode;
      const source = sourceBucket(node, facts);
      const { name, identity } = source;
      if (identity === undefined || node.kind !== "map") return;
      const structure = destinationStructure(node);
      const written = structure?.effective("DestinationBucket");
      if (!structure || !written || !(written.reference || written.value.includes(identity))) return;
      if (isCircular(written)) return;
      const summary = summarise(node, facts);
      const { filter } = summary;
      if (summary.bucket !== identity || !summary.enabled || filter === undefined) return;
      const keys = reportKeys(summary, name);
      if (filter !== "" && keys?.startsWith(filter) !== true) return;
      context.report({
        node: written.valuePlace,
        messageId: filter === "" ? "unfiltered" : "filtered",
        data: { bucket: quoted(identity), keys: quoted(keys ?? ""), filter: quoted(filter) },
        related: source.node ? [{ range: source.node.valuePlace.range, messageId: "source" }] : [],
        suggest: filter === "" ? [] : [otherPrefix(context, structure, { ...summary, filter }, name)],
      });
    },
  }),
});

/** Another prefix for the reports: then the filter leaves them out, and lists what it listed. */
function otherPrefix(
  context: RuleContext,
  structure: InventoryNode,
  summary: Summary & { readonly filter: string },
  source: string,
): Repair {
  const { writer } = context.sourceCode;
  const isTaken = reportKeys({ ...summary, prefix: PREFIX }, source)?.startsWith(summary.filter) === true;
  const free = isTaken ? OTHER_PREFIX : PREFIX;
  const written = structure.effective("DestinationPrefix");
  const fix = () =>
    written ? writer.replaceValue(written, free) : writer.insert(structure, [destinationPrefix], free);
  return { messageId: "usePrefix", data: { prefix: free }, fix };
}
