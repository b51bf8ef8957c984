import { posix } from "node:path";
import type { ConfigHost } from "../src/host.ts";

/** A file system of nothing but these files, by their absolute paths; `links` are what paths lead to. */
export function memoryHost(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): ConfigHost {
  const folders = new Set(Object.keys(files).flatMap((file) => foldersAbove(file)));
  return {
    path: posix,
    ignoreCase: false,
    exists: (path) => path in files || path in links || folders.has(path),
    realPath: (path) => links[path] ?? path,
    readFile: (path) => {
      const text = files[links[path] ?? path];
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
      return new TextEncoder().encode(text);
    },
  };
}

function foldersAbove(file: string): string[] {
  const above = posix.dirname(file);
  return above === file ? [] : [above, ...foldersAbove(above)];
}
