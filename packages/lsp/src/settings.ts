import { type CatalogueRule, checkSettings, nearestName } from "@inventory-lint/config";
import { type PresetName, type RuleSetting, readJson } from "@inventory-lint/core/internal";
import type { BesideOthers } from "./beside-others.ts";

/** What the client's section `inventoryLint` says. */
export interface ClientSettings {
  readonly enable: boolean;
  readonly run: "onType" | "onSave";
  /** Which files are linted: those that are open, or all of the workspace, which are compared with each other. */
  readonly scope: "openFilesOnly" | "workspace";
  /** Counts more than every configuration file. */
  readonly preset: PresetName | undefined;
  /** The one configuration for all files, absolute or relative to the workspace folder. */
  readonly configPath: string | undefined;
  /** Count more than every configuration file. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly besideOthers: BesideOthers;
}

export const defaultSettings: ClientSettings = {
  enable: true,
  run: "onType",
  scope: "openFilesOnly",
  preset: undefined,
  configPath: undefined,
  rules: {},
  inlayHints: true,
  codeLens: true,
  besideOthers: "auto",
};

const settingNames: readonly string[] = Object.keys(defaultSettings);
/** What clients keep in the section for themselves. */
const clientNames: ReadonlySet<string> = new Set(["trace"]);

const choices = {
  run: ["onType", "onSave"],
  scope: ["openFilesOnly", "workspace"],
  besideOthers: ["auto", "all", "own"],
} as const;
const switches = ["enable", "inlayHints", "codeLens"] as const;

/** What is right in a client's settings, and sentences about what is not. Clients say null where nothing is set. */
export function readSettings(
  section: unknown,
  catalogue: readonly CatalogueRule[],
): { readonly settings: ClientSettings; readonly problems: readonly string[] } {
  if (section === undefined || section === null) return { settings: defaultSettings, problems: [] };
  if (typeof section !== "object" || Array.isArray(section)) {
    return { settings: defaultSettings, problems: ["inventoryLint must be an object of settings."] };
  }
  const given: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(section).filter(([, value]) => value !== null && value !== undefined),
  );
  const problems: string[] = [];
  const found: Record<string, unknown> = {};
  for (const name of switches) {
    if (typeof given[name] === "boolean") found[name] = given[name];
    else if (name in given) problems.push(`inventoryLint.${name} must be true or false.`);
  }
  for (const [name, values] of Object.entries(choices)) {
    if (values.some((value) => value === given[name])) found[name] = given[name];
    else if (name in given) problems.push(`inventoryLint.${name} must be one of ${values.join(", ")}.`);
  }
  const { configPath } = given;
  // An empty text is what some settings pages leave behind.
  if (typeof configPath === "string") found.configPath = configPath === "" ? undefined : configPath;
  else if (configPath !== undefined) problems.push("inventoryLint.configPath must be a path.");
  problems.push(...unknownNames(given));
  const shared = sharedSettings(given, catalogue);
  problems.push(...shared.problems);
  return { settings: { ...defaultSettings, ...found, ...shared.settings }, problems };
}

/** Whether one of the names in an object is a setting of ours. */
export function hasSettings(value: object): boolean {
  return settingNames.some((name) => name in value);
}

function unknownNames(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given)
    .filter((name) => !settingNames.includes(name) && !clientNames.has(name))
    .map((name) => {
      const nearest = nearestName(name, settingNames);
      const advice = nearest === undefined ? `There are ${settingNames.join(", ")}.` : `Did you mean '${nearest}'?`;
      return `inventoryLint has no setting '${name}'. ${advice}`;
    });
}

/** The settings that configuration files have, too, and that are checked like those. */
function sharedSettings({ preset, rules }: Readonly<Record<string, unknown>>, catalogue: readonly CatalogueRule[]) {
  const { root } = readJson(JSON.stringify({ preset, rules }), { comments: false });
  if (!root) return { settings: {}, problems: [] };
  const { settings, findings } = checkSettings(root, catalogue);
  return {
    settings: { preset: settings.preset, rules: settings.rules ?? {} },
    problems: findings.map(({ message }) => `inventoryLint: ${message}`),
  };
}
