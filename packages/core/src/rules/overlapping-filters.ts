import type { Compared, Comparison, Conflict } from "../comparison.ts";
import { defineRule } from "../define-rule.ts";
import { comparedGroups } from "../model/compared-groups.ts";
import type { Summary } from "../model/summary.ts";
import { comparedPlace } from "../reports/compared-place.ts";
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
      contains:
        "Everything that '{{other}}' lists is in the reports of '{{id}}' too, with the same fields and as often. Remove it, or narrow this filter.",
      other: "The other one stands here.",
    },
  },
  comparator: { scope: "bucket", start: comparison },
  // Within a document the contained one is reported also where the other one stands behind it.
  create: (context) => ({
    Document() {
      const { dialect } = context.sourceCode;
      for (const group of comparedGroups(context.sourceCode)) {
        if (group.length < 2 || group.length > LIMIT) continue;
        const judged = group.filter(({ summary }) => isJudged(summary));
        for (const [i, { summary, configuration }] of judged.entries()) {
          const outer = judged.find(
            (other, j) => covers(other.summary, summary) && (j < i || !covers(summary, other.summary)),
          );
          if (!outer) continue;
          const { range } = comparedPlace(outer.configuration, "id", dialect);
          context.report({
            node: comparedPlace(configuration, "id", dialect),
            messageId: "contained",
            data: names(summary, outer.summary),
            related: [{ range, messageId: "other" }],
          });
        }
      }
    },
  }),
});

/** Over documents, the later one is reported, whichever contains the other: the reports of earlier ones are written. */
function comparison<T extends Compared>(): Comparison<T> {
  const before: T[] = [];
  return {
    add(item): Conflict<T> | undefined {
      const { summary } = item;
      if (!isJudged(summary) || before.length >= LIMIT) return undefined;
      const conflict = (messageId: string, other: T): Conflict<T> => ({
        part: "id",
        messageId,
        data: names(summary, other.summary),
        other: { item: other, messageId: "other" },
      });
      const outer = before.find((other) => covers(other.summary, summary));
      const inner = outer ? undefined : before.find((other) => covers(summary, other.summary));
      before.push(item);
      if (outer) return conflict("contained", outer);
      return inner && conflict("contains", inner);
    },
  };
}

function isJudged({ id, enabled }: Summary): boolean {
  return id !== undefined && enabled;
}

function names(summary: Summary, other: Summary) {
  return { id: quoted(summary.id ?? ""), other: quoted(other.id ?? "") };
}

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
