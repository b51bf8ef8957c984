import { commonMessages, demoteUncertainFix } from "../document/certainty.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type {
  Consequence,
  Level,
  Outcome,
  Repair,
  Report,
  Rule,
  RuleContext,
  Visitor,
} from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { FoundFinding, FoundSuggestion } from "../findings/lazy-finding.ts";
import { type InventoryNode, pathOf } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";
import { fillTemplate } from "../text/template.ts";

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

/** A rule that broke down over a document: a fault of ours. What it found before, and all other rules, count. */
export interface RuleFault {
  readonly ruleId: string;
  readonly error: unknown;
}

export interface RunResult {
  /** In source order. */
  readonly findings: readonly Finding[];
  readonly faults: readonly RuleFault[];
}

interface Handler {
  readonly ruleId: string;
  readonly handle: (node: InventoryNode) => void;
}

/**
 * Makes a function that runs rules over a document. The rules' visitors are made once, for any number of documents:
 * making them anew costs more than running them.
 */
export function createRunner(rules: readonly EnabledRule[]): (sourceCode: InventorySourceCode) => RunResult {
  let current: InventorySourceCode | undefined;
  let findings: Finding[] = [];
  let faults: RuleFault[] = [];
  const enter: Record<string, Handler[]> = Object.create(null);
  const leave: Record<string, Handler[]> = Object.create(null);

  /** Calls something that may look at a document after the run over it has ended, as edits do. */
  const within = <Value>(source: InventorySourceCode | undefined, make: () => Value): Value => {
    const before = current;
    current = source;
    try {
      return make();
    } finally {
      current = before;
    }
  };

  for (const enabled of rules) {
    const context: RuleContext = {
      get sourceCode() {
        if (!current) throw new TypeError(`${enabled.id} looks at context.sourceCode outside of its handlers.`);
        return current;
      },
      options: enabled.options,
      report: (report) => {
        const source = current;
        const careful = source ? demoteUncertainFix(report, enabled.id, source) : report;
        const finding = toFinding(enabled, careful, source?.hasClient, (make) => within(source, make));
        if (finding) findings.push(finding);
      },
    };
    addHandlers(enabled.id, enabled.rule.create(context), enter, leave);
  }

  const call = (handlers: readonly Handler[], node: InventoryNode): void => {
    for (const { ruleId, handle } of handlers) {
      if (faults.length > 0 && faults.some((fault) => fault.ruleId === ruleId)) continue;
      try {
        handle(node);
      } catch (error) {
        faults.push({ ruleId, error });
      }
    }
  };

  const walk = (node: InventoryNode): void => {
    const onEnter = enter[node.type];
    if (onEnter) call(onEnter, node);
    for (const child of node.children) walk(child);
    const onLeave = leave[node.type];
    if (onLeave) call(onLeave, node);
  };

  return (sourceCode) => {
    current = sourceCode;
    findings = [];
    faults = [];
    walk(sourceCode.ast);
    current = undefined;
    if (findings.length > 1) findings.sort(inSourceOrder);
    return { findings: sourceCode.language === "yaml" ? findings.filter(isFirst) : findings, faults };
  };
}

function addHandlers(
  ruleId: string,
  visitor: Visitor,
  enter: Record<string, Handler[]>,
  leave: Record<string, Handler[]>,
): void {
  for (const [key, handle] of Object.entries(visitor) as [string, Handler["handle"]][]) {
    const handlers = key.endsWith(":exit") ? leave : enter;
    const type = key.replace(/:exit$/, "");
    handlers[type] ??= [];
    handlers[type].push({ ruleId, handle });
  }
}

/**
 * Turns a rule's report into a finding; undefined where this message is off. `hasClient`: a client reads the
 * document, which finds some of the mistakes itself; `call` calls the functions that make edits.
 */
export function toFinding(
  { id, rule, level, only }: EnabledRule,
  report: Report,
  hasClient = false,
  call: Call = (make) => make(),
): Finding | undefined {
  const template = rule.meta.messages[report.messageId];
  if (template === undefined)
    throw new TypeError(`${id} reports the message ${report.messageId}, which it does not have.`);
  const consequence = consequenceIn(hasClient, rule, report);
  const used = level ?? consequence.level;
  if (used === "off" || (only !== undefined && consequence.outcome !== only)) return undefined;
  const data = report.data ?? {};
  const makeFix = report.fix;
  return new FoundFinding(
    {
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
    },
    makeFix ? () => sortedEdits(call(makeFix)) : undefined,
    () => (report.suggest ?? []).map((repair) => toSuggestion(rule, repair, call)),
  );
}

function toSuggestion({ meta }: Rule, { messageId, data, fix }: Repair, call: Call): FoundSuggestion {
  const template = meta.messages[messageId] ?? commonMessages[messageId] ?? messageId;
  const message = fillTemplate(template, data);
  return new FoundSuggestion(messageId, message, () => sortedEdits(call(fix)));
}

/** Calls what a rule has handed over, with the document that it was made for. */
type Call = <Value>(make: () => Value) => Value;

function consequenceIn(hasClient: boolean, { meta: { docs } }: Rule, report: Report): Consequence {
  const consequence = { ...docs, ...docs.messages?.[report.messageId], ...report.consequence };
  if (!hasClient || !consequence.clientRefuses) return consequence;
  return { ...consequence, answer: undefined, evidence: "recorded" };
}

function sortedEdits(edits: Edit | readonly Edit[]): Edit[] {
  return [edits].flat().sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** What aliases repeat is wrong once: where it is written. */
function isFirst(finding: Finding, index: number, sorted: readonly Finding[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = sorted[at] as Finding;
    if (inSourceOrder(before, finding) !== 0) return true;
    if (before.message === finding.message) return false;
  }
  return true;
}

/** Sorts findings by their places, then by rule. */
export function inSourceOrder(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
