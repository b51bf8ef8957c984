import type { Edit, Finding, LintResult, XmlDocument, XmlElement, XmlNode } from "@inventory-lint/core";
import { around, hasDirectives, lineBefore, narrower, startOfLine, twinsOnLine } from "./disable-text.ts";

/** Edits that switch a rule off for the line of a finding, or, where no comment can stand before it, for its element. */
export function disableInXml(tree: XmlDocument, result: LintResult, finding: Finding): Edit[] | undefined {
  const { text } = tree;
  const [at] = finding.range;
  const line = startOfLine(text, at);
  const onLine =
    line >= tree.start && isBetween(tree, line)
      ? [lineBefore(text, line, `<!-- inventory-lint-disable-next-line ${finding.ruleId} -->`)]
      : undefined;
  const aroundIt = aroundElement(tree, result, finding);
  return narrower(aroundIt, onLine, twinsOnLine(result, finding)) ?? behindDeclaration(tree, finding);
}

/** Whether a line of its own can be put in at an offset: outside of tags, comments and values. */
function isBetween(tree: XmlDocument, offset: number): boolean {
  let inside: XmlDocument | XmlElement = tree;
  for (;;) {
    const around: XmlNode | undefined = nodeAround(inside.children, offset);
    if (around?.kind === "element") {
      if (offset < around.startTagEnd || offset > around.endTagStart) return false;
      inside = around;
      continue;
    }
    if (around && around.kind !== "text") return false;
    return !hasText(inside.children) && !inside.children.some((child) => isDeclarationBehind(child, offset));
  }
}

/** The node that an offset lies in, its edges excluded. */
function nodeAround(nodes: readonly XmlNode[], offset: number): XmlNode | undefined {
  return nodes.find(({ start, end }) => start < offset && offset < end);
}

function hasText(nodes: readonly XmlNode[]): boolean {
  return nodes.some((node) => node.kind === "cdata" || (node.kind === "text" && node.value.trim() !== ""));
}

/** Nothing may stand before an XML declaration. */
function isDeclarationBehind({ kind, start }: XmlNode, offset: number): boolean {
  return kind === "declaration" && start >= offset;
}

/** Puts a comment before the smallest element around a finding that comments can stand beside, and one behind it. */
function aroundElement(
  tree: XmlDocument,
  { sourceCode }: LintResult,
  { range: [at], ruleId }: Finding,
): Edit[] | undefined {
  // Where tags are missing, nobody knows what an element is.
  if (sourceCode.syntaxProblems.length > 0) return undefined;
  let element = smallestAround(tree, at);
  while (element?.parent && hasText(element.parent.children)) element = element.parent;
  if (!element || (!element.selfClosing && element.endNameStart < 0)) return undefined;
  const { start, end } = element;
  // A comment inside may mean to end where this one would.
  if (hasDirectives(sourceCode, start, end)) return undefined;
  const directives = [`<!-- inventory-lint-disable ${ruleId} -->`, `<!-- inventory-lint-enable ${ruleId} -->`] as const;
  return around(tree.text, start, end, ...directives);
}

function smallestAround(tree: XmlDocument, at: number): XmlElement | undefined {
  let found: XmlElement | undefined;
  let nodes: readonly XmlNode[] = tree.children;
  for (;;) {
    const inner = nodes.find((node) => node.kind === "element" && node.start <= at && at < node.end);
    if (inner?.kind !== "element") return found;
    found = inner;
    nodes = inner.children;
  }
}

/** What is wrong in the declaration itself can be spoken of behind it only, on its line. */
function behindDeclaration({ children, text }: XmlDocument, { range: [at], ruleId }: Finding): Edit[] | undefined {
  const declaration = children.find(({ kind, start, end }) => kind === "declaration" && start <= at && at < end);
  if (!declaration || /[\r\n]/.test(text.slice(at, declaration.end))) return undefined;
  const { end } = declaration;
  return [{ range: [end, end], text: `<!-- inventory-lint-disable-line ${ruleId} -->` }];
}
