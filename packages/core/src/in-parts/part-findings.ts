import { MAX_STRUCTURAL } from "../document/certainty.ts";
import type { Finding, Suggestion } from "../finding.ts";
import type { HalvedRules } from "../incremental/halved-rules.ts";
import { movedComment } from "../incremental/kept-configuration.ts";
import type { ComparedConfiguration } from "../model/compared-groups.ts";
import type { Input } from "../read.ts";
import { MOST_PROBLEMS } from "../reports/syntax-problems.ts";
import type { Comment } from "../source-code.ts";
import { keptFinding, placedSuggestions } from "./kept-finding.ts";
import { PartConfigurations } from "./part-configurations.ts";
import { type Part, readPart, type Span } from "./read-part.ts";
import type { Seams } from "./seams.ts";

/** What is found in the parts of a list, each of which is forgotten then. */
export class PartFindings {
  /** In the order of the parts, and behind them what is found outside of the configurations. */
  readonly all: Finding[] = [];
  readonly comments: Comment[] = [];
  readonly #input: Input;
  readonly #seams: Seams;
  readonly #judge: HalvedRules["judge"];
  readonly #configurations = new PartConfigurations();
  /** What every part has to say of what stands around it. */
  #saidAround: string | undefined;
  #problems = 0;
  #structural = 0;
  /** The part that was read again last. */
  #again: { readonly part: Part; readonly findings: readonly Finding[] } | undefined;

  constructor(input: Input, seams: Seams, { judge }: HalvedRules) {
    this.#input = input;
    this.#seams = seams;
    this.#judge = judge;
  }

  get configurations(): readonly ComparedConfiguration[] {
    return this.#configurations.all;
  }

  /** Judges a part; false where it is not certain that the same would be found in the whole. */
  add(part: Part): boolean {
    this.#problems += part.problems;
    this.#structural += part.structural;
    if (this.#problems > MOST_PROBLEMS || this.#structural > MAX_STRUCTURAL) return false;
    const { findings, faults } = this.#judge(part.source);
    if (faults.length > 0 || !this.#configurations.add(part)) return false;
    this.#addComments(part);
    return this.#addOwn(part, findings) && this.#addAround(part, findings);
  }

  #addOwn(part: Part, findings: readonly Finding[]): boolean {
    const { span } = part;
    const own = findings.filter(({ range }) => part.holds(range));
    for (const [i, finding] of own.entries()) {
      const kept = keptFinding(finding, part.within, this.#suggestLater(span, i));
      if (!kept) return false;
      this.all.push(kept);
    }
    return true;
  }

  /** A method of its own, since a function that stands beside others keeps what they know, too: the part with its nodes. */
  #suggestLater(span: Span, index: number): () => readonly Suggestion[] {
    return () => this.#suggestedAgain(span, index);
  }

  /** The suggestions of a finding, from another reading of its part. */
  #suggestedAgain(span: Span, index: number): readonly Suggestion[] {
    if (this.#again?.part.span !== span) {
      const part = readPart(this.#input, this.#seams, span);
      if (!part) throw new Error("A part of a list can no longer be read.");
      const findings = this.#judge(part.source).findings.filter(({ range }) => part.holds(range));
      this.#again = { part, findings };
    }
    const { part, findings } = this.#again;
    const suggestions = placedSuggestions(findings[index]?.suggestions ?? [], part.within);
    if (!suggestions) throw new Error("A suggestion reaches beyond its part of a list.");
    return suggestions;
  }

  #addAround(part: Part, findings: readonly Finding[]): boolean {
    const around: Finding[] = [];
    for (const finding of findings) {
      if (part.holds(finding.range)) continue;
      const suggestions = placedSuggestions(finding.suggestions, part.around);
      const kept = suggestions && keptFinding(finding, part.around, () => suggestions);
      if (!kept) return false;
      around.push(kept);
    }
    const said = around.length === 0 ? "" : JSON.stringify(around);
    if (this.#saidAround === undefined) this.all.push(...around);
    this.#saidAround ??= said;
    return this.#saidAround === said;
  }

  #addComments({ source, span, within, around }: Part): void {
    const isFirst = span.first === 0;
    for (const comment of source.comments) {
      const isInside = within(comment.start) !== undefined && within(comment.end) !== undefined;
      const placing = isInside ? within : around;
      if (isInside || isFirst) this.comments.push(movedComment(comment, (offset) => placing(offset) ?? offset));
    }
  }
}
