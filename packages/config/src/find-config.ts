import type { ConfigHost } from "./host.ts";
import { codeOf } from "./system-error.ts";

/** Names of configuration files; of several in one folder the first counts. */
export const configNames = [
  "inventory-lint.config.json",
  "inventory-lint.config.jsonc",
  "inventory-lint.config.yaml",
  "inventory-lint.config.yml",
] as const;

/** So many folders are remembered: documents that come one by one may be of any number. */
const MAX_FOLDERS = 10_000;

/** Finds the configuration that counts for a folder: the nearest, from there up to the root of the repository. */
export class ConfigFinder {
  readonly #byFolder = new Map<string, string | undefined>();
  readonly #host: ConfigHost;

  constructor(host: ConfigHost) {
    this.#host = host;
  }

  /** The path of the configuration, of an absolute folder; undefined where there is none. */
  find(folder: string): string | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    if (this.#byFolder.size >= MAX_FOLDERS) this.#byFolder.clear();
    const host = this.#host;
    const above = host.path.dirname(folder);
    const isTop = above === folder || host.exists(host.path.join(folder, ".git"));
    const found = configIn(host, folder) ?? (isTop ? undefined : this.find(above));
    this.#byFolder.set(folder, found);
    return found;
  }
}

/** The configuration in this very folder. */
export function configIn(host: ConfigHost, folder: string): string | undefined {
  return candidates(host, folder).next().value;
}

/** The configurations that do not count, since another one in their folder does. */
export function configsBeside(host: ConfigHost, counting: string): string[] {
  const all = [...candidates(host, host.path.dirname(counting))];
  return all[0] === counting ? all.slice(1) : [];
}

/** What may be the configuration of a folder; the first counts. */
function* candidates(host: ConfigHost, folder: string): Generator<string, undefined> {
  for (const name of configNames) {
    const path = host.path.join(folder, name);
    if (host.exists(path)) yield path;
  }
  const manifest = host.path.join(folder, "package.json");
  if (host.exists(manifest) && speaksOfUs(host, manifest)) yield manifest;
}

function speaksOfUs(host: ConfigHost, path: string): boolean {
  try {
    return new TextDecoder().decode(host.readFile(path)).includes('"inventoryLint"');
  } catch (error) {
    // What cannot be read has nothing to say; it is not ours to complain of.
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
