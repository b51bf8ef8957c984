import type { Finding, JsonValue } from "@inventory-lint/core/internal";
import type { CatalogueRule } from "./catalogue-rule.ts";
import { Mistakes } from "./mistakes.ts";
import { type ConfigFile, checkedSettings } from "./settings.ts";

/** What is right, and what is wrong, in settings that stand somewhere else than in a configuration file. */
export function checkSettings(
  root: JsonValue,
  catalogue: readonly CatalogueRule[],
): { readonly settings: ConfigFile; readonly findings: readonly Finding[] } {
  return checkedSettings(root, new Mistakes(catalogue));
}
