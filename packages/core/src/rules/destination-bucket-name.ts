import { destinationOf, directoryDestinationOf } from "../aws/bucket-arn.ts";
import { type BucketNameFault, bucketNameFault } from "../aws/bucket-name.ts";
import { isDocumentationBucket } from "../aws/documentation-names.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { regionClaims } from "../scope/region-claims.ts";
import { characterName, listed } from "../text/characters.ts";
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
      messages: {
        // S3 accepts the name of such a bucket, and nobody but its owner knows whether this is one.
        legacy: { level: "warning", outcome: "advice", answer: undefined },
        legacyLength: { level: "warning", outcome: "advice", answer: undefined },
        lateSuffix: { level: "warning", outcome: "advice", answer: undefined },
        // The Region is that of another part of the document, which may be what is wrong.
        legacyRegion: { level: "warning" },
      },
    },
    messages: {
      length: "No bucket is called '{{name}}': names have 3 to 63 characters, this one {{length}}. Correct it.",
      characters: "No bucket is called '{{name}}': it has {{found}}, but names only a-z, 0-9, '.' and '-'. Correct it.",
      edges: "No bucket is called '{{name}}': names do not begin or end with '{{found}}'. Correct it.",
      periods: "No bucket is called '{{name}}': names have no two periods in a row. Correct it.",
      address: "No bucket is called '{{name}}': names do not look like IP addresses. Correct it.",
      prefix: "No bucket is called '{{name}}': '{{found}}' at the start of names is reserved. Correct it.",
      suffix: "No bucket of this kind is called '{{name}}': '{{found}}' at the end of names is reserved. Correct it.",
      lateSuffix:
        "The bucket's name '{{name}}' ends with '{{found}}', which only older buckets may: it is reserved now. Correct it unless this is one of them.",
      legacy:
        "The bucket's name '{{name}}' has {{found}}, as only buckets of us-east-1 made before March 2018 may. Correct it unless this is one of them.",
      legacyLength:
        "The bucket's name has {{length}} characters, as only buckets of us-east-1 made before March 2018 may; others have 63 at most. Correct it unless this is one of them.",
      legacyRegion:
        "No bucket of {{region}} is called '{{name}}': names have 3 to 63 characters, a-z, 0-9, '.' and '-' only. Correct it.",
    },
  },
  judges: "value",
  create: (context) => ({
    DestinationBucket(node) {
      const value = knownText(node);
      if (value === undefined || directoryDestinationOf(value) !== undefined) return;
      const name = destinationOf(value)?.bucket;
      if (name === undefined || isDocumentationBucket(name)) return;
      const fault = bucketNameFault(name);
      if (!fault) return;
      const { facts } = context.sourceCode;
      const configuration = node.closest("InventoryConfiguration");
      const claims = configuration && fault.rule === "legacy" ? regionClaims(configuration, facts) : [];
      const region = claims.find((claim) => claim.region !== undefined)?.region ?? "us-east-1";
      context.report({
        node: node.valuePlace,
        messageId: region === "us-east-1" ? messageOf(fault) : "legacyRegion",
        data: {
          name: quoted(name),
          length: String(name.length),
          region,
          found: foundIn(fault),
        },
      });
    },
  }),
});

function messageOf(fault: BucketNameFault): string {
  if (fault.rule === "suffix" && fault.late) return "lateSuffix";
  return fault.rule === "legacy" && fault.found === "" ? "legacyLength" : fault.rule;
}

function foundIn(fault: BucketNameFault): string {
  if (fault.rule === "legacy" || fault.rule === "characters") return charactersIn(fault.found);
  return "found" in fault ? quoted(fault.found) : "";
}

/** The characters by name; letters need not be counted up. */
function charactersIn(found: string): string {
  const others = [...found.replace(/[A-Z]/g, "")].map(characterName);
  return listed([...(/[A-Z]/.test(found) ? ["upper case letters"] : []), ...others]);
}
