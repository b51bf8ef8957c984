import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type ConfigLookup, codeOf } from "@inventory-lint/config";
import type { LintSettings } from "../args/lint-settings.ts";
import { UsageError } from "../args/usage-error.ts";

/** How a file would be judged, as JSON; it need not be there. */
export async function effectiveConfig(
  file: string,
  lookup: ConfigLookup | undefined,
  settings: LintSettings,
): Promise<string> {
  const { Engine } = await import("../run/engine.ts");
  const { config } = settings;
  if (isDirectory(file)) {
    throw new UsageError(`--print-config takes a file, but ${file} is a directory`);
  }
  const path = lookup?.pathFor(file);
  const own = path === undefined ? { config, facts: {}, policies: {} } : await lookup?.settingsOf(path, file);
  const { destination, key } = { ...own?.policies, ...settings.policies };
  const shown = {
    file: resolve(file),
    configuration: path ?? null,
    ignored: own === undefined,
    ...(own && {
      preset: own.config.preset ?? "recommended",
      facts: {
        ...own.facts,
        ...settings.facts,
        ...(destination && { destinationPolicy: destination.name }),
        ...(key && { keyPolicy: key.name }),
      },
      rules: new Engine(settings).levels(own.config),
    }),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
