import { hcl } from "./hcl/language.ts";
import { http } from "./http/language.ts";
import type { HttpDocument } from "./http/syntax-tree.ts";
import { json, jsonc } from "./json/language.ts";
import type { JsonDocument } from "./json/syntax-tree.ts";
import type { Language, LanguageDefinition } from "./language.ts";
import { xml } from "./xml/language.ts";
import type { XmlDocument } from "./xml/syntax-tree.ts";

/** A reader's own tree, which says more of its language than `Tree`; for editors. */
export type SyntaxTree = XmlDocument | JsonDocument | HttpDocument;

/** All languages: the one list of them. */
export const languages: Readonly<Partial<Record<Language, LanguageDefinition>>> = { xml, json, jsonc, http, hcl };

/** A language by its id. */
export function languageNamed(id: Language): LanguageDefinition {
  const language = languages[id];
  if (!language) throw new TypeError(`The language ${id} is not loaded: await loadLanguage("${id}") first.`);
  return language;
}
