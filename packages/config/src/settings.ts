import type { Finding, JsonValue, PresetName, RuleSetting } from "@inventory-lint/core";
import { validateConfiguration } from "./generated/config-validator.ts";
import type { Mistakes } from "./mistakes.ts";
import { escaped, plain } from "./tree.ts";
import type { ValidationError } from "./validation.ts";

/** Facts about source buckets, and rules, that count for some files or for all. */
export interface Settings {
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly bucket?: string;
  readonly region?: string;
  readonly account?: string;
  readonly directoryBucket?: boolean;
  readonly asOf?: string;
}

/** Settings for the files that a glob matches. */
export interface Override extends Settings {
  readonly files: string | readonly string[];
  readonly excludedFiles?: string | readonly string[];
}

/** What a configuration file says. */
export interface ConfigFile extends Settings {
  readonly extends?: string | readonly string[];
  readonly ignores?: readonly string[];
  readonly overrides?: readonly Override[];
}

/** What is right in a tree of settings, and what is wrong. */
export function checkedSettings(root: JsonValue, mistakes: Mistakes): { settings: ConfigFile; findings: Finding[] } {
  if (validateConfiguration(plain(root))) return { settings: plain(root) as ConfigFile, findings: [] };
  // A branch that is not met says so once more.
  const errors = (validateConfiguration.errors ?? []).filter(({ keyword }) => keyword !== "if");
  const wrong = new Set(errors.map(pointerToLeaveOut));
  const settings = wrong.has("") ? {} : (plain(root, (pointer) => wrong.has(pointer)) as ConfigFile);
  return { settings, findings: errors.map((error) => mistakes.ofError(error, root)) };
}

/** The smallest thing that means nothing with this mistake in it: a rule's setting, an override without its files. */
function pointerToLeaveOut({ instancePath, keyword, params }: ValidationError): string {
  const name = keyword === "additionalProperties" ? `/${escaped(params.additionalProperty ?? "")}` : "";
  const pointer = instancePath + name;
  const [setting] = /^(?:\/overrides\/\d+)?\/rules\/[^/]*/.exec(pointer) ?? [];
  if (setting !== undefined) return setting;
  const [override] = /^\/overrides\/\d+(?=$|\/(?:files|excludedFiles)(?:\/|$))/.exec(pointer) ?? [];
  return override ?? pointer;
}
