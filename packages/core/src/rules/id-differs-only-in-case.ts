import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import { quoted } from "../text/quoted.ts";

export default defineComparison(
  {
    type: "suggestion",
    docs: {
      description: "The Ids of two configurations of one bucket differ only in case",
      group: "Several configurations",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      case: "The {{Id}}s '{{id}}' and '{{first}}' of one bucket differ only in case. Make the difference clearer.",
      first: "The first one is here.",
    },
  },
  {
    scope: "bucket",
    start: <T extends Compared>(): Comparison<T> => {
      const seen = new Firsts<T>();
      const firsts = new Firsts<{ readonly item: T; readonly id: string }>();
      return {
        add(item) {
          const { id } = item.summary;
          // The very same Id once more is what duplicate-id finds.
          if (id === undefined || seen.before(id, item)) return undefined;
          const first = firsts.before(id.toLowerCase(), { item, id });
          if (!first) return undefined;
          const data = { id: quoted(id), first: quoted(first.id) };
          return { part: "id", messageId: "case", data, other: { item: first.item, messageId: "first" } };
        },
      };
    },
  },
);
