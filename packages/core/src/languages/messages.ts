import { hclSyntaxMessages } from "./hcl/messages.ts";
import { httpSyntaxMessages, httpSyntaxSuggestions } from "./http/messages.ts";
import { jsonRelatedMessages, jsonSyntaxMessages, jsonSyntaxSuggestions } from "./json/messages.ts";
import type { Language } from "./language.ts";
import { xmlSyntaxMessages, xmlSyntaxSuggestions } from "./xml/messages.ts";
import { yamlSyntaxMessages } from "./yaml/messages.ts";

/** Templates by message id. */
type Messages = Readonly<Record<string, string>>;

const json: Messages = { ...jsonSyntaxMessages, ...jsonSyntaxSuggestions, ...jsonRelatedMessages };

/** What each language's reader says: known without the reader, which may be loaded late. */
const messages: Readonly<Record<Language, Messages>> = {
  xml: { ...xmlSyntaxMessages, ...xmlSyntaxSuggestions },
  json,
  jsonc: json,
  http: { ...httpSyntaxMessages, ...httpSyntaxSuggestions },
  yaml: yamlSyntaxMessages,
  hcl: hclSyntaxMessages,
};

/** The messages of a language's reader; where ids are given, only those. Throws a TypeError for an unknown id. */
export function readerMessages(language: Language, ids = Object.keys(messages[language])): Messages {
  return Object.fromEntries(
    ids.map((id) => {
      const template = messages[language][id];
      if (template === undefined) throw new TypeError(`The reader of ${language} has no message ${id}.`);
      return [id, template];
    }),
  );
}
