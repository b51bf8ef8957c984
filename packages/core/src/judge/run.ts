import { commonMessages, demoteUncertainFix } from "../document/certainty.ts";
import { whereWritten, withoutLossyRepairs } from "../document/computed.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import { withNames } from "../findings/carrier-names.ts";
import type {
  Consequence,
  Judged,
  Level,
  Outcome,
  Repair,
  Report,
  Rule,
  RuleContext,
  Visitor,
} from "../findings/define-rule.ts";
import type { Finding, Related } from "../findings/finding.ts";
import { FoundFinding, FoundSuggestion } from "../findings/lazy-finding.ts";
import { type InventoryNode, type PathStep, pathOf } from "../nodes/node.ts";
import { isPlainlyRight } from "../nodes/plainly-right.ts";
import { hasProblems } from "../nodes/structure.ts";
import type { Edit } from "../syntax/problem.ts";
import { separateEdits } from "../text/edit.ts";
import { fillTemplate } from "../text/fill-template.ts";
import { apiSpelling, checkerOf, type Spelling } from "../vocabulary/spelling.ts";
import { FindingTally, type Surplus } from "./surplus.ts";

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
  /** What is counted only. */
  readonly surplus: readonly Surplus[];
  readonly faults: readonly RuleFault[];
}

/**
 * Makes a function that runs rules over a document. The rules' visitors are made once, for any number of documents:
 * making them anew costs more than running them. Rules that judge one thing only are made when the first document has
 * something for them, and see no more than that.
 */
export function createRunner(rules: readonly EnabledRule[]): (sourceCode: InventorySourceCode) => RunResult {
  const run = new Run();
  const made = new Map<Judged | undefined, Handlers>();
  const handlersOf = (judged?: Judged): Handlers => {
    const known = made.get(judged);
    if (known) return known;
    const handlers = new Handlers(run, rules, judged);
    made.set(judged, handlers);
    return handlers;
  };
  const onAnything = handlersOf();
  return (sourceCode) => {
    const { ast, shape, syntaxProblems, facts } = sourceCode;
    run.begin(sourceCode);
    onAnything.walk(ast);
    if (hasProblems(shape)) handlersOf("structure").walk(ast);
    if (syntaxProblems.length > 0) handlersOf("syntax problems").walk(ast);
    if (syntaxProblems.length > 0 || ast.children.some(({ isRawRequest }) => isRawRequest))
      handlersOf("raw requests").walk(ast);
    const { hasPolicies } = sourceCode;
    if (hasPolicies) handlersOf("policies").walk(ast);
    const hasFacts = Object.keys(facts).length > 0;
    const judge = (node: InventoryNode): void => {
      for (const open of openValues(node, hasFacts)) handlersOf("value").visit(open);
    };
    judge(ast);
    visitAlternatives(ast, run, (alternative) => {
      onAnything.walk(alternative);
      if (hasPolicies) handlersOf("policies").walk(alternative);
      if (hasFacts || !isPlainlyRight(alternative)) handlersOf("value").visit(alternative);
      judge(alternative);
    });
    return run.end();
  };
}

/** The nodes that rules about values have to see, in source order. */
function openValues(document: InventoryNode, hasFacts: boolean): InventoryNode[] {
  const open: InventoryNode[] = [];
  const look = (node: InventoryNode): void => {
    for (const child of node.children) {
      if (hasFacts || !isPlainlyRight(child)) open.push(child);
      look(child);
    }
  };
  look(document);
  return open;
}

/** Each alternative is a value of its own; what is found in those that stand elsewhere is told where it belongs. */
function visitAlternatives(root: InventoryNode, run: Run, visit: (alternative: InventoryNode) => void): void {
  const found = root.alternatives?.map((alternative) =>
    run.apart(() => {
      visit(alternative);
      visitAlternatives(alternative, run, visit);
    }),
  );
  const told = found && (root.hasAlternativesElsewhere ? foundElsewhere(root, found) : found.flat());
  for (const finding of told ?? []) run.addOnce(finding);
  for (const child of root.children) visitAlternatives(child, run, visit);
}

/** What a rule judges, as far as its options leave it at that. */
function judgedBy({ rule, options }: EnabledRule): Judged | undefined {
  return options.length > 0 && rule.judges === "value" ? undefined : rule.judges;
}

/** The document that rules are running over, and what they have found in it. */
class Run {
  #source: InventorySourceCode | undefined;
  #tally = new FindingTally(false);
  #faults: RuleFault[] = [];
  /** What was added once. */
  #keys: Set<string> | undefined;

  get source(): InventorySourceCode | undefined {
    return this.#source;
  }

  begin(source: InventorySourceCode): void {
    this.#source = source;
    this.#tally = new FindingTally(source.comments.length > 0);
    this.#faults = [];
    this.#keys = undefined;
  }

  end(): RunResult {
    this.#source = undefined;
    const { findings, surplus } = this.#tally;
    const sorted = findings.sort(inSourceOrder);
    return { findings: sorted.length > 1 ? sorted.filter(isFirst) : sorted, surplus, faults: this.#faults };
  }

  get tally(): FindingTally {
    return this.#tally;
  }

  /** Adds what was not found at the same place before. */
  addOnce(finding: Finding): void {
    this.#keys ??= new Set(this.#tally.findings.map(keyOf));
    const key = keyOf(finding);
    if (!this.#keys.has(key)) this.#tally.add(finding.ruleId, finding.level, () => finding);
    this.#keys.add(key);
  }

  /** Calls something, and gives back what it finds instead of adding it. */
  apart(look: () => void): readonly Finding[] {
    const before = [this.#tally, this.#keys] as const;
    [this.#tally, this.#keys] = [new FindingTally(false), undefined];
    look();
    const { findings } = this.#tally;
    [this.#tally, this.#keys] = before;
    return findings;
  }

  /** Calls something with another document than that of the run, as edits do that are made later, or with none. */
  within<Value>(source: InventorySourceCode | undefined, make: () => Value): Value {
    const before = this.#source;
    this.#source = source;
    try {
      return make();
    } finally {
      this.#source = before;
    }
  }

  call({ ruleId, handle }: Handler, node: InventoryNode): void {
    if (this.#tally.isOver(ruleId)) return;
    if (this.#faults.length > 0 && this.#faults.some((fault) => fault.ruleId === ruleId)) return;
    try {
      handle(node);
    } catch (error) {
      this.#faults.push({ ruleId, error });
    }
  }
}

interface Handler {
  readonly ruleId: string;
  readonly handle: (node: InventoryNode) => void;
}

/** The handlers of those rules that judge the same thing. */
class Handlers {
  readonly #run: Run;
  readonly #enter: Record<string, Handler[]> = Object.create(null);
  readonly #leave: Record<string, Handler[]> = Object.create(null);

  constructor(run: Run, rules: readonly EnabledRule[], judged: Judged | undefined) {
    this.#run = run;
    const own = rules.filter((enabled) => judgedBy(enabled) === judged);
    // No rule may look at a document when it is made, whenever that is.
    run.within(undefined, () => {
      for (const enabled of own) this.#add(enabled.id, enabled.rule.create(new Context(run, enabled)));
    });
  }

  #add(ruleId: string, visitor: Visitor): void {
    for (const [key, handle] of Object.entries(visitor) as [string, Handler["handle"]][]) {
      const handlers = key.endsWith(":exit") ? this.#leave : this.#enter;
      const type = key.replace(/:exit$/, "");
      handlers[type] ??= [];
      handlers[type].push({ ruleId, handle });
    }
  }

  /** Visits a node and all that is in it. */
  walk(node: InventoryNode): void {
    this.#call(this.#enter[node.type], node);
    for (const child of node.children) this.walk(child);
    this.#call(this.#leave[node.type], node);
  }

  /** Visits a node alone. */
  visit(node: InventoryNode): void {
    this.#call(this.#enter[node.type], node);
    this.#call(this.#leave[node.type], node);
  }

  #call(handlers: readonly Handler[] | undefined, node: InventoryNode): void {
    if (handlers) for (const handler of handlers) this.#run.call(handler, node);
  }
}

/** What one rule sees of the run. */
class Context implements RuleContext {
  readonly #run: Run;
  readonly #enabled: EnabledRule;

  constructor(run: Run, enabled: EnabledRule) {
    this.#run = run;
    this.#enabled = enabled;
  }

  get options(): readonly unknown[] {
    return this.#enabled.options;
  }

  get sourceCode(): InventorySourceCode {
    const { source } = this.#run;
    if (!source) throw new TypeError(`${this.#enabled.id} looks at context.sourceCode outside of its handlers.`);
    return source;
  }

  report(report: Report): void {
    const { source, tally } = this.#run;
    const { id } = this.#enabled;
    const call: Call = (make) => this.#run.within(source, make);
    const spelling = source?.ast.spelling;
    tally.add(id, levelIn(this.#enabled, report, spelling), () => {
      const possible = whereWritten(withoutLossyRepairs(report));
      const careful = source ? demoteUncertainFix(possible, id, source) : possible;
      return toFinding(this.#enabled, careful, spelling, call);
    });
  }
}

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

/**
 * Turns a rule's report into a finding; undefined where this message is off. `spelling` tells who reads
 * the document and finds some of the mistakes before S3 does; `call` calls the functions that make edits.
 */
export function toFinding(
  enabled: EnabledRule,
  found: Report,
  spelling?: Spelling,
  call: Call = (make) => make(),
): Finding | undefined {
  const { id, rule } = enabled;
  const report = withNames(found, rule.meta, spelling ?? apiSpelling);
  const used = levelIn(enabled, report, spelling);
  if (used === undefined) return undefined;
  const template = rule.meta.messages[report.messageId] ?? "";
  const consequence = consequenceIn(spelling, rule, report);
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

/**
 * What is wrong with the values that something is limited to: what is wrong with all of them is told once, where they are
 * used; else it is a warning at each. Others use these values too, so nothing is repaired there, and no advice is given
 * about what is one possibility.
 */
function foundElsewhere(node: InventoryNode, found: readonly (readonly Finding[])[]): Finding[] {
  const [first = []] = found;
  const isEverywhere = ({ ruleId, level }: Finding): boolean =>
    found.every((each) => each.some((finding) => finding.ruleId === ruleId && finding.level === level));
  const single = found.flat().filter((finding) => !isEverywhere(finding) && finding.outcome !== "advice");
  return [
    ...first.filter(isEverywhere).map((finding) => movedTo(finding, node.valuePlace.range, finding.level)),
    ...single.map((finding) => movedTo(finding, finding.range, finding.level === "info" ? "info" : "warning")),
  ];
}

/** A finding at another place or of another level, without repairs. */
function movedTo(finding: Finding, range: Finding["range"], level: Level): Finding {
  return new FoundFinding({ ...finding, range, level }, undefined, () => []);
}

function keyOf({ ruleId, range: [start, end], message }: Finding): string {
  return `${ruleId} ${start} ${end} ${message}`;
}

function toSuggestion({ meta }: Rule, { messageId, data, fix }: Repair, call: Call): FoundSuggestion {
  const template = meta.messages[messageId] ?? commonMessages[messageId] ?? messageId;
  const message = fillTemplate(template, data);
  return new FoundSuggestion(messageId, message, () => separateEdits([call(fix)].flat()));
}

/** Calls what a rule has handed over, with the document that it was made for. */
type Call = <Value>(make: () => Value) => Value;

function consequenceIn(spelling: Spelling | undefined, { meta: { docs } }: Rule, report: Report): Consequence {
  const consequence = { ...docs, ...docs.messages?.[report.messageId], ...report.consequence };
  const { answer, clientRefuses, outcome } = consequence;
  if (spelling?.refuser && outcome === "refused" && consequence.refuser === undefined) {
    // What is inferred is inferred of S3.
    const isOfTool = answer === undefined && consequence.evidence !== "inferred";
    const checker = clientRefuses ? spelling.refuser : checkerOf(spelling, report.node.owner.type);
    const refuser = checker ?? (isOfTool ? spelling.refuser : undefined);
    if (refuser) return { ...consequence, answer: undefined, evidence: "documented", refuser: refuser.name };
  }
  if (!spelling?.hasClient || !clientRefuses) return consequence;
  return { ...consequence, answer: undefined, evidence: "recorded" };
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
