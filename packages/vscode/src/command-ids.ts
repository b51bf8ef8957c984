/** The commands of the extension; package.json gives each its title. */
export const commandIds = [
  "inventoryLint.fixAll",
  "inventoryLint.lintWorkspace",
  "inventoryLint.copyAsCliCommand",
  "inventoryLint.openRulePage",
  "inventoryLint.createConfiguration",
  "inventoryLint.restart",
  "inventoryLint.showOutput",
] as const;

export type CommandId = (typeof commandIds)[number];
