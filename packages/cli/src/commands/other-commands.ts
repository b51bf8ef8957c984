import { listed, shells } from "../args/choices.ts";
import { type CommandName, commands } from "../args/command-table.ts";
import type { OptionName, OptionValues } from "../args/options.ts";
import { givenOptions } from "../args/parse-args.ts";
import { UsageError } from "../args/usage-error.ts";
import { isTerminal, useColor } from "../terminal/terminal.ts";

type Run = (operands: readonly string[], options: OptionValues) => Promise<string | undefined>;

/** The language server has options of its own; linting and help are answered before. */
type OtherCommand = Exclude<CommandName, "lsp" | "lint" | "help">;

const runs: Readonly<Record<OtherCommand, Run>> = {
  explain,
  rules: listRules,
  init,
  convert,
  policy,
  completions: printCompletions,
};

/** What a command says; undefined where it says nothing because there are mistakes. A part that is loaded late. */
export async function outputOf(
  command: OtherCommand,
  operands: readonly string[],
  options: OptionValues,
): Promise<string | undefined> {
  const takes: readonly OptionName[] = commands[command].takes;
  const wrong = givenOptions(options).find((name) => !takes.includes(name) && name !== "debug");
  if (wrong) throw new UsageError(`${command} does not take --${wrong}`);
  return runs[command](operands, options);
}

async function explain(operands: readonly string[], { color }: OptionValues): Promise<string> {
  const [ruleId, ...others] = operands;
  if (ruleId === undefined || others.length > 0) throw new UsageError("explain takes the id of one rule");
  const { explanation } = await import("./explain.ts");
  const { catalogue } = await import("./catalogue.ts");
  return explanation(ruleId, catalogue, await colorOnStdout(color), await columnsOfStdout());
}

async function listRules(operands: readonly string[], { color, format }: OptionValues): Promise<string> {
  if (operands.length > 0) throw new UsageError("rules takes no names; use inventory-lint explain RULE for one rule");
  const { ruleTable, rulesAsJson } = await import("./list-rules.ts");
  const [name = "table", ...others] = format;
  if (others.length > 0 || (name !== "table" && name !== "json")) {
    throw new UsageError(`rules: there is no format ${format.join(" ")}; there is json`);
  }
  const { catalogue } = await import("./catalogue.ts");
  if (name === "json") return rulesAsJson(catalogue);
  return ruleTable(catalogue, await colorOnStdout(color), await columnsOfStdout());
}

async function init(operands: readonly string[]): Promise<string> {
  if (operands.length > 0) throw new UsageError("init takes no names: it writes into the current directory");
  const { writeConfig } = await import("./init.ts");
  return writeConfig(process.cwd());
}

async function printCompletions(operands: readonly string[]): Promise<string> {
  const [shell, ...others] = operands;
  if (shell === undefined || others.length > 0) {
    throw new UsageError(`completions takes the name of one shell: ${listed(shells)}`);
  }
  const { completions } = await import("../completions/completions.ts");
  const { catalogue } = await import("./catalogue.ts");
  return completions(shell, catalogue);
}

async function convert(operands: readonly string[], options: OptionValues): Promise<string | undefined> {
  return (await import("./convert.ts")).converted(operands, options);
}

async function policy(operands: readonly string[], options: OptionValues): Promise<string | undefined> {
  return (await import("./policy.ts")).policies(operands, options);
}

/** How wide the terminal is; undefined where it is none. */
async function columnsOfStdout(): Promise<number | undefined> {
  return (await isTerminal(1)) ? process.stdout.columns : undefined;
}

async function colorOnStdout(option: boolean | undefined): Promise<boolean> {
  return useColor(option, process.env, await isTerminal(1));
}
