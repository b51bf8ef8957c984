import { formatSize } from "@inventory-lint/config/node";
import { describe, expect, test } from "vitest";
import { lintSettings } from "../../src/args/lint-settings.ts";
import { parseArgs } from "../../src/args/parse-args.ts";
import { ruleSettings } from "../../src/args/rule-settings.ts";
import { parseSize } from "../../src/args/size.ts";

describe("--rule", () => {
  const rules = {
    "invalid-format": { meta: {} },
    "invalid-optional-field": { meta: { schema: [{ properties: { extra: {}, asOf: {} } }] } },
  };

  test.each([
    ["invalid-format: off", "off"],
    ["invalid-format:warning", "warning"],
    ['"invalid-format": "default"', "default"],
    ["invalid-format: [info]", ["info"]],
    [
      'invalid-optional-field: ["error", {"extra": ["New"], "asOf": "2024-05"}]',
      ["error", { extra: ["New"], asOf: "2024-05" }],
    ],
    [
      "invalid-optional-field: [error, {extra: ['a, b', New], asOf: 2024-05}]",
      ["error", { extra: ["a, b", "New"], asOf: "2024-05" }],
    ],
  ])("%s", (value, setting) => {
    expect(Object.values(ruleSettings([value], rules))).toEqual([setting]);
  });

  test("the last setting of a rule counts", () => {
    expect(ruleSettings(["invalid-format: off", "invalid-format: info"], rules)).toEqual({ "invalid-format": "info" });
  });

  test.each([
    ["invalid-format", "has no level: write 'invalid-format: error'"],
    ["invalid-format=off", "has no level: write 'invalid-format: off'"],
    ["invalid-fromat: off", "there is no rule invalid-fromat; did you mean invalid-format?"],
    ["toString: off", "there is no rule toString"],
    [
      "invalid-format: warn",
      "cannot have the level warn, but error, warning, info, off, default; did you mean warning?",
    ],
    ["invalid-format: 2", "cannot have the level 2"],
    ["invalid-format: [error", "cannot be read"],
    ["invalid-format: [error, {extra: []}]", "invalid-format has no option extra"],
    ["invalid-optional-field: [error, {xtra: []}]", "has no option xtra; did you mean extra?"],
    ["invalid-optional-field: [error, extra]", "must be in braces"],
  ])("%s is refused", (value, message) => {
    expect(() => ruleSettings([value], rules)).toThrow(message);
  });
});

describe("sizes", () => {
  test.each([
    ["0", 0],
    ["1000", 1000],
    ["64MiB", 64 * 1024 * 1024],
    ["1.5k", 1536],
    ["2 MB", 2_000_000],
  ])("%s", (text, bytes) => {
    expect(parseSize(text, "--max-size")).toBe(bytes);
  });

  test.each(["", "big", "-1", "1 parsec", "1e3"])("'%s' is none", (text) => {
    expect(() => parseSize(text, "--max-size")).toThrow("--max-size");
  });

  test.each([
    [1, "1 byte"],
    [1000, "1000 bytes"],
    [64 * 1024 * 1024, "64 MiB"],
    [1536, "1.5 KiB"],
  ])("%d bytes are shown as %s", (bytes, shown) => {
    expect(formatSize(bytes)).toBe(shown);
  });
});

test.each(["1GiB", "512MiB", "99999999999999999999gb"])("no text is as large as --max-size %s", (size) => {
  const { options } = parseArgs(["--max-size", size, "a.xml"]);
  expect(() => lintSettings(options)).toThrow(`--max-size must be at most 511MiB, not ${size}`);
});
