import type { LanguageDefinition } from "../language.ts";
import { treeOf } from "./entries.ts";
import { readXml } from "./reader.ts";
import { createXmlWriter } from "./writer.ts";

export const xml: LanguageDefinition = {
  id: "xml",
  title: "XML",
  endings: [".xml"],
  editorIds: ["xml"],
  syntaxRule: "xml-syntax",
  comment: { block: ["<!--", "-->"] },
  read: (text, [start, end] = [0, text.length]) => treeOf(readXml(text, start, end)),
  createWriter: createXmlWriter,
};
