import { expect } from "vitest";
import { type Input, readSource } from "../../src/document/read.ts";
import type { Rule } from "../../src/findings/define-rule.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { type EnabledRules, enabledRules, type RuleConfig } from "../../src/judge/presets.ts";
import { createRunner, type RunResult } from "../../src/judge/run.ts";

/**
 * Holds what rules say of themselves against what they do: where each rule sees everything, nothing more is found than
 * where it is shown only what it says that it judges. Returns what is found.
 */
export function sameWhenShownEverything(input: Input, config: RuleConfig = { preset: "strict" }): RunResult {
  const source = readSource(input);
  if (!source.isOurs) return { findings: [], surplus: [], faults: [] };
  const { shown, everything } = runnersOf(config);
  const found = shown(source);
  expect(foundIn(everything(source)), input.text).toEqual(foundIn(found));
  return found;
}

type Runner = ReturnType<typeof createRunner>;
interface Runners {
  readonly shown: Runner;
  readonly everything: Runner;
}

const known = new Map<string, Runners>();

function runnersOf(config: RuleConfig): Runners {
  const key = JSON.stringify(config);
  const before = known.get(key);
  if (before) return before;
  const rules = enabledRules(config);
  const made = { shown: createRunner(rules), everything: createRunner(withoutJudges(rules)) };
  known.set(key, made);
  return made;
}

function withoutJudges(rules: EnabledRules): EnabledRules {
  return rules.map((enabled) => {
    const { judges: _, ...rule }: Rule = enabled.rule;
    return { ...enabled, rule };
  });
}

function foundIn({ findings, faults }: RunResult) {
  return { faults, found: findings.map(({ ruleId, messageId, range }: Finding) => ({ ruleId, messageId, range })) };
}
