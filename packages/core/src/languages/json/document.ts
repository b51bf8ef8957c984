import { readJson } from "./json.ts";
import { withMissingSigns } from "./json-missing.ts";
import { inOneNotation } from "./json-notation.ts";
import type { JsonDocument } from "./types.ts";

/** Reads a JSON document as `readJson` does; what is wrong is told in the way in which somebody got it wrong. */
export function readJsonDocument(text: string, options: { readonly comments: boolean }): JsonDocument {
  const read = (written: string): JsonDocument => readJson(written, options);
  const document = read(text);
  return document.problems.length === 0 ? document : inOneNotation(withMissingSigns(document, read), read);
}
