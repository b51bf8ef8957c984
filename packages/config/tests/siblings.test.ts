import { execFileSync } from "node:child_process";
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

test("a file of a module has the others beside it, and none from elsewhere", () => {
  const texts = siblingsOf(join(folder, "main.tf"))?.map(({ text, language }) => `${language} ${text}`);
  expect(texts?.sort()).toEqual(["hcl buckets.tf", "hcl more.tofu", "json data.tf.json"]);
});

test("other files have none", () => expect(siblingsOf(join(folder, "a.json"))).toBeUndefined());

test("nor has a name in a folder that is not there", () => {
  expect(siblingsOf(join(folder, "nowhere", "main.tf"))).toBeUndefined();
});

test.each<[string, (name: string) => void]>([
  ["a link, which may lead anywhere", (name) => symlinkSync(join(folder, ".terraform", "other.tf"), name)],
  ["a link to nothing", (name) => symlinkSync(join(folder, "nowhere.tf"), name)],
  ["a large file", (name) => writeFileSync(name, " ".repeat(1024 * 1024 + 1))],
])("nor is a module known that has %s", (_what, make) => {
  const name = join(folder, "special.tf");
  make(name);
  expect(siblingsOf(join(folder, "main.tf"))).toBeUndefined();
  // The file itself may be anything.
  expect(siblingsOf(name)?.length).toBe(4);
  rmSync(name);
  expect(siblingsOf(join(folder, "main.tf"))?.length).toBe(3);
});

test.skipIf(process.platform === "win32")("nor one with a named pipe, which nobody waits for", () => {
  const name = join(folder, "pipe.tf");
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", name]);
  expect(siblingsOf(join(folder, "main.tf"))).toBeUndefined();
  rmSync(name);
});

test("nor one of files that are large together", () => {
  const names = Array.from({ length: 17 }, (_, index) => join(folder, `part-${index}.tf`));
  for (const name of names) writeFileSync(name, " ".repeat(1024 * 1024));
  expect(siblingsOf(join(folder, "main.tf"))).toBeUndefined();
  for (const name of names) rmSync(name);
});

test("what has not changed is read once, and what has, again", () => {
  const read = () => siblingsOf(join(folder, "more.tofu"))?.find(({ fileName }) => fileName?.endsWith("main.tf"));
  const before = read();
  expect(read()).toBe(before);
  writeFileSync(join(folder, "main.tf"), "MAIN.TF");
  expect(read()?.text).toBe("MAIN.TF");
  const opened = (name: string) => (name.endsWith("main.tf") ? "typed" : undefined);
  const typed = siblingsOf(join(folder, "more.tofu"), opened)?.find(({ text }) => text === "typed");
  expect(typed).toMatchObject({ language: "hcl" });
  expect(read()?.text).toBe("MAIN.TF");
  expect(siblingsOf(join(folder, "more.tofu"), () => "MAIN.TF")?.map(({ text }) => text)).toContain("MAIN.TF");
});
