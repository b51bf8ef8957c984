import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Calls `act` and returns what it writes to standard error meanwhile, which is not shown. */
export function toldBy(act: () => void): string {
  const { writeSync } = fs;
  let told = "";
  const hear = (fd: number, bytes: Uint8Array, ...rest: unknown[]): number => {
    if (fd !== 2) return Reflect.apply(writeSync, fs, [fd, bytes, ...rest]);
    told += Buffer.from(bytes).toString();
    return bytes.length;
  };
  // Not a mock of the module that writes: test files share modules, which others have loaded before.
  fs.writeSync = hear as typeof writeSync;
  syncBuiltinESMExports();
  try {
    act();
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
  return told;
}
