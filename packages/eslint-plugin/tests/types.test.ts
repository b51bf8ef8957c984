import type { RuleContext as EslintContext, Language, Plugin, RuleDefinition, SourceCode } from "@eslint/core";
import type { CustomRuleDefinitionType } from "@eslint/plugin-kit";
import type { InventorySourceCode, Range, Rule } from "@inventory-lint/core";
import { describe, expectTypeOf, it } from "vitest";
import plugin from "../src/index.ts";
import type { InventoryLanguageOptions } from "../src/languages.ts";

// What is said here is judged by the compiler, in the step "types" of `npm test`.

/** A rule as plugin-kit types rules for one language. */
type KitRule = CustomRuleDefinitionType<
  {
    LangOptions: InventoryLanguageOptions;
    Code: InventorySourceCode;
    Node: { readonly range: Range };
    Visitor: ReturnType<Rule["create"]>;
  },
  Record<never, never>
>;

describe("types", () => {
  it("lets ESLint's context stand where our rules want theirs", () => {
    type Context = Parameters<KitRule["create"]>[0];
    expectTypeOf<Context>().toExtend<Parameters<Rule["create"]>[0]>();
    expectTypeOf<EslintContext>().not.toExtend<Parameters<Rule["create"]>[0]>();
  });

  it("takes our rules for rules of plugin-kit and of ESLint", () => {
    expectTypeOf<Rule["create"]>().toExtend<KitRule["create"]>();
    expectTypeOf<KitRule>().toExtend<RuleDefinition>();
    expectTypeOf<(typeof plugin.rules)[string]>().toExtend<RuleDefinition>();
  });

  it("takes our source code for ESLint's", () => {
    expectTypeOf<InventorySourceCode>().toExtend<SourceCode>();
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
