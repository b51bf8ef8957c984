import type { Report, Rule, RuleMeta } from "../findings/define-rule.ts";
import type { ComparedConfiguration } from "./compared-groups.ts";
import type { Comparator, Conflict } from "./comparison.ts";

/** Makes the rule that compares the configurations of one document; `project.ts` compares those of several. */
export function defineComparison(meta: RuleMeta, comparator: Comparator): Rule {
  return {
    meta,
    comparator,
    create: (context) => ({
      Document() {
        const groups = context.sourceCode.comparedGroups;
        for (const group of comparator.scope === "all" ? [groups.flat()] : groups) {
          if (group.length < 2) continue;
          const comparison = comparator.start<ComparedConfiguration>();
          for (const item of group) {
            const conflict = comparison.add(item);
            if (conflict) context.report(reportOf(item, conflict));
          }
        }
      },
    }),
  };
}

function reportOf(
  item: ComparedConfiguration,
  { part, messageId, data, other }: Conflict<ComparedConfiguration>,
): Report {
  const node = item.place(part);
  if (!other) return { node, messageId, data };
  return { node, messageId, data, related: [{ range: other.item.place(part).range, messageId: other.messageId }] };
}
