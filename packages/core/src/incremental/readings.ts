import type { Finding } from "../finding.ts";
import type { InventoryNode } from "../model/node.ts";
import type { Comment, InventorySourceCode } from "../source-code.ts";
import { isWithin, liesIn, type PlacedFinding, withoutRepairs } from "./placed-finding.ts";
import type { Reading } from "./read-alone.ts";

/** A reading of a whole list, sorted by its configurations. */
export interface Readings {
  readonly readings: readonly Reading[];
  readonly around: readonly PlacedFinding[];
  readonly commentsAround: readonly Comment[];
}

/**
 * Sorts what was found in a list by the configuration, of those given in source order, that it stands in; undefined where
 * a finding in one has to do with something outside of it.
 */
export function readingsOf(
  nodes: readonly InventoryNode[],
  source: InventorySourceCode,
  findings: readonly Finding[],
): Readings | undefined {
  const own = nodes.map((node) => ({ node, findings: [] as PlacedFinding[], comments: [] as Comment[], problems: 0 }));
  const around: PlacedFinding[] = [];
  const commentsAround: Comment[] = [];
  for (const finding of findings) {
    const reading = own[indexAround(nodes, finding.range[0])];
    const isOwn = reading && isWithin(finding.range, reading.node.start, reading.node.end);
    if (isOwn && !liesIn(finding, reading.node.start, reading.node.end)) return undefined;
    (isOwn ? reading.findings : around).push(withoutRepairs(finding));
  }
  for (const comment of source.comments) {
    (own[indexAround(nodes, comment.start)]?.comments ?? commentsAround).push(comment);
  }
  for (const { start } of source.syntaxProblems) {
    const reading = own[indexAround(nodes, start)];
    if (reading) reading.problems++;
  }
  return { readings: own.map((reading) => ({ ...reading, said: undefined })), around, commentsAround };
}

/** The index of the node around an offset, or -1. */
function indexAround(nodes: readonly InventoryNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (!node || offset < node.start) high = middle;
    else if (offset >= node.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
