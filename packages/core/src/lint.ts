import type { CarrierName } from "./carriers/types.ts";
import { type EnabledRules, enabledRules, type RuleConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import { type Input, readSource } from "./read.ts";
import { createRunner } from "./run-rules.ts";
import type { InventorySourceCode } from "./source-code.ts";

export interface LintResult {
  /** Undefined where the document holds no configuration. */
  readonly carrier: CarrierName | undefined;
  /** False where nothing in the document is ours: then there are no findings, and that is no mistake. */
  readonly isOurs: boolean;
  readonly findings: readonly Finding[];
  readonly sourceCode: InventorySourceCode;
}

export type Linter = (input: Input) => LintResult;

/** Makes a linter for one configuration; use it for as many documents as there are. */
export function createLinter(config: RuleConfig = {}): Linter {
  const rules: EnabledRules = enabledRules(config);
  const run = createRunner(rules);
  return (input) => {
    const sourceCode = readSource(input);
    const { carrier, isOurs } = sourceCode;
    return { carrier, isOurs, findings: isOurs ? run(sourceCode) : [], sourceCode };
  };
}

/** Lints one document. */
export function lint(input: Input, config: RuleConfig = {}): LintResult {
  return createLinter(config)(input);
}
