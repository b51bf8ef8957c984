import type { Language as EslintLanguage, File, LanguageContext, OkParseResult } from "@eslint/core";
import { hcl } from "@inventory-lint/core/hcl";
import { addLanguage, type InventoryNode, type Language, languageOf, readSource } from "@inventory-lint/core/internal";
import { yaml } from "@inventory-lint/core/yaml";
import { EslintSourceCode } from "./eslint-source-code.ts";
import { type InventoryLanguageOptions, validateLanguageOptions } from "./language-options.ts";

/** The types that ESLint's interfaces are filled with. */
export interface LanguageTypes {
  LangOptions: InventoryLanguageOptions;
  Code: EslintSourceCode;
  RootNode: InventoryNode;
  Node: InventoryNode;
}

interface Parsed extends OkParseResult<InventoryNode> {
  sourceCode: EslintSourceCode;
}

// ESLint waits for no parser.
addLanguage(yaml);
addLanguage(hcl);

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
    parse({ body, path }: File, { languageOptions: { facts, carrier, strict } }: Context): Parsed {
      const text = typeof body === "string" ? body : new TextDecoder().decode(body);
      // Of templates some are JSON.
      const own = language === "yaml" && languageOf(path, text) === "json" ? "json" : language;
      const sourceCode = new EslintSourceCode(
        readSource({ text, language: own, fileName: path, facts, carrier, strict }),
      );
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
  hcl: inventoryLanguage("hcl"),
  yaml: inventoryLanguage("yaml"),
};
