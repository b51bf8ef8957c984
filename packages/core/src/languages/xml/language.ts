import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInXml } from "./completion-place.ts";
import { treeOf } from "./entries.ts";
import { writeXml } from "./printer.ts";
import { readXml } from "./reader.ts";
import { createXmlWriter } from "./writer.ts";

export const xml: LanguageDefinition = {
  ...languages.xml,
  read: (text, [start, end] = [0, text.length]) => treeOf(readXml(text, start, end)),
  createWriter: createXmlWriter,
  placeAt: placeInXml,
  print: (draft, style, indent = "") => writeXml("", draft, "", style, indent),
};
