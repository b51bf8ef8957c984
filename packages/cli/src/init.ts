import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { configIn, type configNames } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import { codeOf, reasonOf } from "./files/read-file.ts";
import { UsageError } from "./usage-error.ts";

const NAME = "inventory-lint.config.jsonc" satisfies (typeof configNames)[number];

const template = `{
  "$schema": "https://raw.githubusercontent.com/inventory-lint/inventory-lint/main/schemas/config.schema.json",

  // Rules to begin with: "recommended", "refused" (only what S3 or the client refuses) or "strict" (all of them).
  "preset": "recommended",

  // Other presets and files whose settings count before those of this file.
  // "extends": ["./shared/inventory-lint.jsonc"],

  // Levels are "error", "warning", "info", "off" and "default". inventory-lint rules lists the rules.
  "rules": {
    // "csv-for-analytics": "off",
    // "invalid-optional-field": ["default", { "extra": ["FieldOfOurServer"] }]
  },

  // Files that are not linted, as in .gitignore.
  "ignores": [],

  // What holds for some of the files. Facts that a document does not tell are told here: the source bucket, its Region,
  // its account, whether it is a directory bucket; asOf judges by what S3 knew in a month.
  "overrides": [
    // { "files": "production/**", "region": "eu-west-1", "account": "123456789012" },
    // { "files": "archive/**", "asOf": "2021-06", "rules": { "no-encryption": "off" } }
  ]
}
`;

/** Writes a commented configuration into a folder and says so; never over one that is there. */
export function writeConfig(folder: string): string {
  const existing = configIn(nodeHost, folder);
  if (existing !== undefined) throw new UsageError(`there is a configuration already: ${basename(existing)}`);
  try {
    writeFileSync(join(folder, NAME), template, { flag: "wx" });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UsageError(`${NAME} cannot be written: ${reasonOf(code)}`);
  }
  return `${NAME} is written. inventory-lint --print-config FILE shows what it comes to for a file.\n`;
}
