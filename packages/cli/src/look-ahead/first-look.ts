import { type Buckets, bucketsOfClean, isCertainlyClean, LONGEST_CLEAN, languageOf } from "@inventory-lint/core";

/** What a first look at a file that passes it has told: the buckets that it speaks of, or that it speaks of no source. */
export type Passed = "clean" | Buckets;

/** A first look at the bytes of a file, as Latin-1: what passes is ASCII, and UTF-8 takes longer. Undefined says nothing. */
export function firstLook(bytes: Buffer, name: string): Passed | undefined {
  const language = languageOf(name);
  if (language === undefined || bytes.length > LONGEST_CLEAN) return undefined;
  const text = bytes.toString("latin1");
  if (!isCertainlyClean(text, language)) return undefined;
  return language === "xml" ? "clean" : (bucketsOfClean(text) ?? "clean");
}
