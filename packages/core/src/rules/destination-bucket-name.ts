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
      description: "The bucket name in the destination's ARN breaks the naming rules",
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
      length: "'{{name}}' cannot be a bucket name: it has {{length}} characters, and names have 3 to 63. Correct it.",
      characters:
        "'{{name}}' cannot be a bucket name: it contains {{found}}, and only a-z, 0-9, '.' and '-' are allowed. Correct it.",
      edges: "'{{name}}' cannot be a bucket name: names must not begin or end with '{{found}}'. Correct it.",
      periods: "'{{name}}' cannot be a bucket name: names must not contain two periods in a row. Correct it.",
      address: "'{{name}}' cannot be a bucket name: names must not look like IP addresses. Correct it.",
      prefix:
        "'{{name}}' cannot be a bucket name: names must not begin with '{{found}}', which is reserved. Correct it.",
      suffix: "'{{name}}' cannot be the name of such a bucket: the ending '{{found}}' is reserved. Correct it.",
      lateSuffix:
        "The bucket name '{{name}}' ends with '{{found}}', which is reserved now. Correct it unless the bucket is older than that.",
      legacy:
        "The bucket name '{{name}}' contains {{found}}, which only buckets created in us-east-1 before March 2018 may have. Correct it unless this is one.",
      legacyLength:
        "The bucket name has {{length}} characters. Only buckets created in us-east-1 before March 2018 may have more than 63. Correct it unless this is one.",
      legacyRegion:
        "'{{name}}' cannot be a bucket name in {{region}}: names have 3 to 63 characters, only a-z, 0-9, '.' and '-'. Correct it.",
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
