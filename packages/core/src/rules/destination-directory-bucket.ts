import { directoryDestinationOf } from "../aws/bucket-arn.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination is a directory bucket",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidS3DestinationBucket",
      evidence: "inferred",
    },
    messages: {
      directory:
        "'{{bucket}}' is a directory bucket, but reports can only go to a general purpose bucket. Choose another bucket.",
    },
  },
  judges: "value",
  create: (context) => ({
    DestinationBucket(node) {
      const bucket = directoryDestinationOf(knownText(node) ?? "");
      if (bucket === undefined) return;
      context.report({ node: node.valuePlace, messageId: "directory", data: { bucket: quoted(bucket) } });
    },
  }),
});
