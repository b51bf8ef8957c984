/** Functions on paths, as those of `node:path`. */
export interface Paths {
  readonly sep: string;
  basename(path: string): string;
  dirname(path: string): string;
  join(...parts: string[]): string;
  relative(from: string, to: string): string;
  resolve(...parts: string[]): string;
}

/** Where configurations are: the file system of a command, or what an editor has instead. */
export interface ConfigHost {
  readonly path: Paths;
  /** Whether the file system does not tell upper from lower case. */
  readonly ignoreCase: boolean;
  exists(path: string): boolean;
  /** Throws an error with a `code`, such as `ENOENT`, where the file cannot be read. */
  readFile(path: string): Uint8Array;
  /** The path behind all links. Throws an error with a `code`, such as `ENOENT`. */
  realPath(path: string): string;
}
