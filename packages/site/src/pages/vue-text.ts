import { outsideCode } from "./site-links.ts";

/** Markdown in which nothing is taken for a tag of HTML. */
export function withoutTags(markdown: string): string {
  return outsideCode(markdown, (prose) => prose.replace(/<(?!https?:)/g, "&lt;"));
}

/** A plain text as HTML in a page that Vue compiles. */
export function htmlText(plain: string): string {
  return plain.replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`);
}
