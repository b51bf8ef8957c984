import { basename } from "node:path";
import { configsBeside } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import { shownPath } from "../files/shown-path.ts";
import { notice } from "../terminal/output.ts";

/** Says of configurations that they do not count, since one beside them does. Paths are absolute. */
export function tellOverlooked(counting: ReadonlySet<string>): void {
  for (const path of counting) {
    for (const other of configsBeside(nodeHost, path)) {
      if (!counting.has(other))
        notice(`${shownPath(other)} is not used: ${basename(path)} in the same folder takes precedence`);
    }
  }
}
