import { shells } from "../args/choices.ts";
import { type CommandName, commandNames, commands } from "../args/command-table.ts";
import { type OptionName, type OptionSpec, options } from "../args/options.ts";

/** What may stand behind an option or a command: one of some words, the name of a file, or anything. */
export type Operand = readonly string[] | "file" | "anything";

export interface CompletedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly help: string;
  readonly repeats: boolean;
  /** Undefined for a switch. */
  readonly operand: Operand | undefined;
  /** Whether the option may stand alone, too. */
  readonly isOperandOptional: boolean;
}

export interface CompletedCommand {
  readonly name: CommandName;
  readonly help: string;
  /** Undefined where nothing follows. */
  readonly operand: Operand | undefined;
}

export interface Words {
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** What completions offer, from the table of options. */
export function completedWords(ruleIds: readonly string[]): Words {
  const operands: Partial<Record<OptionName, Operand>> = { rule: ruleIds, "suppress-rule": ruleIds };
  const behindCommands: Partial<Record<CommandName, Operand>> = {
    explain: ruleIds,
    help: commandNames,
    lint: "file",
    convert: "file",
    completions: shells,
  };
  const optionList = (Object.entries(options) as [OptionName, OptionSpec][]).flatMap(([name, spec]) =>
    optionsOf(name, spec, operands[name] ?? spec.choices),
  );
  const commandList = commandNames.map((name) => {
    return { name, help: commands[name].help, operand: behindCommands[name] };
  });
  return { options: optionList, commands: commandList };
}

function optionsOf(name: OptionName, spec: OptionSpec, known: Operand | undefined): CompletedOption[] {
  const { short, value, otherwise, multiple = false, negatable, help } = spec;
  const operand =
    value === undefined
      ? undefined
      : (known ?? (/FILE/.test(value) || name === "stdin-filename" ? "file" : "anything"));
  const option = { long: name, short, help, repeats: multiple, operand, isOperandOptional: otherwise !== undefined };
  return negatable ? [option, { ...option, long: `no-${name}`, help: `Not: ${help}` }] : [option];
}
