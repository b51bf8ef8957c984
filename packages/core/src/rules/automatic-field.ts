import { fillNames } from "../findings/carrier-names.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";
import { automaticField } from "../vocabulary/optional-fields.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An optional field is listed that S3 adds automatically",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    fixable: "code",
    messages: { automatic: "'{{value}}' cannot be requested: {{why}}. Remove it." },
  },
  judges: "value",
  create: (context) => ({
    OptionalField(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const why = automaticField(value);
      if (why === undefined) return;
      context.report({
        node: node.valuePlace,
        messageId: "automatic",
        data: { value: quoted(value), why: fillNames(why, node.spelling) },
        fix: () => context.sourceCode.writer.remove(node),
      });
    },
  }),
});
