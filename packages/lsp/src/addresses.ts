import type { ServerHost } from "./host.ts";

/**
 * What documents are called. Clients may spell the address of a file otherwise than we do, as `%28` for `(` or `c%3A` for
 * `C:`, and all of them mean the same file.
 */
export class Addresses {
  readonly #host: Pick<ServerHost, "toPath" | "toUri">;
  /** The clients' addresses of open files, by path. */
  readonly #opened = new Map<string, string>();

  constructor(host: Pick<ServerHost, "toPath" | "toUri">) {
    this.#host = host;
  }

  opens(uri: string): void {
    const path = this.#host.toPath(uri);
    if (path !== undefined) this.#opened.set(path, uri);
  }

  closes(uri: string): void {
    const path = this.#host.toPath(uri);
    if (path !== undefined) this.#opened.delete(path);
  }

  /** The client's address of a file that is open; undefined for others. */
  openedAt(path: string): string | undefined {
    return this.#opened.get(path);
  }

  /** What a file is called now: by the client while it is open, else by us. */
  nameOf(path: string): string {
    return this.#opened.get(path) ?? this.#host.toUri(path);
  }

  /** The name that is now used for what an address means. */
  currentName(uri: string): string {
    const path = this.#host.toPath(uri);
    return path === undefined ? uri : this.nameOf(path);
  }

  /** What a document is called while it is not open. */
  closedName(uri: string): string {
    const path = this.#host.toPath(uri);
    return path === undefined ? uri : this.#host.toUri(path);
  }
}

/** A part of an address as people read it. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A percent sign that is none of an encoding stands for itself.
    if (error instanceof URIError) return text;
    throw error;
  }
}
