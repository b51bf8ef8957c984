import { notice, tell } from "./output.ts";
import { visible } from "./visible.ts";

/** Tells of a fault of ours: what the user can do about it is to report it. */
export function tellFault(when: string, error: unknown, debug: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  notice(`an internal error of inventory-lint${when && ` ${when}`}: ${message}`);
  tell("Report it, with the file if possible: https://github.com/inventory-lint/inventory-lint/issues");
  if (debug && error instanceof Error) tell((error.stack ?? "").split("\n").map(visible).join("\n"));
  else tell("Use --debug to see where in the program it happened.");
}
