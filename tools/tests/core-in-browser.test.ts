import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { root } from "../lib/paths.mjs";

/** What every browser's worker has besides the language itself, as far as core uses it. */
const worker = { TextDecoder, TextEncoder, URL };

let script: string;

// The path of the playground: what is bundled here is what runs in its worker.
beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from "./internal.ts"; export { yaml } from "./yaml.ts"; export { hcl } from "./hcl.ts";
export { nodePlaceAt } from "./editor.ts";`,
      resolveDir: join(root, "packages", "core", "src"),
    },
    bundle: true,
    write: false,
    // An import of Node's modules ends this.
    platform: "browser",
    format: "iife",
    globalName: "core",
    conditions: ["inventory-lint-source"],
    logLevel: "silent",
  });
  script = outputFiles[0]?.text ?? "";
}, 120_000);

test.each([
  ["xml.xml", "xml", "destination-arn"],
  ["cli.json", "json", "id-mismatch"],
  ["http.http", "http", "id-mismatch"],
  ["cloudformation.yaml", "yaml", "reference-type"],
  ["terraform.tf", "hcl", "unquoted-value"],
])("core lints, fixes and converts %s where nothing of Node's is there", (file, language, ruleId) => {
  const text = readFileSync(join(root, "packages", "site", "examples", file), "utf8");
  const context = createContext({ ...worker, input: { text, language } });
  const found = runInContext(
    `${script};
    core.addLanguage(core.yaml);
    core.addLanguage(core.hcl);
    const lint = core.createLinter();
    const { findings, sourceCode, faults } = lint(input);
    core.nodePlaceAt(sourceCode.ast, 40);
    core.convert(input, "xml");
    JSON.stringify({
      rules: findings.map(({ ruleId }) => ruleId),
      isFixed: core.fix(input, lint).text !== input.text,
      faults: faults.length,
      node: typeof process + typeof Buffer + typeof require,
    })`,
    context,
  );
  const { rules, ...others } = JSON.parse(found);
  expect(rules).toContain(ruleId);
  expect(others).toEqual({ isFixed: true, faults: 0, node: "undefinedundefinedundefined" });
});
