import type { Tree } from "../../syntax/tree.ts";
import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { placeInJson } from "./completion-place.ts";
import { readJsonDocument } from "./document.ts";
import { valueEntry } from "./entries.ts";
import { writeJson } from "./printer.ts";
import { createJsonWriter } from "./writer.ts";

export const json: LanguageDefinition = {
  ...languages.json,
  read: (text) => read(text, false),
  createWriter: createJsonWriter,
  placeAt: placeInJson,
  print: (draft, style, indent = "") => writeJson("", draft, false, style, indent),
};

export const jsonc: LanguageDefinition = { ...json, ...languages.jsonc, read: (text) => read(text, true) };

function read(text: string, comments: boolean): Tree {
  const document = readJsonDocument(text, { comments });
  const roots = document.root ? [valueEntry(document.root, text)] : [];
  return {
    text,
    start: 0,
    end: text.length,
    roots,
    comments: document.comments,
    problems: document.problems,
    origin: document,
  };
}
