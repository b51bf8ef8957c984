/** What `node:path` has of this name: the formats need it to find other files, and a document of the page has none. */
export function resolve(...parts: readonly string[]): string {
  return parts.at(-1) ?? "";
}
