import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import js from "@eslint/js";
import json from "@eslint/json";
import { rules as coreRules, descendantsOf, isInPreset, readSource } from "@inventory-lint/core/internal";
import { ESLint, type Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import { EslintSourceCode } from "../src/eslint-source-code.ts";
import plugin from "../src/index.ts";
import { told, toldByEslint, toldByUs } from "./compare.ts";
import { corpus } from "./corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "inventory-lint-eslint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { recommended, json: jsonConfig, hcl, yaml: yamlConfig } = plugin.configs;

/** ESLint as a user has it, with a configuration, in the folder of this test. */
function eslint(config: readonly object[], options: ESLint.Options = {}): ESLint {
  const overrideConfig = config as Linter.Config[];
  return new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig, ...options });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const mistake = `{ "Id": "acme", "IsEnabled": true, "Schedule": { "Frequency": "daily" },
  "IncludedObjectVersions": "All", "Destination": { "S3BucketDestination": {
    "Format": "CSV", "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports" } } }\n`;

describe("the plugin in ESLint", () => {
  it("finds in real files what we find in them, byte order marks, CRLF and lone CR included", async () => {
    const wanted = /^(?:examples|syntax|valid)/;
    const documents = corpus().filter(({ name, text }) => wanted.test(name) && !text.includes("UTF-16"));
    for (const { path } of documents) copyFileSync(path, join(folder, basename(path)));
    const results = await eslint([...recommended, ...jsonConfig, ...hcl, ...yamlConfig]).lintFiles(
      documents.map(({ path }) => basename(path)),
    );
    expect(results.length).toBeGreaterThan(90);
    for (const { filePath, messages } of results) {
      const document = documents.find(({ path }) => basename(path) === basename(filePath));
      const bySorting = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(messages.map(told).sort(bySorting), filePath).toEqual(document && toldByUs(document));
    }
  });

  it("shows in messages what terminals would obey, as we do", () => {
    const text = mistake.replace('"acme"', `"a\u009b2J\u202e${"b".repeat(2000)}"`);
    const subject = { text, language: "json", languageOptions: {}, rules: {} } as const;
    const messages = toldByEslint(subject).map(({ message }) => message);
    expect(messages).toEqual(toldByUs(subject).map(({ message }) => message));
    expect(messages.join("\n")).toContain("a\\u009b2J\\u202ebbb");
    expect(messages.join("")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]|b{1000}/u);
  });

  it("works beside @eslint/json, each plugin with its own files", async () => {
    const config = [
      {
        files: ["**/*.json"],
        ignores: ["inventory/**"],
        plugins: { json },
        language: "json/json",
        rules: json.configs.recommended.rules,
      },
      ...recommended,
      ...jsonConfig.map((entry) => ({ ...entry, files: ["inventory/**/*.json"] })),
    ];
    const mine = write("inventory/daily.json", mistake);
    const theirs = write("settings.json", '{ "a": 1, "a": 2 }\n');
    const results = await eslint(config).lintFiles([mine, theirs]);
    expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      ["inventory/invalid-frequency"],
      ["json/no-duplicate-keys"],
    ]);
  });

  it("lets @eslint/json rules stand in the same configuration as ours for other files of one folder", async () => {
    const config = [
      { ...json.configs.recommended, plugins: { json }, language: "json/json", files: ["**/package.json"] },
      ...jsonConfig.map((entry) => ({ ...entry, ignores: ["**/package.json"] })),
    ];
    const results = await eslint(config).lintFiles([
      write("both/package.json", '{ "name": "acme", "name": "acme" }\n'),
      write("both/inventory.json", mistake),
    ]);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).sort()).toEqual([
      "inventory/invalid-frequency",
      "json/no-duplicate-keys",
    ]);
  });

  it("survives an unscoped recommended configuration for JavaScript", async () => {
    const documents = corpus().filter(({ name }) => /^(?:valid|syntax)/.test(name));
    const names = documents.map(({ path, name }) => {
      const copy = `js-${name.replaceAll("/", "-")}`;
      copyFileSync(path, join(folder, copy));
      return copy;
    });
    const results = await eslint([
      js.configs.recommended,
      ...recommended,
      ...jsonConfig,
      ...hcl,
      ...yamlConfig,
    ]).lintFiles(names);
    expect(results.length).toBe(names.length);
    expect(results.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
  });

  it("says nothing of files that are not ours", async () => {
    const paths = [
      write("other/pom.xml", "<project><name>acme</project>"),
      write("other/data.json", '{ "items": [1, 2,] }'),
      write("other/api.http", "GET https://acme.example/items\n"),
      write("other/empty.xml", ""),
    ];
    const results = await eslint([...recommended, ...jsonConfig, ...hcl]).lintFiles(paths);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it("knows files of Terraform that override others", async () => {
    const text = 'resource "aws_s3_bucket_inventory" "a" {\n  included_object_versions = "All"\n}\n';
    const paths = [write("module/main_override.tf", text), write("module/main.tf", text)];
    const results = await eslint([...hcl]).lintFiles(paths);
    expect(results.map(({ messages }) => messages.length > 0)).toEqual([false, true]);
  });

  it("takes facts, carrier and strict from languageOptions", async () => {
    const lintWith = async (languageOptions: object, path: string) => {
      const results = await eslint([...jsonConfig, { files: ["**/*.json"], languageOptions }]).lintFiles([path]);
      return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    };
    const other = write("strict/other.json", '{ "Rules": [] }\n');
    expect(await lintWith({}, other)).toEqual([]);
    expect(await lintWith({ strict: true }, other)).toEqual(["inventory/unknown-root"]);
    const right = write(
      "strict/right.json",
      mistake.replace("daily", "Daily").replace("}\n", ', "OptionalFields": ["ObjectOwner"] }\n'),
    );
    expect(await lintWith({}, right)).toEqual([]);
    expect(await lintWith({ facts: { directoryBucket: true } }, right)).toEqual(["inventory/directory-bucket-field"]);
    expect(await lintWith({ carrier: "cli" }, right)).toEqual(["inventory/wrapper"]);
  });

  it.each([
    [{ fact: {} }, "languageOptions has no fact; there are facts, carrier, strict."],
    [{ facts: [] }, "languageOptions.facts must be an object."],
    [{ facts: { region: 1 } }, "languageOptions.facts.region must be a Region, such as eu-west-1."],
    [{ facts: { region: "eu-west" } }, "languageOptions.facts.region must be a Region, such as eu-west-1."],
    [{ facts: { bucket: "s3://acme" } }, "languageOptions.facts.bucket must be the name of a bucket."],
    [{ facts: { account: "acme" } }, "languageOptions.facts.account must be a string of 12 digits."],
    [{ facts: { asOf: "2026-13" } }, "languageOptions.facts.asOf must be a month, such as 2026-11."],
    [{ facts: { directoryBucket: "yes" } }, "languageOptions.facts.directoryBucket must be true or false."],
    [{ facts: { toString: 1 } }, "languageOptions.facts has no toString; there are bucket,"],
    [{ carrier: "yaml" }, "languageOptions.carrier must be one of xml, xml-list, json, cli,"],
    [{ strict: "yes" }, "languageOptions.strict must be true or false."],
  ])("refuses %j", async (languageOptions, message) => {
    const path = write("options.json", mistake);
    const config = [...jsonConfig, { files: ["**/*.json"], languageOptions }];
    await expect(eslint(config).lintFiles([path])).rejects.toThrow(message);
  });

  it("may be registered under another name", async () => {
    const path = write("renamed.json", mistake);
    const config = [
      {
        files: ["**/*.json"],
        plugins: { s3: plugin },
        language: "s3/json",
        rules: { "s3/invalid-frequency": "error" },
      },
    ];
    const results = await eslint(config).lintFiles([path]);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(["s3/invalid-frequency"]);
  });

  it("reports directives that switch nothing off, and can remove them", async () => {
    const text = readFileSync(join(folder, "required-members.xml"), "utf8");
    const path = write(
      "unused.xml",
      text.replace("  <Id>", "  <!-- inventory-lint-disable-next-line id-length -->\n  <Id>"),
    );
    const [result] = await eslint(recommended, { fix: true }).lintFiles([path]);
    expect(result?.output).toMatch(/<InventoryConfiguration[^>]*>\s*<Id>/);
    const [unfixed] = await eslint(recommended).lintFiles([path]);
    expect(unfixed?.messages.map(({ message }) => message)).toEqual([
      "Unused eslint-disable directive (no problems were reported from 'inventory/id-length').",
    ]);
  });
});

describe("comments in ESLint", () => {
  const found = async (config: readonly object[], path: string, options: ESLint.Options = {}) => {
    const [result] = await eslint(config, options).lintFiles([path]);
    return result?.messages.map(({ ruleId, severity, message, line }) => [line, severity, ruleId ?? message]) ?? [];
  };

  it("set levels and options for a file, in every syntax that has comments", async () => {
    const off = write("inline/off.jsonc", `/* eslint inventory/invalid-frequency: "off" */\n${mistake}`);
    expect(await found(jsonConfig, off)).toEqual([]);
    const quiet = write("inline/quiet.jsonc", `// eslint inventory/invalid-frequency: warn -- being moved\n${mistake}`);
    expect(await found(jsonConfig, quiet)).toEqual([[2, 1, "inventory/invalid-frequency"]]);
    const xml = readFileSync(join(folder, "media-inventory.xml"), "utf8");
    const text = xml.replace(/(<InventoryConfiguration[^>]*>)/, "$1<!-- eslint inventory/invalid-frequency: off -->");
    const before = await found(recommended, write("inline/before.xml", xml));
    const rules = before.map(([, , rule]) => rule);
    expect(rules).toContain("inventory/invalid-frequency");
    expect(await found(recommended, write("inline/after.xml", text))).toEqual(
      before.filter(([, , rule]) => rule !== "inventory/invalid-frequency"),
    );
  });

  it("that cannot be read are told, and only in files that are ours", async () => {
    const broken = "/* eslint inventory/id-length: } */\n";
    const [[line, severity, message] = []] = await found(jsonConfig, write("inline/broken.jsonc", broken + mistake));
    expect([line, severity]).toEqual([1, 2]);
    expect(message).toContain("Failed to parse JSON");
    expect(await found(jsonConfig, write("inline/foreign.jsonc", `${broken}{ "a": 1 }\n`))).toEqual([]);
  });

  it("have no effect under noInlineConfig, which is said", async () => {
    const text = `// eslint-disable-next-line inventory/id-length\n/* eslint inventory/invalid-frequency: off */\n// a word\n${mistake}`;
    const path = write("inline/none.jsonc", text);
    const config = [...jsonConfig, { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } }];
    const messages = await found(config, path);
    expect(messages.map(([line]) => line)).toEqual([1, 2, 4]);
    expect(messages[0]?.[2]).toMatch(/has no effect because you have 'noInlineConfig' setting/);
  });

  it("may name a rule with another prefix, where the plugin has another name", async () => {
    const entry = {
      files: ["**/*.jsonc"],
      plugins: { s3: plugin },
      language: "s3/jsonc",
      rules: { "s3/invalid-frequency": "error" },
    };
    const path = write("inline/prefix.jsonc", `// eslint-disable s3/invalid-frequency\n${mistake}`);
    expect(await found([entry], path)).toEqual([]);
  });
});

describe("the source code that ESLint gets", () => {
  it("counts lines as core does, at every offset", () => {
    const text = '{\r\n"Id":\r"acme",\n "IsEnabled": true\r}';
    const sourceCode = new EslintSourceCode(readSource({ text, language: "json", strict: true }));
    expect(sourceCode.lines).toEqual(["{", '"Id":', '"acme",', ' "IsEnabled": true', "}"]);
    for (let offset = 0; offset <= text.length; offset++) {
      const loc = sourceCode.getLocFromIndex(offset);
      expect(loc).toEqual(sourceCode.document.lineIndex.position(offset));
      // The base class counts the two characters of a line end, and places nothing between them.
      if (text.slice(offset - 1, offset + 1) !== "\r\n") expect(sourceCode.getIndexFromLoc(loc)).toBe(offset);
    }
  });

  it("gives a node's text, parents and comments", () => {
    const text = '{ /* why */ "Id": "acme", "Schedule": { "Frequency": "Daily" } }';
    const sourceCode = new EslintSourceCode(readSource({ text, language: "jsonc", carrier: "json" }));
    const [frequency] = descendantsOf(sourceCode.ast, "Frequency");
    if (!frequency) throw new TypeError("There is no Frequency.");
    expect(sourceCode.getText(frequency)).toBe('"Frequency": "Daily"');
    const [configuration] = sourceCode.ast.children;
    expect(sourceCode.getAncestors(frequency)).toEqual([
      sourceCode.ast,
      configuration,
      configuration?.child("Schedule"),
    ]);
    expect(sourceCode.getAllComments().map((comment) => sourceCode.getText(comment))).toEqual(["/* why */"]);
  });
});

describe("the configurations", () => {
  it("enable the recommended preset, each rule with its own level", () => {
    const levels = { error: "error", warning: "warn", info: "warn", off: undefined };
    for (const { rules = {} } of [...recommended, ...jsonConfig]) {
      for (const [id, rule] of Object.entries(coreRules)) {
        if (!Object.hasOwn(plugin.rules, id)) continue;
        const wanted = isInPreset(rule, "recommended") ? levels[rule.meta.docs.level] : undefined;
        expect([id, rules[`inventory/${id}`]]).toEqual([id, wanted]);
      }
    }
  });

  it("leave out the rules that ESLint has no use for", () => {
    const left = Object.keys(coreRules).filter((id) => !Object.hasOwn(plugin.rules, id));
    expect(left.filter((id) => id !== "invalid-configuration").sort()).toEqual(["unreadable-file", "unused-directive"]);
  });

  it("have no message that is off where its rule is on: ESLint has levels for rules only", () => {
    for (const [id, { meta }] of Object.entries(coreRules)) {
      const levels = Object.values(meta.docs.messages ?? {}).map(({ level }) => level);
      expect([id, levels.includes("off")]).toEqual([id, false]);
    }
  });

  it("give every rule a page, its languages, and a schema where it has options", () => {
    for (const [id, { meta }] of Object.entries(plugin.rules)) {
      expect(meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${id}\\.md$`));
      expect(meta?.languages).toEqual(["inventory/*"]);
      if (meta?.defaultOptions) expect(meta.schema).toBeDefined();
    }
  });
});
