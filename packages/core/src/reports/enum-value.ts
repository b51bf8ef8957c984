import { distance } from "fastest-levenshtein";
import type { RuleContext } from "../define-rule.ts";
import type { InventoryNode } from "../model/node.ts";
import { isSkeletonWord } from "../model/skeleton.ts";
import { quoted } from "../text/quoted.ts";

/**
 * Reports a value that is none of its member's values: `wrongCase` with a fix where only the case is wrong, else
 * `unknownValue`, or `unknownValueHint` where `hints` says something of the value in lower case.
 */
export function reportUnknownValue(
  context: RuleContext,
  node: InventoryNode,
  hints: ReadonlyMap<string, string>,
  allowed: readonly string[] = node.member?.values ?? [],
): void {
  if (!node.hasText || allowed.includes(node.value) || isSkeletonWord(node.value)) return;
  const { writer } = context.sourceCode;
  const value = quoted(node.value);
  const lower = node.value.toLowerCase();
  const right = allowed.find((candidate) => candidate.toLowerCase() === lower);
  if (right !== undefined) {
    const fix = () => writer.replaceValue(node, right);
    return context.report({ node: node.valuePlace, messageId: "wrongCase", data: { value, right }, fix });
  }
  const hint = hints.get(lower);
  context.report({
    node: node.valuePlace,
    messageId: hint === undefined ? "unknownValue" : "unknownValueHint",
    data: { value, allowed: allowed.join(", "), ...(hint === undefined ? {} : { hint }) },
    suggest: nearestFirst(node.value, allowed)
      .slice(0, 3)
      .map((candidate) => ({
        messageId: "use",
        data: { right: candidate },
        fix: () => writer.replaceValue(node, candidate),
      })),
  });
}

/** Values by their distance from what is written; those of equal distance keep their order. */
export function nearestFirst(value: string, allowed: readonly string[]): string[] {
  const lower = value.toLowerCase();
  const steps = new Map(allowed.map((candidate) => [candidate, distance(lower, candidate.toLowerCase())]));
  return [...allowed].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
}
