import { rules, ruleUrl } from "@inventory-lint/core/internal";
import { MarkupKind } from "vscode-languageserver-types";
import type { Markup } from "../../../lsp/src/features/hover-markup.ts";

/** Marks up what the language server says as HTML. Paragraphs are still divided by blank lines. */
export function htmlMarkup(base: string): Markup {
  const pages = new Map(Object.keys(rules).map((id) => [ruleUrl(id), `${base}rules/${id}`]));
  return {
    kind: MarkupKind.Markdown,
    text: escapeHtml,
    prose: (ours) => escapeHtml(ours).replace(/`([^`]+)`/g, "<code>$1</code>"),
    strong: (plain) => `<strong>${escapeHtml(plain)}</strong>`,
    code: (plain) => (plain === "" ? "" : `<code>${escapeHtml(plain)}</code>`),
    link: (title, url) => `<a href="${escapeHtml(pages.get(url) ?? url)}" target="_blank">${escapeHtml(title)}</a>`,
    rule: "\n\n",
    lineBreak: "<br>",
  };
}

/** What `htmlMarkup` has made, with its paragraphs as elements. */
export function htmlParagraphs(marked: string): string {
  return marked
    .split(/\n\n+/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}

function escapeHtml(plain: string): string {
  return plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
