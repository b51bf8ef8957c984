import {
  type CatalogueRule,
  type ConfigHost,
  ConfigLookup,
  configNames,
  type FileSettings,
  isUnreadableConfiguration,
  type MistakenFile,
  type Policies,
  slashed,
} from "@inventory-lint/config";
import {
  createJudge,
  enabledRules,
  type Facts,
  type Judge,
  type Level,
  type RuleConfig,
  rules,
} from "@inventory-lint/core/internal";
import type { ClientSettings } from "./settings.ts";

export const catalogue: readonly CatalogueRule[] = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));

/** How one file is judged. */
export interface FileJudge extends Judge {
  readonly config: RuleConfig;
  readonly facts: Facts;
  readonly policies: Policies;
  /** False where a part of the configuration was not understood: then not everything is to be repaired by it at once. */
  readonly isUnderstood: boolean;
  /** The level of a rule that no rule runs for; undefined where it is off. */
  levelOf(ruleId: string): Level | undefined;
}

/** Whose settings count for a file. */
export interface JudgedFile {
  /** Absolute; undefined for documents that are no files, which no configuration counts for. */
  readonly path: string | undefined;
  /** Absolute path of the workspace folder that the file is in. */
  readonly folder: string | undefined;
  readonly settings: ClientSettings;
}

/** Knows by which configuration files are judged. Each configuration is read once, until `reset`. */
export class Judging {
  readonly #host: ConfigHost;
  readonly #warn: (sentence: string) => void;
  readonly #onRead: () => void;
  readonly #told = new Set<string>();
  #lookups = new Map<string, ConfigLookup>();
  #judges = new Map<RuleConfig, Judge>();
  #plain = new Map<string, RuleConfig>();
  #mistakes = new Map<string, MistakenFile>();
  /** One question after the other, so that each configuration is read once. */
  #last: Promise<unknown> = Promise.resolve();

  /** `warn` hears of configurations that cannot be read, once; `onRead` that further ones were read. */
  constructor(host: ConfigHost, warn: (sentence: string) => void, onRead: () => void) {
    this.#onRead = onRead;
    this.#host = host;
    this.#warn = warn;
  }

  /** Forgets everything that was read. */
  reset(): void {
    this.#lookups = new Map();
    this.#judges = new Map();
    this.#plain = new Map();
    this.#mistakes = new Map();
  }

  /** How a file is judged; undefined where a configuration ignores it. */
  judgeOf(file: JudgedFile): Promise<FileJudge | undefined> {
    const judge = this.#last.then(() => this.#judgeOf(file));
    // Who asked hears of a failure; the next one asks anew.
    this.#last = judge.catch(() => undefined);
    return judge;
  }

  /** Reads a configuration file even if it counts for no file that was asked about, to learn of its mistakes. */
  async check(file: JudgedFile & { readonly path: string }): Promise<void> {
    const { path, folder, settings } = file;
    const checked = this.#last.then(async () => {
      if (this.#mistakes.has(path)) return;
      const lookup = this.#lookupOf(folder ?? this.#host.path.dirname(path), settings);
      await this.#ask(lookup, path, path);
    });
    this.#last = checked.catch(() => undefined);
    await checked;
  }

  /** Configuration files in which something is wrong, by path. */
  get mistakes(): ReadonlyMap<string, MistakenFile> {
    return this.#mistakes;
  }

  /** Whether a file is a configuration by its name, or because one that was read extends it. */
  isConfiguration(path: string): boolean {
    const name = this.#host.path.basename(path);
    return configNames.some((known) => known === name) || this.files.includes(path);
  }

  /** Paths of the configuration files that were read, or looked for in vain. */
  get files(): readonly string[] {
    return [...this.#lookups.values()].flatMap(({ files }) => [...files]);
  }

  async #judgeOf({ path, folder, settings }: JudgedFile): Promise<FileJudge | undefined> {
    const own = path === undefined ? undefined : await this.#configured(path, folder, settings);
    if (own === "ignored") return undefined;
    const config = own?.config ?? this.#plainConfig(settings);
    const judge = this.#judges.get(config) ?? createJudge(config);
    this.#judges.set(config, judge);
    const levelOf = (ruleId: string): Level | undefined => {
      const enabled = enabledRules(config).find(({ id }) => id === ruleId);
      return enabled && (enabled.level ?? "error");
    };
    const { facts = {}, policies = {}, isUnderstood = true } = own ?? {};
    return { ...judge, levelOf, config, facts, policies, isUnderstood };
  }

  /** What a configuration says of a file; undefined where there is none. */
  async #configured(
    path: string,
    folder: string | undefined,
    settings: ClientSettings,
  ): Promise<FileSettings | "ignored" | undefined> {
    const lookup = this.#lookupOf(folder ?? this.#host.path.dirname(path), settings);
    const config = lookup.pathFor(slashed(path, this.#host.path.sep));
    return config === undefined ? undefined : this.#ask(lookup, config, path);
  }

  async #ask(lookup: ConfigLookup, config: string, path: string): Promise<FileSettings | "ignored" | undefined> {
    // What is read by what was forgotten meanwhile must not count.
    const mistakes = this.#mistakes;
    const known = lookup.files.size;
    try {
      return (await lookup.settingsOf(config, path)) ?? "ignored";
    } catch (error) {
      if (!isUnreadableConfiguration(error)) throw error;
      if (!this.#told.has(error.message)) this.#warn(error.message);
      this.#told.add(error.message);
      return undefined;
    } finally {
      for (const mistaken of lookup.takeMistakes()) mistakes.set(mistaken.path, mistaken);
      if (lookup.files.size !== known) this.#onRead();
    }
  }

  #lookupOf(cwd: string, { preset, rules: own, configPath }: ClientSettings): ConfigLookup {
    const key = JSON.stringify([cwd, preset, own, configPath]);
    const known = this.#lookups.get(key);
    if (known) return known;
    const commandLine = { preset, rules: own, ignores: true, cwd };
    const lookup = new ConfigLookup(this.#host, commandLine, configPath, async () => catalogue);
    this.#lookups.set(key, lookup);
    return lookup;
  }

  /** The settings of the client alone; the same object for the same settings. */
  #plainConfig({ preset, rules: own }: ClientSettings): RuleConfig {
    const key = JSON.stringify([preset, own]);
    const config = this.#plain.get(key) ?? { ...(preset && { preset }), rules: own };
    this.#plain.set(key, config);
    return config;
  }
}
