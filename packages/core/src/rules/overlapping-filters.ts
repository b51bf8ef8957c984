import { defineRule } from "../define-rule.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import { type Summary, summarise } from "../model/summary.ts";
import { idPlace } from "../reports/id-place.ts";
import { quoted } from "../text/quoted.ts";

/** S3 takes no more of one bucket; too-many-configurations speaks of longer lists. */
const LIMIT = 1000;

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "Everything that a configuration lists is listed by another one of the bucket too",
      group: "Several configurations",
      level: "off",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      contained:
        "Everything that '{{id}}' lists is in the reports of '{{other}}' too, with the same fields and as often. Remove it, or narrow the other's filter.",
      other: "The other one stands here.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { dialect } = context.sourceCode;
      for (const group of bucketGroups(node, dialect)) {
        if (group.length < 2 || group.length > LIMIT) continue;
        const summaries = group
          .map((configuration) => summarise(configuration, dialect))
          .filter(({ id, enabled }) => id !== undefined && enabled);
        for (const [i, inner] of summaries.entries()) {
          const outer = summaries.find((other, j) => covers(other, inner) && (!covers(inner, other) || j < i));
          if (!outer) continue;
          context.report({
            node: idPlace(inner.configuration, dialect),
            messageId: "contained",
            data: { id: quoted(inner.id ?? ""), other: quoted(outer.id ?? "") },
            related: [{ range: idPlace(outer.configuration, dialect).range, messageId: "other" }],
          });
        }
      }
    },
  }),
});

/** Whether the reports of `outer` say all that those of `inner` say. The same work is equivalent-configurations'. */
function covers(outer: Summary, inner: Summary): boolean {
  if (outer === inner || outer.id === inner.id) return false;
  if (outer.filter === undefined || inner.filter === undefined || !inner.filter.startsWith(outer.filter)) return false;
  if (outer.versions === undefined || outer.versions !== inner.versions) return false;
  if (outer.frequency === undefined || (outer.frequency !== inner.frequency && outer.frequency !== "Daily"))
    return false;
  const { fields } = outer;
  if (!fields || !inner.fields?.every((field) => fields.includes(field))) return false;
  const isSamePlace = outer.bucket === inner.bucket && outer.prefix === inner.prefix && outer.format === inner.format;
  return outer.filter !== inner.filter || !isSamePlace || fields.length !== inner.fields.length;
}
