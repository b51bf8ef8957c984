import { listed, policyTargets, shells, targets } from "./choices.ts";
import type { OptionName } from "./options.ts";

/** A word that is a command where it stands first; everything else is something to lint. */
export interface CommandSpec {
  /** What follows it, in the help. */
  readonly operands: string;
  readonly help: string;
  /** Options that go with it, besides --debug. */
  readonly takes: readonly OptionName[];
}

/** Every command beside linting: the help, completions and checks are made from this table. */
export const commands = {
  explain: { operands: " RULE", help: "what a rule finds, why, and what to do", takes: ["color"] },
  rules: {
    operands: " [--format json]",
    help: "every rule with its level, outcome and fix",
    takes: ["color", "format"],
  },
  init: { operands: "", help: "write a commented configuration file", takes: [] },
  convert: {
    operands: ` --to ${targets.join("|")} FILE`,
    help: "the same configuration in another form",
    takes: ["to", "bucket", "output-file", "stdin", "stdin-filename", "carrier", "max-size", "color"],
  },
  policy: {
    operands: ` [--to ${policyTargets.join("|")}] FILE`,
    help: "the policies of buckets and keys that its configurations need",
    takes: ["to", "bucket", "output-file", "stdin", "stdin-filename", "carrier", "max-size", "color"],
  },
  completions: { operands: " SHELL", help: `completions for ${listed(shells)}`, takes: [] },
  // Its options are those of every language server.
  lsp: { operands: " [--stdio]", help: "serve an editor: the language server", takes: [] },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
