import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { createReporter } from "../../src/formats/markdown.ts";
import { linted, lintedWith, reported, summary, unreadable, wrong } from "./format-context.ts";

/** What GitHub makes of it, but for names of people and numbers of issues. */
function rendered(...args: [Parameters<typeof reported>[1], Parameters<typeof reported>[3]?]): string {
  const [files, ending] = args;
  const markdown = reported(createReporter, files, {}, ending);
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** The cells of each row of the table. */
function rowsOf(html: string): string[][] {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1);
  return rows.map(([, row = ""]) => [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell));
}

/** The text that people see of HTML without other elements than comments and links. */
function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->|<\/?a\b[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

test("a row for each finding, with its level, place, message and a link to the rule's page", () => {
  const html = rendered([linted("inventory/a.xml", wrong)]);
  const row = rowsOf(html).find(([, place]) => place?.includes(":7:"));
  expect(row?.slice(0, 2)).toEqual(["❌", "inventory/a.xml:7:15"]);
  expect(textOf(row?.[2] ?? "")).toBe(
    "Format 'csv' must be 'CSV': values are case-sensitive. S3 refuses it: 400 MalformedXML. invalid-format",
  );
  expect(row?.[2]).toMatch(/<a href="https:[^"]*\/invalid-format\.md">invalid-format<\/a>$/);
});

describe("the head", () => {
  const head = (ending: Parameters<typeof reported>[3]) =>
    textOf(/<p>(.*?)<\/p>/s.exec(rendered([], ending))?.[1] ?? "");

  test("counts", () => {
    expect(head({ ...summary, errors: 2, warnings: 1, infos: 3, linted: 4, filesWithFindings: 2, fixable: 1 })).toBe(
      "❌ 2 errors, ⚠️ 1 warning, ℹ️ 3 info in 2 of 4 files. 1 can be fixed with --fix.",
    );
  });

  test("says that all is well", () => {
    expect(head({ ...summary, errors: 0, linted: 1, suppressed: 2 })).toBe(
      "✅ No problems in 1 file. 2 disabled by comments.",
    );
    expect(head({ ...summary, errors: 0, linted: 0 })).toBe("No inventory configuration found.");
    expect(head({ ...summary, errors: 0, linted: 0, files: 0 })).toBe("No file to lint.");
  });

  test("is followed by faults of ours", () => {
    const html = rendered([], { faults: [{ name: "<a>.xml", message: "it *broke*" }] });
    expect(textOf(html)).toContain("An internal error of inventory-lint while it linted <a>.xml: it *broke*");
  });
});

test("of a file that cannot be read there is no place", () => {
  expect(rowsOf(rendered([unreadable("gone.xml")]))[0]?.[1]).toBe("gone.xml");
});

describe("nothing that a document says is markup", () => {
  test.each([
    "a|b\\|c\\\\|d",
    "<img src=x onerror=alert(1)><!-- --><b>",
    "[click](javascript:alert(1)) ![x](https://evil.example/x.png) [x]: <y>",
    "`a` ``b`` ~~c~~ *d* __e__ # f",
    "https://evil.example/a www.evil.example http://b.example/c someone@evil.example",
    "@somebody/team @me #12 GH-12 owner/repository#1",
    "&lt;b&gt; &amp;amp; &#64;",
    "$x^2$ :bomb: \\n [^1] - [ ] a",
  ])("%s", (value) => {
    const name = `${value}.xml`;
    const html = rendered([linted(name, wrong)]);
    const rows = rowsOf(html);
    expect(rows).toHaveLength(linted(name, wrong).findings.length);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(textOf(row[1] ?? "")).toMatch(/^.*:\d+:\d+$/);
      expect(textOf(row[1] ?? "").replace(/:\d+:\d+$/, "")).toBe(name);
      expect((row[1] ?? "").replaceAll("<!-- -->", "")).not.toMatch(/<\w/);
      expect(row[2]?.match(/<a /g)).toHaveLength(1);
    }
  });

  test("names of people are cut from their sign, so that nobody is told", () => {
    const markdown = reported(createReporter, [linted("@somebody.xml", wrong)]);
    expect(markdown).toContain("@<!-- -->somebody");
    expect(markdown).not.toMatch(/@(?!<!-- -->)/);
  });

  test("what controls a terminal is shown", () => {
    const cell = rowsOf(rendered([linted("a\u001b\n\u202e.xml", wrong)]))[0]?.[1];
    expect(textOf(cell ?? "")).toMatch(/^a␛␊<U\+202E>\.xml/);
  });
});

test("no more than GitHub shows, with a word about what is left out", () => {
  const many = lintedWith("ü".repeat(100), wrong, (findings) => Array.from({ length: 1500 }, () => findings).flat());
  const markdown = reported(createReporter, [many, many]);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(1_000_000);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1024 * 1024);
  const shown = markdown.split("\n").filter((line) => line.startsWith("| ❌") || line.startsWith("| ⚠️")).length;
  const [, left] = /^(\d+) more are left out here/m.exec(markdown) ?? [];
  expect(shown + Number(left)).toBe(2 * many.findings.length);
});
