import type { configNames } from "./find-config.ts";

/** What a new configuration file is called: comments are allowed in it. */
export const newConfigName = "inventory-lint.config.jsonc" satisfies (typeof configNames)[number];

/** What stands in a new configuration file: the defaults, and examples in comments. */
export const newConfigText = `{
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
    // { "files": "media/**", "destinationPolicy": "policies/reports.json", "keyPolicy": "policies/key.json" },
    // { "files": "archive/**", "asOf": "2021-06", "rules": { "no-encryption": "off" } }
  ]
}
`;
