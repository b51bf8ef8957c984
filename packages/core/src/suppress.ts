import { distance } from "fastest-levenshtein";
import type { Report } from "./define-rule.ts";
import { type DisableDirective, readDirectives } from "./directives.ts";
import type { Finding } from "./finding.ts";
import type { InventorySourceCode } from "./source-code.ts";
import type { Edit, Range } from "./syntax/types.ts";

/** A finding that a comment switches off. */
export interface SuppressedFinding extends Finding {
  readonly suppression: { readonly kind: "directive"; readonly justification: string; readonly range: Range };
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What is wrong with the directives themselves, as reports of the rule unused-directive. */
  readonly reports: readonly Report[];
}

/** One rule of one directive: what it covers, and whether it has covered anything. */
interface Switch {
  readonly directive: DisableDirective;
  /** Undefined stands for every rule. */
  readonly rule: DisableDirective["rules"][number] | undefined;
  /** Lines for line directives, offsets for the others; the end is exclusive. */
  readonly byLine: boolean;
  readonly from: number;
  to: number;
  used: boolean;
}

/** Takes out the findings that comments switch off. Semantics are ESLint's: where a finding begins decides. */
export function suppress(
  findings: readonly Finding[],
  sourceCode: InventorySourceCode,
  ruleIds: readonly string[],
): Suppressed {
  const directives = readDirectives(sourceCode);
  if (directives.length === 0) return { kept: findings, suppressed: [], reports: [] };
  const switches = switchesOf(directives, sourceCode);
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const covering = switches.findLast((candidate) => covers(candidate, finding, sourceCode));
    if (!covering) {
      kept.push(finding);
      continue;
    }
    covering.used = true;
    const { reason, range } = covering.directive;
    suppressed.push({ ...finding, suppression: { kind: "directive", justification: reason, range } });
  }
  return { kept, suppressed, reports: reportsOf(switches, sourceCode, ruleIds) };
}

function switchesOf(directives: readonly DisableDirective[], sourceCode: InventorySourceCode): Switch[] {
  const switches: Switch[] = [];
  for (const directive of directives) {
    const [start, end] = directive.range;
    if (directive.type === "enable") {
      const ids = new Set(directive.rules.map((rule) => rule.id));
      for (const open of switches) {
        const ends = ids.size === 0 || (open.rule !== undefined && ids.has(open.rule.id));
        if (!open.byLine && ends) open.to = Math.min(open.to, start);
      }
      continue;
    }
    const span = spanOf(directive, sourceCode, start, end);
    for (const rule of directive.rules.length > 0 ? directive.rules : [undefined]) {
      switches.push({ directive, rule, used: false, ...span });
    }
  }
  return switches;
}

function spanOf(directive: DisableDirective, { lineIndex }: InventorySourceCode, start: number, end: number) {
  if (directive.type === "disable") return { byLine: false, from: start, to: Number.POSITIVE_INFINITY };
  const line = directive.type === "disable-line" ? lineIndex.position(start).line : lineIndex.position(end).line + 1;
  return { byLine: true, from: line, to: line + 1 };
}

function covers(candidate: Switch, finding: Finding, { lineIndex }: InventorySourceCode): boolean {
  if (candidate.rule !== undefined && candidate.rule.id !== finding.ruleId) return false;
  const at = candidate.byLine ? lineIndex.position(finding.range[0]).line : finding.range[0];
  return candidate.from <= at && at < candidate.to;
}

function reportsOf(switches: readonly Switch[], sourceCode: InventorySourceCode, ruleIds: readonly string[]): Report[] {
  return switches
    .filter((candidate) => !candidate.used)
    .map(({ directive, rule }) => {
      const place = { range: rule?.range ?? directive.listRange, owner: sourceCode.ast };
      const fix = () => removeFrom(directive, rule, sourceCode.text);
      if (rule === undefined) return { node: place, messageId: "unusedAll", fix };
      if (ruleIds.includes(rule.id)) return { node: place, messageId: "unused", data: { rule: rule.id }, fix };
      const [near] = [...ruleIds].sort((a, b) => distance(a, rule.id) - distance(b, rule.id));
      return { node: place, messageId: "unknownRule", data: { rule: rule.id, near: near ?? "" }, fix };
    });
}

/** Takes one rule out of a directive, or the comment, with its line, where nothing would be left of it. */
function removeFrom(directive: DisableDirective, rule: Switch["rule"], text: string): Edit {
  const at = rule ? directive.rules.indexOf(rule) : -1;
  const next = directive.rules[at + 1];
  const previous = directive.rules[at - 1];
  if (rule && next) return { range: [rule.range[0], next.range[0]], text: "" };
  if (rule && previous) return { range: [previous.range[1], rule.range[1]], text: "" };
  let [start, end] = directive.range;
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end));
  if (after && text.slice(before, start).trim() === "") {
    start = before;
    end += after[0].length;
  }
  return { range: [start, end], text: "" };
}
