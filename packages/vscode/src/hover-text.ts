/** What stands between the parts of a hover of the server: what is under the pointer, then each finding there. */
const PART = "\n\n---\n\n";
const PARAGRAPH = "\n\n";

/**
 * What is left of the server's Markdown without what the editor shows in the same popup by itself: every problem, and
 * the paragraphs that are `described` by a schema.
 */
export function withoutRepetition(markdown: string, described: ReadonlySet<string>): string {
  const parts = markdown.split(PART).filter((part) => !isFinding(part));
  return parts
    .map((part) => part.split(PARAGRAPH).filter((paragraph) => !described.has(paragraph)))
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs) => paragraphs.join(PARAGRAPH))
    .join(PART);
}

/** Findings begin with their level; no member and no rule is called so. */
function isFinding(part: string): boolean {
  return /^\*\*(?:error|warning|info)\*\* /.test(part);
}

/** The paragraphs that a schema has the editor show, wherever in it they stand. */
export function paragraphsIn(schema: unknown): Set<string> {
  if (typeof schema !== "object" || schema === null) return new Set();
  const own: unknown = (schema as { readonly markdownDescription?: unknown }).markdownDescription;
  const nested = Object.values(schema).flatMap((value) => [...paragraphsIn(value)]);
  return new Set([...(typeof own === "string" ? own.split(PARAGRAPH) : []), ...nested]);
}

/** Whether a member's name has no value behind it yet; then a schema has nothing to describe. */
export function isWithoutValue(behindName: string): boolean {
  return /^\s*:\s*(?:[,}\]]|$)/.test(behindName);
}
