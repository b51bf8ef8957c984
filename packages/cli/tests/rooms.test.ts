import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// Circles and names: tools/tests/rooms.test.ts.

const src = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

test("every file but the entries is in a room", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => dirname(file) === ".").sort()).toEqual(["bin.ts", "main.ts"]);
});
