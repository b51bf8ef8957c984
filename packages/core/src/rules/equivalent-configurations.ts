import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import type { Summary } from "../scope/summary.ts";
import { quoted } from "../text/quoted.ts";

export default defineComparison(
  {
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
      first: "The first one is here.",
    },
  },
  {
    scope: "bucket",
    start: <T extends Compared>(): Comparison<T> => {
      const firsts = new Firsts<{ readonly item: T; readonly id: string }>();
      return {
        add(item) {
          const { id, enabled } = item.summary;
          const work = workOf(item.summary);
          if (work === undefined || id === undefined || !enabled) return undefined;
          const first = firsts.before(work, { item, id });
          if (!first || first.id === id) return undefined;
          const data = { id: quoted(id), first: quoted(first.id) };
          return { part: "id", messageId: "equivalent", data, other: { item: first.item, messageId: "first" } };
        },
      };
    },
  },
);

/** Equal for configurations that do the same; undefined where something of it is not known. */
function workOf(summary: Summary): string | undefined {
  const { filter, account, bucket, prefix, format, encryption, frequency, versions, fields } = summary;
  const parts = [filter, account, bucket, prefix, format, encryption, frequency, versions, fields];
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}
