import type { Language as EslintLanguage, File, LanguageContext, OkParseResult } from "@eslint/core";
import {
  type CarrierName,
  type Facts,
  type InventorySourceCode,
  type Language,
  readSource,
} from "@inventory-lint/core";
import { validateLanguageOptions } from "./language-options.ts";

/** What a configuration object may say under `languageOptions`. */
export interface InventoryLanguageOptions extends Record<string, unknown> {
  /** What is known of the source bucket. */
  facts?: Facts;
  /** The carrier, where it must not be guessed from the content. */
  carrier?: CarrierName;
  /** Judge files that hold nothing of ours, too. */
  strict?: boolean;
}

type RootNode = InventorySourceCode["ast"];

/** The types that ESLint's interfaces are filled with. */
export interface LanguageTypes {
  LangOptions: InventoryLanguageOptions;
  Code: InventorySourceCode;
  RootNode: RootNode;
  Node: RootNode;
}

interface Parsed extends OkParseResult<RootNode> {
  sourceCode: InventorySourceCode;
}

type Context = LanguageContext<InventoryLanguageOptions>;

/** An ESLint language. Parsing never fails: what is not well-formed is reported by rules, as everything else is. */
function inventoryLanguage(language: Language): EslintLanguage<LanguageTypes> {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 1,
    nodeTypeKey: "type",
    defaultLanguageOptions: {},
    validateLanguageOptions,
    parse({ body }: File, { languageOptions: { facts, carrier, strict } }: Context): Parsed {
      const text = typeof body === "string" ? body : new TextDecoder().decode(body);
      const sourceCode = readSource({ text, language, facts, carrier, strict });
      return { ok: true, ast: sourceCode.ast, sourceCode };
    },
    createSourceCode: (_file: File, parsed: Parsed) => parsed.sourceCode,
  };
}

export const languages = {
  xml: inventoryLanguage("xml"),
  json: inventoryLanguage("json"),
  jsonc: inventoryLanguage("jsonc"),
  http: inventoryLanguage("http"),
};
