/** In the place of `source-paths.ts` of the command line: a document of the page is at the root, by its name alone. */
export const SOURCE_ROOT = "%SRCROOT%";

export function artifactLocations(): (file: { readonly path: string }) => { uri: string; uriBaseId: string } {
  return ({ path }) => ({ uri: encodeURIComponent(path), uriBaseId: SOURCE_ROOT });
}
