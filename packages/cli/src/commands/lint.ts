import { resolve } from "node:path";
import { type CatalogueRule, ConfigLookup, type Policies } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import type { RuleSetting } from "@inventory-lint/core/internal";
import { type LintSettings, lintSettings } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { type Arguments, givenOptions } from "../args/parse-args.ts";
import { UsageError } from "../args/usage-error.ts";
import { checkSelection } from "../files/select-files.ts";
import { type ExitStatus, exitStatus } from "../run/exit-status.ts";
import { type LintTask, lint } from "../run/lint-run.ts";
import { outputFiles } from "../run/report.ts";
import { ClosedPipe, notice, writeAll } from "../terminal/output.ts";
import { isTerminal } from "../terminal/terminal.ts";
import type { WatchMemory } from "../watch/watch-memory.ts";

/** Lints files, directories and globs, or standard input, and returns what to end with. */
export async function lintCommand({ options, positionals }: Arguments): Promise<ExitStatus> {
  const fromStdin = options.stdin || positionals.includes("-");
  const settings = {
    ...lintSettings(options, await ruleSettingsOf(options)),
    policies: await policiesOf(options, fromStdin || options["stdin-ndjson"]),
  };
  checkStdin(fromStdin, options["stdin-filename"], positionals);
  checkSelection(options, fromStdin);
  checkWatch(options, fromStdin);
  const lookup = options["no-config"] ? undefined : configLookup(settings, options);
  const inputs = fromStdin ? undefined : positionals.length > 0 ? positionals : ["."];
  const task = { options, settings, lookup, inputs };
  if (options["stdin-ndjson"]) return (await import("../stdin-ndjson/lint-lines.ts")).lintLines(task, positionals);
  if (options["print-config"] !== undefined) return printConfig(options["print-config"], task);
  return options.watch && inputs ? watchFiles({ ...task, inputs }) : lint(task);
}

/** Lints again after each change. Configurations may change too, so each time they are looked up anew. */
async function watchFiles(task: LintTask & { readonly inputs: readonly string[] }): Promise<ExitStatus> {
  const { options, settings, inputs } = task;
  const named = policyNames(options);
  const lintAgain = async (memory: WatchMemory) => {
    const policies = { ...settings.policies, ...(await policiesOf({ ...options, ...named }, false)) };
    memory.judgeBy(policies);
    const lookup = options["no-config"] ? undefined : configLookup(settings, options);
    try {
      await lint({ ...task, settings: { ...settings, policies }, lookup, memory });
    } catch (error) {
      if (error instanceof ClosedPipe) return undefined;
      throw error;
    }
    return new Set([
      ...(lookup?.files ?? []),
      ...Object.values(named).flatMap((name) => (name === undefined ? [] : resolve(name))),
    ]);
  };
  const { watch } = await import("../watch/watch.ts");
  const outputs = outputFiles(options).map((file) => resolve(file));
  await watch({ inputs, outputs, lint: lintAgain, isTerminal: await isTerminal(1) });
  return exitStatus.clean;
}

/** Refuses what makes no sense again and again, or changes files, which would be a change to be watched. */
function checkWatch(options: OptionValues, fromStdin: boolean): void {
  if (!options.watch) return;
  const names = ["fix", "fix-dry-run", "diff", "suppress-all", "suppress-rule", "prune-suppressions"] as const;
  const others = ["staged", "changed", "print-config", "stdin-ndjson"] as const;
  const given = givenOptions(options);
  const wrong = fromStdin ? "stdin" : [...names, ...others].find((name) => given.includes(name));
  if (wrong) throw new UsageError(`--watch cannot be used with --${wrong}`);
}

function configLookup({ config }: LintSettings, options: OptionValues): ConfigLookup {
  const { preset, rules = {} } = config;
  const commandLine = { preset, rules, ignores: !options["no-ignore"], cwd: process.cwd() };
  return new ConfigLookup(nodeHost, commandLine, options.config, loadCatalogue);
}

async function printConfig(file: string, { lookup, settings }: LintTask): Promise<ExitStatus> {
  const { effectiveConfig } = await import("./print-config.ts");
  writeAll(1, Buffer.from(await effectiveConfig(file, lookup, settings)));
  const mistaken = lookup?.takeMistakes() ?? [];
  for (const { name } of mistaken) notice(`${name} has mistakes: lint a file to see them`);
  return mistaken.length > 0 ? exitStatus.usage : exitStatus.clean;
}

/** The files among what --destination-policy and --key-policy name: standard input is read once. */
function policyNames(options: OptionValues): Pick<OptionValues, "destination-policy" | "key-policy"> {
  const fileOf = (name: string | undefined) => (name === "-" ? undefined : name);
  return { "destination-policy": fileOf(options["destination-policy"]), "key-policy": fileOf(options["key-policy"]) };
}

/** What --destination-policy and --key-policy name; few runs have them. */
async function policiesOf(options: OptionValues, isStdinTaken: boolean): Promise<Policies> {
  if (options["destination-policy"] === undefined && options["key-policy"] === undefined) return {};
  return (await import("../args/given-policies.ts")).givenPolicies(options, isStdinTaken);
}

/** What --rule says; few runs have it. */
async function ruleSettingsOf({ rule }: OptionValues): Promise<Record<string, RuleSetting>> {
  if (rule.length === 0) return {};
  const { ruleSettings } = await import("../args/rule-settings.ts");
  const known = (await loadCatalogue()).map(({ id, meta }) => [id, { meta }] as const);
  return ruleSettings(rule, Object.fromEntries(known));
}

async function loadCatalogue(): Promise<readonly CatalogueRule[]> {
  return (await import("./catalogue.ts")).catalogue;
}

function checkStdin(fromStdin: boolean, filename: string | undefined, positionals: readonly string[]): void {
  if (!fromStdin && filename !== undefined) throw new UsageError("--stdin-filename needs --stdin");
  if (fromStdin && positionals.some((name) => name !== "-")) throw new UsageError("--stdin takes no file names");
}
