import type { Comparator, Compared, ComparedPart, Comparison, Conflict } from "./comparison.ts";
import type { Report } from "./define-rule.ts";
import type { Finding, OtherFile } from "./finding.ts";
import type { InventoryNode } from "./model/node.ts";
import { type Summary, summarise } from "./model/summary.ts";
import { wantedConfigurations } from "./model/wanted-configurations.ts";
import { comparedPlace } from "./reports/compared-place.ts";
import { type EnabledRule, toFinding } from "./run-rules.ts";
import type { InventorySourceCode } from "./source-code.ts";
import type { Range } from "./syntax/types.ts";

/** What a project asks of those who know its files. */
export interface ProjectHost {
  /** Whether two names are of one file, such as that of a link and that of its target. Asked only where it matters. */
  isSameFile(name: string, other: string): boolean;
  /** A bucket comes up about which nothing is known yet: the moment to add files that were put off, each once. */
  lacks?(bucket: string): void;
}

/** What is kept of a configuration: small, and nothing of its document. */
interface Filed extends Compared {
  readonly file: string;
  readonly places: { readonly id: FiledPlace; readonly destination: FiledPlace };
}

interface FiledPlace extends Omit<OtherFile, "name"> {
  readonly range: Range;
}

interface Known {
  readonly node: InventoryNode;
  readonly filed: Filed;
}

/**
 * The configurations of many documents whose source bucket is known, for the rules about several configurations. Each
 * document is compared with those added before it, so that findings can be written file by file, and comments can switch
 * them off like all others.
 */
export class Project {
  readonly #host: ProjectHost;
  readonly #buckets = new Map<string, Group>();
  readonly #all = new Group();

  constructor(host: ProjectHost) {
    this.#host = host;
  }

  /** Whether a configuration of this bucket was added. */
  has(bucket: string): boolean {
    return this.#buckets.has(bucket);
  }

  /** Whether a document has anything that is compared with other documents. */
  concerns(source: InventorySourceCode): boolean {
    return wantedConfigurations(source).length > 0;
  }

  /**
   * Adds a document, and tells what its configurations have to do with those of other files. What was `found` in the
   * document by itself is not repeated.
   */
  add(file: string, source: InventorySourceCode, rules: readonly EnabledRule[], found: readonly Finding[]): Finding[] {
    const known = this.#known(file, source);
    if (known.length === 0) return [];
    const isOther = this.#otherFiles(file);
    const isRepeated = repetitions(found);
    const findings: Finding[] = [];
    for (const { node, filed } of known) {
      const group = this.#file(filed);
      for (const rule of rules) {
        const { comparator } = rule.rule;
        const conflict = comparator && (comparator.scope === "all" ? this.#all : group).lastConflict(comparator);
        if (!conflict || (conflict.other && !isOther(conflict.other.item.file))) continue;
        const report = reportOf(node, conflict, source);
        const finding = isRepeated(rule.id, report) ? undefined : toFinding(rule, report);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  }

  #known(file: string, source: InventorySourceCode): Known[] {
    const known = wantedConfigurations(source).map((node) => ({ node, filed: filedOf(file, node, source) }));
    for (const { filed } of known) {
      const { source: listed, bucket } = filed.summary;
      if (listed !== undefined && !this.has(listed)) this.#host.lacks?.(listed);
      if (bucket !== undefined && !this.has(bucket)) this.#host.lacks?.(bucket);
    }
    return known;
  }

  #file(filed: Filed): Group {
    const { source = "" } = filed.summary;
    const group = this.#buckets.get(source) ?? new Group();
    this.#buckets.set(source, group);
    group.add(filed);
    this.#all.add(filed);
    return group;
  }

  #otherFiles(file: string): (other: string) => boolean {
    const known = new Map<string, boolean>([[file, false]]);
    return (other) => {
      const isOther = known.get(other) ?? !this.#host.isSameFile(file, other);
      known.set(other, isOther);
      return isOther;
    };
  }
}

/** Configurations that meet each other, in the order in which they were added. */
class Group {
  readonly #items: Filed[] = [];
  readonly #comparisons = new Map<Comparator, { readonly comparison: Comparison<Filed>; next: number }>();

  add(item: Filed): void {
    this.#items.push(item);
  }

  /** How the last one conflicts with those before. Most buckets have a single configuration: nothing is made for it. */
  lastConflict(comparator: Comparator): Conflict<Filed> | undefined {
    const items = this.#items;
    if (items.length < 2) return undefined;
    let state = this.#comparisons.get(comparator);
    if (!state) {
      state = { comparison: comparator.start(), next: 0 };
      this.#comparisons.set(comparator, state);
    }
    let conflict: Conflict<Filed> | undefined;
    // A rule may have been off for some of the files.
    for (const item of items.slice(state.next)) conflict = state.comparison.add(item);
    state.next = items.length;
    return conflict;
  }
}

function filedOf(file: string, node: InventoryNode, source: InventorySourceCode): Filed {
  const placeOf = (part: ComparedPart): FiledPlace => {
    const { range } = comparedPlace(node, part, source.dialect);
    return { range, start: source.lineIndex.position(range[0]), end: source.lineIndex.position(range[1]) };
  };
  // By way of JSON, since texts that were cut out of the document would keep all of it in memory.
  const summary: Summary = JSON.parse(JSON.stringify(summarise(node, source.facts, source.dialect)));
  return { file, summary, places: { id: placeOf("id"), destination: placeOf("destination") } };
}

function reportOf(node: InventoryNode, conflict: Conflict<Filed>, { dialect }: InventorySourceCode): Report {
  const { part, messageId, data, other } = conflict;
  const report = { node: comparedPlace(node, part, dialect), messageId, data };
  if (!other || part === "name") return report;
  const { range, start, end } = other.item.places[part];
  const file = { name: other.item.file, start, end };
  return { ...report, related: [{ range, messageId: other.messageId, file }] };
}

/** Whether a rule has said of the same place, or without another place at all, that there is one too many. */
function repetitions(found: readonly Finding[]): (ruleId: string, report: Report) => boolean {
  let places: Set<string> | undefined;
  return (ruleId, { node, related }) => {
    places ??= new Set(found.flatMap((finding) => [finding.ruleId, `${finding.ruleId} ${finding.range[0]}`]));
    return places.has(related ? `${ruleId} ${node.range[0]}` : ruleId);
  };
}
