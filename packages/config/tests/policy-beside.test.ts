import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createPolicyFinder, policyBeside } from "../src/files/policy-beside.ts";

const folder = mkdtempSync(join(tmpdir(), "policies-"));
afterAll(() => rmSync(folder, { recursive: true }));

const policyOf = (stem: string) => policyBeside(join(folder, `${stem}.xml`), "destination");

test("a policy stands beside its document", () => {
  const name = join(folder, "daily.policy.json");
  writeFileSync(name, "{}");
  expect(policyOf("daily")).toEqual({ name, text: "{}" });
  expect(policyOf("weekly")).toBeUndefined();
  expect(policyBeside(join(folder, "daily.xml"), "key")).toBeUndefined();
});

test("what is no regular file of sensible size is none", () => {
  symlinkSync(join(folder, "daily.policy.json"), join(folder, "link.policy.json"));
  mkdirSync(join(folder, "folder.policy.json"));
  writeFileSync(join(folder, "large.policy.json"), " ".repeat(1024 * 1024 + 1));
  for (const stem of ["link", "folder", "large"]) expect(policyOf(stem)).toBeUndefined();
});

test.skipIf(process.platform === "win32")("a named pipe is not waited for", () => {
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", join(folder, "pipe.policy.json")]);
  expect(policyOf("pipe")).toBeUndefined();
});

test("a run looks at each folder once", () => {
  const find = createPolicyFinder();
  const empty = mkdtempSync(join(tmpdir(), "policies-"));
  expect(find(join(empty, "daily.xml"), "destination")).toBeUndefined();
  writeFileSync(join(empty, "daily.key-policy.json"), "{}");
  expect(find(join(empty, "daily.xml"), "key")).toBeUndefined();
  expect(createPolicyFinder()(join(empty, "daily.xml"), "key")?.text).toBe("{}");
  expect(find(join(folder, "daily.xml"), "destination")?.text).toBe("{}");
  rmSync(empty, { recursive: true });
  expect(createPolicyFinder()(join(empty, "daily.xml"), "key")).toBeUndefined();
});
