import { wrap } from "../terminal/wrap.ts";
import { type CommandName, type CommandSpec, commandNames, commands } from "./command-table.ts";
import { didYouMean } from "./did-you-mean.ts";
import { examples } from "./examples.ts";
import { type OptionName, type OptionSpec, options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const COLUMN = 32;
const WIDTH = 120;

const about = `Finds mistakes in Amazon S3 inventory configurations: what S3 refuses, and what it accepts but never delivers.
`;

const files = `
Directories and globs are searched for .xml .json .jsonc .yaml .yml .template .tf .tofu .http .rest. Files without an
inventory configuration are skipped silently, and so are node_modules, .git, and what .gitignore excludes.

The nearest inventory-lint.config.json (.jsonc, .yaml, .yml), or inventoryLint in package.json, applies to a file. The
search begins in the file's folder and ends at the root of its repository.

Exit status: 0 no error, 1 errors found, 2 wrong usage, a mistake in a configuration or no such file, 3 a bug in
inventory-lint. NO_COLOR and FORCE_COLOR are honoured.
`;

const otherPages = `
inventory-lint help COMMAND shows the options and examples of one command. The glossary explains outcome, baseline and
other words: https://github.com/inventory-lint/inventory-lint/blob/main/docs/glossary.md
`;

/** The help, or that of one command; made from the tables of commands and options. */
export function helpText(name?: string): string {
  if (name === undefined) return overview();
  const command = commandNames.find((each) => each === name);
  if (command === undefined) throw new UsageError(`there is no command ${name}${didYouMean(name, commandNames)}`);
  return helpOf(command);
}

function overview(): string {
  const usage = commandNames.map((name) =>
    line(`inventory-lint ${name}${commands[name].operands}`, commands[name].help),
  );
  const names = Object.keys(options) as OptionName[];
  return `${about}\nUsage:\n${usage.join("\n")}\n${examplesOf("lint")}${optionGroups(names)}${files}${otherPages}`;
}

function helpOf(name: CommandName): string {
  const command: CommandSpec = commands[name];
  const usage = `inventory-lint ${name}${command.operands}\n\n${sentence(command.help)}\n`;
  const others: readonly OptionName[] = name === "lint" ? [] : ["debug"];
  const takes = name === "lsp" || name === "help" ? [] : [...command.takes, ...others];
  return `${usage}${examplesOf(name)}${optionGroups(takes)}${name === "lint" ? files : ""}`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function examplesOf(name: CommandName): string {
  const lines = examples[name].map(([args, what]) => line(`inventory-lint ${args}`.trimEnd(), what));
  return `\nExamples:\n${lines.join("\n")}\n`;
}

/** Options by group, in the order of the table. */
function optionGroups(names: readonly OptionName[]): string {
  const groups = new Map<string, string[]>();
  for (const [name, spec] of Object.entries<OptionSpec>(options)) {
    if (!names.includes(name as OptionName)) continue;
    const lines = groups.get(spec.group) ?? [];
    groups.set(spec.group, [...lines, optionLine(name, spec)]);
  }
  return [...groups].map(([group, lines]) => `\n${group}:\n${lines.join("\n")}\n`).join("");
}

const EXAMPLE_COLUMN = 55;

function line(words: string, help: string): string {
  const left = `  ${words}`;
  return left.length < EXAMPLE_COLUMN + 2
    ? left.padEnd(EXAMPLE_COLUMN + 2) + help
    : `${left}\n${" ".repeat(EXAMPLE_COLUMN + 2)}${help}`;
}

function optionLine(name: string, { short, value, negatable, help }: OptionSpec): string {
  const long = `--${negatable ? "[no-]" : ""}${name}${value ? ` ${value}` : ""}`;
  const left = `  ${short ? `-${short}, ` : "    "}${long}`;
  const [first = "", ...others] = wrap(help, WIDTH - COLUMN);
  const head = left.length < COLUMN ? left.padEnd(COLUMN) + first : `${left}\n${" ".repeat(COLUMN)}${first}`;
  return [head, ...others.map((each) => " ".repeat(COLUMN) + each)].join("\n");
}
