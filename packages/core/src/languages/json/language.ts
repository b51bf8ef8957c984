import type { Tree } from "../../syntax/tree.ts";
import type { LanguageDefinition } from "../language.ts";
import { readJsonDocument } from "./document.ts";
import { valueEntry } from "./entries.ts";
import { writeJson } from "./printer.ts";
import { createJsonWriter } from "./writer.ts";

/** JSON has no comments: what is written as one is a problem, and is known all the same. */
export const json: LanguageDefinition = {
  id: "json",
  title: "JSON",
  endings: [".json"],
  editorIds: ["json"],
  syntaxRule: "json-syntax",
  read: (text) => read(text, false),
  createWriter: createJsonWriter,
  print: (draft, style) => writeJson("", draft, false, style, ""),
};

export const jsonc: LanguageDefinition = {
  ...json,
  id: "jsonc",
  title: "JSON with comments",
  endings: [".jsonc"],
  editorIds: ["jsonc"],
  comment: { line: "//", block: ["/*", "*/"] },
  read: (text) => read(text, true),
};

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
