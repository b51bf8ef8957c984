import { readFileSync } from "node:fs";
import { readJson, rules } from "@inventory-lint/core/internal";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { Mistakes } from "../src/mistakes.ts";
import { checkedSettings } from "../src/settings.ts";
import { readYaml } from "../src/yaml-tree.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
const schema = JSON.parse(readFileSync(new URL("../../../schemas/config.schema.json", import.meta.url), "utf8"));
const matchesSchema = new Ajv({ strict: false }).compile(schema);

/** The settings of a text in which `«»` marks what is reported, with the findings. */
function check(marked: string) {
  const text = marked.replace(/[«»]/g, "");
  const { root, problems } = readJson(text, { comments: true });
  if (!root || problems.length > 0) throw new Error(`The test's own configuration is broken: ${marked}`);
  const { settings, findings } = checkedSettings(root, new Mistakes(catalogue));
  const at = findings.map(({ range }) => range).sort((a, b) => b[0] - a[0]);
  const remarked = at.reduce(
    (whole, [start, end]) => `${whole.slice(0, start)}«${whole.slice(start, end)}»${whole.slice(end)}`,
    text,
  );
  return { text, settings, findings, remarked };
}

describe("a configuration is understood", () => {
  test.each([
    "{}",
    '{ "$schema": "x", "preset": "strict", "extends": "refused", "ignores": ["a"] }',
    '{ "rules": { "invalid-format": "off", "id-length": ["info"], "invalid-optional-field": ["default", { "asOf": "2024-05" }] } }',
    '{ "bucket": "acme", "region": "eu-west-1", "account": "012345678901", "directoryBucket": true, "asOf": "2024-12" }',
    ...[
      "us-east-1",
      "ap-northeast-3",
      "eu-central-2",
      "mx-central-1",
      "me-central-1",
      "il-central-1",
      "cn-northwest-1",
      "us-gov-west-1",
      "us-iso-east-1",
      "us-isob-west-1",
      "eu-isoe-west-1",
      "us-isof-south-1",
      "eusc-de-east-1",
    ].map((region) => `{ "region": "${region}" }`),
    ...["abc", "Acme_Logs", "acme--usw2-az1--x-s3", "acme.logs", "a".repeat(255)].map(
      (name) => `{ "bucket": "${name}" }`,
    ),
    '{ "overrides": [{ "files": "*.xml" }, { "files": ["a/**"], "excludedFiles": ["b"], "preset": "refused" }] }',
  ])("%s", (text) => {
    expect(check(text).findings).toEqual([]);
    expect(check(text).settings).toEqual(JSON.parse(text));
    expect(matchesSchema(JSON.parse(text))).toBe(true);
  });
});

describe("a mistake is told at its place, and what it stands in is left out", () => {
  test.each([
    ['{ «"preste"»: "strict" }', {}, "no setting 'preste' here. Did you mean 'preset'?", '"preset"'],
    ['{ «"ignorePatterns"»: ["a"] }', {}, "no setting 'ignorePatterns' here. Remove it, or use one of $schema,"],
    ['{ "preset": «"srict"» }', {}, "preset cannot be 'srict'. Did you mean 'strict'?", '"strict"'],
    ['{ "preset": «7» }', {}, "preset cannot be '7'"],
    [
      '{ "rules": { «"id-lenght"»: "off", "id-length": "off" } }',
      { rules: { "id-length": "off" } },
      "no rule 'id-lenght'. Did you mean 'id-length'?",
      '"id-length"',
    ],
    ['{ "rules": { «"semicolons"»: "off" } }', { rules: {} }, "no rule 'semicolons'. Correct the name, or remove it;"],
    ['{ "rules": { "id-length": «"of"» } }', { rules: {} }, "id-length cannot be 'of'. Did you mean 'off'?", '"off"'],
    ['{ "rules": { "id-length": «"no"» } }', { rules: {} }, "id-length cannot be 'no'. Write one of error,"],
    ['{ "rules": { "id-length": [«"of"»] } }', { rules: {} }, "id-length cannot be 'of'", '"off"'],
    ['{ "rules": { "id-length": «[»] } }', { rules: {} }, "id-length must be a list with at least one entry"],
    ['{ "rules": { "id-length": «["off", {}]» } }', { rules: {} }, "it has none"],
    ['{ "rules": { "invalid-optional-field": «["off", {}, {}]» } }', { rules: {} }, "there is one object of options"],
    [
      '{ "rules": { "invalid-optional-field": ["off", { «"as"»: 1 }] } }',
      { rules: {} },
      "there is no option 'as', but extra and asOf",
    ],
    [
      '{ "rules": { "invalid-optional-field": ["off", { «"extras"»: [] }] } }',
      { rules: {} },
      "there is no option 'extras', but 'extra'.",
      '"extra"',
    ],
    [
      '{ "rules": { "invalid-optional-field": ["off", { "extra": [«1»] }] } }',
      { rules: {} },
      "extra must be a text, not a number",
    ],
    ['{ "rules": { "invalid-optional-field": ["off", { "asOf": «"May"» }] } }', { rules: {} }, "'May' cannot be asOf"],
    ['{ "rules": «[»"id-length"] }', {}, "rules must be an object, not a list"],
    ['{ "ignores": «"a"», "preset": "strict" }', { preset: "strict" }, "ignores must be a list, not 'a'"],
    ['{ "ignores": ["a", «2»] }', { ignores: ["a"] }, "ignores must be a text, not a number"],
    ['{ "account": «123456789012» }', {}, "twelve digits in quotes, not a number"],
    [
      '{ "overrides": [{ "files": "a", "region": «"eu-west"» }] }',
      { overrides: [{ files: "a" }] },
      "region must be a Region such as 'eu-west-1', not 'eu-west'.",
    ],
    ['{ "account": «"1234-5678-9012"» }', {}, "twelve digits in quotes, not '1234-5678-9012'"],
    ['{ "account": «"12"» }', {}, "twelve digits in quotes, not '12'"],
    ['{ "asOf": «"2024-13"» }', {}, "asOf must be a month such as '2024-05', not '2024-13'"],
    ['{ "directoryBucket": «"yes"» }', {}, "directoryBucket must be true or false, not 'yes'"],
    ['{ "overrides": [«{» "preset": "strict" }, { "files": "a" }] }', { overrides: [{ files: "a" }] }, "with 'files'"],
    ['{ "overrides": [{ "files": «[»], "preset": "strict" }] }', { overrides: [] }, "with at least one entry"],
    ['{ "overrides": [{ "files": [«1»], "preset": "strict" }] }', { overrides: [] }, "files must be a text"],
    [
      '{ "overrides": [{ "files": "a", «"extends"»: "strict" }] }',
      { overrides: [{ files: "a" }] },
      "no setting 'extends'",
    ],
    [
      '{ "overrides": [{ "files": "a", "rules": { "id-length": «1» } }] }',
      { overrides: [{ files: "a", rules: {} }] },
      "id-length cannot be '1'",
    ],
    ["«[»]", {}, "The configuration must be an object, not a list"],
    ['{ «"__proto__"»: { "preset": "strict" } }', {}, "no setting '__proto__'"],
    ['{ «"a/b~c"»: 1 }', {}, "no setting 'a/b~c'"],
  ])("%s", (marked, settings, message, suggestion?: string) => {
    const result = check(marked);
    expect(result.remarked).toBe(marked);
    expect(result.settings).toEqual(settings);
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]?.message).toContain(message);
    expect(result.findings[0]?.message).not.toMatch(/\{\{|undefined/);
    expect(result.findings[0]?.suggestions.map(({ edits }) => edits[0]?.text)).toEqual(suggestion ? [suggestion] : []);
    expect(matchesSchema(JSON.parse(result.text))).toBe(false);
  });
});

describe("a fact that cannot be right is a mistake, and means nothing", () => {
  test.each(["eu-west", "EU", "eu-west-1a", "eu-west-0", "eu-wset-1", "Europe (Ireland)", "usw2-az1", "eastus", ""])(
    "region %j",
    (region) => {
      const { settings, findings } = check(`{ "region": "${region}" }`);
      expect(findings.map(({ message }) => message)).toEqual([
        `region must be a Region such as 'eu-west-1', not '${region}'.`,
      ]);
      expect(settings).toEqual({});
    },
  );

  test.each([
    "ab",
    "s3://acme",
    "acme/logs",
    "arn:aws:s3:::acme",
    "acme..logs",
    "-acme",
    "acme.",
    "acme-{{stage}}",
    "a".repeat(256),
  ])("bucket %j", (bucket) => {
    const { settings, findings } = check(`{ "bucket": "${bucket}" }`);
    expect(findings.map(({ message }) => message)).toEqual([`bucket must be the name of a bucket, not '${bucket}'.`]);
    expect(settings).toEqual({});
  });
});

describe("a pattern beyond all bounds is a mistake at its place", () => {
  const long = "a".repeat(1001);
  test.each([
    [
      `{ "ignores": ["a", «"${long}"»] }`,
      { ignores: ["a"] },
      "ignores must be a pattern of at most 1000 characters, not one of 1001.",
    ],
    [
      `{ "overrides": [{ "files": «"${long}"», "preset": "strict" }] }`,
      { overrides: [] },
      "files must be a pattern of at most",
    ],
    [
      '{ "overrides": [{ "files": ["a", «"!(a|b)"»] }] }',
      { overrides: [] },
      "files must be a glob without groups such as !(a|b); braces",
    ],
    [
      '{ "overrides": [{ "files": "b", "excludedFiles": «"a["» }] }',
      { overrides: [] },
      "excludedFiles must be a glob in which each [",
    ],
    [
      `{ "overrides": [{ "files": "b" }, { "files": [«"${"{a,b}".repeat(9)}"»] }] }`,
      { overrides: [{ files: "b" }] },
      "at most 256 names",
    ],
  ])("%s", (marked, settings, message) => {
    const result = check(marked);
    expect(result.remarked).toBe(marked);
    expect(result.settings).toEqual(settings);
    expect(result.findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  test("and so are braces that stand for too much in all", () => {
    const globs = Array.from({ length: 20 }, () => "{a,b}".repeat(8));
    const { findings } = check(JSON.stringify({ overrides: [{ files: globs }] }));
    expect(findings[0]?.message).toBe(
      "files must be one of globs that stand for at most 5000 names in all, not one more.",
    );
    expect(findings).toHaveLength(1);
  });

  test("and what is wrong besides is told once", () => {
    expect(check('{ "overrides": [{ "files": ["a[", 1] }, 7], "ignores": 3 }').findings).toHaveLength(3);
  });
});

describe("of many mistakes the first ones are told, and how many more there are", () => {
  test.each([
    ["unknown settings", Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`setting${i}`, 1]))],
    ["wrong items", { ignores: Array.from({ length: 5000 }, () => 1) }],
    ["wrong globs", { overrides: [{ files: Array.from({ length: 5000 }, () => "[") }] }],
  ])("%s", (_, settings) => {
    const { findings } = check(JSON.stringify(settings));
    expect(findings).toHaveLength(101);
    expect(findings[100]?.message).toBe("4900 more mistakes are not shown.");
  });

  test("and a list of overrides without end is one mistake", () => {
    const { settings, findings } = check(JSON.stringify({ overrides: Array(50_000).fill(1), preset: "strict" }));
    expect(settings).toEqual({ preset: "strict" });
    expect(findings.map(({ message }) => message)).toEqual([
      "overrides must be a list of at most 1000, not a longer one.",
    ]);
  });

  test("and long words are shortened", () => {
    const name = "x".repeat(100_000);
    for (const text of [`{ "${name}": 1 }`, `{ "preset": "${name}" }`, `{ "bucket": "${name}" }`]) {
      expect(check(text).findings.map(({ message }) => message.length < 500)).toEqual([true]);
    }
  });
});

describe("YAML", () => {
  test("has the tree and the places of the JSON that it contains", () => {
    const text = '{ "a": [1, true, null, "x\\n", { "b": {} }, []], "c d": -1.5 }';
    const { closed, ...root } = readJson(text, { comments: false }).root as { closed: boolean };
    expect(readYaml(text).root).toMatchObject(root);
    expect(closed).toBe(true);
  });

  test("is YAML 1.2: off is a word", () => {
    const { root } = readYaml("rules:\n  id-length: off\n");
    expect(root && checkedSettings(root, new Mistakes(catalogue))).toEqual({
      settings: { rules: { "id-length": "off" } },
      findings: [],
    });
  });

  test.each([
    ["a: &x [1]\nb: *x\n", "Aliases are not supported here"],
    ["a: 1\na: 2\n", "'a' is set twice"],
    ["a: [1\n", "]"],
    ["? [a]\n: 1\n", "plain text"],
    ["a: 1\n---\nb: 1\n", "multiple documents"],
  ])("%j is a problem", (text, message) => {
    const { problems } = readYaml(text);
    expect(problems.map((problem) => problem.message).join()).toContain(message);
    for (const { start, end } of problems) expect(text.length).toBeGreaterThanOrEqual(Math.max(start, end));
  });

  test.each([
    "[".repeat(100_000),
    "{a: ".repeat(50_000),
    "- ".repeat(100_000),
    "a: ".repeat(50_000),
    "? ".repeat(100_000),
    Array.from({ length: 700 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  ])("%.6s… nested without end is a problem, and no end of the process", (text) => {
    const { root, problems } = readYaml(text);
    expect(root).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual(["This is nested deeper than 64 levels."]);
  });

  test("may have many names", () => {
    expect(readYaml(Array.from({ length: 20_000 }, (_, i) => `a${i}: 1`).join("\n")).problems).toEqual([]);
  });

  test("a bomb of aliases costs nothing", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i === 0 ? "x" : `*a${i - 1}, *a${i - 1}`}]`);
    expect(readYaml(lines.join("\n")).problems).toHaveLength(58);
  });
});
