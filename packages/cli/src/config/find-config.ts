import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names of configuration files; of several in one folder the first counts. */
export const configNames = [
  "inventory-lint.config.json",
  "inventory-lint.config.jsonc",
  "inventory-lint.config.yaml",
  "inventory-lint.config.yml",
] as const;

/** Finds the configuration that counts for a folder: the nearest, from there up to the root of the repository. */
export class ConfigFinder {
  readonly #byFolder = new Map<string, string | undefined>();

  /** The path of the configuration, of an absolute folder; undefined where there is none. */
  find(folder: string): string | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const above = dirname(folder);
    const isTop = above === folder || existsSync(join(folder, ".git"));
    const found = configIn(folder) ?? (isTop ? undefined : this.find(above));
    this.#byFolder.set(folder, found);
    return found;
  }
}

/** The configuration in this very folder. */
export function configIn(folder: string): string | undefined {
  for (const name of configNames) {
    const path = join(folder, name);
    if (existsSync(path)) return path;
  }
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && speaksOfUs(manifest) ? manifest : undefined;
}

function speaksOfUs(path: string): boolean {
  try {
    return readFileSync(path, "utf8").includes('"inventoryLint"');
  } catch (error) {
    // What cannot be read has nothing to say; it is not ours to complain of.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
