import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { bundleDir } from "../lib/paths.mjs";
import { copyWorkTree } from "../lib/repository-copy.mjs";

/** A fresh clone: what is committed, with the bundle of these sources, and nothing installed. */
let clone: string;

beforeAll(async () => {
  await ensureBundle();
  clone = mkdtempSync(join(tmpdir(), "inventory-lint-clone-"));
  copyWorkTree(clone);
  cpSync(bundleDir, join(clone, "dist-bundle"), { recursive: true });
}, 300_000);

afterAll(() => rmSync(clone, { recursive: true, force: true }));

function start(...args: string[]) {
  const env = { ...process.env, INIT_CWD: join(clone, "test-corpus", "examples") };
  return spawnSync(process.execPath, [join(clone, "tools", "start.mjs"), ...args], { encoding: "utf8", env });
}

function isBundleOfSources(): boolean {
  const module = pathToFileURL(join(clone, "tools", "lib", "ensure-bundle.mjs")).href;
  const script = `import { isBundleOfSources } from ${JSON.stringify(module)}; console.log(isBundleOfSources());`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  return JSON.parse(stdout) as boolean;
}

test("a fresh clone shows the tour at once", () => {
  const { status, stdout, stderr } = start();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/test-corpus\/examples\/[\s\S]*\d+ errors/);
  expect(existsSync(join(clone, "node_modules"))).toBe(false);
});

test("a fresh clone lints the files that are named, from where the user stands", () => {
  const { status, stdout, stderr } = start("--format", "compact", "media-inventory.xml");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toMatch(/^media-inventory\.xml:\d+:\d+: /);
  expect(existsSync(join(clone, "node_modules"))).toBe(false);
});

test.each([
  "packages/core/src/lint.ts",
  "packages/core/docs/rules/invalid-format.md",
  "packages/cli/package.json",
  "pnpm-lock.yaml",
  "tools/lib/bundle.mjs",
])("a committed bundle is not run where %s has changed", (file) => {
  const copy = join(tmpdir(), `inventory-lint-${process.pid}-before`);
  cpSync(join(clone, file), copy);
  expect(isBundleOfSources()).toBe(true);
  appendFileSync(join(clone, file), "\n");
  expect(isBundleOfSources()).toBe(false);
  cpSync(copy, join(clone, file));
  rmSync(copy);
});
