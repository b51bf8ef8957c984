import { isStructural } from "../document/certainty.ts";
import { isLocal } from "../incremental/local-problems.ts";
import { isPlain } from "../incremental/read-alone.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import type { InventoryNode } from "../model/node.ts";
import { type Input, readSource } from "../read.ts";
import type { InventorySourceCode } from "../source-code.ts";
import type { Range, SyntaxProblem } from "../syntax/types.ts";
import type { Seams } from "./seams.ts";

/** A span of a list, with as many whole configurations as there are in it. Offsets of the whole text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Index of its first configuration. */
  readonly first: number;
}

/** Some configurations of a list, read between what stands before the first and behind the last one of all. */
export interface Part {
  readonly span: Span;
  /** Of a text of which the list has these configurations alone. */
  readonly source: InventorySourceCode;
  /** The configurations, in source order. */
  readonly nodes: readonly InventoryNode[];
  /** How many syntax problems the configurations have, and how many of those make members uncertain. */
  readonly problems: number;
  readonly structural: number;
  /** Whether a reader might have looked beyond the end of the part, and not have found there what stands there. */
  readonly isOpen: boolean;
  /** Whether a range of its text begins in its configurations, or between them. */
  readonly holds: (range: Range) => boolean;
  /** The offset in the whole text of one in its text; undefined outside of its configurations. */
  readonly within: (offset: number) => number | undefined;
  /** The same of an offset before or behind its configurations; undefined inside. */
  readonly around: (offset: number) => number | undefined;
}

/**
 * Reads a part of a list. Undefined where it is not certain that a reading of the whole text would find the same there: where
 * it does not begin and end between two configurations, or something stands among them that may have to do with others.
 */
export function readPart(input: Input, seams: Seams, span: Span): Part | undefined {
  const { text } = input;
  const { start, end } = span;
  const from = seams.headOf(start);
  const to = from + end - start;
  const source = readSource({
    ...input,
    text: text.slice(0, from) + text.slice(start, end) + text.slice(seams.last),
  });
  if (source.root.is !== "ours" || source.wrapper) return undefined;
  if (source.carrier !== "xml-list" && source.carrier !== "list-output") return undefined;
  const nodes = listedIn(source);
  const [firstNode, last] = [nodes[0], nodes.at(-1)];
  if (!firstNode || firstNode.start < from || last?.end !== to) return undefined;
  if (source.comments.some((comment) => crosses(comment, from) || crosses(comment, to))) return undefined;
  const { syntaxProblems } = source;
  if (!syntaxProblems.every((problem) => mayStay(problem, nodes, source.text))) return undefined;
  for (const [i, node] of nodes.entries()) node.index = span.first + i;
  return {
    span,
    source,
    nodes,
    problems: syntaxProblems.length,
    structural: syntaxProblems.filter(isStructural).length,
    isOpen: end !== seams.last && syntaxProblems.some((problem) => mayLookBeyond(problem, last)),
    holds: ([at]) => at >= from && at < to,
    within: (offset) => (offset >= from && offset <= to ? offset - from + start : undefined),
    around: (offset) => (offset <= from ? offset : offset >= to ? offset - to + seams.last : undefined),
  };
}

/** The configurations of a list; none where there is anything else among them. */
function listedIn({ ast, dialect, text }: InventorySourceCode): readonly InventoryNode[] {
  const [group = [], ...others] = bucketGroups(ast, dialect);
  const [first, last] = [group[0], group.at(-1)];
  const list = first?.parent;
  if (!list || !last || others.length > 0) return [];
  const among = list.children.filter((child) => child.end > first.start && child.start < last.end);
  const isAll = among.length === group.length && group.every((node) => node.parent === list && isPlain(node, text));
  return isAll ? group : [];
}

function crosses(span: { readonly start: number; readonly end: number }, offset: number): boolean {
  return span.start < offset && offset < span.end;
}

/** Whether a problem of the last configuration may depend on what stands behind it. */
function mayLookBeyond(problem: SyntaxProblem, last: InventoryNode): boolean {
  if (problem.end <= last.start) return false;
  const closer = last.name === "" ? "}" : `</${last.name}>`;
  return isStructural(problem) || problem.end > last.end - closer.length;
}

/** Whether a problem would be the same whatever stands outside of the configuration that it is in. */
function mayStay(problem: SyntaxProblem, nodes: readonly InventoryNode[], text: string): boolean {
  const node = nodes.find(({ start, end }) => start <= problem.start && problem.start < end);
  if (!node) return problem.messageId === "comment";
  return isLocal(problem, text, node.start, node.end);
}
