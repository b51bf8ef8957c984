import type { Policies } from "@inventory-lint/config";
import type { CarrierName, Facts, Language, RuleConfig, RuleSetting } from "@inventory-lint/core/internal";
import { carriers, factForms, guessLanguage, isFact, languageOf } from "@inventory-lint/core/internal";
import { carrierNames, failLevels, presetNames } from "./choices.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { OptionValues } from "./options.ts";
import { parseSize } from "./size.ts";
import { UsageError } from "./usage-error.ts";

/** What one string of JavaScript holds; bytes. */
const MAX_SIZE = 511 * 1024 * 1024;
/** Larger files are not linted unless --max-size says so; bytes. */
export const DEFAULT_MAX_SIZE = 64 * 1024 * 1024;

/** How files are judged in this run. */
export interface LintSettings {
  readonly config: RuleConfig;
  /** What named files, and standard input, are; undefined where their content says so. */
  readonly carrier: CarrierName | undefined;
  /** Judge named files, and standard input, even if nothing in them is ours. */
  readonly strict: boolean;
  /** The policies that count for all documents that make no buckets themselves. */
  readonly policies: Policies;
  /** What the command line says of the source bucket of everything that is linted. */
  readonly facts: Facts;
  /** Bytes. */
  readonly maxSize: number;
  /** How many warnings are still no reason to end with 1; undefined for any number. */
  readonly maxWarnings: number | undefined;
  /** The lowest level that makes the command end with 1. */
  readonly failOn: (typeof failLevels)[number];
  /** What becomes of repairs; undefined where files are only linted. */
  readonly fixMode: FixMode | undefined;
}

/** Checks the options that say how files are judged; `rules` is what --rule says. */
export function lintSettings(options: OptionValues, rules: Readonly<Record<string, RuleSetting>> = {}): LintSettings {
  const { preset, as: carrier } = options;
  const strict = options["strict-input"] || carrier !== undefined;
  return {
    config: {
      ...(preset !== undefined && { preset: oneOf(preset, presetNames, "--preset") }),
      rules,
    },
    carrier: carrier === undefined ? undefined : oneOf(carrier, carrierNames, "--as"),
    strict,
    policies: {},
    facts: factsOf(options),
    maxSize: maxSizeOf(options["max-size"]),
    maxWarnings: numberOf(options["max-warnings"], "--max-warnings"),
    failOn: failLevel(options),
    fixMode: fixMode(options),
  };
}

function factsOf(options: OptionValues): Facts {
  const given = (["bucket", "region", "account"] as const).flatMap((name) => {
    const value = options[name];
    if (value === undefined) return [];
    if (!isFact(name, value)) throw new UsageError(`--${name} must be ${factForms[name]}, not '${value}'`);
    return [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function maxSizeOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MAX_SIZE;
  const size = parseSize(text, "--max-size");
  if (size <= MAX_SIZE) return size;
  throw new UsageError(`--max-size must be at most 511MiB, not ${text}`);
}

function failLevel({ "fail-on": level = "error" }: OptionValues): (typeof failLevels)[number] {
  if (level === "never") {
    throw new UsageError("--fail-on never does not exist: use --exit-zero");
  }
  return oneOf(level, failLevels, "--fail-on");
}

/** What becomes of repairs: they are written, reported as if they were, or shown. */
export type FixMode = "files" | "dry-run" | "diff";

function fixMode(options: OptionValues): FixMode | undefined {
  const { fix, "fix-dry-run": dryRun, diff } = options;
  if (Number(fix) + Number(dryRun) + Number(diff) > 1) {
    throw new UsageError("only one of --fix, --fix-dry-run and --diff can be used");
  }
  return fix ? "files" : dryRun ? "dry-run" : diff ? "diff" : undefined;
}

/** The language of a file whose carrier is known: that of its name or text, where it may be written in it. */
export function languageOfCarrier(carrier: CarrierName, filename: string, text: string): Language {
  const { languages } = carriers[carrier];
  const known = [languageOf(filename, text), guessLanguage(text)];
  return languages.find((language) => known.includes(language)) ?? (languages[0] as Language);
}

/** The name among those allowed. */
export function oneOf<Name extends string>(written: string, names: readonly Name[], option: string): Name {
  const found = names.find((name) => name === written);
  if (found) return found;
  throw new UsageError(
    `${option}: there is no ${written}${didYouMean(written, names) || `; there are ${names.join(", ")}`}`,
  );
}

function numberOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`${option} must be a number from 0, not ${text}`);
  return Number(text);
}
