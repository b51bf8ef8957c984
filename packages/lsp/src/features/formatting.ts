import type { Edit, JsonDocument, XmlDocument } from "@inventory-lint/core";
import type { FormattingOptions, TextEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { formatJson } from "./format-json.ts";
import type { Layout } from "./format-layout.ts";
import { formatXml } from "./format-xml.ts";
import { textEditsOf } from "./text-edits.ts";

/** Wider indentation is nobody's intention. */
const WIDEST_INDENT = 16;

/**
 * Lays a document out: members on lines of their own, indented by their depth. Only the white space between elements or
 * tokens changes, so order, comments and values stay. Documents with syntax problems, and requests, stay as they are.
 */
export function formatDocument(document: InventoryDocument, options: FormattingOptions): TextEdit[] {
  if (!document.isOurs || document.language === "http") return [];
  const { syntax, syntaxProblems, text } = document.result.sourceCode;
  if (syntaxProblems.length > 0) return [];
  const layout: Layout = {
    lineBreak: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n",
    unit: options.insertSpaces ? " ".repeat(Math.min(Math.max(options.tabSize, 0), WIDEST_INDENT)) : "\t",
  };
  const edits =
    syntax.kind === "xml" ? formatXml(syntax as XmlDocument, layout) : formatJson(syntax as JsonDocument, layout);
  return textEditsOf(document, [...edits, ...atEnd(text, layout, options)]);
}

/** The last line keeps its end where it has one, and gets one where the editor wants it. */
function atEnd(text: string, { lineBreak }: Layout, { insertFinalNewline }: FormattingOptions): Edit[] {
  const start = text.trimEnd().length;
  const blank = text.slice(start);
  const wanted = /[\r\n]/.test(blank) || insertFinalNewline === true ? lineBreak : "";
  return blank === wanted ? [] : [{ range: [start, text.length], text: wanted }];
}
