/** The prefix of a qualified name with its colon; empty where there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** A qualified name without its prefix. */
export function localNameOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
