/** Commands of the server that the client calls or hears of; the protocol knows them by these names. */
export const serverCommands = {
  /** `[uri, position]`, or `[uri, index]` in lenses: gives the text of a command of the AWS CLI for the configuration at a position. */
  copyAsCliCommand: "inventory-lint.copyAsCliCommand",
} as const;

/** What the server calls its code action that repairs all that has one right repair. */
export const fixAllKind = "source.fixAll.inventory-lint";

/** What the server calls itself in diagnostics. */
export const diagnosticSource = "inventory-lint";
