/** A word of the command line: a file, or an option with or without a value. */
export type Token =
  | { readonly kind: "positional"; readonly value: string }
  | {
      readonly kind: "option";
      /** Without hyphens. */
      readonly name: string;
      /** As written, without its value. */
      readonly rawName: string;
      readonly value: string | undefined;
      /** Whether the value is glued to its option. */
      readonly inlineValue: boolean;
    };

/**
 * Takes a command line apart as getopt does: `--name value`, `--name=value`, `-f value`, `-fvalue`, `-qv`, and everything
 * behind `--` is a file. `takesValue` tells of a name without hyphens whether the next word, if there is one, is its
 * value, `nameOf` the name of a letter. As node:util does, which is a part of Node that takes longer to load than all of
 * this to run.
 */
export function tokenize(
  args: readonly string[],
  takesValue: (name: string, next: string | undefined) => boolean,
  nameOf: (letter: string) => string | undefined,
): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--") {
      for (const value of args.slice(i + 1)) tokens.push({ kind: "positional", value });
      break;
    }
    if (arg.startsWith("--")) {
      const equals = arg.indexOf("=");
      const rawName = equals < 0 ? arg : arg.slice(0, equals);
      const name = rawName.slice(2);
      if (equals >= 0) tokens.push({ kind: "option", name, rawName, value: arg.slice(equals + 1), inlineValue: true });
      else {
        const value = takesValue(name, args[i + 1]) ? args[++i] : undefined;
        tokens.push({ kind: "option", name, rawName, value, inlineValue: false });
      }
    } else if (arg.length > 1 && arg.startsWith("-")) {
      for (let at = 1; at < arg.length; at++) {
        const letter = arg.charAt(at);
        const name = nameOf(letter) ?? letter;
        const rawName = `-${letter}`;
        if (!takesValue(name, undefined)) {
          tokens.push({ kind: "option", name, rawName, value: undefined, inlineValue: false });
          continue;
        }
        const inlineValue = at + 1 < arg.length;
        tokens.push({ kind: "option", name, rawName, value: inlineValue ? arg.slice(at + 1) : args[++i], inlineValue });
        break;
      }
    } else tokens.push({ kind: "positional", value: arg });
  }
  return tokens;
}
