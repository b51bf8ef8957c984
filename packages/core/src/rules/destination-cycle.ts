import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import { quoted } from "../text/quoted.ts";

export default defineComparison(
  {
    type: "suggestion",
    docs: {
      description: "Two buckets are listed into each other, without filters",
      group: "Several configurations",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      cycle:
        "'{{source}}' is listed into '{{bucket}}', which is listed into '{{source}}', both without a filter: each report lists the other's former ones. Choose another bucket, or filter.",
      back: "The other way is here.",
    },
  },
  {
    scope: "all",
    start: <T extends Compared>(): Comparison<T> => {
      const ways = new Firsts<T>();
      return {
        add(item) {
          const { source, bucket, filter, enabled } = item.summary;
          if (source === undefined || bucket === undefined || bucket === source || filter !== "" || !enabled) {
            return undefined;
          }
          ways.before(`${source}/${bucket}`, item);
          const back = ways.get(`${bucket}/${source}`);
          if (!back) return undefined;
          const data = { source: quoted(source), bucket: quoted(bucket) };
          return { part: "destination", messageId: "cycle", data, other: { item: back, messageId: "back" } };
        },
      };
    },
  },
);
