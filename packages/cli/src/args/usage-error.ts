import { isUnreadableConfiguration } from "@inventory-lint/config";

const NAME = "UsageError";

/** Something that the user can put right on the command line. */
export class UsageError extends Error {
  override readonly name = NAME;
}

/** An option that there is none of: other linters may have it. */
export class UnknownOption extends UsageError {
  /** Without hyphens, and as it was written. */
  readonly option: string;
  readonly rawName: string;

  constructor(option: string, rawName: string, suggestion: string) {
    super(`unknown option ${rawName}${suggestion}`);
    this.option = option;
    this.rawName = rawName;
  }
}

/** By name, since lazily loaded parts of the bundle have a class of their own. */
export function isUsageError(error: unknown): error is Error {
  return (error instanceof Error && error.name === NAME) || isUnreadableConfiguration(error);
}
