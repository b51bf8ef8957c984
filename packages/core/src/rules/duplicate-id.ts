import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import { doTheSame } from "../scope/summary.ts";
import { quoted } from "../text/quoted.ts";

export default defineComparison(
  {
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
  {
    scope: "bucket",
    start: <T extends Compared>(): Comparison<T> => {
      const firsts = new Firsts<T>();
      return {
        add(item) {
          const { id } = item.summary;
          if (id === undefined) return undefined;
          const first = firsts.before(id, item);
          if (!first) return undefined;
          const other = { item: first, messageId: "first" };
          const isCopy = doTheSame(item.summary, first.summary);
          return { part: "id", messageId: "duplicate", data: { id: quoted(id) }, other, isCopy };
        },
      };
    },
  },
);
