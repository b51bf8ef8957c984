/** What VS Code calls the languages that configurations are written in. Only REST clients bring http or rest along. */
export const languageIds = [
  "xml",
  "json",
  "jsonc",
  "http",
  "rest",
  "yaml",
  "cloudformation",
  "ansible",
  "terraform",
  "opentofu",
  "hcl",
] as const;

/** One way of choosing documents, as editor and protocol have it. */
export interface DocumentFilter {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/**
 * The documents that the server hears of. Schemes are those of files, so that old versions in a comparison, search
 * results and the like are left alone.
 */
export function documentSelector(schemes: Iterable<string>): DocumentFilter[] {
  return [...new Set(schemes)].flatMap((scheme) => [
    ...languageIds.map((language) => ({ scheme, language })),
    { scheme, pattern: "**/*.{http,rest}" },
  ]);
}
