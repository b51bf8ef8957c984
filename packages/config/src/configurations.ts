import {
  type Decoded,
  decode,
  type Facts,
  type Finding,
  type JsonValue,
  type PolicyFile,
  type PresetName,
  type RuleConfig,
  type RuleSetting,
  readPolicyFile,
} from "@inventory-lint/core/internal";
import { Boundary } from "./boundary.ts";
import type { CatalogueRule } from "./catalogue-rule.ts";
import { globMatcher } from "./glob.ts";
import type { ConfigHost } from "./host.ts";
import { type IgnoreLevel, ignoreLevel, ignoringPattern, isIgnored } from "./ignore-level.ts";
import { Mistakes } from "./mistakes.ts";
import { type NamedPolicy, namedPolicies, type Policies, policyKinds } from "./named-policies.ts";
import { readConfig } from "./read-config.ts";
import { type ConfigFile, checkedSettings, type Override, type Settings } from "./settings.ts";
import { slashed } from "./slashed.ts";
import { codeOf, reasonOf } from "./system-error.ts";
import { atPointer } from "./tree.ts";
import { UnreadableConfiguration } from "./unreadable-configuration.ts";

/** How one file is judged. */
export interface FileSettings {
  readonly config: RuleConfig;
  readonly facts: Facts;
  /** The policies that it tells, by whose they are; they are called by their absolute paths. */
  readonly policies: Policies;
  /** False where a part of the configuration was not understood: then nothing is repaired by it. */
  readonly isUnderstood: boolean;
}

/** What counts more than every configuration, or limits it. */
export interface CommandLine {
  readonly preset: PresetName | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Whether what a configuration ignores is ignored. */
  readonly ignores: boolean;
  readonly cwd: string;
}

/** A configuration file in which something is wrong. */
export interface MistakenFile {
  /** Relative to the current directory where it lies below it. Slashes on every system. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Undefined for YAML. */
  readonly language: "json" | "jsonc" | undefined;
  readonly decoded: Decoded;
  /** In source order. */
  readonly findings: readonly Finding[];
}

/** A configuration file with all that it extends. */
interface Configuration {
  /** Absolute path of the folder that globs and patterns are relative to. */
  readonly folder: string;
  readonly layers: readonly Layer[];
  readonly ignored: IgnoreLevel | undefined;
  readonly isUnderstood: boolean;
  /** By the layers that count. */
  readonly known: Map<string, FileSettings>;
}

interface Layer {
  readonly settings: Settings;
  readonly policies: Policies;
  /** Takes a path relative to the folder. */
  readonly matches: (path: string) => boolean;
}

const presets: readonly string[] = ["recommended", "refused", "strict"] satisfies readonly PresetName[];
const readable = /\.(jsonc?|ya?ml)$/i;
/** Files that extend several others can stand for any number of them. */
const MAX_EXTENDED = 32;
const factNames = ["bucket", "region", "account", "directoryBucket", "asOf"] as const;

/** The configurations of a run, each read once. */
export class Configurations {
  readonly #commandLine: CommandLine;
  readonly #mistakes: Mistakes;
  readonly #byPath = new Map<string, Configuration>();
  readonly #host: ConfigHost;
  readonly #read = new Set<string>();
  #unreported: MistakenFile[] = [];

  constructor(host: ConfigHost, commandLine: CommandLine, catalogue: readonly CatalogueRule[]) {
    this.#host = host;
    this.#commandLine = commandLine;
    this.#mistakes = new Mistakes(catalogue);
  }

  /** Files with mistakes that were not asked for yet. */
  takeMistakes(): readonly MistakenFile[] {
    const files = this.#unreported;
    this.#unreported = [];
    return files;
  }

  /** Absolute paths of the files that were read, or looked for in vain, those that are extended included. */
  get files(): ReadonlySet<string> {
    return this.#read;
  }

  /** Reads a configuration file; afterwards `settingsOf` knows it. Globs are relative to the folder. */
  async load(path: string, folder = this.#host.path.dirname(path)): Promise<void> {
    if (this.#byPath.has(path)) return;
    const layers: Layer[] = [];
    const ignores: string[] = [];
    const add: Reading["add"] = (settings, policiesOf): void => {
      layers.push({ settings, policies: policiesOf(settings), matches: () => true });
      for (const override of settings.overrides ?? []) {
        layers.push({ settings: override, policies: policiesOf(override), matches: matcher(override) });
      }
      for (const pattern of settings.ignores ?? []) ignores.push(pattern);
    };
    const isUnderstood = await this.#addFirst(path, add).catch((error: unknown) => {
      const code = codeOf(error);
      if (code === undefined) throw error;
      throw new UnreadableConfiguration(path, reasonOf(code));
    });
    const ignored = this.#commandLine.ignores && ignores.length > 0 ? this.#levelOf(ignores, folder) : undefined;
    this.#byPath.set(path, { folder, layers, ignored, isUnderstood, known: new Map() });
  }

  /** How an absolute path is judged by a configuration that is loaded; undefined where it ignores the file. */
  settingsOf(configPath: string, file: string): FileSettings | undefined {
    const configuration = this.#byPath.get(configPath);
    if (!configuration) throw new TypeError(`${configPath} is not loaded.`);
    const { folder, layers, ignored, isUnderstood, known } = configuration;
    if (isIgnored(this.#slashed(file), ignored)) return undefined;
    const path = this.#slashed(this.#host.path.relative(folder, file));
    const counting = layers.filter(({ matches }) => matches(path));
    const key = counting.map((layer) => layers.indexOf(layer)).join();
    const settings = known.get(key) ?? this.#merged(counting, isUnderstood);
    known.set(key, settings);
    return settings;
  }

  /** The pattern by which a configuration that is loaded ignores an absolute path; undefined where it does not. */
  ignoringPattern(configPath: string, file: string): string | undefined {
    return ignoringPattern(this.#slashed(file), this.#byPath.get(configPath)?.ignored);
  }

  #levelOf(patterns: readonly string[], folder: string): IgnoreLevel {
    return ignoreLevel(patterns, folder, this.#host.ignoreCase);
  }

  #slashed(path: string): string {
    return slashed(path, this.#host.path.sep);
  }

  #merged(layers: readonly Layer[], isUnderstood: boolean): FileSettings {
    const merged: Settings = Object.assign({}, ...layers.map(({ settings }) => settings));
    const { preset: presetOfAll, rules: rulesOfAll } = this.#commandLine;
    const rules = Object.assign({}, ...layers.map(({ settings }) => settings.rules ?? {}), rulesOfAll);
    const preset = presetOfAll ?? merged.preset;
    const facts = Object.fromEntries(factNames.flatMap((name) => (name in merged ? [[name, merged[name]]] : [])));
    const policies: Policies = Object.assign({}, ...layers.map((layer) => layer.policies));
    return { config: { ...(preset && { preset }), rules }, facts, policies, isUnderstood };
  }

  /** False where some settings are wrong. A repository can have a link in the configuration's place, to anything. */
  async #addFirst(path: string, add: Reading["add"]): Promise<boolean> {
    const boundary = new Boundary(this.#host, this.#host.path.dirname(path));
    const understood = await this.#addLayers(path, [], { boundary, count: 0, add });
    if (understood !== undefined) return understood;
    const expected = "an object with settings";
    const found = "what a link leads to outside of the repository";
    const nowhere = { kind: "null", value: "null", start: 0, end: 0 } as const;
    const finding = this.#mistakes.ofType(nowhere, "The configuration", expected, found);
    this.#unreported.push({ ...this.#shown(path), decoded: decode(new Uint8Array()), findings: [finding] });
    return false;
  }

  /**
   * Hands over the settings of a file and of what it extends, the least important first. False where some are wrong,
   * undefined where the file may be no configuration at all: then nothing of its text may be told.
   */
  async #addLayers(path: string, via: readonly string[], reading: Reading): Promise<boolean | undefined> {
    this.#read.add(path);
    const real = this.#host.realPath(path);
    const { decoded, root, problems } = await readConfig(this.#host, path);
    const mayBeTold = (via.length === 0 && reading.boundary.encloses(real)) || isDistinct(root);
    const shown = this.#shown(path);
    if (problems.length > 0 || !root) {
      if (problems.length === 0) return true;
      if (!mayBeTold) return undefined;
      this.#unreported.push({
        ...shown,
        decoded,
        findings: this.#mistakes.ofProblems(problems),
      });
      return false;
    }
    const { settings, findings } = checkedSettings(root, this.#mistakes);
    if (findings.length > 0 && !mayBeTold) return undefined;
    let isUnderstood = true;
    for (const [i, wanted] of [settings.extends ?? []].flat().entries()) {
      const { value } = atPointer(root, typeof settings.extends === "string" ? "/extends" : `/extends/${i}`);
      const outcome = await this.#extend(wanted, value, path, [...via, real], reading);
      if (typeof outcome === "boolean") isUnderstood &&= outcome;
      else findings.push(outcome);
    }
    const policies = new Map<string, PolicyFile>();
    for (const named of namedPolicies(root)) {
      const outcome = this.#policyFile(named, path, reading);
      if ("name" in outcome) policies.set(named.value.value, outcome);
      else findings.push(outcome);
    }
    reading.add(settings, ({ destinationPolicy = "", keyPolicy = "" }) => {
      const [destination, key] = [policies.get(destinationPolicy), policies.get(keyPolicy)];
      return { ...(destination && { destination }), ...(key && { key }) };
    });
    if (findings.length === 0) return isUnderstood;
    findings.sort((a, b) => a.range[0] - b.range[0]);
    this.#unreported.push({ ...shown, decoded, findings });
    return false;
  }

  async #extend(wanted: string, value: JsonValue, from: string, via: readonly string[], reading: Reading) {
    if (presets.includes(wanted)) {
      reading.add({ preset: wanted as PresetName }, () => ({}));
      return true;
    }
    const mistake = (expected: string, found = `'${wanted}'`) =>
      this.#mistakes.ofType(value, "extends", expected, found);
    if (!/^\.\.?\//.test(wanted) || !readable.test(wanted)) {
      if (!/[./\\]/.test(wanted)) return this.#mistakes.ofValue(value, "extends", presets);
      return mistake("a preset, or a path that begins with ./ or ../ and ends with .json, .jsonc, .yaml or .yml");
    }
    const { boundary } = reading;
    const path = this.#host.path.resolve(this.#host.path.dirname(from), wanted);
    if (!boundary.encloses(path)) return mistake(`a file within ${boundary.words}`);
    try {
      const real = this.#host.realPath(path);
      if (!boundary.encloses(real)) return mistake(`a file within ${boundary.words}`, `'${wanted}', a link out of it`);
      if (via.includes(real)) return mistake("a file that does not extend this one");
      if (++reading.count > MAX_EXTENDED) return mistake(`one of at most ${MAX_EXTENDED} files`, "one more");
      return (
        (await this.#addLayers(path, via, reading)) ??
        mistake("a configuration", `'${wanted}', which has none of ${distinctive.join(", ")}`)
      );
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      // Where it is not there, it may be made.
      this.#read.add(path);
      return mistake("a file that can be read", `'${wanted}': ${reasonOf(code)}`);
    }
  }

  /** The policy that a configuration names, or what is wrong with its name. */
  #policyFile({ name, value }: NamedPolicy, from: string, { boundary }: Reading): PolicyFile | Finding {
    const wanted = value.value;
    const mistake = (expected: string, found = `'${wanted}'`) => this.#mistakes.ofType(value, name, expected, found);
    const path = this.#host.path.resolve(this.#host.path.dirname(from), wanted);
    if (!boundary.encloses(path)) return mistake(`a file within ${boundary.words}`);
    this.#read.add(path);
    try {
      if (!boundary.encloses(this.#host.realPath(path))) {
        return mistake(`a file within ${boundary.words}`, `'${wanted}', a link out of it`);
      }
      const file = { name: path, text: decode(this.#host.readFile(path)).text };
      return readPolicyFile(file, policyKinds[name]) ? file : mistake("a file with a policy in JSON");
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      return mistake("a file that can be read", `'${wanted}': ${reasonOf(code)}`);
    }
  }

  #shown(path: string): Pick<MistakenFile, "name" | "path" | "language"> {
    const language = /\.jsonc?$/i.test(path) ? (/c$/i.test(path) ? "jsonc" : "json") : undefined;
    const name = this.#slashed(this.#host.path.relative(this.#commandLine.cwd, path));
    return { name: name.startsWith("../") ? path : name, path, language };
  }
}

/** One configuration while it is read with all that it extends. */
interface Reading {
  readonly boundary: Boundary;
  /** How many files it extends so far. */
  count: number;
  readonly add: (settings: ConfigFile, policiesOf: (settings: Settings) => Policies) => void;
}

/** What only a configuration has: `$schema` stands in many other files, a Region or a bucket in some with secrets. */
const distinctive = ["extends", "ignores", "overrides", "preset", "rules"];

/** Whether a tree is that of a configuration, and not of whatever else is in JSON. */
function isDistinct(root: JsonValue | undefined): boolean {
  return root?.kind === "object" && root.members.some(({ name }) => distinctive.includes(name));
}

function matcher({ files, excludedFiles = [] }: Override): (path: string) => boolean {
  const isMeant = globMatcher([files].flat());
  const isExcluded = globMatcher([excludedFiles].flat());
  return (path) => isMeant(path) && !isExcluded(path);
}
