import type { LanguageDefinition } from "../language.ts";
import { languages } from "../table.ts";
import { createXmlWriter } from "../xml/writer.ts";
import { readHttp } from "./reader.ts";

/** Raw requests, as REST clients read them. */
export const http: LanguageDefinition = {
  ...languages.http,
  read: (text) => {
    const document = readHttp(text);
    const { requests, comments, problems } = document;
    return { text, start: 0, end: text.length, roots: [], comments, problems, requests, origin: document };
  },
  createWriter: createXmlWriter,
};
