import { defineRule, type Report } from "../findings/define-rule.ts";
import type { NodeType } from "../nodes/node.ts";
import { quoted } from "../text/quoted.ts";
import { onValues } from "./kit/values.ts";

/** What comes of the text as it is written, where that is not what comes of any wrong value. */
const consequences: Partial<Record<NodeType, NonNullable<Report["consequence"]>>> = {
  DestinationBucket: { answer: "400 InvalidS3DestinationBucket" },
  RequestBucket: { answer: undefined },
  FilterPrefix: { outcome: "wasted", answer: undefined },
  DestinationPrefix: { outcome: "advice", answer: undefined },
};

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A text names a parameter or a resource, but its value is not inserted",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    fixable: "code",
    messages: {
      literal: "{{value}} is sent literally: nothing inserts the value of '{{name}}'. Write {{right}}.",
    },
  },
  create: (context) =>
    onValues((node) => {
      const { entry, spelling } = node;
      const lost = entry?.value && spelling.references?.lostIn(entry.value);
      if (!lost) return;
      const value = quoted(context.sourceCode.text.slice(...lost.range));
      context.report({
        node: { range: lost.range, owner: node },
        messageId: "literal",
        data: { value, name: lost.name, right: quoted(lost.text) },
        consequence: consequences[node.type] ?? {},
        fix: () => [{ range: lost.range, text: lost.text }],
      });
    }),
});
