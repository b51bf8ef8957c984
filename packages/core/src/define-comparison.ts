import type { Comparator, Conflict } from "./comparison.ts";
import type { Report, Rule, RuleMeta } from "./define-rule.ts";
import { type ComparedNode, comparedGroups } from "./model/compared-groups.ts";
import type { Dialect } from "./model/vocabulary.ts";
import { comparedPlace } from "./reports/compared-place.ts";

/** Makes the rule that compares the configurations of one document; `project.ts` compares those of several. */
export function defineComparison(meta: RuleMeta, comparator: Comparator): Rule {
  return {
    meta,
    comparator,
    create: (context) => ({
      Document() {
        const groups = comparedGroups(context.sourceCode);
        for (const group of comparator.scope === "all" ? [groups.flat()] : groups) {
          if (group.length < 2) continue;
          const comparison = comparator.start<ComparedNode>();
          for (const item of group) {
            const conflict = comparison.add(item);
            if (conflict) context.report(reportOf(item, conflict, context.sourceCode.dialect));
          }
        }
      },
    }),
  };
}

function reportOf(
  { configuration }: ComparedNode,
  { part, messageId, data, other }: Conflict<ComparedNode>,
  dialect: Dialect,
): Report {
  const node = comparedPlace(configuration, part, dialect);
  if (!other) return { node, messageId, data };
  const { range } = comparedPlace(other.item.configuration, part, dialect);
  return { node, messageId, data, related: [{ range, messageId: other.messageId }] };
}
