import { destinationFault, destinationOf } from "../aws/bucket-arn.ts";
import { accountRegionalName } from "../aws/bucket-name.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { isWrittenElsewhere } from "../nodes/written-elsewhere.ts";
import { accountId } from "../vocabulary/generated/vocabulary.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The destination has no AccountId",
      group: "Practice",
      level: "warning",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      missing: "The destination has no {{name}}, so S3 does not check who owns the bucket. Add the owner's account.",
    },
  },
  create: (context) => ({
    S3BucketDestination(node) {
      if (node.child("AccountId")) return;
      const { shape, resources } = context.sourceCode;
      const bucket = node.effective("DestinationBucket");
      if (!bucket || isWrittenElsewhere(shape, node, "AccountId")) return;
      const written = knownText(bucket);
      const fault = written === undefined ? undefined : destinationFault(written);
      // An account inside of the ARN is one mistake, and moves into AccountId when that is mended.
      if (fault && /account/i.test(fault.kind)) return;
      // A reference to a bucket's name is one mistake: with its ARN it is known whether the bucket is made here.
      if (bucket.reference?.kind === "name") return;
      // Who makes the bucket along with the configuration owns it.
      if (resources.bucket(bucket)?.isDeclared) return;
      // The name of a bucket in an account's own namespace cannot go to another owner.
      if (accountRegionalName(destinationOf(written)?.bucket)) return;
      context.report({ node: node.namePlace, messageId: "missing", data: { name: node.spelling.nameOf(accountId) } });
    },
  }),
});
