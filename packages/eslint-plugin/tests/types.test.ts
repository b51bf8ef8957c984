import type { Language, Plugin, RuleDefinition, SourceCode } from "@eslint/core";
import type { CustomRuleDefinitionType, TextSourceCodeBase } from "@eslint/plugin-kit";
import type { InventorySourceCode, Range, Rule } from "@inventory-lint/core/internal";
import { describe, expectTypeOf, it } from "vitest";
import type { EslintSourceCode } from "../src/eslint-source-code.ts";
import plugin from "../src/index.ts";
import type { InventoryLanguageOptions } from "../src/language-options.ts";
import type { InventoryRule } from "../src/rules.ts";

// What is said here is judged by the compiler, in the step "types" of `npm test`.

/** A rule as plugin-kit types rules for one language. */
type KitRule = CustomRuleDefinitionType<
  {
    LangOptions: InventoryLanguageOptions;
    Code: EslintSourceCode;
    Node: { readonly range: Range };
    Visitor: ReturnType<Rule["create"]>;
  },
  Record<never, never>
>;

describe("types", () => {
  it("takes our rules for rules of plugin-kit and of ESLint", () => {
    expectTypeOf<InventoryRule["create"]>().toExtend<KitRule["create"]>();
    expectTypeOf<KitRule>().toExtend<RuleDefinition>();
    expectTypeOf<(typeof plugin.rules)[string]>().toExtend<RuleDefinition>();
  });

  it("takes our source code for ESLint's, and the document of core for none", () => {
    expectTypeOf<EslintSourceCode>().toExtend<SourceCode>();
    expectTypeOf<EslintSourceCode>().toExtend<TextSourceCodeBase>();
    expectTypeOf<InventorySourceCode>().not.toExtend<SourceCode>();
  });

  it("takes the plugin for a plugin, with its languages and configurations", () => {
    expectTypeOf(plugin).toExtend<Plugin>();
    expectTypeOf(plugin.languages.xml).toExtend<Language>();
    expectTypeOf(plugin.configs.recommended).toBeArray();
  });

  it("minds what may stand under languageOptions", () => {
    expectTypeOf<{ facts: { bucket: string }; strict: true }>().toExtend<InventoryLanguageOptions>();
    expectTypeOf<{ facts: { bucket: number } }>().not.toExtend<InventoryLanguageOptions>();
    expectTypeOf<{ carrier: "yaml" }>().not.toExtend<InventoryLanguageOptions>();
  });
});
