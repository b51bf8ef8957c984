import { inOneNotation } from "./notation.ts";
import { readJson } from "./reader.ts";
import { withMissingSigns } from "./repair/missing-signs.ts";
import type { JsonDocument } from "./syntax-tree.ts";

/** Reads a JSON document as `readJson` does; what is wrong is told in the way in which somebody got it wrong. */
export function readJsonDocument(text: string, options: { readonly comments: boolean }): JsonDocument {
  const read = (written: string): JsonDocument => readJson(written, options);
  const document = read(text);
  return document.problems.length === 0 ? document : inOneNotation(withMissingSigns(document, read), read);
}
