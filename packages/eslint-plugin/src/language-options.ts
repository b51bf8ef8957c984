import { type CarrierName, carriers, type Facts, isFact } from "@inventory-lint/core/internal";

/** What a configuration object may say under `languageOptions`. */
export interface InventoryLanguageOptions extends Record<string, unknown> {
  /** What is known of the source bucket. */
  facts?: Facts;
  /** The carrier, where it must not be guessed from the content. */
  carrier?: CarrierName;
  /** Judge files that hold nothing of ours, too. */
  strict?: boolean;
}

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === "boolean";

const facts: Readonly<Record<keyof Facts, readonly [check: Check, wanted: string]>> = {
  bucket: [(value) => isFact("bucket", value), "the name of a bucket"],
  region: [(value) => isFact("region", value), "a Region, such as eu-west-1"],
  account: [(value) => isFact("account", value), "a string of 12 digits"],
  directoryBucket: [(value) => isFact("directoryBucket", value), "true or false"],
  asOf: [(value) => isFact("asOf", value), "a month, such as 2026-11"],
};

const options: Readonly<Record<string, readonly [check: Check, wanted: string]>> = {
  facts: [isRecord, "an object"],
  carrier: [
    (value) => typeof value === "string" && Object.hasOwn(carriers, value),
    `one of ${Object.keys(carriers).join(", ")}`,
  ],
  strict: [isBoolean, "true or false"],
};

/** Throws a TypeError that ESLint shows to the user, if an option is unknown or has a wrong value. */
export function validateLanguageOptions(languageOptions: Readonly<Record<string, unknown>>): void {
  checkMembers("languageOptions", languageOptions, options);
  if (isRecord(languageOptions.facts)) checkMembers("languageOptions.facts", languageOptions.facts, facts);
}

function checkMembers(
  path: string,
  values: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, readonly [check: Check, wanted: string]>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    const entry = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!entry) throw new TypeError(`${path} has no ${name}; there are ${Object.keys(known).join(", ")}.`);
    const [check, wanted] = entry;
    if (value !== undefined && !check(value)) throw new TypeError(`${path}.${name} must be ${wanted}.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
