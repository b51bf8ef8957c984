import { expect, it } from "vitest";
import { fillTemplate } from "../../src/text/fill-template.ts";

it.each([
  ["a\nb\r\t", "a\\nb\\r\\t"],
  ["\u001b[2J\u0007\u009b", "\\u001b[2J\\u0007\\u009b"],
  ["\u202eabc\u2066\u200b\ufeff\u2028", "\\u202eabc\\u2066\\u200b\\ufeff\\u2028"],
  ["a\ud800b", "a\\ud800b"],
  ["é😀 日本", "é😀 日本"],
  ["{{other}}", "{{other}}"],
  ["x".repeat(2_000_000), `${"x".repeat(999)}…`],
  ["😀".repeat(2000), `${"😀".repeat(999)}…`],
])("a value in a message is shown, and nothing in it obeyed: %#", (value, shown) => {
  expect(fillTemplate("The value {{value}}, {{ none }}.", { value, other: "no" })).toBe(
    `The value ${shown}, {{ none }}.`,
  );
});
