/** Words that are commands where they stand first; everything else is something to lint. */
export const commandNames = ["explain", "rules", "init", "convert", "completions", "lsp"] as const;

export type CommandName = (typeof commandNames)[number];
