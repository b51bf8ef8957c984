import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLinter, languageOf } from "../../packages/core/src/internal.ts";
import { bundle } from "../lib/bundle.mjs";
import { root } from "../lib/paths.mjs";

const files = readdirSync(join(root, "test-corpus"), { recursive: true, encoding: "utf8" })
  .map((name) => join(root, "test-corpus", name))
  // Readers of YAML and HCL are awaited: they are no late parts. In Terraform's JSON stand expressions of HCL.
  .filter((path) => ![undefined, "yaml", "hcl"].includes(languageOf(path)) && !/\.(?:tf|tofu)\.json$/.test(path))
  .sort();

/** Everything that is found in files, with all repairs; also what the bundled command runs below. */
const findingsOf = `(core, files, readFile, preset) => {
  const lint = core.createLinter({ preset });
  return files.map((path) => {
    const result = lint({ text: readFile(path, "utf8"), language: core.languageOf(path) });
    if (result.faults.length > 0) throw result.faults[0].error;
    return result.findings.map(({ ruleId, message, range, path, related, fix, suggestions }) =>
      ({ ruleId, message, range, path, related, fix, suggestions: suggestions.map(({ message, edits }) => ({ message, edits })) }));
  });
}`;

let folder: string;
let out: string;

beforeAll(async () => {
  const modules = join(root, "packages", "cli", "node_modules");
  mkdirSync(modules, { recursive: true });
  folder = mkdtempSync(join(modules, ".late-parts-test-"));
  out = join(folder, "out");
  writeFileSync(join(folder, "engine.ts"), `export { createLinter, languageOf } from "@inventory-lint/core/internal";`);
  writeFileSync(
    join(folder, "bin.ts"),
    `import { readFileSync } from "node:fs";
    const findingsOf = ${findingsOf};
    import("./engine.ts").then((core) => {
      const loaded = () => Object.keys(require.cache).map((path) => path.slice(path.lastIndexOf("/") + 1)).sort();
      const found = findingsOf(core, JSON.parse(readFileSync(0, "utf8")), readFileSync, process.argv[2]);
      console.log(JSON.stringify({ found, loaded: loaded() }));
    });`,
  );
  await bundle(join(folder, "bin.ts"), out);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function bundled(
  preset: string,
  paths: readonly string[],
): { readonly found: unknown; readonly loaded: readonly string[] } {
  const input = JSON.stringify(paths);
  return JSON.parse(
    execFileSync(process.execPath, [join(out, "inventory-lint.cjs"), preset], {
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    }),
  );
}

test("the bundle finds and repairs what the sources find and repair, wherever its parts are", () => {
  const run = new Function(`return ${findingsOf}`)();
  const core = { createLinter, languageOf };
  expect(files.length).toBeGreaterThan(300);
  const { found, loaded } = bundled("strict", files);
  expect(found).toEqual(JSON.parse(JSON.stringify(run(core, files, readFileSync, "strict"))));
  expect(loaded).toEqual(
    expect.arrayContaining(["repair-json.cjs", "repair-xml.cjs", "rules-off.cjs", "writer-xml.cjs"]),
  );
});

test.each([
  ["archive-clean.xml", ["engine.cjs", "inventory-lint.cjs", "language-xml.cjs"]],
  ["media-cli-input-clean.json", ["engine.cjs", "inventory-lint.cjs", "language-json.cjs"]],
])("%s, which is clean, loads no more than it needs", (name, parts) => {
  expect(bundled("recommended", [join(root, "test-corpus", "examples", name)])).toEqual({ found: [[]], loaded: parts });
});
