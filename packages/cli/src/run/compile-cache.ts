import { lstatSync, mkdirSync, statSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";

type Enable = (folder: string) => unknown;

/** From node 22.1 on. */
const { enableCompileCache } = module as typeof module & { readonly enableCompileCache?: Enable };

/**
 * Lets node keep what it compiles in a folder beside that of the command, so that the next run need not compile it again.
 * What stands there is run: so only where nobody can write who could not write the command itself. Where the folder
 * cannot be made, or is not to be trusted, nothing happens.
 */
export function useCompileCache(commandFolder: string, enable: Enable | undefined = enableCompileCache): void {
  const folder = join(dirname(commandFolder), ".compile-cache");
  if (enable && isTrusted(folder, commandFolder)) enable(folder);
}

function isTrusted(folder: string, commandFolder: string): boolean {
  try {
    const command = statSync(commandFolder);
    if (process.getuid?.() === command.uid || process.platform === "win32")
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    const cache = lstatSync(folder);
    const isOpen = (cache.mode & ~command.mode & WRITABLE_BY_OTHERS) !== 0;
    return cache.isDirectory() && cache.uid === command.uid && (process.platform === "win32" || !isOpen);
  } catch (error) {
    // It is not there and cannot be made, which is nothing to trouble anybody with.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

const WRITABLE_BY_OTHERS = 0o022;
