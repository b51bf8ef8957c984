import { readSync } from "node:fs";
import { codeOf } from "@inventory-lint/config";
import { tooLarge, type Unreadable, unreadable } from "@inventory-lint/config/node";

/** Everything that comes on standard input. */
export function readStdin(maxSize: number): Uint8Array | Unreadable {
  const chunks: Buffer[] = [];
  const buffer = Buffer.allocUnsafeSlow(64 * 1024);
  let length = 0;
  try {
    for (;;) {
      const read = readOnce(buffer);
      if (read === 0) return Buffer.concat(chunks);
      length += read;
      if (length > maxSize) return tooLarge(undefined, maxSize);
      chunks.push(Buffer.from(buffer.subarray(0, read)));
    }
  } catch (error) {
    return unreadable(error);
  }
}

/** Reads from standard input as much as is there, and waits where nothing is; 0 at the end. */
export function readOnce(buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(0, buffer, 0, buffer.length, null);
    } catch (error) {
      const code = codeOf(error);
      // Windows' way to say that the other side is done.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
