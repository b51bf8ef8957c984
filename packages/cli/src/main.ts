import { commandNames } from "./args/commands.ts";
import type { OptionName, OptionValues } from "./args/options.ts";
import { givenOptions, parseArgs } from "./args/parse-args.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { tellFault } from "./fault.ts";
import { lintCommand } from "./lint-command.ts";
import { ClosedPipe, notice, outputTo, outputToFile, tell } from "./output.ts";
import { isTerminal, useColor } from "./terminal.ts";
import { isUsageError, UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

const forConversion = [
  "to",
  "bucket",
  "output-file",
  "stdin",
  "stdin-filename",
  "carrier",
  "max-size",
  "color",
] as const satisfies readonly OptionName[];

/** Runs the command and returns what to end with. Never throws. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof ClosedPipe) return exitStatus.clean;
    if (isUsageError(error)) {
      notice(error.message);
      tell("See inventory-lint --help.");
      return exitStatus.usage;
    }
    tellFault("", error, args.includes("--debug"));
    return exitStatus.fault;
  }
}

async function dispatch(args: readonly string[]): Promise<ExitStatus> {
  // Its options are those of every language server.
  if (args[0] === "lsp" && !args.includes("--help"))
    return (await import("./lsp-command.ts")).serveEditor(args.slice(1));
  const parsed = parseArgs(args);
  const { options, positionals } = parsed;
  if (options.version) return print(version);
  if (options.help) return print((await import("./args/help.ts")).helpText());

  const [command, ...operands] = positionals;
  switch (command) {
    case "explain":
      checkOptions(command, options, ["color"]);
      return explain(operands, options);
    case "rules":
      checkOptions(command, options, ["color", "format"]);
      return listRules(operands, options);
    case "init":
      checkOptions(command, options, []);
      return init(operands);
    case "convert":
      checkOptions(command, options, forConversion);
      return convert(operands, options);
    case "completions":
      checkOptions(command, options, []);
      return printCompletions(operands);
    default:
      checkConversion(options);
      return lintCommand(parsed, commandNames);
  }
}

async function explain(operands: readonly string[], { color }: OptionValues): Promise<ExitStatus> {
  const [ruleId, ...others] = operands;
  if (ruleId === undefined || others.length > 0) throw new UsageError("explain takes the id of one rule");
  const { explanation } = await import("./explain.ts");
  const { catalogue } = await import("./catalogue.ts");
  return print(explanation(ruleId, catalogue, await colorOnStdout(color), await columnsOfStdout()));
}

async function listRules(operands: readonly string[], { color, format }: OptionValues): Promise<ExitStatus> {
  if (operands.length > 0) throw new UsageError("rules takes no names; inventory-lint explain RULE tells of one rule");
  const { ruleTable, rulesAsJson } = await import("./list-rules.ts");
  const [name = "table", ...others] = format;
  if (others.length > 0 || (name !== "table" && name !== "json")) {
    throw new UsageError(`rules: there is no format ${format.join(" ")}; there is json`);
  }
  const { catalogue } = await import("./catalogue.ts");
  if (name === "json") return print(rulesAsJson(catalogue));
  return print(ruleTable(catalogue, await colorOnStdout(color), await columnsOfStdout()));
}

async function init(operands: readonly string[]): Promise<ExitStatus> {
  if (operands.length > 0) throw new UsageError("init takes no names: it writes into the current directory");
  const { writeConfig } = await import("./init.ts");
  return print(writeConfig(process.cwd()));
}

async function printCompletions(operands: readonly string[]): Promise<ExitStatus> {
  const [shell, ...others] = operands;
  if (shell === undefined || others.length > 0) {
    throw new UsageError("completions takes the name of one shell: bash, zsh, fish or pwsh");
  }
  const { completions } = await import("./completions/completions.ts");
  const { catalogue } = await import("./catalogue.ts");
  return print(completions(shell, catalogue));
}

async function convert(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const { converted } = await import("./convert-command.ts");
  const text = await converted(operands, options);
  return text === undefined ? exitStatus.found : print(text, options["output-file"]);
}

function checkConversion({ to, bucket }: OptionValues): void {
  if (to !== undefined) throw new UsageError("--to goes with the command convert");
  if (bucket !== undefined) throw new UsageError("--bucket goes with the command convert");
}

function checkOptions(command: string, values: OptionValues, allowed: readonly OptionName[]): void {
  const wrong = givenOptions(values).find((name) => !allowed.includes(name) && name !== "debug");
  if (wrong) throw new UsageError(`${command} does not take --${wrong}`);
}

/** How wide the terminal is; undefined where it is none. */
async function columnsOfStdout(): Promise<number | undefined> {
  return (await isTerminal(1)) ? process.stdout.columns : undefined;
}

async function colorOnStdout(option: boolean | undefined): Promise<boolean> {
  return useColor(option, process.env, await isTerminal(1));
}

function print(text: string, file?: string): ExitStatus {
  const { write, end } = file === undefined ? outputTo(1) : outputToFile(file);
  write(text.endsWith("\n") ? text : `${text}\n`);
  end();
  return exitStatus.clean;
}
