import type { LanguageDefinition } from "../language.ts";
import { createXmlWriter } from "../xml/writer.ts";
import { readHttp } from "./reader.ts";

/** Raw requests, as REST clients read them. */
export const http: LanguageDefinition = {
  id: "http",
  title: "HTTP request",
  endings: [".http", ".rest"],
  editorIds: ["http", "rest"],
  syntaxRule: "xml-syntax",
  comment: { line: "#" },
  read: (text) => {
    const document = readHttp(text);
    const { requests, comments, problems } = document;
    return { text, start: 0, end: text.length, roots: [], comments, problems, requests, origin: document };
  },
  createWriter: createXmlWriter,
};
