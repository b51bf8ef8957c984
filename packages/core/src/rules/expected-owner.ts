import { accountRegionalName } from "../aws/bucket-name.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { sourceBucket } from "../scope/source.ts";
import { quoted } from "../text/quoted.ts";
import { accountIdPattern } from "../vocabulary/formats.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The expected owner of the source bucket is not its account, or is not supported",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "403 AccessDenied",
      evidence: "inferred",
      messages: {
        directoryBucket: { answer: "501 NotImplemented", evidence: "documented" },
        notAccount: { answer: "400 InvalidBucketOwnerAWSAccountID", evidence: "recorded" },
        digits: { answer: "400 InvalidBucketOwnerAWSAccountID", evidence: "recorded" },
      },
    },
    hasSuggestions: true,
    messages: {
      notAccount: "The expected owner '{{value}}' is not an account id. Write the account's 12 digits.",
      digits: "The expected owner '{{value}}' has {{length}} digits. Write the account's 12 digits.",
      directoryBucket: "Directory buckets do not support the expected owner. Remove it.",
      mismatch: "The expected owner is {{value}}, but the source bucket belongs to {{owner}}. Write {{owner}}.",
      bucket: "It is a directory bucket.",
      owner: "The name of this bucket says that {{owner}} owns it.",
      use: "Use '{{owner}}'.",
    },
  },
  create: (context) => ({
    ExpectedBucketOwner(node) {
      const { facts } = context.sourceCode;
      const value = knownText(node);
      if (node.parent?.type !== "Request" || node.parent.effective("ExpectedBucketOwner") !== node) return;
      const source = sourceBucket(node.parent, facts);
      if (source.directory && (node.kind === "unknown" || node.hasText)) {
        const related = source.node ? [{ range: source.node.valuePlace.range, messageId: "bucket" }] : [];
        return context.report({ node: node.namePlace, messageId: "directoryBucket", related });
      }
      if (value === undefined) return;
      if (accountIdPattern.test(value)) {
        const named = accountRegionalName(source.name)?.account;
        const owner = named ?? facts.account;
        if (owner === undefined || owner === value) return;
        const data = { value, owner };
        const isNamed = named !== undefined && source.node !== undefined;
        return context.report({
          node: node.valuePlace,
          messageId: "mismatch",
          data,
          related: isNamed ? [{ range: source.node.valuePlace.range, messageId: "owner", data }] : [],
          suggest: [{ messageId: "use", data, fix: () => context.sourceCode.writer.replaceValue(node, owner) }],
        });
      }
      const isNumber = /^\d+$/.test(value);
      context.report({
        node: node.valuePlace,
        messageId: isNumber ? "digits" : "notAccount",
        data: { value: quoted(value), length: String(value.length) },
      });
    },
  }),
});
