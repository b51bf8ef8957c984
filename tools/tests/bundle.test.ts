import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundle } from "../lib/bundle.mjs";
import { root } from "../lib/paths.mjs";

let folder: string;

beforeEach(() => {
  // Below a package that has dependencies, so that sources written here can import it.
  const modules = join(root, "packages", "core", "node_modules");
  mkdirSync(modules, { recursive: true });
  folder = mkdtempSync(join(modules, ".bundle-test-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Bundles sources of which bin.ts is the first, and returns the folder that came out. */
async function bundled(sources: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  await bundle(join(folder, "bin.ts"), join(folder, "out"));
  return join(folder, "out");
}

function outputOf(bundleFolder: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(bundleFolder, "inventory-lint.cjs"), ...args], { encoding: "utf8" });
}

test("a lazy import becomes a sibling file that the main file loads when it is reached", async () => {
  const out = await bundled({
    "bin.ts": `console.log("main");
      if (process.argv[2] === "late") import("./late.ts").then(({ late }) => console.log(late));`,
    "late.ts": `export const late: string = "a lazy part";`,
  });
  expect(readdirSync(out).sort()).toEqual(["LICENSES.txt", "inventory-lint.cjs", "late.cjs"]);
  expect(readFileSync(join(out, "inventory-lint.cjs"), "utf8")).not.toContain("a lazy part");
  expect(outputOf(out)).toBe("main\n");
  expect(outputOf(out, "late")).toBe("main\na lazy part\n");
});

test("what is bundled comes with the licence of its package", async () => {
  const out = await bundled({
    "bin.ts": `import { distance } from "fastest-levenshtein"; console.log(distance("daily", "dayly"));`,
  });
  expect(outputOf(out)).toBe("1\n");
  expect(readFileSync(join(out, "LICENSES.txt"), "utf8")).toContain("fastest-levenshtein 1.0.16 (MIT)\n");
});

test("a main file that would compile schemas is refused", async () => {
  const sources = { "bin.ts": `import { Ajv } from "ajv"; console.log(new Ajv());` };
  await expect(bundled(sources)).rejects.toThrow(/must not contain:\n.*ajv/);
});

test("a catalogue becomes the data that it makes", async () => {
  const out = await bundled({
    "bin.ts": `import("./catalogue.ts").then(({ catalogue }) => console.log(catalogue[0].id));`,
    "catalogue.ts": `const made = ["first"]; export const catalogue = made.map((id) => ({ id, check: () => id }));`,
  });
  expect(outputOf(out)).toBe("first\n");
  expect(readFileSync(join(out, "catalogue.cjs"), "utf8")).not.toContain("made");
});

test("a text that is made ahead is read from a file of its own", async () => {
  const out = await bundled({
    "bin.ts": `import("./sarif-rules.ts").then(({ sarifRules }) => console.log(sarifRules));`,
    "sarif-rules.ts": `const made = ["first", "second"]; export const sarifRules = made.join(" ");`,
  });
  expect(outputOf(out)).toBe("first second\n");
  expect(readdirSync(out).sort()).toEqual(["LICENSES.txt", "inventory-lint.cjs", "sarif-rules.txt"]);
  expect(readFileSync(join(out, "sarif-rules.txt"), "utf8")).toBe("first second");
});

test("what a bundle was made of are files", async () => {
  writeFileSync(
    join(folder, "bin.ts"),
    `import("./sarif-rules.ts").then(({ sarifRules }) => console.log(sarifRules));`,
  );
  writeFileSync(join(folder, "sarif-rules.ts"), `export const sarifRules = "none";`);
  const inputs = await bundle(join(folder, "bin.ts"), join(folder, "out"));
  expect(inputs).toContain(relative(root, join(folder, "sarif-rules.ts")));
  expect(inputs.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("import.meta.url is the bundle's own address", async () => {
  const out = await bundled({
    "bin.ts": `import { fileURLToPath } from "node:url";
      console.log(fileURLToPath(import.meta.url));`,
  });
  expect(outputOf(out)).toBe(`${join(out, "inventory-lint.cjs")}\n`);
});
