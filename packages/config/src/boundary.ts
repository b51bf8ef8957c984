import type { ConfigHost } from "./host.ts";
import { codeOf } from "./system-error.ts";

/** What a configuration may reach: its repository, or its own folder where there is none. */
export class Boundary {
  /** In words, for messages. */
  readonly words: string;
  readonly #host: ConfigHost;
  /** As it is called, and behind all links. */
  readonly #roots: readonly string[];

  /** Of an absolute folder. */
  constructor(host: ConfigHost, folder: string) {
    const repository = repositoryOf(host, folder);
    const root = repository ?? folder;
    this.words = repository === undefined ? "the configuration's folder" : "the repository";
    this.#host = host;
    this.#roots = [root, realPathOf(host, root)].map((path) => this.#below(path));
  }

  /** Whether an absolute path leads to something inside; links in it must have been followed. */
  encloses(path: string): boolean {
    return this.#roots.some((root) => this.#below(path).startsWith(root));
  }

  #below(path: string): string {
    const { ignoreCase, path: paths } = this.#host;
    const below = path.endsWith(paths.sep) ? path : path + paths.sep;
    return ignoreCase ? below.toLowerCase() : below;
  }
}

function repositoryOf(host: ConfigHost, folder: string): string | undefined {
  for (let at = folder; ; at = host.path.dirname(at)) {
    if (host.exists(host.path.join(at, ".git"))) return at;
    if (host.path.dirname(at) === at) return undefined;
  }
}

/** An editor may have a configuration open in a folder that is not there yet. */
function realPathOf(host: ConfigHost, path: string): string {
  try {
    return host.realPath(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
