import { createLinter, decode } from "@inventory-lint/core";
import { describe, expect, test } from "vitest";
import { isStoredResult, storedResult } from "../../src/cache/stored-result.ts";
import { LintedFile } from "../../src/file-result.ts";
import { configuration } from "../git/repository.ts";

const text = configuration("csv")
  .replace("<Id>", "<!-- inventory-lint-disable-next-line id-characters : as agreed -->\n  <Id>")
  .replace("daily", "dai:ly");
const decoded = decode(Buffer.from(text));
const { findings, suppressed } = createLinter()({ text, language: "xml", problems: [] });
const linted = new LintedFile({ name: "a.xml", path: "/a.xml", language: "xml" }, decoded, findings, suppressed);
/** As it comes back from JSON. */
const stored = () => JSON.parse(JSON.stringify(storedResult(linted))) as Record<string, Record<string, unknown>[]>;

test("a result comes back as it was", () => {
  expect(findings.some(({ fix }) => fix)).toBe(true);
  expect(suppressed).toHaveLength(1);
  expect(isStoredResult(stored(), text.length)).toBe(true);
  expect(isStoredResult(null, 0)).toBe(true);
  const { findings: again, suppressed: switchedOff } = stored();
  // What JSON leaves out is undefined.
  expect(again).toEqual(findings.map((finding) => ({ ...finding })));
  expect(switchedOff).toEqual(suppressed.map((finding) => ({ ...finding })));
});

describe("what is no result", () => {
  test.each<[string, unknown]>([
    ["a text", "null"],
    ["a list", []],
    ["no findings", { language: "xml", suppressed: [] }],
    ["another language", { language: "yaml", findings: [], suppressed: [] }],
    ["a finding that is none", { language: "xml", findings: [null], suppressed: [] }],
  ])("%s", (_what, value) => {
    expect(isStoredResult(value, 1000)).toBe(false);
  });

  test.each<[string, unknown]>([
    ["ruleId", 1],
    ["message", undefined],
    ["level", "fatal"],
    ["outcome", "constructor"],
    ["evidence", "heard"],
    ["answer", {}],
    ["data", { value: 1 }],
    ["data", null],
    ["range", [5, 4]],
    ["range", [-1, 4]],
    ["range", [0, text.length + 1]],
    ["range", [0.5, 4]],
    ["range", ["0", 4]],
    ["range", [0, 1, 2]],
    ["path", ["a"]],
    ["related", [{ range: [0, 1] }]],
    ["related", {}],
    ["fix", [{ range: [0, 1] }]],
    ["fix", "x"],
    ["suggestions", [{ message: "Do.", edits: [{ range: [9, 2], text: "" }] }]],
    ["suggestions", undefined],
  ])("a finding with another %s: %j", (name, value) => {
    const result = stored();
    const [first] = result.findings ?? [];
    Object.assign(first ?? {}, { [name]: value });
    expect(isStoredResult(result, text.length)).toBe(false);
  });

  test.each<unknown>([undefined, null, { kind: "file", justification: "" }, { kind: "directive", justification: 1 }])(
    "a finding that %j switches off",
    (suppression) => {
      const result = stored();
      Object.assign(result.suppressed?.[0] ?? {}, { suppression });
      expect(isStoredResult(result, text.length)).toBe(false);
    },
  );

  test("a file that could not be read is not kept", () => {
    const unreadable = new LintedFile({ name: "a.xml", path: "/a.xml", language: undefined }, undefined, []);
    expect(() => storedResult(unreadable)).toThrow("could not be read");
  });
});
