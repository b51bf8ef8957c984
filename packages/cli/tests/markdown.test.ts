import { expect, test } from "vitest";
import { createColors } from "../src/terminal/colors.ts";
import { renderMarkdown } from "../src/terminal/markdown-text.ts";

test("headings, code and links are shown as a terminal can", () => {
  const page =
    "## Why\nSee `Id` and [the page](https://example.org/a).\n```xml invalid\n<a>`</a>\n```\n### Valid\n\n\n\nText.\n";
  expect(renderMarkdown(page, createColors(false), 100)).toBe(
    "Why\nSee `Id` and the page (https://example.org/a).\n    (xml)\n    <a>`</a>\n\nValid\n\nText.\n",
  );
  const colored = renderMarkdown(page, createColors(true), 100);
  expect(colored).toContain("\u001b[1mWhy");
  expect(colored).toContain("\u001b[36mId\u001b[39m");
  expect(colored).toContain("    <a>`</a>");
});

test("a table is a list", () => {
  const page = "Keys:\n\n| key | value |\n|---|---|\n| `a` | one |\n| `b`, `c` | two; three |\n\nText.\n";
  expect(renderMarkdown(page, createColors(false), 100)).toBe("Keys:\n\n- `a`: one\n- `b`, `c`: two; three\n\nText.\n");
});

test.each([40, 100])("lines longer than %d columns are broken, those of a list below its text", (columns) => {
  const text = `${"word ".repeat(40)}\n- ${"item ".repeat(40)}\n`;
  const lines = renderMarkdown(text, createColors(false), columns).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  expect(lines.filter((line) => line.startsWith("  item")).length).toBeGreaterThan(0);
});
