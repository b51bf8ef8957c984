import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf, reasonOf } from "@inventory-lint/config";
import { UsageError } from "../args/usage-error.ts";
import { isReadByRunner, withoutCommands } from "./runner-commands.ts";
import { visible } from "./visible.ts";

/** More text is written at once; UTF-16 units. */
const MAX_PENDING = 64 * 1024;
const ERASE_LINE = "\r\u001b[K";

/** Whether a line stands on the terminal that is there for the moment only. */
let isShownForNow = false;

/** The reader of our output has gone. That is no mistake: `inventory-lint | head` does it. */
export class ClosedPipe extends Error {}

/** Takes text and writes it in large parts, synchronously: nothing is lost when the process ends. */
export interface Output {
  readonly write: (text: string) => void;
  /** Writes what is left. */
  readonly end: () => void;
}

/** Output to a file descriptor, such as 1 for standard output. */
export function outputTo(fd: number): Output {
  let pending = "";
  const flush = () => {
    const text = pending;
    pending = "";
    writeAll(fd, Buffer.from(text));
  };
  return {
    write(text) {
      pending += text;
      if (pending.length >= MAX_PENDING) flush();
    },
    end: flush,
  };
}

/**
 * Output to a file, which is emptied at once; directories are made where they are missing, but none that the name leaves
 * with `..` again. A new file that cannot be written whole is taken away again.
 */
export function outputToFile(name: string): Output {
  const path = resolve(name);
  const isNew = !existsSync(path);
  const fd = openForWriting(path, name);
  const { write, end } = outputTo(fd);
  const orTakenAway = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      closeSync(fd);
      if (isNew) rmSync(path, { force: true });
      throw error;
    }
  };
  return {
    write: (text) => orTakenAway(() => write(text)),
    end() {
      orTakenAway(end);
      closeSync(fd);
    },
  };
}

function openForWriting(path: string, name: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, "w");
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UsageError(`the output cannot be written to ${name}: ${reasonOf(code)}`);
  }
}

/** Writes all of it, also to a pipe whose reader is slow. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  if (fd <= 2) takeAway();
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE" || code === "EOF") throw new ClosedPipe();
      if (code === undefined) throw error;
      if (code !== "EAGAIN") throw new UsageError(`the output cannot be written: ${reasonOf(code)}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Says one sentence of ours to the user, on one line: no name in it can paint over it or begin another. */
export function notice(sentence: string): void {
  tell(`inventory-lint: ${visible(sentence)}`);
}

/** Shows a line on standard error, which must be a terminal, until anything is written there or to standard output. */
export function showForNow(line: string): void {
  say(line);
  isShownForNow = true;
}

/** Takes away what is shown for the moment. */
export function takeAway(): void {
  if (!isShownForNow) return;
  isShownForNow = false;
  say(ERASE_LINE);
}

/** Says something to the user that is no finding. */
export function tell(text: string): void {
  say(`${isReadByRunner() ? withoutCommands(text, "text") : text}\n`);
}

function say(text: string): void {
  try {
    writeAll(2, Buffer.from(text));
  } catch (error) {
    // Nobody listens, or nothing can be written: then there is nobody to tell that, either.
    if (!(error instanceof ClosedPipe) && !(error instanceof UsageError)) throw error;
  }
}
