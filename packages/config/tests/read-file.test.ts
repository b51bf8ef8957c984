import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readFile, releaseLarge } from "../src/node.ts";

const LIMIT = 1024 ** 3;
const folder = mkdtempSync(join(tmpdir(), "inventory-lint-read-file-"));
const large = join(folder, "large");
const small = join(folder, "small");
writeFileSync(large, "x".repeat(9 * 1024 * 1024));
writeFileSync(small, "small");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(path: string): Uint8Array {
  const bytes = readFile(path, LIMIT, true);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.messageId);
  return bytes;
}

it("gives back the memory of a large file, and reads others behind it", () => {
  const bytes = read(large);
  expect(bytes.length).toBe(9 * 1024 * 1024);
  releaseLarge(bytes);
  expect(bytes.length).toBe(0);
  expect(Buffer.from(read(small)).toString()).toBe("small");
  expect(read(large).length).toBe(9 * 1024 * 1024);
  releaseLarge(read(large));
});

it("leaves alone what is small, and what came from somewhere else", () => {
  const bytes = read(small);
  releaseLarge(bytes);
  expect(Buffer.from(bytes).toString()).toBe("small");
  const others = Buffer.alloc(9 * 1024 * 1024);
  releaseLarge(others);
  expect(others.length).toBe(9 * 1024 * 1024);
});
