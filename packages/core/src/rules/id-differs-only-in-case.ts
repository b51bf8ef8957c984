import { defineRule } from "../define-rule.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import { knownText } from "../model/known-text.ts";
import { meantChild } from "../model/meant.ts";
import type { InventoryNode } from "../model/node.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The Ids of two configurations of one bucket differ only in upper and lower case",
      group: "Several configurations",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      case: "The Id '{{id}}' differs from '{{first}}' only in upper and lower case, though both are of one bucket. Tell them apart by more.",
      first: "The first one stands here.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect } = context.sourceCode;
      for (const group of bucketGroups(node, dialect)) {
        if (group.length < 2) continue;
        const firsts = new Map<string, InventoryNode>();
        const seen = new Set<string>();
        for (const configuration of group) {
          const id = meantChild(configuration, "Id", dialect);
          const value = knownText(id);
          if (!id || value === undefined || seen.has(value)) continue;
          seen.add(value);
          const first = firsts.get(value.toLowerCase());
          if (!first) firsts.set(value.toLowerCase(), id);
          else {
            const data = { id: quoted(value), first: quoted(first.value) };
            const related = [{ range: first.valuePlace.range, messageId: "first" }];
            context.report({ node: id.valuePlace, messageId: "case", data, related });
          }
        }
      }
    },
  }),
});
