import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { siblingsOf } from "../src/files/siblings.ts";

const folder = mkdtempSync(join(tmpdir(), "siblings-"));
afterAll(() => rmSync(folder, { recursive: true }));

for (const name of ["main.tf", "buckets.tf", "more.tofu", "data.tf.json", "values.tfvars", "a.tftest.hcl", "a.json"]) {
  writeFileSync(join(folder, name), name);
}
mkdirSync(join(folder, "module.tf"));
mkdirSync(join(folder, ".terraform"));
writeFileSync(join(folder, ".terraform", "other.tf"), "other");
symlinkSync(join(folder, ".terraform", "other.tf"), join(folder, "link.tf"));

test("a file of a module has the others beside it, and none from elsewhere", () => {
  const texts = siblingsOf(join(folder, "main.tf"))?.map(({ text, language }) => `${language} ${text}`);
  expect(texts?.sort()).toEqual(["hcl buckets.tf", "hcl more.tofu", "json data.tf.json"]);
});

test("other files have none", () => expect(siblingsOf(join(folder, "a.json"))).toBeUndefined());

test("nor has a name in a folder that is not there", () => {
  expect(siblingsOf(join(folder, "nowhere", "main.tf"))).toBeUndefined();
});
