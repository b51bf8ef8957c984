import type { Edit, Finding, InventoryNode, LintResult } from "@inventory-lint/core";
import { around, hasDirectives, lineBefore, narrower, startOfLine, twinsOnLine } from "./disable-text.ts";

/** Edits that switch a rule off for the line of a finding in JSON with comments, or for its member where lines are long. */
export function disableInJson(result: LintResult, finding: Finding): Edit[] | undefined {
  const { text, comments, ast } = result.sourceCode;
  const line = startOfLine(text, finding.range[0]);
  const isInside = comments.some(({ start, end }) => start < line && line < end) || isInToken(ast, line);
  const onLine = isInside
    ? undefined
    : [lineBefore(text, line, `// inventory-lint-disable-next-line ${finding.ruleId}`)];
  return narrower(aroundMember(result, finding), onLine, twinsOnLine(result, finding));
}

function aroundMember({ sourceCode }: LintResult, { range: [at], ruleId }: Finding): Edit[] | undefined {
  // Where tokens are missing, a comment may come to lie inside of another one.
  if (sourceCode.syntaxProblems.length > 0) return undefined;
  const node = smallestAround(sourceCode.ast, at);
  if (!node || hasDirectives(sourceCode, node.start, node.end)) return undefined;
  const directives = [`/* inventory-lint-disable ${ruleId} */`, `/* inventory-lint-enable ${ruleId} */`] as const;
  return around(sourceCode.text, node.start, node.end, ...directives);
}

/** Whether an offset lies in a name or a scalar: only what is not well-formed goes on over a line end. */
function isInToken(document: InventoryNode, offset: number): boolean {
  const node = smallestAround(document, offset);
  if (!node) return false;
  const isScalar = node.kind !== "map" && node.kind !== "list";
  return (
    (node.nameStart < offset && offset < node.nameEnd) ||
    (isScalar && node.valueStart < offset && offset < node.valueEnd)
  );
}

/** The smallest member or item around an offset; the document itself is none. */
function smallestAround(document: InventoryNode, at: number): InventoryNode | undefined {
  let found: InventoryNode | undefined;
  let nodes: readonly InventoryNode[] = document.children;
  for (;;) {
    const inner = nodes.find(({ start, end }) => start <= at && at < end);
    if (!inner) return found;
    found = inner;
    nodes = inner.children;
  }
}
