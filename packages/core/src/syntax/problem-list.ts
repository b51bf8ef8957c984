import type { SyntaxProblem, SyntaxRuleId } from "./problem.ts";

/** A text of signs that mean nothing has millions of problems: from here on a reader only counts them. */
export const MAX_PROBLEMS = 10_000;

/**
 * Whether a reader has found so much that the text is given up: the rest is read for what is wrong in it, but no more of it
 * is kept.
 */
export function isFull(problems: readonly SyntaxProblem[]): boolean {
  return problems.length >= MAX_PROBLEMS;
}

type Further = SyntaxProblem & { count: number };

const furtherOf = new WeakMap<readonly SyntaxProblem[], Map<SyntaxRuleId, Further>>();

/** Adds what a reader has found to what it found before; of very many, one of each rule stands for all further ones. */
export function addProblem(problems: SyntaxProblem[], problem: SyntaxProblem): void {
  if (!isFull(problems)) {
    problems.push(problem);
    return;
  }
  const further = furtherOf.get(problems) ?? new Map<SyntaxRuleId, Further>();
  furtherOf.set(problems, further);
  const known = further.get(problem.ruleId);
  // Readers may take back what they have said last.
  if (known && problems.includes(known, MAX_PROBLEMS)) {
    known.count++;
    return;
  }
  const made: Further = { ...problem, count: 1 };
  further.set(problem.ruleId, made);
  problems.push(made);
}
