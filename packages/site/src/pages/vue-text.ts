import { outsideCode } from "./site-links.ts";

/** Markdown in which nothing is taken for a template of Vue's or for a tag of HTML. */
export function withoutTemplates(markdown: string): string {
  return outsideCode(markdown, (prose) =>
    prose.replaceAll("{{", "&#123;&#123;").replace(/<(?=[A-Za-z/!])(?!https?:)/g, "&lt;"),
  );
}

/** A plain text as HTML in a page that Vue compiles. */
export function htmlText(plain: string): string {
  return plain.replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`);
}
