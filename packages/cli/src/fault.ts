import { tell } from "./output.ts";

/** Tells of a fault of ours: what the user can do about it is to report it. */
export function tellFault(when: string, error: unknown, debug: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  tell(
    `inventory-lint: a fault of inventory-lint itself${when && ` ${when}`}: ${message}\n` +
      "Please report it, with the file if you can: https://github.com/inventory-lint/inventory-lint/issues",
  );
  if (debug && error instanceof Error) tell(error.stack ?? "");
  else tell("With --debug it shows where in the program it happened.");
}
