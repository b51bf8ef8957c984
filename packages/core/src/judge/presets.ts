import type { Level, Rule, RuleContext, Visitor } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { rules } from "../rules/index.ts";
import type { EnabledRule } from "./to-finding.ts";

export type PresetName = "recommended" | "refused" | "strict";

/** A level, or a level with the rule's options. `default` keeps the rule's own levels. */
export type RuleSetting = Level | "off" | "default" | readonly [Level | "off" | "default", ...object[]];

/** Runs something that a rule does, and gives back what comes of it: for whoever wants to know how long rules take. */
export type Measure = <Value>(ruleId: string, run: () => Value) => Value;

/** Which rules run, and how. */
export interface RuleConfig {
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Undefined, and rules run as they are. */
  readonly measure?: Measure | undefined;
}

export type EnabledRules = readonly EnabledRule[];

/** The rules that a configuration switches on, in the order of the catalogue. Unknown ids are an error of the caller. */
export function enabledRules(config: RuleConfig): EnabledRules {
  const { preset = "recommended", rules: settings = {}, measure } = config;
  for (const id of Object.keys(settings)) {
    if (!Object.hasOwn(rules, id)) throw new TypeError(`There is no rule ${id}.`);
  }
  const enabled: EnabledRule[] = [];
  for (const [id, rule] of Object.entries(rules)) {
    const setting = settings[id];
    const [level, ...options] = typeof setting === "string" ? [setting] : (setting ?? ["preset" as const]);
    if (level === "off" || (level === "preset" && !isInPreset(rule, preset))) continue;
    const only = level === "preset" && preset === "refused" ? "refused" : undefined;
    const run = measure ? measured(id, rule, measure) : rule;
    enabled.push({ id, rule: run, level: explicitLevel(rule, level), only, options });
  }
  return enabled;
}

/** The rule, each of whose handlers is measured. */
function measured(id: string, rule: Rule, measure: Measure): Rule {
  const create = (context: RuleContext): Visitor => {
    const handlers = Object.entries(rule.create(context)) as [string, (node: InventoryNode) => void][];
    return Object.fromEntries(
      handlers.map(([key, handle]) => [key, (node: InventoryNode) => measure(id, () => handle(node))]),
    );
  };
  return { ...rule, create };
}

/** Whether a preset switches a rule on, or at least some of its messages. */
export function isInPreset({ meta: { docs } }: Rule, preset: PresetName): boolean {
  if (preset === "strict") return true;
  if (docs.level === "off") return false;
  if (preset === "recommended") return true;
  return [docs, ...Object.values(docs.messages ?? {})].some(({ outcome }) => outcome === "refused");
}

function explicitLevel(rule: Rule, level: Level | "default" | "preset"): Level | undefined {
  if (level !== "default" && level !== "preset") return level;
  // A rule that is off by default has no level of its own once somebody switches it on.
  return rule.meta.docs.level === "off" ? "warning" : undefined;
}
