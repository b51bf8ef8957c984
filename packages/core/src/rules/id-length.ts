import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { characterCount } from "../text/characters.ts";
import { withoutAtEnd } from "../text/edges.ts";
import { quoted } from "../text/quoted.ts";
import { idRepair } from "./kit/id-repair.ts";

/** Recorded from S3: 65 characters are refused (aws-cdk issue 27793). */
const MAX_ID_LENGTH = 64;

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
      tooLong: "The {{Id}} '{{value}}' has {{length}} characters; {{longest}} are allowed. Shorten it.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const length = characterCount(value);
      if (length <= MAX_ID_LENGTH) return;
      // A character has two code units at most.
      const first = [...value.slice(0, 2 * MAX_ID_LENGTH)].slice(0, MAX_ID_LENGTH).join("");
      const right = withoutAtEnd(first, "._-");
      context.report({
        node: node.valuePlace,
        messageId: "tooLong",
        data: { value: quoted(value), length: String(length), longest: String(MAX_ID_LENGTH) },
        suggest: idRepair(context, node, right),
      });
    },
  }),
});
