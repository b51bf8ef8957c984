import { wrap } from "../terminal/wrap.ts";
import { commandNames, commands } from "./command-table.ts";
import { type OptionSpec, options } from "./options.ts";

const USAGE_COLUMN = 55;
const usage = `Finds what is wrong in Amazon S3 inventory configurations: what S3 refuses, and what it accepts and never delivers.

Usage:
${usageLine("[options] [file | directory | glob …]", "lint; by default the current directory")}
${commandNames.map((name) => usageLine(name + commands[name].operands, commands[name].help)).join("\n")}
`;

const ending = `
Directories and globs are searched for files named .xml .json .jsonc .http .rest .yaml .yml .template;
node_modules, .git and what .gitignore excludes are skipped, and so is silently what holds no inventory configuration.

A configuration is inventory-lint.config.json, .jsonc, .yaml or .yml, or inventoryLint in package.json: the nearest one,
from a file's folder up to the root of its repository, counts for the file; of several in one folder the first of these.

Exit status: 0 no error, 1 errors found, 2 wrong usage, a mistake in a configuration or no such file, 3 a fault of
inventory-lint itself.
NO_COLOR and FORCE_COLOR are honoured.
`;

const COLUMN = 32;
const WIDTH = 120;

/** The text of --help, made from the table of options. */
export function helpText(): string {
  const groups = new Map<string, string[]>();
  for (const [name, spec] of Object.entries<OptionSpec>(options)) {
    const lines = groups.get(spec.group) ?? [];
    groups.set(spec.group, [...lines, optionLine(name, spec)]);
  }
  const sections = [...groups].map(([group, lines]) => `\n${group}:\n${lines.join("\n")}\n`);
  return usage + sections.join("") + ending;
}

function usageLine(words: string, help: string): string {
  const column = USAGE_COLUMN + 2;
  const left = `  inventory-lint ${words}`;
  return left.length < column ? left.padEnd(column) + help : `${left}\n${" ".repeat(column)}${help}`;
}

function optionLine(name: string, { short, value, negatable, help }: OptionSpec): string {
  const long = `--${negatable ? "[no-]" : ""}${name}${value ? ` ${value}` : ""}`;
  const left = `  ${short ? `-${short}, ` : "    "}${long}`;
  const [first = "", ...others] = wrap(help, WIDTH - COLUMN);
  const head = left.length < COLUMN ? left.padEnd(COLUMN) + first : `${left}\n${" ".repeat(COLUMN)}${first}`;
  return [head, ...others.map((line) => " ".repeat(COLUMN) + line)].join("\n");
}
