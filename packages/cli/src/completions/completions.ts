import type { CatalogueRule } from "@inventory-lint/config";
import { type Shell, shells } from "../args/choices.ts";
import { UsageError } from "../args/usage-error.ts";
import { bashCompletions } from "./bash.ts";
import { fishCompletions } from "./fish.ts";
import { completedWords, type Words } from "./words.ts";
import { zshCompletions } from "./zsh.ts";

const scripts = {
  bash: bashCompletions,
  zsh: zshCompletions,
  fish: fishCompletions,
} as const satisfies Record<Shell, (words: Words) => string>;

/** The script that makes a shell complete our options, commands and their values. Throws a UsageError for other shells. */
export function completions(shell: string, catalogue: readonly CatalogueRule[]): string {
  const known = shells.find((name) => name === shell);
  if (!known) throw new UsageError(`completions: there is no ${shell}; there are ${shells.join(", ")}`);
  return scripts[known](completedWords(catalogue.map(({ id }) => id)));
}
