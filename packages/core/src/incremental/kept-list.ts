import { type HalfMarks, halfMarks } from "../carriers/foreign-marks.ts";
import type { JudgedDocument } from "../lint.ts";
import { bucketGroups } from "../model/bucket-groups.ts";
import type { InventoryNode } from "../model/node.ts";
import type { Input } from "../read.ts";
import { inSourceOrder, type RunResult } from "../run-rules.ts";
import type { Comment, InventorySourceCode } from "../source-code.ts";
import type { SyntaxProblem } from "../syntax/types.ts";
import type { ChangedSpan, LineIndex } from "../text/line-index.ts";
import { comparedSource } from "./compared-source.ts";
import { EditedFinding, type FindFresh } from "./edited-finding.ts";
import type { HalvedRules } from "./halved-rules.ts";
import { KeptConfiguration, movedComment } from "./kept-configuration.ts";
import { isLocal } from "./local-problems.ts";
import { moved, type PlacedFinding, saySame } from "./placed-finding.ts";
import { type Frame, isPlain, readAlone } from "./read-alone.ts";
import { readingsOf } from "./readings.ts";

/** With more syntax problems the whole document counts as unreliable; see `markUnreliable`. */
const MOST_PROBLEMS = 100;

/**
 * A list of configurations while it is edited. Only the configuration that an edit lies in is read again, as if it were
 * the only one; the others only move. What is found is what a fresh reading would find: where that is not certain, the
 * edit is refused, and the text must be read as a whole.
 */
export class KeptList {
  readonly #rules: HalvedRules;
  /** The last reading of the whole text. */
  readonly #source: InventorySourceCode;
  readonly #frame: Frame;
  readonly #marks: HalfMarks;
  readonly #configurations: KeptConfiguration[];
  /** What is found, and what comments there are, outside of the configurations. */
  #around: readonly PlacedFinding[];
  #commentsAround: readonly Comment[];
  #compared: readonly PlacedFinding[] = [];
  #problems: number;
  #document: JudgedDocument;

  /** Keeps a list of several configurations, where each may be read alone; undefined for every other document. */
  static of(input: Input, source: InventorySourceCode, judged: RunResult, rules: HalvedRules): KeptList | undefined {
    const nodes = listedConfigurations(source);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last || judged.faults.length > 0 || input.problems?.length || source.wrapper) return undefined;
    if (source.syntaxProblems.length > MOST_PROBLEMS || !source.syntaxProblems.every(mayStay(nodes, source.text))) {
      return undefined;
    }
    const read = readingsOf(nodes, source, judged.findings);
    if (!read) return undefined;
    const head = source.text.slice(0, first.start);
    const tail = source.text.slice(last.end);
    const frame: Frame = { input, carrier: source.carrier, head, tail, judge: rules.judge };
    const { facts, dialect } = source;
    const configurations = read.readings.map((reading) => new KeptConfiguration(reading, facts, dialect));
    const list = new KeptList(rules, source, frame, configurations, read.around, read.commentsAround);
    return list.#compare() ? list : undefined;
  }

  private constructor(
    rules: HalvedRules,
    source: InventorySourceCode,
    frame: Frame,
    configurations: KeptConfiguration[],
    around: readonly PlacedFinding[],
    commentsAround: readonly Comment[],
  ) {
    this.#rules = rules;
    this.#source = source;
    this.#frame = frame;
    this.#marks = halfMarks(source.text);
    this.#configurations = configurations;
    this.#around = around;
    this.#commentsAround = commentsAround;
    this.#problems = source.syntaxProblems.length;
    this.#document = source;
  }

  /** What is known of the text as it is now; later edits leave it as it is. */
  get document(): JudgedDocument {
    return this.#document;
  }

  /** What is found, in source order; comments have switched nothing off yet. */
  findings(findFresh: FindFresh): EditedFinding[] {
    const findings: EditedFinding[] = [];
    for (const finding of this.#around) findings.push(new EditedFinding(finding, 0, findFresh));
    for (const { reading, distance } of this.#configurations) {
      for (const finding of reading.findings) findings.push(new EditedFinding(finding, distance, findFresh));
    }
    for (const finding of this.#compared) findings.push(new EditedFinding(finding, 0, findFresh));
    return findings.sort(inSourceOrder);
  }

  /**
   * Takes over a text that differs from the present one in one span. False where it must be read as a whole; then this
   * list is of no further use.
   */
  edit(text: string, span: ChangedSpan): boolean {
    const index = this.#configurations.findIndex(({ start, end }) => start < span.start && span.end < end);
    const before = this.#configurations[index];
    if (!before || !this.#isUntouchedAround(before)) return false;
    const delta = span.newEnd - span.end;
    const reading = this.#readAgain(before, text.slice(before.start, before.end + delta));
    if (!reading) return false;
    this.#problems += reading.problems - before.reading.problems;
    if (this.#problems > MOST_PROBLEMS) return false;
    const by = (offset: number): number => (offset <= before.start ? offset : offset + delta);
    this.#around = this.#around.map((finding) => moved(finding, by));
    this.#commentsAround = this.#commentsAround.map((comment) => movedComment(comment, by));
    for (let i = index + 1; i < this.#configurations.length; i++) this.#configurations[i]?.move(delta);
    const { facts, dialect } = this.#source;
    this.#configurations[index] = new KeptConfiguration(reading, facts, dialect, before.start);
    this.#document = this.#documentOf(text, this.#document.lineIndex.edited(text, span));
    return this.#compare();
  }

  #documentOf(text: string, lineIndex: LineIndex): JudgedDocument {
    const { ast, carrier, dialect, facts, isOurs } = this.#source;
    const comments = [...this.#commentsAround];
    for (const configuration of this.#configurations) {
      if (configuration.reading.comments.length > 0) comments.push(...configuration.comments);
    }
    comments.sort((a, b) => a.start - b.start);
    return { ast, carrier, dialect, facts, isOurs, text, comments, lineIndex };
  }

  /** Whether nothing that is found outside of all configurations has to do with what stands in this one. */
  #isUntouchedAround({ start, end }: KeptConfiguration): boolean {
    const isOutside = (offset: number): boolean => offset <= start || offset >= end;
    return this.#around.every(({ range, related }) =>
      [range, ...related.map((place) => place.range)].every((place) => place.every(isOutside)),
    );
  }

  /**
   * Reads a configuration with its new text. What it was before must have said alone what it said among the others, and
   * what the list is said to lack or to have besides must stay.
   */
  #readAgain(before: KeptConfiguration, text: string) {
    if (mayTogether(this.#marks, halfMarks(text))) return undefined;
    const { index } = before.reading.node;
    const alone = before.reading.said === undefined ? this.#readBefore(before) : before.reading;
    const reading = alone && readAlone(this.#frame, text, index);
    return reading?.said === alone?.said ? reading : undefined;
  }

  #readBefore({ reading, start, end }: KeptConfiguration) {
    const alone = readAlone(this.#frame, this.#document.text.slice(start, end), reading.node.index);
    if (alone?.problems !== reading.problems) return undefined;
    return saySame(alone.findings, reading.findings, alone.node.start - reading.node.start) ? alone : undefined;
  }

  /** Compares the configurations anew; false where a rule breaks down. */
  #compare(): boolean {
    const source = comparedSource(this.#source, this.#document.text, [this.#configurations]);
    const { findings, faults } = this.#rules.compare(source);
    this.#compared = findings;
    return faults.length === 0;
  }
}

/** The configurations of a list, where there are several, and where they are all that there is. */
function listedConfigurations({ ast, dialect, root, text }: InventorySourceCode): readonly InventoryNode[] {
  if (root.is !== "ours") return [];
  const [group = [], ...others] = bucketGroups(ast, dialect);
  const isList = others.length === 0 && group.length > 1;
  return isList && group.every((node) => isPlain(node, text) && node.parent === group[0]?.parent) ? group : [];
}

/** Whether a problem lets every configuration be read alone. */
function mayStay(nodes: readonly InventoryNode[], text: string): (problem: SyntaxProblem) => boolean {
  return (problem) => {
    const node = nodes.find(({ start, end }) => start <= problem.start && problem.start < end);
    if (!node) return problem.messageId === "comment";
    return isLocal(problem, text, node.start, node.end);
  };
}

/** Whether marks of another cloud that only count together may stand in two configurations. */
function mayTogether(before: HalfMarks, now: HalfMarks): boolean {
  return (before.field || now.field) && (before.format || now.format);
}
