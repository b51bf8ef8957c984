import type { DirectiveType, DisableDirective, NamedRule, UnknownDirective } from "../document/directives.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Repair, Report } from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import type { Edit, Range } from "../syntax/problem.ts";
import { distance } from "../text/distance.ts";
import type { LineIndex } from "../text/line-index.ts";
import { quoted } from "../text/quoted.ts";
import { MAX_FINDINGS } from "./surplus.ts";

/** One rule of one directive, and whether it has switched anything off. */
export interface Switch {
  readonly directive: DisableDirective;
  /** Undefined stands for every rule. */
  readonly rule: NamedRule | undefined;
  /** Index of the rule in its directive. */
  readonly index: number;
  used: boolean;
}

/** Of names in directives that are compared with those of rules, in UTF-16 units. */
const MAX_NAME_LENGTH = 60;

/** What unused-directive says of the directives of a document. */
export function directiveReports(
  switches: readonly Switch[],
  unknown: readonly UnknownDirective[],
  { ast, text, lineIndex }: Pick<InventorySourceCode, "ast" | "text" | "lineIndex">,
  ruleIds: readonly string[],
  kept: readonly Finding[],
): Report[] {
  const known = new Set(ruleIds);
  const reports: Report[] = unknown.map(({ label, range }) => {
    const near = `inventory-lint-${meantType(label.toLowerCase())}`;
    const data = { label: quoted(label), near };
    return { node: { range, owner: ast }, messageId: "unknownDirective", data, suggest: [renaming(range, near)] };
  });
  const wordy = new Set<DisableDirective>();
  const prose = new Prose(known);
  const neighbours = new Neighbours(switches, lineIndex, kept);
  for (const { directive, rule, index, used } of switches) {
    if (used || wordy.has(directive)) continue;
    const node = { range: rule?.range ?? directive.labelRange, owner: ast };
    const fix = () => removeFrom(directive, index, text);
    const elsewhere = neighbours.meant(directive, rule?.id);
    if (elsewhere) {
      const { near, ...data } = { rule: rule?.id ?? "a rule", ...elsewhere };
      const suggest = [renaming(directive.labelRange, near)];
      reports.push({ node, messageId: "otherLine", data: { ...data, near }, suggest });
    } else if (rule === undefined) reports.push({ node, messageId: "unusedAll", fix });
    else if (known.has(rule.id)) reports.push({ node, messageId: "unused", data: { rule: rule.id }, fix });
    else if (prose.isIn(directive, index)) {
      // The author's reason, taken for names: said once.
      wordy.add(directive);
      const end = directive.rules.at(-1)?.range[1] ?? rule.range[1];
      reports.push({ node: { range: [rule.range[0], end], owner: ast }, messageId: "reasonWithoutColon" });
    } else {
      // What is not shown need not be searched for.
      const near = reports.length < MAX_FINDINGS ? nearest(rule.id, ruleIds) : "";
      const data = { rule: quoted(rule.id), near };
      reports.push({ node, messageId: "unknownRule", data, fix });
    }
  }
  return reports;
}

function renaming(range: Range, near: string): Repair {
  return { messageId: "rename", data: { near }, fix: () => ({ range, text: near }) };
}

/** Finds out of comments for one line, of which nothing is used, whether what they mean stands on the line beside it. */
class Neighbours {
  readonly #used: ReadonlySet<DisableDirective>;
  readonly #lineIndex: LineIndex;
  readonly #kept: readonly Finding[];
  #rulesByLine: Map<number, Set<string>> | undefined;

  constructor(switches: readonly Switch[], lineIndex: LineIndex, kept: readonly Finding[]) {
    this.#used = new Set(switches.filter(({ used }) => used).map(({ directive }) => directive));
    this.#lineIndex = lineIndex;
    this.#kept = kept;
  }

  /** Words for the line that a comment is for and the one that is meant, with the label that means it. */
  meant(directive: DisableDirective, ruleId: string | undefined) {
    const { type, range } = directive;
    if (this.#kept.length === 0 || this.#used.has(directive)) return undefined;
    const isNext = type === "disable-next-line";
    if (!isNext && type !== "disable-line") return undefined;
    const line = this.#lineIndex.position(range[1]).line + (isNext ? 0 : 1);
    const found = this.#rules().get(line);
    if (!found || (ruleId !== undefined && !found.has(ruleId))) return undefined;
    const near = isNext ? "inventory-lint-disable-line" : "inventory-lint-disable-next-line";
    return isNext
      ? { line: "the next line", other: "this one", near }
      : { line: "its own line", other: "the next one", near };
  }

  #rules(): ReadonlyMap<number, ReadonlySet<string>> {
    if (this.#rulesByLine) return this.#rulesByLine;
    const rules = new Map<number, Set<string>>();
    for (const { ruleId, range } of this.#kept) {
      const { line } = this.#lineIndex.position(range[0]);
      const here = rules.get(line) ?? new Set<string>();
      rules.set(line, here.add(ruleId));
    }
    this.#rulesByLine = rules;
    return rules;
  }
}

/** What a label means by its words, whatever other tools call it: `ignore-next-line`. */
function meantType(label: string): DirectiveType {
  if (label.includes("next")) return "disable-next-line";
  if (label.includes("line")) return "disable-line";
  return label.includes("enabl") ? "enable" : "disable";
}

/** Tells whether a name and all behind it are no rules, and there are several of them: words, then. */
class Prose {
  readonly #known: ReadonlySet<string>;
  /** The index of the last rule of a directive that there is. */
  readonly #last = new Map<DisableDirective, number>();

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  isIn(directive: DisableDirective, index: number): boolean {
    const { rules } = directive;
    const last = this.#last.get(directive) ?? rules.findLastIndex(({ id }) => this.#known.has(id));
    this.#last.set(directive, last);
    return rules.length - index > 1 && index > last;
  }
}

function nearest(name: string, names: readonly string[]): string {
  const short = name.slice(0, MAX_NAME_LENGTH);
  let near = "";
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const steps = distance(short, candidate);
    if (steps >= least) continue;
    near = candidate;
    least = steps;
  }
  return near;
}

/** Takes one rule out of a directive, or the comment, with its line, where nothing would be left of it. */
function removeFrom({ rules, range }: DisableDirective, index: number, text: string): Edit {
  const rule = rules[index];
  const next = rules[index + 1];
  const previous = rules[index - 1];
  if (rule && next) return { range: [rule.range[0], next.range[0]], text: "" };
  if (rule && previous) return { range: [previous.range[1], rule.range[1]], text: "" };
  let [start, end] = range;
  while (text.charAt(start - 1) === " " || text.charAt(start - 1) === "\t") start--;
  const behind = /[ \t]*(?:\r\n|\n|\r|$)/y;
  behind.lastIndex = end;
  const after = behind.exec(text);
  const isAlone = after !== null && (start === 0 || /[\r\n]/.test(text.charAt(start - 1)));
  // Where the comment cuts a name or a value in two, as in a broken tag, the halves are not joined.
  if (!isAlone) return { range, text: /^[\w"'=.-]{2}$/.test(text.charAt(range[0] - 1) + text.charAt(end)) ? " " : "" };
  end += after[0].length;
  return { range: [start, end], text: "" };
}
