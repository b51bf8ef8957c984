import type { ConfigHost } from "@inventory-lint/config";
import { decoded } from "./addresses.ts";
import { slashPaths } from "./slash-paths.ts";

/** A file that a client sends; its text is null where the file is gone. */
export interface ClientFile {
  readonly uri: string;
  readonly text: string | null;
}

/**
 * The files that a client has sent, where the server sees no file system. Their paths are their addresses, as
 * `/scheme:/authority/folder/name`.
 */
export class ClientFiles implements ConfigHost {
  readonly path = slashPaths;
  readonly ignoreCase = false;
  readonly #texts = new Map<string, string>();
  readonly #uris = new Map<string, string>();
  #folders = new Set<string>();

  /** Takes what a client sends; what is none of it is left out. True where there was a file. */
  take(params: unknown): boolean {
    const { files } = (params ?? {}) as { readonly files?: unknown };
    const taken = Array.isArray(files) ? files.filter(isClientFile) : [];
    for (const { uri, text } of taken) {
      const path = this.toPath(uri);
      if (path === undefined) continue;
      if (text === null) this.#texts.delete(path);
      else this.#texts.set(path, text);
    }
    this.#folders = new Set([...this.#texts.keys()].map(slashPaths.dirname));
    return taken.length > 0;
  }

  exists(path: string): boolean {
    return this.#texts.has(path) || this.#folders.has(path);
  }

  /** Addresses have no links. */
  realPath(path: string): string {
    return path;
  }

  readFile(path: string): Uint8Array {
    const text = this.#texts.get(path);
    if (text === undefined) throw Object.assign(new Error(`The client has not sent ${path}.`), { code: "ENOENT" });
    return new TextEncoder().encode(text);
  }

  /** Undefined for documents that are no files. */
  toPath(uri: string): string | undefined {
    const [, scheme, authority = "", rest] = /^([a-z][\w+.-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)/i.exec(uri) ?? [];
    if (scheme === undefined || rest === undefined) return undefined;
    const path = slashPaths.resolve(`/${scheme}:/${authority}${decoded(rest)}`);
    this.#uris.set(path, uri);
    return path;
  }

  /** The address that the client has used. */
  toUri(path: string): string {
    return this.#uris.get(path) ?? path;
  }
}

function isClientFile(value: unknown): value is ClientFile {
  if (typeof value !== "object" || value === null || !("uri" in value) || !("text" in value)) return false;
  return typeof value.uri === "string" && (value.text === null || typeof value.text === "string");
}
