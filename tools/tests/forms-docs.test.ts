import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { carriers } from "../../packages/core/src/carriers/table.ts";

test("the page about forms has a row for each, as the table has it", () => {
  const page = readFileSync(new URL("../../docs/forms.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `(?!--)([\w-]+)` \| ([^|]+) \| ([^|]+) \|/gm)].map(([, ...cells]) => cells);
  const wanted = Object.entries(carriers).map(([name, { title, languages }]) => [name, title, languages.join(", ")]);
  expect(rows).toEqual(wanted);
});
