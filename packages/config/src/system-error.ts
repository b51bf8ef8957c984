const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "it does not exist, or is a broken link",
  ELOOP: "its symbolic links form a circle",
  EISDIR: "it is a directory",
  ENODEV: "it is a device",
  ENXIO: "it is a socket, or a device that does not exist",
  EIO: "the disk reports an error",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "there is no space left",
  EROFS: "the file system is read-only",
  // Not the system's, but ours for what is no file to read.
  FIFO: "it is a named pipe",
  SOCKET: "it is a socket",
  SPECIAL: "it is not a regular file",
  TOOLARGE: "it has more than 4 MiB",
};

/** A system's error, or what a file is instead of a regular one, in words. */
export function reasonOf(code: string): string {
  return reasons[code] ?? code;
}

/** The code of a system's error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
