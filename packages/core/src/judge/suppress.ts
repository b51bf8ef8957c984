import { type DisableDirective, readDirectives } from "../document/directives.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Report } from "../findings/define-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { FoundFinding } from "../findings/lazy-finding.ts";
import type { Range } from "../syntax/problem.ts";
import { directiveReports, type Switch } from "./directive-reports.ts";

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

/**
 * Takes out the findings, given in source order, that comments switch off. Semantics are ESLint's: where a finding begins
 * decides, and a directive for a line goes before one for a span.
 */
export function suppress(
  findings: readonly Finding[],
  sourceCode: Pick<InventorySourceCode, "ast" | "text" | "comments" | "lineIndex">,
  ruleIds: readonly string[],
): Suppressed {
  const directives = readDirectives(sourceCode);
  const { known, unknown } = directives;
  if (known.length + unknown.length === 0) return { kept: findings, suppressed: [], reports: [] };
  const { lineIndex } = sourceCode;
  const lines = new LineSwitches();
  const spans = new SpanSwitches();
  const all: Switch[] = [];
  const add = (directive: DisableDirective): Switch[] => {
    const rules = directive.rules.length > 0 ? directive.rules : [undefined];
    const made = rules.map((rule, index): Switch => ({ directive, rule, index, used: false }));
    // One comment may name more rules than a call may have arguments.
    for (const each of made) all.push(each);
    return made;
  };
  for (const directive of known) {
    const { type, range } = directive;
    if (type === "disable-line") lines.add(lineIndex.position(range[0]).line, add(directive));
    if (type === "disable-next-line") lines.add(lineIndex.position(range[1]).line + 1, add(directive));
    if (type === "disable") spans.add(directive, add(directive));
    if (type === "enable") spans.add(directive, []);
  }
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const [start] = finding.range;
    const covering =
      lines.covering(lineIndex.position(start).line, finding.ruleId) ?? spans.covering(start, finding.ruleId);
    if (!covering) {
      kept.push(finding);
      continue;
    }
    covering.used = true;
    const { reason, range } = covering.directive;
    suppressed.push(new SwitchedOff(finding, { kind: "directive", justification: reason, range }));
  }
  return { kept, suppressed, reports: directiveReports(all, unknown, sourceCode, ruleIds, kept) };
}

/** A finding with why it is switched off. Its repairs are still made when they are first asked for. */
class SwitchedOff extends FoundFinding implements SuppressedFinding {
  readonly suppression: SuppressedFinding["suppression"];

  constructor(finding: Finding, suppression: SuppressedFinding["suppression"]) {
    super(
      finding,
      () => finding.fix,
      () => finding.suggestions,
    );
    this.suppression = suppression;
  }
}

/** The switches of single lines. */
class LineSwitches {
  readonly #byLine = new Map<number, Map<string | undefined, Switch>>();

  add(line: number, switches: readonly Switch[]): void {
    const here = this.#byLine.get(line) ?? new Map<string | undefined, Switch>();
    for (const made of switches) here.set(made.rule?.id, made);
    this.#byLine.set(line, here);
  }

  covering(line: number, ruleId: string): Switch | undefined {
    const here = this.#byLine.get(line);
    return here?.get(ruleId) ?? here?.get(undefined);
  }
}

/** The switches that hold from one comment to another. Asked in source order. */
class SpanSwitches {
  readonly #comments: { readonly directive: DisableDirective; readonly switches: readonly Switch[] }[] = [];
  #next = 0;
  #everything: Switch | undefined;
  readonly #off = new Map<string, Switch>();
  /** Rules that are on again while everything else is off. */
  readonly #on = new Set<string>();

  /** In source order. */
  add(directive: DisableDirective, switches: readonly Switch[]): void {
    this.#comments.push({ directive, switches });
  }

  covering(offset: number, ruleId: string): Switch | undefined {
    for (let comment = this.#comments[this.#next]; comment; comment = this.#comments[this.#next]) {
      if (comment.directive.range[0] > offset) break;
      this.#pass(comment.directive, comment.switches);
      this.#next++;
    }
    return this.#off.get(ruleId) ?? (this.#on.has(ruleId) ? undefined : this.#everything);
  }

  #pass({ type, rules }: DisableDirective, switches: readonly Switch[]): void {
    if (type === "disable") {
      for (const made of switches) {
        if (made.rule) this.#off.set(made.rule.id, made);
        else {
          this.#everything = made;
          this.#on.clear();
        }
      }
    } else if (rules.length === 0) {
      this.#everything = undefined;
      this.#off.clear();
      this.#on.clear();
    } else {
      for (const { id } of rules) {
        this.#off.delete(id);
        this.#on.add(id);
      }
    }
  }
}
