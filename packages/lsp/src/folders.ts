import type { ServerHost } from "./host.ts";

/** A folder of the workspace. */
export interface Folder {
  readonly uri: string;
  /** Absolute; undefined for a folder that is not on this machine. */
  readonly path: string | undefined;
}

/** The innermost of the folders that a document is in. */
export function innermostFolder(
  folders: readonly Folder[],
  uri: string,
  { toPath, config }: Pick<ServerHost, "config" | "toPath">,
): Folder | undefined {
  const path = toPath(uri);
  const isIn = (folder: Folder): boolean =>
    path !== undefined && folder.path !== undefined
      ? `${path}${config.path.sep}`.startsWith(withEnd(folder.path, config.path.sep))
      : uri.startsWith(withEnd(folder.uri, "/"));
  return folders.filter(isIn).sort((a, b) => b.uri.length - a.uri.length)[0];
}

function withEnd(path: string, separator: string): string {
  return path.endsWith(separator) ? path : path + separator;
}
