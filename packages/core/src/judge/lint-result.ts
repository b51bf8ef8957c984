import type { CarrierName } from "../carriers/carrier.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Finding } from "../findings/finding.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { RuleFault, RunResult } from "./run.ts";
import type { SuppressedFinding } from "./suppress.ts";
import type { Surplus } from "./surplus.ts";

/** A document judged by itself: comments have switched nothing off yet. */
export interface Judged extends RunResult {
  readonly sourceCode: InventorySourceCode;
}

/** What is found in a document. A class, since an object literal with getters keeps it alive for long; see `found.ts`. */
export class LintResult {
  readonly sourceCode: InventorySourceCode;
  /** False where nothing in the document is ours: then there are no findings, and that is no mistake. */
  readonly isOurs: boolean;
  /** In source order; of very many the first, and one that says how many more there are. */
  readonly findings: readonly Finding[];
  /** What is not among the findings, but counted. */
  readonly hidden: readonly Surplus[];
  /** What comments switch off. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Rules that broke down: faults of ours, to be told to the user. */
  readonly faults: readonly RuleFault[];

  constructor(
    judged: Judged,
    findings: readonly Finding[],
    suppressed: readonly SuppressedFinding[],
    hidden: readonly Surplus[] = [],
  ) {
    this.hidden = hidden;
    this.sourceCode = judged.sourceCode;
    this.isOurs = judged.sourceCode.isOurs;
    this.findings = findings;
    this.suppressed = suppressed;
    this.faults = judged.faults;
  }

  /** Undefined where the document holds no configuration. */
  get carrier(): CarrierName | undefined {
    return this.sourceCode.carrier;
  }

  get lineIndex(): LineIndex {
    return this.sourceCode.lineIndex;
  }
}
