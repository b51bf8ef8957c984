import { listed, policyTargets, shells, targets } from "./choices.ts";
import { type OptionName, options } from "./options.ts";

/** A word that is a command where it stands first; everything else is something to lint. */
export interface CommandSpec {
  /** What follows it, in the help. */
  readonly operands: string;
  readonly help: string;
  /** Options that go with it, besides --debug. */
  readonly takes: readonly OptionName[];
}

const ofOtherCommands: readonly OptionName[] = ["to"];

/** Every command: the help, completions and checks are made from this table. */
export const commands = {
  lint: {
    operands: " [options] [file | directory | glob …]",
    help: "find mistakes; the word lint may be left out",
    takes: (Object.keys(options) as OptionName[]).filter((name) => !ofOtherCommands.includes(name)),
  },
  explain: {
    operands: " RULE",
    help: "what a rule finds, why, and what to do",
    takes: ["color"],
  },
  rules: {
    operands: " [--format json]",
    help: "every rule with its level, outcome and fix",
    takes: ["color", "format"],
  },
  convert: {
    operands: ` --to ${targets.join("|")} FILE`,
    help: "write the same configuration in another form",
    takes: ["to", "bucket", "output-file", "stdin", "stdin-filename", "as", "max-size", "color"],
  },
  policy: {
    operands: ` [--to ${policyTargets.join("|")}] FILE`,
    help: "print the policies that its buckets and keys need",
    takes: [
      ...(["to", "bucket", "account", "region", "output-file"] as const),
      ...(["stdin", "stdin-filename", "as", "max-size", "color"] as const),
    ],
  },
  init: {
    operands: "",
    help: "write a commented configuration file",
    takes: [],
  },
  completions: {
    operands: " SHELL",
    help: `completions for ${listed(shells)}`,
    takes: [],
  },
  // Its options are those of every language server.
  lsp: {
    operands: " [--stdio]",
    help: "serve an editor: the language server",
    takes: [],
  },
  help: {
    operands: " [COMMAND]",
    help: "this help, or that of one command",
    takes: [],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
