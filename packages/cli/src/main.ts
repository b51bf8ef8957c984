import { existsSync } from "node:fs";
import { commandNames } from "./args/command-table.ts";
import { parseArgs } from "./args/parse-args.ts";
import { isUsageError, UnknownOption, UsageError } from "./args/usage-error.ts";
import { lintCommand } from "./commands/lint.ts";
import { version } from "./commands/version.ts";
import { type ExitStatus, exitStatus } from "./run/exit-status.ts";
import { tellFault } from "./terminal/fault.ts";
import { ClosedPipe, notice, outputTo, outputToFile, tell } from "./terminal/output.ts";

/** Runs the command and returns what to end with. Never throws. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof ClosedPipe) return exitStatus.clean;
    if (isUsageError(error)) {
      notice(error instanceof UnknownOption ? await answerTo(error) : error.message);
      tell("See inventory-lint --help.");
      return exitStatus.usage;
    }
    tellFault("", error, args.includes("--debug"));
    return exitStatus.fault;
  }
}

/** What is said of an option that there is none of. */
async function answerTo({ option, rawName, message }: UnknownOption): Promise<string> {
  return (await import("./args/foreign-words.ts")).answerToOption(option, rawName) ?? message;
}

async function dispatch(args: readonly string[]): Promise<ExitStatus> {
  // Its options are those of every language server.
  if (args[0] === "lsp" && !args.includes("--help"))
    return (await import("./commands/lsp-command.ts")).serveEditor(args.slice(1));
  const parsed = parseArgs(args);
  const { options, positionals } = parsed;
  if (options.version) return print(version);

  const [first, ...operands] = positionals;
  const command = commandNames.find((name) => name === first);
  if (options.help || command === "help") return printHelp(command === "help" ? operands : [command ?? []].flat());
  if (command && command !== "lsp" && command !== "lint") {
    const { outputOf } = await import("./commands/other-commands.ts");
    const text = await outputOf(command, operands, options);
    return text === undefined ? exitStatus.found : print(text, options["output-file"]);
  }
  if (options.to !== undefined) throw new UsageError("--to needs the command convert or policy");
  if (command === "lint") return lintCommand({ options, positionals: operands });
  if (first === undefined || existsSync(first)) return lintCommand(parsed);
  if (wordsForLinting.includes(first)) return lintCommand({ options, positionals: operands });
  const answer = (await import("./args/foreign-words.ts")).answerToCommand(first);
  if (answer !== undefined) throw new UsageError(answer);
  return lintCommand(parsed);
}

/** What other linters call their command; it counts where there is no file or folder of this name. */
const wordsForLinting = ["check", "run", "scan", "validate"];

async function printHelp([command, ...others]: readonly string[]): Promise<ExitStatus> {
  if (others.length > 0) throw new UsageError("help takes the name of one command");
  return print((await import("./args/help.ts")).helpText(command));
}

function print(text: string, file?: string): ExitStatus {
  const { write, end } = file === undefined ? outputTo(1) : outputToFile(file);
  write(text.endsWith("\n") ? text : `${text}\n`);
  end();
  return exitStatus.clean;
}
