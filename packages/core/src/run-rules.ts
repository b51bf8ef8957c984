import type { Consequence, Level, Outcome, Report, Rule, RuleContext, Visitor } from "./define-rule.ts";
import type { Finding, Suggestion } from "./finding.ts";
import { type InventoryNode, pathOf } from "./model/node.ts";
import type { Dialect } from "./model/vocabulary.ts";
import type { InventorySourceCode } from "./source-code.ts";
import type { Edit } from "./syntax/types.ts";
import { fillTemplate } from "./text/template.ts";

/** A rule that runs, and how. */
export interface EnabledRule {
  readonly id: string;
  readonly rule: Rule;
  /** Overrides the levels that the rule gives itself and its messages; undefined leaves them. */
  readonly level: Level | undefined;
  /** Leaves out what has another outcome, as presets do; undefined lets everything through. */
  readonly only?: Outcome | undefined;
  readonly options: readonly unknown[];
}

type Handler = (node: InventoryNode) => void;

/**
 * Makes a function that runs rules over a document and returns their findings in source order. The rules' visitors are
 * made once, for any number of documents: making them anew costs more than running them.
 */
export function createRunner(rules: readonly EnabledRule[]): (sourceCode: InventorySourceCode) => Finding[] {
  let current: InventorySourceCode | undefined;
  let findings: Finding[] = [];
  const enter: Record<string, Handler[]> = Object.create(null);
  const leave: Record<string, Handler[]> = Object.create(null);

  for (const enabled of rules) {
    const context: RuleContext = {
      get sourceCode() {
        if (!current) throw new TypeError(`${enabled.id} looks at context.sourceCode outside of its handlers.`);
        return current;
      },
      options: enabled.options,
      report: (report) => {
        const finding = toFinding(enabled, report, current?.dialect);
        if (finding) findings.push(finding);
      },
    };
    addHandlers(enabled.rule.create(context), enter, leave);
  }

  const walk = (node: InventoryNode): void => {
    const onEnter = enter[node.type];
    if (onEnter) for (const handler of onEnter) handler(node);
    for (const child of node.children) walk(child);
    const onLeave = leave[node.type];
    if (onLeave) for (const handler of onLeave) handler(node);
  };

  return (sourceCode) => {
    current = sourceCode;
    findings = [];
    walk(sourceCode.ast);
    current = undefined;
    return findings.length > 1 ? findings.sort(inSourceOrder) : findings;
  };
}

function addHandlers(visitor: Visitor, enter: Record<string, Handler[]>, leave: Record<string, Handler[]>): void {
  for (const [key, handler] of Object.entries(visitor) as [string, Handler][]) {
    const handlers = key.endsWith(":exit") ? leave : enter;
    const type = key.replace(/:exit$/, "");
    handlers[type] ??= [];
    handlers[type].push(handler);
  }
}

/**
 * Turns a rule's report into a finding; undefined where this message is off. `dialect` is that of the document, for
 * rules whose mistakes the clients find too.
 */
export function toFinding({ id, rule, level, only }: EnabledRule, report: Report, dialect?: Dialect): Finding | undefined {
  const template = rule.meta.messages[report.messageId];
  if (template === undefined) throw new TypeError(`${id} reports the message ${report.messageId}, which it does not have.`);
  const consequence = consequenceIn(dialect, rule, report);
  const used = level ?? consequence.level;
  if (used === "off" || (only !== undefined && consequence.outcome !== only)) return undefined;
  const data = report.data ?? {};
  return {
    ruleId: id,
    messageId: report.messageId,
    message: fillTemplate(template, data),
    data,
    level: used,
    outcome: consequence.outcome,
    answer: consequence.answer,
    evidence: consequence.evidence,
    range: report.node.range,
    path: pathOf(report.node.owner),
    related: (report.related ?? []).map((place) => ({
      range: place.range,
      message: fillTemplate(rule.meta.messages[place.messageId] ?? place.messageId, place.data),
      ...(place.file && { file: place.file }),
    })),
    fix: report.fix ? sortedEdits(report.fix()) : undefined,
    suggestions: (report.suggest ?? []).map((repair): Suggestion => {
      const text = fillTemplate(rule.meta.messages[repair.messageId] ?? repair.messageId, repair.data);
      return { messageId: repair.messageId, message: text, edits: sortedEdits(repair.fix()) };
    }),
  };
}

function consequenceIn(dialect: Dialect | undefined, { meta: { docs } }: Rule, report: Report): Consequence {
  const consequence = { ...docs, ...docs.messages?.[report.messageId], ...report.consequence };
  if (dialect !== "json" || !consequence.clientRefuses) return consequence;
  return { ...consequence, answer: undefined, evidence: "recorded" };
}

function sortedEdits(edits: Edit | readonly Edit[]): Edit[] {
  return [edits].flat().sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** Sorts findings by their places, then by rule. */
export function inSourceOrder(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
