import { neededPolicies, type PolicyTarget, policyTargets } from "@inventory-lint/core/internal";
import { lintSettings, oneOf } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { notice } from "../terminal/output.ts";
import { show, source } from "./convert.ts";

/** The policies that the configurations of a file need; undefined where they need none that is known. */
export async function policies(operands: readonly string[], options: OptionValues): Promise<string | undefined> {
  const asked = options.to === undefined ? undefined : oneOf(options.to, policyTargets, "--to");
  const { bytes, name, path } = source("policy", operands, options);
  const { Engine } = await import("../run/engine.ts");
  const settings = lintSettings(options);
  const { file, result } = await new Engine(settings).judge(bytes, name, path, settings.facts);
  const { sourceCode, isOurs } = result;
  if (!isOurs) throw new UsageError(`${name} contains no inventory configuration`);
  const own = policyTargets.find((target) => target === sourceCode.carrier);
  const target: PolicyTarget = asked ?? own ?? "json";
  const needed = neededPolicies(sourceCode, target);
  if (!needed) {
    const wrong = result.findings.filter(({ level, path }) => level === "error" && path.endsWith("Destination.Bucket"));
    if (wrong.length > 0) await show(file.withFindings(wrong), options, settings);
    notice(wrong.length > 0 ? `${name} gets no policy: fix the errors first` : `${name} names no destination bucket`);
    return undefined;
  }
  const { text, placeholders } = needed;
  if (placeholders.length > 0) notice(`replace ${placeholders.join(", ")}: ${name} does not contain these values`);
  notice(
    "if a policy exists, add these statements to it: put-bucket-policy and put-key-policy replace the whole policy",
  );
  return text;
}
