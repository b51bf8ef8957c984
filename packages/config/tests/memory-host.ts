import { posix } from "node:path";
import type { ConfigHost } from "../src/host.ts";

/** A file system of nothing but these files, by their absolute paths. */
export function memoryHost(files: Readonly<Record<string, string>>): ConfigHost {
  const folders = new Set(Object.keys(files).flatMap((file) => foldersAbove(file)));
  return {
    path: posix,
    ignoreCase: false,
    exists: (path) => path in files || folders.has(path),
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: "ENOENT" });
      return new TextEncoder().encode(text);
    },
  };
}

function foldersAbove(file: string): string[] {
  const above = posix.dirname(file);
  return above === file ? [] : [above, ...foldersAbove(above)];
}
