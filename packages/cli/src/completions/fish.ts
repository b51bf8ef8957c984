import type { CompletedOption, Words } from "./words.ts";

/** A script for fish: a file in ~/.config/fish/completions, or evaluated. */
export function fishCompletions({ options, commands }: Words): string {
  const isFirst = "not __fish_seen_subcommand_from $inventory_lint_commands";
  const lines = commands.flatMap(({ name, help, operand }) => {
    const offer = `complete -c inventory-lint -n ${quoted(`${isFirst}; and __fish_is_nth_token 1`)} -a ${name} -d ${quoted(help)}`;
    if (operand === "file") return [offer];
    const values = operand === undefined || operand === "anything" ? "" : ` -a ${quoted(operand.join(" "))}`;
    return [offer, `complete -c inventory-lint -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -f${values}`];
  });
  return `# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${commands.map(({ name }) => name).join(" ")}
${lines.join("\n")}
${options.map(optionLine).join("\n")}
`;
}

function optionLine({ long, short, help, operand, isOperandOptional }: CompletedOption): string {
  const name = `-l ${long}${short ? ` -s ${short}` : ""}`;
  const values = Array.isArray(operand) ? ` -x -a ${quoted(operand.join(" "))}` : operand === "file" ? " -r -F" : " -x";
  const value = operand === undefined || isOperandOptional ? "" : values;
  return `complete -c inventory-lint ${name}${value} -d ${quoted(help)}`;
}

/** In single quotes fish minds quotes and backslashes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
