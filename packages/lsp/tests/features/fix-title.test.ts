import type { Range } from "@inventory-lint/core/internal";
import { expect, it } from "vitest";
import { fixTitle } from "../../src/features/fixes.ts";

/** The title for putting a text in the place of `«»`. */
function title(marked: string, text: string): string {
  const range: Range = [marked.indexOf("«"), marked.indexOf("»") - 1];
  return fixTitle(marked.replace(/[«»]/g, ""), [{ range, text }], { ruleId: "some-rule" });
}

it.each([
  ["<a>«csv»</a>", "CSV", "Change 'csv' to 'CSV'"],
  ['{"a": «"csv"»}', '"CSV"', "Change 'csv' to 'CSV'"],
  ['{"a": «"true"»}', "true", "Change \"true\" to 'true'"],
  ["<a>«\n  <b/>»</a>", "", "Remove '<b/>'"],
  ['[«"Key", »"Size"]', "", 'Remove "Key"'],
  ['["Size"«, Key»]', "", "Remove 'Key'"],
  ["<a>«»", "</a>", "Insert '</a>'"],
  ["<a>« »a</a>", "", "Fix this some-rule problem"],
  ["<a>«a\nb»</a>", "c", "Fix this some-rule problem"],
  ["<a>«a»</a>", "b".repeat(61), "Fix this some-rule problem"],
])("calls the repair of %s by %j: %s", (marked, text, expected) => {
  expect(title(marked, text)).toBe(expected);
});

it("calls a repair at several places by its rule", () => {
  const edit = { range: [0, 1] as Range, text: "b" };
  expect(fixTitle("aa", [edit, { range: [1, 2], text: "b" }], { ruleId: "some-rule" })).toBe(
    "Fix this some-rule problem",
  );
  expect(fixTitle("aa", [], { ruleId: "some-rule" })).toBe("Fix this some-rule problem");
});
