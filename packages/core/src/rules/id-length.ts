import { defineRule } from "../define-rule.ts";
import { knownText } from "../model/known-text.ts";
import { idRepair } from "../reports/id-repair.ts";
import { quoted } from "../text/quoted.ts";

/** Recorded from S3: 65 characters are refused (aws-cdk issue 27793). */
const LONGEST = 64;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Id is longer than 64 characters",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    hasSuggestions: true,
    messages: {
      tooLong: "The Id '{{value}}' has {{length}} characters; {{longest}} are allowed. Shorten it.",
      use: "Use '{{right}}'.",
    },
  },
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const characters = [...value];
      if (characters.length <= LONGEST) return;
      const right = characters
        .slice(0, LONGEST)
        .join("")
        .replace(/[._-]+$/, "");
      context.report({
        node: node.valuePlace,
        messageId: "tooLong",
        data: { value: quoted(value), length: String(characters.length), longest: String(LONGEST) },
        suggest: idRepair(context, node, right),
      });
    },
  }),
});
