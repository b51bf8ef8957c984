import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as library from "../../src/index.ts";

// Every example of the README runs, and prints what is written below it.

const page = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/^```js\n(.*?)^```$(?:\n\n```text\n(.*?)^```$)?/gms)].map(
  ([, code = "", printed = ""]) => ({ code, printed }),
);

function run(code: string): string {
  const lines: string[] = [];
  const console = { log: (...values: unknown[]) => lines.push(values.join(" ")) };
  const body = code.replace(/^import (\{[^}]+\}) from "@inventory-lint\/core";$/gm, "const $1 = library;");
  if (/^import /m.test(body)) throw new Error("An example imports something else.");
  new Function("library", "console", body)(library, console);
  return `${lines.join("\n")}\n`;
}

test("there are examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(5);
});

for (const [i, { code, printed }] of examples.entries()) {
  test(`example ${i + 1} prints what the page says`, () => {
    expect(run(code)).toBe(printed);
  });
}

test("the page names every function", () => {
  const functions = Object.entries(library).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
  expect(functions.filter((name) => !page.includes(`${name}(`) && !page.includes(`{ ${name} }`))).toEqual([]);
});
