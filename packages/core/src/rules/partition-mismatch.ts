import { defineRule } from "../findings/define-rule.ts";
import { disagreements, ownPartitionOdd } from "../scope/disagreement.ts";
import { regionClaims } from "../scope/region-claims.ts";
import { claimants, relatedClaims } from "./kit/claim.ts";
import { partitionRepairs, usePartition } from "./kit/partition-repair.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Source, destination and key are in different partitions",
      group: "Values",
      level: "error",
      outcome: "undelivered",
      evidence: "inferred",
      messages: { destination: { outcome: "refused", answer: "400 InvalidS3DestinationBucket" } },
    },
    hasSuggestions: true,
    messages: {
      key: "The key is in partition {{partition}}, but {{who}} is in {{expected}}. Use a key in {{expected}}.",
      destination:
        "The destination bucket is in partition {{partition}}, but {{who}} is in {{expected}}. Choose a bucket in {{expected}}.",
      source: "The source bucket is in partition {{partition}}, but {{who}} is in {{expected}}.",
      host: "The request's host is in partition {{partition}}, but {{who}} is in {{expected}}.",
      resource: "The resource is in partition {{partition}}, but {{who}} is in {{expected}}.",
      ownRegion: "The ARN names partition {{partition}}, but its Region {{region}} is in {{expected}}.",
      says: "Here {{who}} is in {{says}}.",
      use: "Use '{{arn}}'.",
    },
  },
  create: (context) => ({
    InventoryConfiguration(configuration) {
      const { facts } = context.sourceCode;
      const claims = regionClaims(configuration, facts);
      const found = disagreements(claims, "partition");
      for (const disagreement of found) {
        const { odd, base, value, expected } = disagreement;
        context.report({
          node: odd.node.valuePlace,
          messageId: odd.source,
          data: { partition: value, who: claimants[base.source], expected },
          related: relatedClaims(disagreement, "partition"),
          suggest: partitionRepairs(context, disagreement),
        });
      }
      if (found.length > 0) return;
      for (const claim of claims) {
        const odd = ownPartitionOdd(claim);
        if (!claim.node || !odd) continue;
        context.report({
          node: claim.node.valuePlace,
          messageId: "ownRegion",
          data: { ...odd },
          suggest: claims.length === 1 ? usePartition(context, claim.node, odd.expected) : [],
        });
      }
    },
  }),
});
