import { defineRule } from "../findings/define-rule.ts";
import { isStructure } from "../syntax/tree.ts";
import { accountIdPattern } from "../vocabulary/formats.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "YAML 1.1 may read an account id without quotes as another number",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
      messages: { staysText: { level: "info", outcome: "advice" } },
    },
    fixable: "code",
    messages: {
      otherNumber: "YAML 1.1 reads {{value}} as the octal number {{number}}. Write the account id in quotes.",
      staysText: "YAML 1.1 reads {{value}} as text only because it contains {{digit}}. Write the account id in quotes.",
    },
  },
  create: (context) => ({
    AccountId(node) {
      const scalar = node.entry?.value;
      // Where numbers are refused, it is a wrong type.
      if (!node.spelling.coerces || !scalar || isStructure(scalar) || scalar.quoted) return;
      if (!accountIdPattern.test(node.value) || !node.value.startsWith("0")) return;
      const { kind, meaning } = scalar;
      const isText = kind === "text" && scalar.tag === undefined;
      if (!isText && meaning === undefined) return;
      context.report({
        node: node.valuePlace,
        messageId: isText ? "staysText" : "otherNumber",
        data: {
          value: node.value,
          ...(isText ? { digit: node.value.charAt(node.value.search(/[89]/)) } : { number: String(meaning) }),
        },
        fix: () => context.sourceCode.writer.replaceValue(node, node.value),
      });
    },
  }),
});
