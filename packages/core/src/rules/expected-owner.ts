import { defineRule } from "../define-rule.ts";
import { accountIdPattern } from "../model/formats.ts";
import { knownText } from "../model/known-text.ts";
import { meantChild } from "../model/meant.ts";
import { sourceBucket } from "../model/source-bucket.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The expected owner of the source bucket is no account id, or cannot be asked for",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "403 AccessDenied",
      evidence: "inferred",
      messages: { directoryBucket: { answer: "501 NotImplemented", evidence: "documented" } },
    },
    messages: {
      notAccount: "The expected owner '{{value}}' is not the id of an account. Write its 12 digits.",
      digits: "The expected owner '{{value}}' has {{length}} digits. Write all 12 of the account's id.",
      directoryBucket: "The expected owner cannot be asked for with directory buckets. Remove it.",
      bucket: "It is a directory bucket.",
    },
  },
  create: (context) => ({
    ExpectedBucketOwner(node) {
      const { dialect, facts } = context.sourceCode;
      const value = knownText(node);
      if (node.parent?.type !== "Request" || meantChild(node.parent, "ExpectedBucketOwner", dialect) !== node) return;
      const source = sourceBucket(node.parent, facts, dialect);
      if (source.directory && (node.kind === "unknown" || node.hasText)) {
        const related = source.node ? [{ range: source.node.valuePlace.range, messageId: "bucket" }] : [];
        return context.report({ node: node.namePlace, messageId: "directoryBucket", related });
      }
      if (value === undefined || accountIdPattern.test(value)) return;
      const isNumber = /^\d+$/.test(value);
      context.report({
        node: node.valuePlace,
        messageId: isNumber ? "digits" : "notAccount",
        data: { value: quoted(value), length: String(value.length) },
      });
    },
  }),
});
