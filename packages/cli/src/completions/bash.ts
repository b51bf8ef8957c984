import type { Operand, Words } from "./words.ts";

/** A script for bash, from version 3.2 on, that needs no package for completions. Without an answer bash takes files. */
export function bashCompletions({ options, commands }: Words): string {
  const named = options.flatMap(({ long, short }) => (short ? [`--${long}`, `-${short}`] : [`--${long}`]));
  const behindOptions = options.flatMap(({ long, short, operand, isOperandOptional }) =>
    operand === undefined || isOperandOptional
      ? []
      : [`    ${short ? `-${short} | ` : ""}--${long})\n      ${answer(operand)}\n      return\n      ;;`],
  );
  const behindCommands = commands.map(
    ({ name, operand }) =>
      `    ${name})\n      ${operand === undefined ? ":" : answer(operand)}\n      return\n      ;;`,
  );
  return `# Completions of inventory-lint for bash: eval "$(inventory-lint completions bash)"
_inventory_lint() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]}
  local previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # Bash takes the sign between an option and its value for a word of its own.
  if [[ $current == "=" ]]; then
    current=
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  case $previous in
${behindOptions.join("\n")}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "${named.join(" ")}" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
    "$current") ;;
${behindCommands.join("\n")}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    IFS=$'\\n'
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join("\n")}" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o default -F _inventory_lint inventory-lint
`;
}

/** Nothing, where files are wanted. */
function answer(operand: Operand): string {
  return typeof operand === "string" ? ":" : `COMPREPLY=($(compgen -W "${operand.join(" ")}" -- "$current"))`;
}
