import { defineRule } from "../define-rule.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import { knownText } from "../model/known-text.ts";
import { meantChild } from "../model/meant.ts";
import type { InventoryNode } from "../model/node.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Two configurations of one bucket have the same Id",
      group: "Several configurations",
      level: "error",
      outcome: "overwritten",
      evidence: "documented",
    },
    messages: {
      duplicate: "The Id '{{id}}' is that of another configuration of this bucket. Give each its own.",
      first: "The first one stands here.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect } = context.sourceCode;
      for (const group of bucketGroups(node, dialect)) {
        if (group.length < 2) continue;
        const firsts = new Map<string, InventoryNode>();
        for (const configuration of group) {
          const id = meantChild(configuration, "Id", dialect);
          const value = knownText(id);
          if (!id || value === undefined) continue;
          const first = firsts.get(value);
          if (!first) firsts.set(value, id);
          else {
            const related = [{ range: first.valuePlace.range, messageId: "first" }];
            context.report({ node: id.valuePlace, messageId: "duplicate", data: { id: quoted(value) }, related });
          }
        }
      }
    },
  }),
});
