import { http } from "./http/language.ts";
import { json, jsonc } from "./json/language.ts";
import type { Language, LanguageDefinition } from "./language.ts";
import { isOfModule } from "./recognise.ts";
import { xml } from "./xml/language.ts";

/** The languages that are there at once, and those that were loaded. */
const loaded: Partial<Record<Language, LanguageDefinition>> = { xml, json, jsonc, http };

/** Loads the reader of a language; whoever reads its documents awaits it before. Most languages are there at once. */
export async function loadLanguage(id: Language): Promise<void> {
  if (id === "yaml") loaded.yaml ??= (await import("./yaml/language.ts")).yaml;
  if (id === "hcl") loaded.hcl ??= (await import("./hcl/language.ts")).hcl;
}

/** Loads what a document is read with: in Terraform's JSON stand expressions of its own language. */
export async function loadReaders(language: Language, fileName: string): Promise<void> {
  await loadLanguage(language);
  if (isOfModule(fileName)) await loadLanguage("hcl");
}

/** Takes a language that was loaded otherwise, by those who cannot wait for it. */
export function addLanguage(language: LanguageDefinition): void {
  loaded[language.id] = language;
}

/** Whether the reader of a language is there. */
export function isLoaded(id: Language): boolean {
  return loaded[id] !== undefined;
}

/** A language by its id. */
export function languageNamed(id: Language): LanguageDefinition {
  const language = loaded[id];
  if (!language) throw new TypeError(`The language ${id} is not loaded: await loadLanguage("${id}") first.`);
  return language;
}
