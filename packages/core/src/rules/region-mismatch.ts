import { defineRule } from "../findings/define-rule.ts";
import { disagreements, ownPartitionOdd } from "../scope/disagreement.ts";
import { regionClaims } from "../scope/region-claims.ts";
import { claimants, relatedClaims } from "./kit/claim.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Regions of source, destination and key differ",
      group: "Values",
      level: "error",
      outcome: "undelivered",
      evidence: "documented",
    },
    messages: {
      key: "The key is in {{region}}, but {{who}} is in {{expected}}. Use a key in {{expected}}, or a multi-Region key's replica there.",
      destination:
        "The destination bucket is in {{region}}, but {{who}} is in {{expected}}. Choose a bucket in {{expected}}.",
      source:
        "The source bucket is in {{region}}, but {{who}} is in {{expected}}. Send the request to the bucket's Region.",
      host: "The request's host is in {{region}}, but {{who}} is in {{expected}}. Send the request to the bucket's Region.",
      resource: "The resource is in {{region}}, but {{who}} is in {{expected}}. Write the bucket's Region.",
      says: "Here {{who}} is in {{says}}.",
    },
  },
  create: (context) => ({
    InventoryConfiguration(configuration) {
      const { facts } = context.sourceCode;
      const claims = regionClaims(configuration, facts);
      // Regions of different partitions differ anyway; that is one mistake, and partition-mismatch says it.
      if (disagreements(claims, "partition").length > 0 || claims.some(ownPartitionOdd)) return;
      for (const disagreement of disagreements(claims, "region")) {
        const { odd, base, value, expected } = disagreement;
        context.report({
          node: odd.node.valuePlace,
          messageId: odd.source,
          data: { region: value, who: claimants[base.source], expected },
          related: relatedClaims(disagreement, "region"),
        });
      }
    },
  }),
});
