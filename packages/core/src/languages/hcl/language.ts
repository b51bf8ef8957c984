import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInHcl } from "./completion-place.ts";
import { readHcl } from "./reader.ts";
import { createHclWriter } from "./writer.ts";

export const hcl: LanguageDefinition = {
  ...languages.hcl,
  read: readHcl,
  createWriter: createHclWriter,
  placeAt: placeInHcl,
};
