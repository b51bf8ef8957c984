import { type Dirent, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { nativePath } from "./native-path.ts";

/** What a look at a directory tells of what stands in it. */
export type DirectoryEntry = Pick<Dirent, "isDirectory" | "isFile" | "isSymbolicLink" | "name">;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What stands in a folder, with names that `nativePath` takes. Throws the system's errors. */
export function entriesByBytes(folder: string): DirectoryEntry[] {
  return readdirSync(nativePath(folder), { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
    name: nameOf(entry.name as unknown as Uint8Array),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
    isSymbolicLink: () => entry.isSymbolicLink(),
  }));
}

/** The files that a name of the command line stands for, in which bytes that are no UTF-8 have been lost. */
export function namesBehind(lossy: string): string[] {
  const folder = dirname(lossy);
  const prefix = lossy.slice(0, lossy.length - basename(lossy).length);
  return entriesByBytes(folder)
    .map(({ name }) => name)
    .filter((name) => typeof nativePath(name) !== "string" && nativePath(name).toString() === basename(lossy))
    .map((name) => prefix + name);
}

/** A name of these bytes, which `nativePath` takes: what is no UTF-8 becomes halves of characters. */
export function nameOf(bytes: Uint8Array): string {
  let name = "";
  for (let at = 0; at < bytes.length; ) {
    const character = [1, 2, 3, 4]
      .map((length) => decoded(bytes.subarray(at, at + length)))
      .find((each) => each !== "");
    name += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += character === undefined ? 1 : Buffer.byteLength(character);
  }
  return name;
}

/** Empty where the bytes are no whole character. */
function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return "";
  }
}
