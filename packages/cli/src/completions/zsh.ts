import type { CompletedOption, Operand, Words } from "./words.ts";

/** A script for zsh: a file _inventory-lint in a folder of $fpath, or evaluated behind compinit. */
export function zshCompletions({ options, commands }: Words): string {
  const behindCommands = commands.map(({ name, operand }) => `      ${name}) ${answer(operand)} ;;`);
  return `#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${options.map((option) => `    ${optionOf(option)} \\`).join("\n")}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join("\n")}
  )
  if [[ $state == first ]]; then
    _describe -t commands command commands
    _files
  else
    case $line[1] in
${behindCommands.join("\n")}
      *) _files ;;
    esac
  fi
}
if [[ $funcstack[1] == _inventory-lint ]]; then
  _inventory-lint "$@"
else
  compdef _inventory-lint inventory-lint
fi
`;
}

function optionOf({ long, short, help, repeats, operand, isOperandOptional }: CompletedOption): string {
  const text = `[${help.replace(/[[\]:\\]/g, "\\$&")}]`;
  const colon = isOperandOptional ? "::" : ":";
  const value = operand === undefined ? "" : `${colon}value:${action(operand)}`;
  const names = short ? [`-${short}`, `--${long}`] : [`--${long}`];
  const others = repeats ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
  // With a sign behind its name a value may be glued to a long option, or stand in the next word.
  return names
    .map((name) =>
      quoted(`${others}${name}${operand !== undefined && name.startsWith("--") ? "=" : ""}${text}${value}`),
    )
    .join(" ");
}

function action(operand: Operand): string {
  if (operand === "file") return "_files";
  return operand === "anything" ? " " : `(${operand.join(" ")})`;
}

function answer(operand: Operand | undefined): string {
  if (operand === undefined || operand === "anything") return ":";
  return operand === "file" ? "_files" : `compadd -- ${operand.join(" ")}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
