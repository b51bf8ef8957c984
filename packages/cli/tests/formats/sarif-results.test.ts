import { join } from "node:path";
import { decode, type Related } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import type { FormatContext } from "../../src/formats/types.ts";
import { LintedFile } from "../../src/run/linted-file.ts";
import { linted, lintedWith, unreadable } from "./format-context.ts";
import * as sarif from "./sarif-log.ts";
import { runOf, suppressed, temporaryRepository, wrong } from "./sarif-log.ts";

const root = temporaryRepository();
const logOf = (files: readonly LintedFile[], overrides: Partial<FormatContext> = {}) =>
  sarif.logOf(files, { cwd: root, ...overrides });
const resultsOf = (files: readonly LintedFile[], overrides: Partial<FormatContext> = {}) =>
  sarif.resultsOf(files, { cwd: root, ...overrides });

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
