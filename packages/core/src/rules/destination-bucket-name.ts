import { defineRule } from "../define-rule.ts";
import { type BucketNameFault, bucketNameFault } from "../model/bucket-name.ts";
import { destinationOf, directoryDestinationOf } from "../model/destination-arn.ts";
import { isDocumentationBucket } from "../model/documentation-names.ts";
import { knownText } from "../model/known-text.ts";
import { regionClaims } from "../model/region-claims.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The name in the destination's ARN breaks the naming rules for buckets",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidS3DestinationBucket",
      evidence: "inferred",
      messages: { legacy: { level: "warning" }, legacyLength: { level: "warning" } },
    },
    messages: {
      length: "No bucket is called '{{name}}': names have 3 to 63 characters, this one {{length}}.",
      characters: "No bucket is called '{{name}}': names have a-z, 0-9, '.' and '-' only, but not '{{found}}'.",
      edges: "No bucket is called '{{name}}': names begin and end with a letter or a digit, not with '{{found}}'.",
      periods: "No bucket is called '{{name}}': names have no two periods in a row.",
      address: "No bucket is called '{{name}}': names do not look like IP addresses.",
      prefix: "No bucket is called '{{name}}': '{{found}}' at the start of names is reserved.",
      suffix: "No bucket of this kind is called '{{name}}': '{{found}}' at the end of names is reserved.",
      legacy:
        "Only buckets of us-east-1 made before March 2018 may have '{{found}}' in their names, as '{{name}}' has.",
      legacyLength: "Only buckets of us-east-1 made before March 2018 may have names of {{length}} characters.",
      legacyRegion:
        "No bucket of {{region}} is called '{{name}}': names have 3 to 63 characters, a-z, 0-9, '.' and '-' only.",
    },
  },
  create: (context) => ({
    DestinationBucket(node) {
      const value = knownText(node);
      if (value === undefined || directoryDestinationOf(value) !== undefined) return;
      const name = destinationOf(value)?.bucket;
      const fault = name === undefined ? undefined : bucketNameFault(name);
      if (name === undefined || !fault || isDocumentationBucket(name)) return;
      const { facts, dialect } = context.sourceCode;
      const configuration = node.closest("InventoryConfiguration");
      const claims = configuration && fault.rule === "legacy" ? regionClaims(configuration, facts, dialect) : [];
      const region = claims.find((claim) => claim.region !== undefined)?.region ?? "us-east-1";
      context.report({
        node: node.valuePlace,
        messageId: region === "us-east-1" ? messageOf(fault) : "legacyRegion",
        data: {
          name: quoted(name),
          length: String(name.length),
          region,
          found: "found" in fault ? quoted(fault.found) : "",
        },
      });
    },
  }),
});

function messageOf(fault: BucketNameFault): string {
  return fault.rule === "legacy" && fault.found === "" ? "legacyLength" : fault.rule;
}
