import type { CarrierName } from "../carriers/types.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import type { InventoryNode } from "../model/node.ts";
import { type Input, readSource } from "../read.ts";
import type { RunResult } from "../run-rules.ts";
import type { Comment, InventorySourceCode } from "../source-code.ts";
import { isLocal } from "./local-problems.ts";
import { isWithin, liesIn, type PlacedFinding, withoutRepairs } from "./placed-finding.ts";

/** What is around the configurations of a list: the text before the first and behind the last, and how it is read. */
export interface Frame {
  readonly input: Input;
  readonly carrier: CarrierName | undefined;
  readonly head: string;
  readonly tail: string;
  /** Runs the rules that judge each configuration as if it were the only one. */
  readonly judge: (sourceCode: InventorySourceCode) => RunResult;
}

/** A configuration as it was read. All places are those of the text that it was read in. */
export interface Reading {
  readonly node: InventoryNode;
  /** What is found in it, comparisons with others aside; in source order. */
  readonly findings: readonly PlacedFinding[];
  readonly comments: readonly Comment[];
  /** How many syntax problems it has. */
  readonly problems: number;
  /** What is said of the list that it stands in when it stands there alone; undefined where it did not. */
  readonly said: string | undefined;
}

/**
 * Reads a configuration as if it were the only one of its list; undefined where it is not one configuration from its first
 * character to its last, or where what stands in it reaches beyond it.
 */
export function readAlone(frame: Frame, text: string, index: number): Reading | undefined {
  const start = frame.head.length;
  const end = start + text.length;
  const source = readSource({ ...frame.input, text: frame.head + text + frame.tail });
  if (source.root.is !== "ours" || source.carrier !== frame.carrier) return undefined;
  const node = onlyConfiguration(source);
  if (node?.start !== start || node.end !== end) return undefined;
  node.index = index;
  const problems = source.syntaxProblems.filter((problem) => isWithin([problem.start, problem.end], start, end));
  if (!problems.every((problem) => isLocal(problem, source.text, start, end))) return undefined;
  const { findings, faults } = frame.judge(source);
  const own = findings.filter(({ range }) => isWithin(range, start, end)).map(withoutRepairs);
  if (faults.length > 0 || !own.every((finding) => liesIn(finding, start, end))) return undefined;
  return {
    node,
    findings: own,
    comments: source.comments.filter((comment) => comment.start >= start && comment.end <= end),
    problems: problems.length,
    said: findings
      .filter(({ range }) => !isWithin(range, start, end))
      .map(({ ruleId, message }) => `${ruleId} ${message}`)
      .join("\n"),
  };
}

function onlyConfiguration({ ast, dialect, text }: InventorySourceCode): InventoryNode | undefined {
  const [group, ...others] = bucketGroups(ast, dialect);
  const [node, ...more] = group ?? [];
  return others.length === 0 && more.length === 0 && node && isPlain(node, text) ? node : undefined;
}

/** Whether a node is a configuration that is written as one, in a list, from its first character to its last. */
export function isPlain({ parent, misnamed, kind, name, start, end }: InventoryNode, text: string): boolean {
  if (parent?.type !== "ListOutput" && parent?.type !== "InventoryConfigurationList") return false;
  const written = text.slice(start, end);
  const isEnded = name === "" ? written.endsWith("}") : written.endsWith(`</${name}>`);
  return isEnded && !misnamed && kind === "map";
}
