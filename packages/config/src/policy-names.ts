/** Whether a file may be the policy beside a document. A file system may take names in any case for the same. */
export function isNamedAsPolicy(path: string): boolean {
  return /\.(?:key-)?policy\.json$/i.test(path);
}
