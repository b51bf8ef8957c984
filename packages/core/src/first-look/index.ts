/**
 * A first look at a text: whether it certainly is an everyday configuration without any finding of the recommended
 * preset, so that it need not be read. It knows nothing of the rules; a test holds it against them. See
 * decisions/006-first-look.md.
 */
import type { Language } from "../languages/language.ts";
import { isCleanJson } from "./json.ts";
import { isCleanXml } from "./xml.ts";

/** Longer texts are no everyday ones; UTF-16 units, or bytes. */
export const LONGEST_CLEAN = 16 * 1024;

/**
 * False says nothing. True holds for the recommended preset without settings, without facts and without a given carrier.
 * Bytes may be handed over as Latin-1: what passes is ASCII.
 */
export function isCertainlyClean(text: string, language: Language): boolean {
  if (text.length > LONGEST_CLEAN) return false;
  if (language === "xml") return isCleanXml(text);
  return (language === "json" || language === "jsonc") && isCleanJson(text);
}
