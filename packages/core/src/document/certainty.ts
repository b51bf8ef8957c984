import { carriers } from "../carriers/table.ts";
import type { Report, Rule } from "../findings/define-rule.ts";
import type { InventoryNode, Place } from "../nodes/node.ts";
import type { Leaves, SyntaxProblem } from "../syntax/problem.ts";
import type { InventorySourceCode } from "./source-code.ts";

// What syntax problems leave certain of the nodes around them, and of fixes there. Each problem says it itself.

/** With more structural problems than this in one document, nothing about its structure is certain. */
export const MAX_STRUCTURAL = 100;

/**
 * Marks the nodes whose members are uncertain because tags or brackets do not match inside them: there a missing or
 * misplaced member is a consequence of the syntax problem, not a second mistake. Everything else is judged as ever.
 */
export function markUnreliable(document: InventoryNode, problems: readonly SyntaxProblem[]): void {
  const structural = problems.filter(isStructural);
  if (structural.length > MAX_STRUCTURAL) return markAll(document);
  for (const problem of structural) markAround(document, problem);
}

/** Whether a problem makes it uncertain which members there are. */
export function isStructural({ leaves }: SyntaxProblem): boolean {
  return leaves !== "all certain" && leaves !== "meaning open";
}

function markAround(document: InventoryNode, { leaves, start, related = [] }: SyntaxProblem): void {
  const node = innermost(document, start);
  switch (leaves) {
    case "document open":
      return markAll(document);
    case "roots open":
      return node === document ? markAll(document) : undefined;
    case "levels open":
      return markAll(innermost(document, Math.min(start, ...related.map((place) => place.start))));
  }
  // Between the items of a list, it is where they begin and end that is uncertain.
  if (node.kind === "list" && leaves === "members open") markAll(node);
  if (leaves === "text open" && node.kind === "text") node.kind = "unknown";
  node.reliable = false;
  if (node.parent && leaves !== "content open") node.parent.reliable = false;
}

/** The innermost node around an offset. */
function innermost(document: InventoryNode, offset: number): InventoryNode {
  let node = document;
  for (let next: InventoryNode | undefined = document; next; ) {
    node = next;
    next = node.children.find((child) => child.start <= offset && offset < child.end);
  }
  return node;
}

function markAll(root: InventoryNode): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    node.reliable = false;
    for (const child of node.children) open.push(child);
  }
}

/** Messages of suggestions that any rule may make, and of what is not shown of any rule. */
export const commonMessages: Rule["meta"]["messages"] = {
  moreInDocument: "From here on there are {{count}} more problems, which are not shown. Correct those before first.",
  repairAnyway: "Repair it, which is a guess while the syntax here is broken.",
};

/** The rules about how a document is written: their fixes mend what makes others uncertain. */
const syntaxRules: ReadonlySet<string> = new Set([
  "json-syntax",
  "xml-syntax",
  "yaml-syntax",
  "hcl-syntax",
  "encoding",
]);

/** Offers a fix as a suggestion where a syntax problem nearby makes the reading uncertain: `--fix` runs unattended. */
export function demoteUncertainFix(report: Report, ruleId: string, source: InventorySourceCode): Report {
  const { fix, node, suggest = [] } = report;
  if (!fix || source.syntaxProblems.length === 0 || syntaxRules.has(ruleId) || !isUncertain(source, node))
    return report;
  return { ...report, fix: null, suggest: [{ messageId: "repairAnyway", fix }, ...suggest] };
}

/**
 * Whether what stands at a place may be the rest of a slip, such as a tag or a quote that was lost. Configurations of a
 * list do not touch each other.
 */
export function isUncertain(
  { syntaxProblems, carrier, ast }: Pick<InventorySourceCode, "ast" | "carrier" | "syntaxProblems">,
  { range, owner }: Place,
): boolean {
  if (syntaxProblems.length === 0) return false;
  const { guesses, starts, ends, farthest, areBoundsOpen } = placesOf(syntaxProblems, ast);
  if (areBoundsOpen) return true;
  const isList = carrier !== undefined && carriers[carrier].wrapper === "InventoryConfigurationList";
  const around = isList ? (owner as InventoryNode).closest("InventoryConfiguration") : undefined;
  const [from, to] = around?.range ?? [0, Number.POSITIVE_INFINITY];
  const guess = guesses[countBefore(guesses, from)];
  if (guess !== undefined && guess < to) return true;
  let at = countBefore(starts, Math.min(to, range[1])) - 1;
  while (at >= 0 && (starts[at] as number) >= from && (farthest[at] as number) > range[0]) {
    if ((ends[at] as number) > range[0]) return true;
    at--;
  }
  return false;
}

/** Where problems are, in the order in which they begin. */
interface ProblemPlaces {
  /** Where those begin that leave something open. */
  readonly guesses: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The last end of all problems up to each. */
  readonly farthest: readonly number[];
  /** Whether it is uncertain where any configuration begins and ends. */
  readonly areBoundsOpen: boolean;
}

/** A broken document has thousands of problems, and thousands of findings that ask for them. */
const places = new WeakMap<readonly SyntaxProblem[], ProblemPlaces>();

function placesOf(problems: readonly SyntaxProblem[], ast: InventoryNode): ProblemPlaces {
  const before = places.get(problems);
  if (before) return before;
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  const ends = sorted.map(({ end }) => end);
  const farthest: number[] = [];
  for (const end of ends) farthest.push(Math.max(end, farthest.at(-1) ?? 0));
  const guesses = sorted.filter(({ leaves }) => leaves !== CERTAIN).map(({ start }) => start);
  const areBoundsOpen = sorted.some(
    ({ leaves, start }) =>
      leaves === "document open" || (opensList.has(leaves) && innermost(ast, start).kind === "list"),
  );
  const made = { guesses, starts: sorted.map(({ start }) => start), ends, farthest, areBoundsOpen };
  places.set(problems, made);
  return made;
}

const CERTAIN: Leaves = "all certain";

/** What, between the items of a list, leaves open where they begin and end. */
const opensList: ReadonlySet<Leaves> = new Set(["content open", "members open", "text open", "levels open"]);

/** How many of the ascending offsets are less than another one. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
