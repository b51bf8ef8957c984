/** A file to lint. */
export interface FoundFile {
  /** As shown: relative to the current directory where the file lies below it. Slashes on every system. */
  readonly name: string;
  /** Whether the user named this very file, not a directory or a glob. */
  readonly named: boolean;
  /** Whether a look at the directory has told that it is a regular file. */
  readonly isRegular: boolean;
}
