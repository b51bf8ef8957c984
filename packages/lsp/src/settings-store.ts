import type { CatalogueRule } from "@inventory-lint/config";
import { type ClientSettings, hasSettings, readSettings } from "./settings.ts";

const SECTION = "inventoryLint";

interface StoreParts {
  readonly catalogue: readonly CatalogueRule[];
  /** Asks the client for the section of a folder; undefined where clients do not answer such questions. */
  readonly ask: ((scopeUri: string | undefined, section: string) => Promise<unknown>) | undefined;
  /** Tells of a problem; each is told once. */
  readonly warn: (sentence: string) => void;
}

/** The client's settings by folder: asked for once, and anew after they have changed. */
export class SettingsStore {
  readonly #parts: StoreParts;
  readonly #told = new Set<string>();
  #byFolder = new Map<string, Promise<ClientSettings>>();
  /** What the client sent without being asked. */
  #sent: unknown;

  constructor(parts: StoreParts, initial: unknown) {
    this.#parts = parts;
    this.#sent = sectionOf(initial);
  }

  /** The settings of a folder, or of documents outside of all folders. */
  of(folderUri: string | undefined): Promise<ClientSettings> {
    const key = folderUri ?? "";
    const known = this.#byFolder.get(key) ?? this.#read(folderUri);
    this.#byFolder.set(key, known);
    return known;
  }

  /** Forgets what was asked for. `sent`: what came along with the news that something has changed. */
  changed(sent: unknown): void {
    this.#byFolder = new Map();
    if (this.#parts.ask) return;
    const section = sectionOf(sent);
    // The settings of all servers may come along without any for this one.
    const isForOthers = section === sent && typeof section === "object" && section !== null && !hasSettings(section);
    this.#sent = isForOthers ? undefined : section;
  }

  async #read(folderUri: string | undefined): Promise<ClientSettings> {
    const { ask, catalogue } = this.#parts;
    const asked = ask ? await ask(folderUri, SECTION).catch((error: unknown) => this.#cannotAsk(error)) : undefined;
    const { settings, problems } = readSettings(asked ?? this.#sent, catalogue);
    for (const problem of problems) this.#tell(problem);
    return settings;
  }

  #cannotAsk(error: unknown): undefined {
    this.#tell(`The client does not tell its settings: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }

  #tell(sentence: string): void {
    if (this.#told.has(sentence)) return;
    this.#told.add(sentence);
    this.#parts.warn(sentence);
  }
}

/** The section by itself, or within the settings of everybody. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return SECTION in value ? value[SECTION] : value;
}
