import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { RuleConfig } from "@inventory-lint/core";
import { decode, languageOf } from "@inventory-lint/core";
import { LintedFile } from "../file-result.ts";
import type { LintSettings } from "../lint-settings.ts";
import { notice } from "../output.ts";
import { readCache, writeCache } from "./cache-file.ts";
import type { LookedAt, Memory, Outcome } from "./memory.ts";
import { programFingerprint } from "./program.ts";
import { isStoredResult, type StoredResult, storedResult } from "./stored-result.ts";

/**
 * Results of earlier runs, by everything that they depend on: the file's bytes, the language that its name tells, how
 * it is judged, and the program. Only files that are not compared with others are kept. Nothing is known by time or
 * name, so nothing can be stale.
 */
export class Cache implements Memory {
  readonly #path: string;
  readonly #settings: LintSettings;
  readonly #program = programFingerprint();
  readonly #results: Map<string, unknown>;
  readonly #keys: Map<string, string>;
  readonly #mayWrite: boolean;
  #isChanged = false;
  /** The buffer that bytes come in may hold those of another file when a result is there. */
  #asked: { readonly name: string; readonly key: string } | undefined;
  readonly #settingsKeys = new Map<object | undefined, string>();

  /**
   * `path` is absolute; what stands there and is of no use is told of. It is replaced where it was a cache, or where
   * nothing else has a right to be: `isOwnPlace`.
   */
  constructor(path: string, settings: LintSettings, isOwnPlace: boolean) {
    this.#path = path;
    this.#settings = settings;
    const read = readCache(path);
    this.#mayWrite = "content" in read || read.isOurs || isOwnPlace;
    if ("problem" in read) {
      const after = this.#mayWrite ? "it is made anew" : "it is left alone";
      notice(`the cache ${path} is not used: ${read.problem}; ${after}`);
    }
    const content = "content" in read && read.content?.program === this.#program ? read.content : undefined;
    this.#results = new Map(Object.entries(content?.results ?? {}));
    this.#keys = new Map(Object.entries(content?.files ?? {}));
  }

  unread(): undefined {
    return undefined;
  }

  read(file: LookedAt, bytes: Uint8Array): Outcome | undefined {
    const key = this.#keyOf(file, bytes);
    this.#asked = { name: file.name, key };
    const stored = this.#results.get(key);
    if (stored === undefined) return undefined;
    const decoded = decode(bytes);
    if (!isStoredResult(stored, decoded.text.length)) return undefined;
    this.#setKey(file.name, key);
    return outcomeOf(stored, file.name, decoded);
  }

  keep({ name }: LookedAt, outcome: Outcome): void {
    // A first look is cheaper than a look into this cache.
    if (outcome.kind === "clean" || this.#asked?.name !== name) return;
    const { key } = this.#asked;
    this.#results.set(key, outcome.kind === "linted" ? storedResult(outcome.result) : null);
    this.#isChanged = true;
    this.#setKey(name, key);
  }

  /** Writes what is new, without what stands in no file any more. */
  save(): void {
    if (!this.#isChanged || !this.#mayWrite) return;
    const files = [...this.#keys].filter(([path]) => existsSync(path));
    const kept = new Set(files.map(([, key]) => key));
    const results = [...this.#results].filter(([key]) => kept.has(key));
    const content = { program: this.#program, results: Object.fromEntries(results), files: Object.fromEntries(files) };
    const problem = writeCache(this.#path, content);
    if (problem !== undefined) notice(`the cache ${this.#path} cannot be written: ${problem}`);
  }

  #setKey(name: string, key: string): void {
    const path = resolve(name);
    if (this.#keys.get(path) === key) return;
    this.#keys.set(path, key);
    this.#isChanged = true;
  }

  #keyOf({ name, named, own }: LookedAt, bytes: Uint8Array): string {
    const { strict, carrier } = this.#settings;
    const asNamed = named ? JSON.stringify([strict, carrier]) : "";
    const how = `${this.#settingsKey(own?.config)}\0${JSON.stringify(own?.facts)}\0${asNamed}\0${languageOf(name)}\0`;
    return createHash("sha256").update(how).update(bytes).digest("base64url");
  }

  /** Many files share one configuration. */
  #settingsKey(config: RuleConfig = this.#settings.config): string {
    const known = this.#settingsKeys.get(config);
    if (known !== undefined) return known;
    const key = JSON.stringify(config);
    this.#settingsKeys.set(config, key);
    return key;
  }
}

function outcomeOf(stored: StoredResult, name: string, decoded: ReturnType<typeof decode>): Outcome {
  if (stored === null) return { kind: "not ours" };
  const { language, findings, suppressed } = stored;
  return {
    kind: "linted",
    result: new LintedFile({ name, path: resolve(name), language }, decoded, findings, suppressed),
  };
}

/**
 * Where a cache stands that was given no place: in the user's folder for caches, and there by the current directory. A
 * file inside of a repository could be forged by whoever wrote the repository, and hide findings.
 */
export function defaultCachePath(): string {
  const name = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 20);
  return join(cachesFolder(), "inventory-lint", name);
}

function cachesFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return resolve(XDG_CACHE_HOME);
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  return process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
}
