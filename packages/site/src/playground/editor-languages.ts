import { json } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { StreamLanguage, type StreamParser } from "@codemirror/language";
import { http } from "@codemirror/legacy-modes/mode/http";
import type { Extension } from "@codemirror/state";
import type { Language } from "@inventory-lint/core/internal";

/** What colours a text of a language; YAML is loaded when it is asked for. */
export async function highlighterFor(language: Language): Promise<Extension> {
  switch (language) {
    case "xml":
      return xml();
    case "json":
    case "jsonc":
      return json();
    case "yaml":
      return (await import("@codemirror/lang-yaml")).yaml();
    case "hcl":
      return StreamLanguage.define(hcl);
    case "http":
      return StreamLanguage.define(http);
  }
}

interface HclState {
  inBlockComment: boolean;
}

/** Enough of Terraform's language to colour it: comments, strings, numbers, names before `=`, and words of blocks. */
const hcl: StreamParser<HclState> = {
  name: "hcl",
  startState: () => ({ inBlockComment: false }),
  token(stream, state) {
    if (state.inBlockComment || stream.match("/*")) {
      state.inBlockComment = !stream.match(/^.*?\*\//);
      if (state.inBlockComment) stream.skipToEnd();
      return "comment";
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^(?:#|\/\/).*/)) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^-?\d+(?:\.\d+)?/)) return "number";
    if (stream.match(/^(?:true|false|null)\b/)) return "atom";
    if (stream.match(/^[A-Za-z_][\w-]*(?=\s*=(?!=))/)) return "propertyName";
    if (stream.match(/^[A-Za-z_][\w-]*(?=\s*["{])/)) return "keyword";
    if (stream.match(/^[A-Za-z_][\w-]*/)) return "variableName";
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: "#" } },
};
