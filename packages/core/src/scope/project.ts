import type { InventorySourceCode } from "../document/source-code.ts";
import type { RelatedPlace, Report } from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { type EnabledRule, toFinding } from "../judge/to-finding.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { comparedPlace } from "./compared-place.ts";
import type { Comparator, Compared, ComparedPart, Comparison, Conflict } from "./comparison.ts";
import { SmallSummaries } from "./small-summary.ts";
import { type Summary, summarise } from "./summary.ts";
import { wantedConfigurations } from "./wanted-configurations.ts";

/** What of a document is compared with others. */
type ComparedDocument = Pick<InventorySourceCode, "ast" | "carrier" | "facts" | "lineIndex">;

/** What a project asks of those who know its files. */
export interface ProjectHost {
  /** Whether two names are of one file, such as that of a link and that of its target. Asked only where it matters. */
  isSameFile(name: string, other: string): boolean;
}

/**
 * The configurations of many documents whose source bucket is known, for the rules about several configurations. Each
 * document is compared with those added before it, so that findings can be written file by file, and comments can switch
 * them off like all others.
 */
export class Project {
  readonly #host: ProjectHost;
  readonly #summaries = new SmallSummaries();
  readonly #buckets = new Map<string, Filed | Group>();
  /** By module; documents that are part of none are those of an empty name. */
  readonly #all = new Map<string, Group>();

  constructor(host: ProjectHost) {
    this.#host = host;
  }

  /** Whether a document has anything that is compared with other documents. */
  concerns(source: ComparedDocument): boolean {
    return wantedConfigurations(source).length > 0;
  }

  /**
   * Adds a document, and tells what its configurations have to do with those of other files. What was `found` in the
   * document by itself is not repeated.
   */
  add(file: string, source: ComparedDocument, rules: readonly EnabledRule[], found: readonly Finding[]): Finding[] {
    const findings: Finding[] = [];
    const nodes = wantedConfigurations(source);
    if (nodes.length === 0) return findings;
    const isOther = this.#otherFiles(file);
    const isRepeated = repetitions(found);
    for (const [node, filed] of this.#read(file, nodes, source)) {
      const group = this.#file(filed);
      for (const rule of rules) {
        const { comparator } = rule.rule;
        const conflict =
          comparator && (comparator.scope === "all" ? this.#allOf(filed) : group)?.lastConflict(comparator);
        if (!conflict || (conflict.other && !isOther(conflict.other.item.file))) continue;
        // Where files of a folder declare the same, they are no module, but versions of each other.
        if (filed.address !== undefined && conflict.other?.item.address === filed.address) continue;
        if (conflict.isCopy && conflict.other?.item.form !== filed.form) continue;
        const report = reportOf(node, conflict);
        const finding = isRepeated(rule.id, report) ? undefined : toFinding(rule, report);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  }

  #read(file: string, nodes: readonly InventoryNode[], source: ComparedDocument): [InventoryNode, Filed][] {
    return nodes.map((node): [InventoryNode, Filed] => {
      const summary = this.#summaries.of(summarise(node, source.facts));
      return [node, new Filed(summary, file, node, source)];
    });
  }

  /** Files a configuration; undefined where it is the first of its bucket. Most buckets have no second one. */
  #file(filed: Filed): Group | undefined {
    const bucket = `${filed.module}\n${filed.summary.source ?? ""}`;
    const known = this.#buckets.get(bucket);
    this.#allOf(filed).add(filed);
    if (!known) {
      this.#buckets.set(bucket, filed);
      return undefined;
    }
    const group = known instanceof Group ? known : new Group(known);
    group.add(filed);
    this.#buckets.set(bucket, group);
    return group;
  }

  #allOf({ module }: Filed): Group {
    const all = this.#all.get(module) ?? new Group();
    this.#all.set(module, all);
    return all;
  }

  #otherFiles(file: string): (other: string) => boolean {
    const known = new Map<string, boolean>();
    return (other) => {
      const isOther = known.get(other) ?? (other !== file && !this.#host.isSameFile(file, other));
      known.set(other, isOther);
      return isOther;
    };
  }
}

/** Numbers of a place: offsets, then line and column of the start and of the end. */
type PlaceNumbers = readonly [number, number, number, number, number, number];

/** What is kept of a configuration: small, and nothing of its document. */
class Filed implements Compared {
  readonly summary: Summary;
  readonly file: string;
  readonly form: InventorySourceCode["carrier"];
  readonly address: string | undefined;
  /** The folder in which the same names mean the same; empty where only names of buckets count. */
  readonly module: string;
  readonly #id: PlaceNumbers;
  readonly #destination: PlaceNumbers;

  constructor(summary: Summary, file: string, node: InventoryNode, source: ComparedDocument) {
    this.summary = summary;
    this.file = file;
    this.form = source.carrier;
    this.address = node.closest("Request")?.resource?.address;
    this.module = node.spelling.isModule ? file.replace(/[^\\/]*$/, "") : "";
    this.#id = numbersOf(node, "id", source);
    this.#destination = numbersOf(node, "destination", source);
  }

  /** A place of it, for a report in another file. */
  related(part: "id" | "destination", messageId: string): RelatedPlace {
    const [from, to, line, column, endLine, endColumn] = part === "id" ? this.#id : this.#destination;
    const file = { name: this.file, start: { line, column }, end: { line: endLine, column: endColumn } };
    return { range: [from, to], messageId, file };
  }
}

function numbersOf(node: InventoryNode, part: ComparedPart, { lineIndex }: ComparedDocument): PlaceNumbers {
  const [from, to] = comparedPlace(node, part).range;
  const start = lineIndex.position(from);
  const end = lineIndex.position(to);
  return [from, to, start.line, start.column, end.line, end.column];
}

/** Configurations that meet each other, in the order in which they were added. */
class Group {
  readonly #items: Filed[];
  readonly #comparisons = new Map<Comparator, { readonly comparison: Comparison<Filed>; next: number }>();

  constructor(...items: readonly Filed[]) {
    this.#items = [...items];
  }

  add(item: Filed): void {
    this.#items.push(item);
  }

  /** How the last one conflicts with those before. */
  lastConflict(comparator: Comparator): Conflict<Filed> | undefined {
    const items = this.#items;
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

function reportOf(node: InventoryNode, conflict: Conflict<Filed>): Report {
  const { part, messageId, data, other } = conflict;
  const report = { node: comparedPlace(node, part), messageId, data };
  return other && part !== "name" ? { ...report, related: [other.item.related(part, other.messageId)] } : report;
}

/** Whether a rule has said of the same place, or without another place at all, that there is one too many. */
function repetitions(found: readonly Finding[]): (ruleId: string, report: Report) => boolean {
  let places: Set<string> | undefined;
  return (ruleId, { node, related }) => {
    places ??= new Set(found.flatMap((finding) => [finding.ruleId, `${finding.ruleId} ${finding.range[0]}`]));
    return places.has(related ? `${ruleId} ${node.range[0]}` : ruleId);
  };
}
