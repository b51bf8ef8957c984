import { defineRule } from "../define-rule.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import { knownText } from "../model/known-text.ts";
import { meantChild } from "../model/meant.ts";
import type { InventoryNode } from "../model/node.ts";
import type { Dialect } from "../model/vocabulary.ts";

/** S3 API reference, PutBucketInventoryConfiguration, read 2026-11. */
const LIMIT = 1000;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A bucket has more configurations than S3 takes",
      group: "Several configurations",
      level: "error",
      outcome: "refused",
      answer: "400 TooManyConfigurations",
      evidence: "documented",
    },
    messages: {
      tooMany:
        "There are {{count}} configurations for one bucket, and this is the first beyond {{limit}}. Remove {{surplus}}.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect } = context.sourceCode;
      for (const group of bucketGroups(node, dialect)) {
        if (group.length <= LIMIT) continue;
        const different = withDifferentIds(group, dialect);
        const first = different[LIMIT];
        if (!first) continue;
        const count = different.length;
        const data = { count: String(count), limit: String(LIMIT), surplus: String(count - LIMIT) };
        context.report({ node: first.namePlace, messageId: "tooMany", data });
      }
    },
  }),
});

/** Those of the same Id replace each other, so they count once. */
function withDifferentIds(group: readonly InventoryNode[], dialect: Dialect): InventoryNode[] {
  const ids = new Set<string>();
  return group.filter((configuration) => {
    const id = knownText(meantChild(configuration, "Id", dialect));
    if (id === undefined) return true;
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  });
}
