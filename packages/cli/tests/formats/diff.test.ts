import { decode } from "@inventory-lint/core/internal";
import { applyPatch, parsePatch } from "diff";
import { expect, test } from "vitest";
import { createReporter } from "../../src/formats/diff.ts";
import type { FormatContext } from "../../src/formats/types.ts";
import { LintedFile } from "../../src/run/linted-file.ts";
import { toldBy } from "../standard-error.ts";
import { formatContext } from "./format-context.ts";

function diffOf(name: string, original: string, text: string, overrides: Partial<FormatContext> = {}): string {
  const { context, output } = formatContext({ quiet: true, ...overrides });
  const bytes = Buffer.from(text);
  const file = new LintedFile({ name, path: name, language: "xml" }, decode(bytes), [], [], {
    original,
    fixed: 1,
    bytes,
  });
  createReporter(context).file(file);
  return output();
}

const lines = Array.from({ length: 30 }, (_, i) => `<line${i}/>`);
const changed = lines.map((line, i) => (i % 9 === 4 ? `<changed${i}/>` : line));

test.each([
  ["LF", "\n", "\n"],
  ["CRLF", "\r\n", "\r\n"],
  ["CR", "\r", ""],
  ["no line end at the end", "\n", ""],
])("a patch makes the repaired text of the first: %s", (_, end, last) => {
  const [before, after] = [lines.join(end) + last, changed.join(end) + last];
  expect(applyPatch(before, diffOf("a.xml", before, after), { autoConvertLineEndings: false })).toBe(after);
});

test("a byte order mark belongs to the first line", () => {
  expect(diffOf("a.xml", "a\n", "\ufeffb\n")).toContain("\n-\ufeffa\n+\ufeffb\n");
});

test("names are written as git writes them", () => {
  const names = (name: string) =>
    parsePatch(diffOf(name, "a\n", "b\n")).map((patch) => [patch.oldFileName, patch.newFileName]);
  expect(names("sub/a b.xml")).toEqual([["a/sub/a b.xml", "b/sub/a b.xml"]]);
  expect(names("/tmp/a.xml")).toEqual([["a/tmp/a.xml", "b/tmp/a.xml"]]);
  expect(names("ä\n.xml")).toEqual([["a/ä\n.xml", "b/ä\n.xml"]]);
});

test("on a terminal nothing is obeyed that a file holds", () => {
  const shown = diffOf("a.xml", "\u001b[2J\tx\r\n", "y\r\n", { isTerminal: true });
  expect(shown).toContain("\n-\u241b[2J\tx\n+y\n");
});

test("a file in UTF-16, whose patch git would refuse and all others with it, is left out and told of", () => {
  const { context, output } = formatContext({ quiet: true });
  const bytes = Buffer.from("\ufeff<a/>", "utf16le");
  const repaired = { original: "<A/>", fixed: 1, bytes };
  const file = new LintedFile({ name: "a.xml", path: "a.xml", language: "xml" }, decode(bytes), [], [], repaired);
  expect(toldBy(() => createReporter(context).file(file))).toBe(
    "inventory-lint: a.xml is not in the diff: git has no diffs of UTF-16; use --fix\n",
  );
  expect(output()).toBe("");
});
