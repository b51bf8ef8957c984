import { createRequire } from "node:module";
import type { ConfigObject, Plugin } from "@eslint/core";
import { languages as described } from "@inventory-lint/core/internal";
import { languages } from "./languages.ts";
import { recommendedRules, rules } from "./rules.ts";

const { name, version } = createRequire(import.meta.url)("../package.json") as { name: string; version: string };

const basis = { meta: { name, version, namespace: "inventory" }, languages, rules } satisfies Plugin;

const plugin = {
  ...basis,
  configs: {
    /** XML and raw HTTP. */
    recommended: [config("xml"), config("http")],
    /** JSON; apart, since a file has one language in ESLint, and another plugin may own it. */
    json: [config("json"), config("jsonc")],
    /** YAML: templates, and what the AWS CLI reads and writes. */
    yaml: [config("yaml")],
    /** Terraform and OpenTofu. */
    hcl: [config("hcl")],
  },
} satisfies Plugin;

function config(language: keyof typeof languages): ConfigObject {
  return {
    name: `inventory/${language}`,
    files: described[language].endings.map((ending) => `**/*${ending}`),
    language: `inventory/${language}`,
    plugins: { inventory: basis },
    rules: recommendedRules,
  };
}

export type { InventoryLanguageOptions } from "./language-options.ts";
export default plugin;
