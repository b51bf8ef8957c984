import { fillNames } from "../../findings/carrier-names.ts";
import type { RuleContext } from "../../findings/define-rule.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { memberOf } from "../../nodes/parent.ts";
import { isSkeletonWord } from "../../nodes/skeleton.ts";
import { distance } from "../../text/distance.ts";
import { quoted } from "../../text/quoted.ts";

/**
 * Reports a value that is none of its member's values: `wrongCase` with a fix where only the case is wrong,
 * `unknownValueHint` where `hints` says something of the value in lower case, `near` where it is one of them but for a
 * slip, else `unknownValue`.
 */
export function reportUnknownValue(
  context: RuleContext,
  node: InventoryNode,
  hints: ReadonlyMap<string, string>,
): void {
  const allowed = memberOf(node).values;
  if (!node.hasText || allowed.includes(node.value) || isSkeletonWord(node.value)) return;
  const value = quoted(node.value);
  const lower = node.value.toLowerCase();
  const right = allowed.find((candidate) => candidate.toLowerCase() === lower);
  if (right !== undefined) {
    const fix = () => context.sourceCode.writer.replaceValue(node, right);
    return context.report({ node: node.valuePlace, messageId: "wrongCase", data: { value, right }, fix });
  }
  const hint = hints.get(lower);
  const sorted = nearestFirst(node.value, allowed);
  const near = hint === undefined && sorted[0] !== undefined && isSlip(lower, sorted[0]) ? sorted[0] : undefined;
  context.report({
    node: node.valuePlace,
    messageId: hint !== undefined ? "unknownValueHint" : near !== undefined ? "near" : "unknownValue",
    data: {
      value,
      allowed: allowed.join(", "),
      ...(hint !== undefined && { hint: fillNames(hint, node.spelling) }),
      ...(near !== undefined && { right: near }),
    },
    suggest: sorted.slice(0, 3).map((candidate) => ({
      messageId: "use",
      data: { right: candidate },
      fix: () => context.sourceCode.writer.replaceValue(node, candidate),
    })),
  });
}

/** Whether few letters are wrong, too many or missing, or all are there in another order: `Dayly`, `CVS`. */
function isSlip(lower: string, candidate: string): boolean {
  const right = candidate.toLowerCase();
  if (distance(lower, right) * 3 <= right.length) return true;
  return lower.length === right.length && [...lower].sort().join("") === [...right].sort().join("");
}

/** Values by their distance from what is written; those of equal distance keep their order. */
export function nearestFirst(value: string, allowed: readonly string[]): string[] {
  const lower = value.toLowerCase();
  const candidates = allowed.map((candidate) => ({ candidate, steps: distance(lower, candidate.toLowerCase()) }));
  return candidates.sort((a, b) => a.steps - b.steps).map(({ candidate }) => candidate);
}
