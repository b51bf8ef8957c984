import { defineRule } from "../define-rule.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import { type Summary, summarise } from "../model/summary.ts";
import { idPlace } from "../reports/id-place.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Two configurations of one bucket do the same",
      group: "Several configurations",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      equivalent:
        "'{{id}}' does the same as '{{first}}': the same objects, fields, schedule and destination. Remove one of them.",
      first: "The first one stands here.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect } = context.sourceCode;
      for (const group of bucketGroups(node, dialect)) {
        if (group.length < 2) continue;
        const firsts = new Map<string, Summary>();
        for (const configuration of group) {
          const summary = summarise(configuration, dialect);
          const work = workOf(summary);
          if (work === undefined || summary.id === undefined || !summary.enabled) continue;
          const first = firsts.get(work);
          if (!first) firsts.set(work, summary);
          else if (first.id !== summary.id) {
            context.report({
              node: idPlace(configuration, dialect),
              messageId: "equivalent",
              data: { id: quoted(summary.id), first: quoted(first.id ?? "") },
              related: [{ range: idPlace(first.configuration, dialect).range, messageId: "first" }],
            });
          }
        }
      }
    },
  }),
});

/** Equal for configurations that do the same; undefined where something of it is not known. */
function workOf(summary: Summary): string | undefined {
  const { filter, account, bucket, prefix, format, encryption, frequency, versions, fields } = summary;
  const parts = [filter, account, bucket, prefix, format, encryption, frequency, versions, fields];
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}
