import { demoteUncertainFix } from "../document/certainty.ts";
import { whereWritten, withoutLossyRepairs } from "../document/computed.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Judged, Level, Report, RuleContext, Visitor } from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { FoundFinding } from "../findings/lazy-finding.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { isPlainlyRight } from "../nodes/plainly-right.ts";
import { hasProblems } from "../nodes/structure.ts";
import { FindingTally, type Surplus } from "./surplus.ts";
import { type Call, type EnabledRule, inSourceOrder, levelIn, toFinding } from "./to-finding.ts";

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
      return toFinding(this.#enabled, careful, { spelling, isAnswer: source?.isAnswer }, call);
    });
  }
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

/** What aliases repeat is wrong once: where it is written. */
function isFirst(finding: Finding, index: number, sorted: readonly Finding[]): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = sorted[at] as Finding;
    if (inSourceOrder(before, finding) !== 0) return true;
    if (before.message === finding.message) return false;
  }
  return true;
}
