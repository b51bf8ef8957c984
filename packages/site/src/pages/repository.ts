import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The root of the repository, with a slash at the end. */
export const root = new URL("../../../../", import.meta.url);

/** Where the repository can be read by people. */
export const REPOSITORY = "https://github.com/inventory-lint/inventory-lint";

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** Whether the repository has a file or a folder. */
export function has(path: string): boolean {
  return existsSync(new URL(path, root));
}

/** The path of a file of the repository on this machine; it must not get into a page. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(path, root));
}
