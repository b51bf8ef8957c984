import { commonMessages } from "../document/certainty.ts";
import { withNames } from "../findings/carrier-names.ts";
import type { Consequence, Level, Outcome, Repair, Report, Rule } from "../findings/define-rule.ts";
import { CLIENT, type Finding, isOfSomeTool, type Related } from "../findings/finding.ts";
import { FoundFinding, FoundSuggestion } from "../findings/lazy-finding.ts";
import { type PathStep, pathOf } from "../nodes/path.ts";
import type { Edit } from "../syntax/problem.ts";
import { separateEdits } from "../text/edit.ts";
import { fillTemplate } from "../text/fill-template.ts";
import { apiSpelling, checkerOf, type Spelling } from "../vocabulary/spelling.ts";

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

/** Calls what a rule has handed over, with the document that it was made for. */
export type Call = <Value>(make: () => Value) => Value;

/** How loud a rule's report is; undefined where its message is off. */
export function levelIn(
  { id, rule, level, only }: EnabledRule,
  report: Report,
  spelling?: Spelling,
): Level | undefined {
  if (rule.meta.messages[report.messageId] === undefined)
    throw new TypeError(`${id} reports the message ${report.messageId}, which it does not have.`);
  const consequence = consequenceIn(spelling, rule, report);
  const used = level ?? consequence.level;
  return used === "off" || (only !== undefined && consequence.outcome !== only) ? undefined : used;
}

/** Who reads a document and finds some of the mistakes before S3 does. */
export interface Reading {
  readonly spelling?: Spelling | undefined;
  /** Whether S3 answered with it: a client refuses it only where it is sent back. */
  readonly isAnswer?: boolean | undefined;
}

/** Turns a rule's report into a finding; undefined where this message is off. `call` calls the functions that make edits. */
export function toFinding(
  enabled: EnabledRule,
  found: Report,
  { spelling, isAnswer = false }: Reading = {},
  call: Call = (make) => make(),
): Finding | undefined {
  const { id, rule } = enabled;
  const report = withNames(found, rule.meta, spelling ?? apiSpelling);
  const used = levelIn(enabled, report, spelling);
  if (used === undefined) return undefined;
  const template = rule.meta.messages[report.messageId] ?? "";
  const own = consequenceIn(spelling, rule, report);
  const consequence = isAnswer && isOfSomeTool(own) ? { ...own, refuser: CLIENT } : own;
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
      refuser: consequence.refuser,
      range: report.node.range,
      path: pathOf(report.node.owner),
      related: [
        ...(report.related ?? []).map((place) => ({
          range: place.range,
          message: fillTemplate(rule.meta.messages[place.messageId] ?? place.messageId, place.data),
          ...(place.file && { file: place.file }),
        })),
        ...constructOf(report.node.owner),
      ],
    },
    makeFix ? () => unlessEmpty(separateEdits([call(makeFix)].flat())) : undefined,
    () =>
      (report.suggest ?? []).map((repair) => toSuggestion(rule, repair, call)).filter(({ edits }) => edits.length > 0),
  );
}

/** A writer makes no edits where it could not make all of them, as in what a block makes that is written once for several. */
function unlessEmpty(edits: readonly Edit[]): readonly Edit[] | undefined {
  return edits.length > 0 ? edits : undefined;
}

/** The part of a program that wrote a configuration: what its author can change. */
function constructOf(owner: PathStep): Related[] {
  let step: PathStep | undefined = owner;
  while (step && step.type !== "Request") step = step.parent;
  const construct = step?.construct;
  return construct ? [{ range: construct.range, message: `The construct ${construct.path} makes it.` }] : [];
}

function toSuggestion({ meta }: Rule, { messageId, data, fix }: Repair, call: Call): FoundSuggestion {
  const template = meta.messages[messageId] ?? commonMessages[messageId] ?? messageId;
  const message = fillTemplate(template, data);
  return new FoundSuggestion(messageId, message, () => separateEdits([call(fix)].flat()));
}

function consequenceIn(spelling: Spelling | undefined, { meta: { docs } }: Rule, report: Report): Consequence {
  const consequence = { ...docs, ...docs.messages?.[report.messageId], ...report.consequence };
  const { clientRefuses, outcome } = consequence;
  if (spelling?.refuser && outcome === "refused" && consequence.refuser === undefined) {
    const checker = clientRefuses ? spelling.refuser : checkerOf(spelling, report.node.owner.type);
    const refuser = checker ?? (isOfSomeTool(consequence) ? spelling.refuser : undefined);
    if (refuser) return { ...consequence, answer: undefined, evidence: "documented", refuser: refuser.name };
  }
  if (!spelling?.hasClient || !clientRefuses) return consequence;
  return { ...consequence, answer: undefined, evidence: "recorded" };
}

/** Sorts findings by their places, then by rule. */
export function inSourceOrder(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}
