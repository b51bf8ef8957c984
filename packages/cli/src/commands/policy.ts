import { neededPolicies, type PolicyTarget, policyTargets } from "@inventory-lint/core/internal";
import { lintSettings, oneOf } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { notice } from "../terminal/output.ts";
import { source } from "./convert.ts";

/** The policies that the configurations of a file need; undefined where they need none that is known. */
export async function policies(operands: readonly string[], options: OptionValues): Promise<string | undefined> {
  const asked = options.to === undefined ? undefined : oneOf(options.to, policyTargets, "--to");
  const { bytes, name, path } = source("policy", operands, options);
  const { Engine } = await import("../run/engine.ts");
  const settings = lintSettings(options);
  const { result } = await new Engine(settings).judge(bytes, name, path, settings.facts);
  const { sourceCode, isOurs } = result;
  if (!isOurs) throw new UsageError(`${name} holds no inventory configuration`);
  const own = policyTargets.find((target) => target === sourceCode.carrier);
  const target: PolicyTarget = asked ?? own ?? "json";
  const needed = neededPolicies(sourceCode, target);
  if (!needed) {
    notice(`${name} names no destination bucket that is known`);
    return undefined;
  }
  const { text, placeholders } = needed;
  if (placeholders.length > 0)
    notice(`${name} does not tell what to write for these: replace ${placeholders.join(", ")}`);
  notice("add these statements to the policies that exist: putting a policy replaces all of it");
  return text;
}
