import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import { quoted } from "../text/quoted.ts";

export default defineComparison(
  {
    type: "suggestion",
    docs: {
      description: "The reports of two buckets go to each other, without filters",
      group: "Several configurations",
      level: "warning",
      outcome: "wasted",
      evidence: "inferred",
    },
    messages: {
      cycle:
        "The reports of '{{source}}' go to '{{bucket}}', and those of '{{bucket}}' to '{{source}}', both without a filter: reports list earlier reports. Choose another bucket, or add a filter.",
      back: "The reports in the other direction are configured here.",
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
