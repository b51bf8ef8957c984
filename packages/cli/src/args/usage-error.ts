import { isUnreadableConfiguration } from "@inventory-lint/config";

const NAME = "UsageError";

/** Something that the user can put right on the command line. */
export class UsageError extends Error {
  override readonly name = NAME;
}

/** By name, since lazily loaded parts of the bundle have a class of their own. */
export function isUsageError(error: unknown): error is Error {
  return (error instanceof Error && error.name === NAME) || isUnreadableConfiguration(error);
}
