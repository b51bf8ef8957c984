import { resolve } from "node:path";
import type { LintedFile } from "../file-result.ts";
import type { CommandLine, Configurations, FileSettings } from "./configurations.ts";
import { ConfigFinder } from "./find-config.ts";

/** Knows how files are judged. What reads configurations is loaded when the first one is found. */
export class ConfigLookup {
  readonly #commandLine: CommandLine;
  /** The one configuration that counts for all files. */
  readonly #given: string | undefined;
  readonly #finder = new ConfigFinder();
  #configurations: Configurations | undefined;
  /** Files come folder by folder. */
  #lastFolder: string | undefined;
  #lastPath: string | undefined;

  constructor(commandLine: CommandLine, given: string | undefined) {
    this.#commandLine = commandLine;
    this.#given = given && resolve(given);
  }

  /** The path of the configuration that counts for a file; undefined where there is none. */
  pathFor(name: string): string | undefined {
    if (this.#given !== undefined) return this.#given;
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    if (folder !== this.#lastFolder) {
      this.#lastPath = this.#finder.find(resolve(folder));
      this.#lastFolder = folder;
    }
    return this.#lastPath;
  }

  /** How a file is judged by a configuration; undefined where it ignores the file. */
  async settingsOf(path: string, name: string): Promise<FileSettings | undefined> {
    this.#configurations ??= await this.#load();
    await this.#configurations.load(path, this.#given === undefined ? undefined : this.#commandLine.cwd);
    return this.#configurations.settingsOf(path, resolve(name));
  }

  /** Configurations in which something is wrong, each once. */
  takeMistakes(): readonly LintedFile[] {
    return this.#configurations?.takeMistakes() ?? [];
  }

  async #load(): Promise<Configurations> {
    const { Configurations } = await import("./configurations.ts");
    const { catalogue } = await import("../catalogue.ts");
    return new Configurations(this.#commandLine, catalogue);
  }
}
