import { defineRule } from "../findings/define-rule.ts";
import { isQuotedBoolean } from "../nodes/quoted-boolean.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
import { quoted } from "../text/quoted.ts";
import { isStatusWord } from "./kit/status-word.ts";

const otherSpellings: ReadonlyMap<string, boolean> = new Map([
  ...["true", "t", "yes", "y", "on", "1", "enabled"].map((word): [string, boolean] => [word, true]),
  ...["false", "f", "no", "n", "off", "0", "disabled"].map((word): [string, boolean] => [word, false]),
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "IsEnabled is neither true nor false",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      clientRefuses: true,
      messages: { textTaken: { level: "info", outcome: "advice", answer: undefined, clientRefuses: false } },
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      quotedBoolean: "{{name}} is the text '{{value}}'. Write {{right}} without quotes.",
      otherSpelling: "{{name}} must be true or false, not '{{value}}'. Write {{right}}.",
      noBoolean: "{{name}} must be true or false, not '{{value}}'.",
      textTaken: "{{name}} is the text '{{value}}', which is accepted as a boolean. Write {{right}} without quotes.",
      use: "Write {{right}}.",
    },
  },
  judges: "value",
  create: (context) => ({
    IsEnabled(node) {
      if (isQuotedBoolean(node)) {
        const data = { name: node.name, value: node.value, right: node.value };
        const fix = () => context.sourceCode.writer.replaceValue(node, node.value === "true");
        context.report({ node: node.valuePlace, messageId: "textTaken", data, fix });
        return;
      }
      const isScalar = node.kind === "number" || node.hasText;
      // unknown-member gives both name and value.
      if (!isScalar || isSkeletonWord(node.value) || isStatusWord(node)) return;
      const data = { name: node.name, value: quoted(node.value) };
      const right = otherSpellings.get(node.value.toLowerCase());
      if (right === undefined) {
        const suggest = [true, false].map((value) => ({
          messageId: "use",
          data: { right: String(value) },
          fix: () => context.sourceCode.writer.replaceValue(node, value),
        }));
        context.report({ node: node.valuePlace, messageId: "noBoolean", data, suggest });
        return;
      }
      // In XML the very words are booleans already.
      const isQuoted = node.value === String(right);
      context.report({
        node: node.valuePlace,
        messageId: isQuoted ? "quotedBoolean" : "otherSpelling",
        data: { ...data, right: String(right) },
        fix: () => context.sourceCode.writer.replaceValue(node, right),
      });
    },
  }),
});
