import { bucketsOfClean, isCertainlyClean, LONGEST_CLEAN, languageOf } from "@inventory-lint/core";

/**
 * Whether a file certainly has no finding, by a cheap look at its bytes. They are read as Latin-1: what passes is ASCII,
 * and UTF-8 takes longer. A file that names its source bucket never passes, since it is compared with other files.
 */
export function isClean(bytes: Buffer, name: string): boolean {
  const language = languageOf(name);
  if (language === undefined || bytes.length > LONGEST_CLEAN) return false;
  const text = bytes.toString("latin1");
  return isCertainlyClean(text, language) && (language === "xml" || bucketsOfClean(text) === undefined);
}
