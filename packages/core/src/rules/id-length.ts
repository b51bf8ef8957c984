import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { characterCount } from "../text/characters.ts";
import { withoutAtEnd } from "../text/edges.ts";
import { quoted } from "../text/quoted.ts";
import { idRepair } from "./kit/id-repair.ts";

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
  judges: "value",
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const length = characterCount(value);
      if (length <= LONGEST) return;
      // A character has two code units at most.
      const first = [...value.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("");
      const right = withoutAtEnd(first, "._-");
      context.report({
        node: node.valuePlace,
        messageId: "tooLong",
        data: { value: quoted(value), length: String(length), longest: String(LONGEST) },
        suggest: idRepair(context, node, right),
      });
    },
  }),
});
