import { realpathSync } from "node:fs";
import { basename, resolve } from "node:path";
import { configNames } from "@inventory-lint/config";
import { type FoundFile, isSameFile, MAX_POLICY_SIZE, readFile } from "@inventory-lint/config/node";
import { decode, readPolicyFile } from "@inventory-lint/core/internal";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { SUPPRESSIONS_NAME } from "../suppressions/find-suppressions.ts";

/**
 * Refuses to write reports over what the command reads: a report that empties what it was asked for would be worse than
 * none. Nor is one written over a file that the user named, whatever that is called and holds.
 */
export async function refuseInputs(
  outputs: readonly string[],
  inputs: readonly FoundFile[],
  { config, "suppressions-location": baseline, "destination-policy": policy, "key-policy": keyPolicy }: OptionValues,
): Promise<void> {
  for (const output of outputs) {
    const path = resolve(output);
    const isOneOf = (...names: readonly (string | undefined)[]): boolean =>
      names.some((name) => name !== undefined && isSameFile(name, path));
    const given = isOneOf(config, baseline) ? HAS_SETTINGS : isOneOf(policy, keyPolicy) ? HAS_POLICY : undefined;
    const reason = given ?? (await lossOf(realpathSync(path)));
    if (reason) throw new UsageError(`${output} ${reason} and is not overwritten: name another file`);
  }
  const input = inputs.find(({ name, named }) => named && outputs.some((output) => isSameFile(name, resolve(output))));
  if (input) throw new UsageError(`${input.name} is one of the linted files and is not overwritten: name another file`);
}

const HAS_SETTINGS = "has settings";
const HAS_POLICY = "contains a policy";

const settings: ReadonlySet<string> = new Set([...configNames, "package.json", SUPPRESSIONS_NAME]);

/** What would be lost with a file that is there: none that may be an earlier report. */
async function lossOf(output: string): Promise<string | undefined> {
  const { holdsConfiguration } = await import("./engine.ts");
  if (settings.has(basename(output))) return HAS_SETTINGS;
  if (/\.(?:tf|tofu)(?:\.json)?$/.test(output)) return "is part of a Terraform module";
  if (await holdsConfiguration(output)) return "contains an inventory configuration";
  return holdsPolicy(output) ? HAS_POLICY : undefined;
}

function holdsPolicy(name: string): boolean {
  const bytes = readFile(name, MAX_POLICY_SIZE, false);
  if (!(bytes instanceof Uint8Array)) return false;
  const file = { name, text: decode(bytes).text };
  return (["destination", "key"] as const).some((kind) => readPolicyFile(file, kind) !== undefined);
}
