import type { Rule, RuleContext } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { type Compared, type Comparison, Firsts } from "../scope/comparison.ts";
import { defineComparison } from "../scope/define-comparison.ts";
import { doTheSame } from "../scope/summary.ts";
import { quoted } from "../text/quoted.ts";

const compared = defineComparison(
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
      duplicate:
        "Another configuration of this bucket already uses {{Id}} '{{id}}'. Each configuration of a bucket needs its own.",
      first: "The first one is here.",
      instances:
        "{{by}} makes {{count}} configurations with the {{Id}} '{{id}}' for one bucket: each overwrites the one before. Make {{Id}} or the bucket different in each.",
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

export default {
  ...compared,
  create: (context: RuleContext) => ({
    ...compared.create(context),
    InventoryConfiguration: (configuration: InventoryNode) => {
      const instances = configuration.closest("Request")?.resource?.instances;
      const id = configuration.effective("Id");
      if (!id || instances?.count === undefined || instances.count < 2) return;
      const { by, count } = instances;
      const shown = knownText(id) ?? context.sourceCode.text.slice(...id.valuePlace.range);
      const data = { by, count: String(count), id: quoted(shown) };
      context.report({ node: id.valuePlace, messageId: "instances", data });
    },
  }),
} satisfies Rule;
