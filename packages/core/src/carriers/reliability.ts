import type { InventoryNode } from "../model/node.ts";
import type { SyntaxProblem } from "../syntax/types.ts";

/** More problems than this in one document: nothing about its structure is certain. */
const MANY = 100;

/**
 * Marks the nodes whose members are uncertain because tags or brackets do not match inside them: there a missing or
 * misplaced member is a consequence of the syntax problem, not a second mistake.
 */
export function markUnreliable(document: InventoryNode, problems: readonly SyntaxProblem[]): void {
  const structural = problems.filter((problem) => !harmless.has(problem.messageId));
  if (structural.length > MANY) return markAll(document);
  for (const problem of structural) {
    let node: InventoryNode | undefined = document;
    while (node) {
      node.reliable = false;
      node = node.children.find((child) => child.start <= problem.start && problem.start < child.end);
    }
  }
}

function markAll(document: InventoryNode): void {
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    node.reliable = false;
    for (const child of node.children) open.push(child);
  }
}

/** Problems inside a value, an attribute or a comment: which members there are stays certain. */
const harmless: ReadonlySet<string> = new Set([]);
