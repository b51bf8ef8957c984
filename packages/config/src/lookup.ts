import type { CatalogueRule } from "./catalogue-rule.ts";
import type { CommandLine, Configurations, FileSettings, MistakenFile } from "./configurations.ts";
import { ConfigFinder } from "./find-config.ts";
import type { ConfigHost } from "./host.ts";

/** Knows how files are judged. What reads configurations is loaded when the first one is found. */
export class ConfigLookup {
  readonly #host: ConfigHost;
  readonly #commandLine: CommandLine;
  /** The one configuration that counts for all files. */
  readonly #given: string | undefined;
  readonly #loadCatalogue: () => Promise<readonly CatalogueRule[]>;
  readonly #finder: ConfigFinder;
  #configurations: Configurations | undefined;
  /** Files come folder by folder. */
  #lastFolder: string | undefined;
  #lastPath: string | undefined;

  constructor(
    host: ConfigHost,
    commandLine: CommandLine,
    given: string | undefined,
    loadCatalogue: () => Promise<readonly CatalogueRule[]>,
  ) {
    this.#host = host;
    this.#commandLine = commandLine;
    this.#given = given && host.path.resolve(commandLine.cwd, given);
    this.#loadCatalogue = loadCatalogue;
    this.#finder = new ConfigFinder(host);
  }

  /** The path of the configuration that counts for a file; undefined where there is none. */
  pathFor(name: string): string | undefined {
    if (this.#given !== undefined) return this.#given;
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    if (folder !== this.#lastFolder) {
      this.#lastPath = this.#finder.find(this.#resolve(folder));
      this.#lastFolder = folder;
    }
    return this.#lastPath;
  }

  /** How a file is judged by a configuration; undefined where it ignores the file. */
  async settingsOf(path: string, name: string): Promise<FileSettings | undefined> {
    this.#configurations ??= await this.#load();
    await this.#configurations.load(path, this.#given === undefined ? undefined : this.#commandLine.cwd);
    return this.#configurations.settingsOf(path, this.#resolve(name));
  }

  /** The pattern by which a configuration whose settings were asked for ignores a file; undefined where it does not. */
  ignoringPattern(path: string, name: string): string | undefined {
    return this.#configurations?.ignoringPattern(path, this.#resolve(name));
  }

  /** Configurations in which something is wrong, each once. */
  takeMistakes(): readonly MistakenFile[] {
    return this.#configurations?.takeMistakes() ?? [];
  }

  /** Absolute paths of the configuration files that were read, or looked for in vain, those that are extended included. */
  get files(): ReadonlySet<string> {
    return this.#configurations?.files ?? new Set();
  }

  #resolve(name: string): string {
    return this.#host.path.resolve(this.#commandLine.cwd, name);
  }

  async #load(): Promise<Configurations> {
    const { Configurations } = await import("./configurations.ts");
    return new Configurations(this.#host, this.#commandLine, await this.#loadCatalogue());
  }
}
