import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { corpusDirectory } from "./corpus.ts";

const { resolve } = createRequire(import.meta.url);
const bin = join(dirname(resolve("eslint/package.json")), "bin/eslint.js");
const source = pathToFileURL(fileURLToPath(new URL("../src/index.ts", import.meta.url))).href;

const folder = mkdtempSync(join(tmpdir(), "inventory-lint-eslint-cli-"));
beforeAll(() => {
  writeFileSync(
    join(folder, "eslint.config.mjs"),
    `import inventory from ${JSON.stringify(source)};\nexport default [...inventory.configs.recommended];\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command `eslint` on the source of the plugin. */
function run(...args: string[]) {
  const loader = ["--conditions=inventory-lint-source", "--import", pathToFileURL(resolve("tsx")).href];
  return spawnSync(process.execPath, [...loader, bin, ...args], { cwd: folder, encoding: "utf8" });
}

it("mends files in place, and keeps their byte order mark and line ends", { timeout: 120_000 }, () => {
  const read = (name: string) => readFileSync(join(corpusDirectory, name), "utf8").replaceAll("\n", "\r\n");
  writeFileSync(join(folder, "media.xml"), `\ufeff${read("examples/media-inventory.xml")}`);
  const { status, stdout, stderr } = run("--fix", "--format", "json", "media.xml");
  expect(stderr).toBe("");
  expect(readFileSync(join(folder, "media.xml"), "utf8")).toBe(
    `\ufeff${read("expected/examples/media-inventory.fixed.xml")}`,
  );
  expect(status).toBe(1);
  const [{ messages }] = JSON.parse(stdout);
  expect(
    messages.map(({ ruleId, line, column }: { ruleId: string; line: number; column: number }) => [
      ruleId,
      line,
      column,
    ]),
  ).toContainEqual(["inventory/invalid-frequency", 18, 16]);
});

it("prints its configuration, with the plugin's name and version", { timeout: 120_000 }, () => {
  const { status, stdout } = run("--print-config", "media.xml");
  expect(status).toBe(0);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(JSON.parse(stdout)).toMatchObject({
    language: "inventory/xml",
    plugins: expect.arrayContaining([`inventory:@inventory-lint/eslint-plugin@${version}`]),
  });
});
