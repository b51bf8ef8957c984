import { commandNames } from "./args/command-table.ts";
import type { OptionValues } from "./args/options.ts";
import { parseArgs } from "./args/parse-args.ts";
import { isUsageError, UsageError } from "./args/usage-error.ts";
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
    return (await import("./commands/lsp-command.ts")).serveEditor(args.slice(1));
  const parsed = parseArgs(args);
  const { options, positionals } = parsed;
  if (options.version) return print(version);
  if (options.help) return print((await import("./args/help.ts")).helpText());

  const [first, ...operands] = positionals;
  const command = commandNames.find((name) => name === first);
  if (command && command !== "lsp") {
    const { outputOf } = await import("./commands/other-commands.ts");
    const text = await outputOf(command, operands, options);
    return text === undefined ? exitStatus.found : print(text, options["output-file"]);
  }
  checkConversion(options);
  return lintCommand(parsed);
}

function checkConversion({ to, bucket }: OptionValues): void {
  if (to !== undefined) throw new UsageError("--to goes with the command convert");
  if (bucket !== undefined) throw new UsageError("--bucket goes with the command convert");
}

function print(text: string, file?: string): ExitStatus {
  const { write, end } = file === undefined ? outputTo(1) : outputToFile(file);
  write(text.endsWith("\n") ? text : `${text}\n`);
  end();
  return exitStatus.clean;
}
