/** The commands that the server runs for its code actions and lenses. */
export const commands = {
  /** Shows the page of a rule: `[ruleId]`. */
  openRule: "inventory-lint.openRule",
  /**
   * Gives a configuration as a command of the AWS CLI: `[uri, index]`, the index counting the document's configurations
   * from 0, or `[uri, position]`, for the one at that position.
   */
  copyAsCliCommand: "inventory-lint.copyAsCliCommand",
} as const;
