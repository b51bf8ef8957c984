import { defineRule } from "../findings/define-rule.ts";
import type { Summary } from "../scope/summary.ts";

/** S3 API reference, PutBucketInventoryConfiguration, read 2026-11. */
const LIMIT = 1000;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A bucket has more configurations than S3 accepts",
      group: "Several configurations",
      level: "error",
      outcome: "refused",
      answer: "400 TooManyConfigurations",
      evidence: "documented",
    },
    messages: {
      tooMany:
        "There are {{count}} configurations for one bucket, but S3 accepts {{limit}}. Remove {{surplus}}, from this one on.",
      tooManyInFiles:
        "With other files, this is configuration {{count}} for one bucket, but S3 accepts {{limit}}. Remove those that are not needed.",
    },
  },
  comparator: {
    scope: "bucket",
    start: () => {
      const isNew = newIds();
      let count = 0;
      return {
        add({ summary }) {
          if (!isNew(summary) || ++count !== LIMIT + 1) return undefined;
          const data = { count: String(count), limit: String(LIMIT) };
          return { part: "name", messageId: "tooManyInFiles", data, other: undefined };
        },
      };
    },
  },
  // Within a document it is known how many there are in all.
  create: (context) => ({
    Document() {
      for (const group of context.sourceCode.comparedGroups) {
        if (group.length <= LIMIT) continue;
        const isNew = newIds();
        const different = group.filter(({ summary }) => isNew(summary));
        const first = different[LIMIT];
        if (!first) continue;
        const count = different.length;
        const data = { count: String(count), limit: String(LIMIT), surplus: String(count - LIMIT) };
        context.report({ node: first.place("name"), messageId: "tooMany", data });
      }
    },
  }),
});

/** Tells which ones count: those of the same Id replace each other, so they count once. */
function newIds(): (summary: Summary) => boolean {
  const ids = new Set<string>();
  return ({ id }) => {
    if (id === undefined) return true;
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  };
}
