import type { configNames } from "./find-config.ts";

/** What a new configuration file is called: comments are allowed in it. */
export const newConfigName = "inventory-lint.config.jsonc" satisfies (typeof configNames)[number];

/** What stands in a new configuration file: the defaults, and examples in comments. */
export const newConfigText = `{
  "$schema": "https://raw.githubusercontent.com/inventory-lint/inventory-lint/main/schemas/config.schema.json",

  // Set of rules: "recommended", "refused" (only what S3 or a client refuses) or "strict" (all of them).
  "preset": "recommended",

  // Presets and files that this file extends. Its own settings override theirs.
  // "extends": ["./shared/inventory-lint.jsonc"],

  // Levels: "error", "warning", "info", "off", "default". "inventory-lint rules" lists the rules.
  "rules": {
    // "csv-for-analytics": "off",
    // "invalid-optional-field": ["default", { "extra": ["FieldOfOurServer"] }]
  },

  // Files that are not linted, as in .gitignore.
  "ignores": [],

  // Settings for some of the files, and facts that documents do not contain: bucket, region and account of the source
  // bucket, directoryBucket, policies, and asOf (judge by what S3 knew in that month).
  "overrides": [
    // { "files": "production/**", "region": "eu-west-1", "account": "123456789012" },
    // { "files": "media/**", "destinationPolicy": "policies/reports.json", "keyPolicy": "policies/key.json" },
    // { "files": "archive/**", "asOf": "2021-06", "rules": { "no-encryption": "off" } }
  ]
}
`;
