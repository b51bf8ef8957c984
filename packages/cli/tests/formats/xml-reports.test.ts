import { readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { createReporter as createCheckstyle } from "../../src/formats/checkstyle.ts";
import { createReporter as createJunit } from "../../src/formats/junit.ts";
import type { CreateReporter, FormatContext } from "../../src/formats/types.ts";
import { linted, lintedWith, reported, unreadable, wrong } from "./format-context.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a document with a parser of others, which throws where it is not well-formed. */
function parsed(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error("There must be a root element.");
  return root;
}

/** Characters that XML cannot hold, that end attributes and elements, and that terminals obey. */
const hostile = `a"'<b>&amp;]]>\u0001\u001b[2J\u202e\ufffe\uffff\ud800 日本 💣 \t\r\n`;
const files = () => [
  linted("inventory/a.xml", wrong),
  linted(`/r/${hostile}.xml`, wrong.replace("csv", "c&#9;&lt;&quot;'\u0085v").replace("daily", "da]]ily&amp;\u007f")),
  lintedWith("clean.xml", wrong, () => []),
  unreadable("gone.xml"),
];
const rootOf = (create: CreateReporter, overrides: Partial<FormatContext> = {}) =>
  parsed(reported(create, files(), overrides));

describe("checkstyle", () => {
  test("names files, and for each finding place, level, message and rule", () => {
    const root = rootOf(createCheckstyle);
    expect(root).toMatchObject({ name: "checkstyle", attributes: { version: expect.stringMatching(/^\d/) } });
    const [file, odd] = root.children;
    expect(file).toMatchObject({ name: "file", attributes: { name: "inventory/a.xml" } });
    expect(file?.children.map(({ attributes }) => attributes)).toContainEqual({
      line: "7",
      column: "15",
      severity: "error",
      message: "Format 'csv' must be 'CSV': values are case-sensitive. S3 refuses it: 400 MalformedXML.",
      source: "inventory-lint.invalid-format",
    });
    expect(odd?.attributes.name).toBe("/r/a\"'<b>&amp;]]>␁␛[2J<U+202E>\ufffd\ufffd\ufffd 日本 💣 ␉␍␊.xml");
  });

  test("uses the levels that there are", () => {
    const text = reported(createCheckstyle, [linted("a.xml", wrong, { rules: { "invalid-format": "info" } })]);
    const severities = parsed(text).children[0]?.children.map(({ attributes }) => attributes.severity);
    expect(new Set(severities)).toEqual(new Set(["error", "warning", "info"]));
  });

  test("is a document without findings, too", () => {
    expect(parsed(reported(createCheckstyle, [])).children).toEqual([]);
  });
});

describe("junit", () => {
  const schema = XsdValidator.fromDoc(
    XmlDocument.fromString(readFileSync(new URL("junit.xsd", import.meta.url), "utf8")),
  );
  const judged = (xml: string) => {
    const document = XmlDocument.fromString(xml);
    try {
      schema.validate(document);
    } finally {
      document.dispose();
    }
  };

  test.each(["error", "warning"] as const)("is valid by the schema of Jenkins, failing on %ss", (failOn) => {
    judged(reported(createJunit, files(), { failOn }));
  });

  test("is valid where no file was linted", () => {
    judged(reported(createJunit, []));
  });

  test("is judged: a test without a name is refused", () => {
    const xml = reported(createJunit, files()).replace(/<testcase name="[^"]*"/, "<testcase");
    expect(() => judged(xml)).toThrow(/name/);
  });

  test("has a suite for each file, whose counts are right", () => {
    const root = rootOf(createJunit);
    expect(root.children.map(({ attributes }) => attributes.name)).toHaveLength(4);
    for (const suite of root.children) {
      const having = (name: string) =>
        suite.children.filter(({ children }) => children.some((child) => child.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: String(suite.children.length),
        failures: String(having("failure")),
        errors: String(having("error")),
      });
      expect(suite.children.length).toBeGreaterThan(0);
    }
    expect(root.children[2]?.children).toMatchObject([{ attributes: { name: "no problems" }, children: [] }]);
    expect(root.children[3]?.children).toMatchObject([{ children: [{ name: "error" }] }]);
  });

  test("lets fail what ends the command with 1, and nothing else", () => {
    const outcomes = (failOn: FormatContext["failOn"]) =>
      Object.fromEntries(
        (rootOf(createJunit, { failOn }).children[0]?.children ?? []).map(({ attributes, children }) => [
          attributes.name?.split(":")[0],
          children[0]?.name,
        ]),
      );
    expect(outcomes("error")).toMatchObject({ "invalid-format": "failure", "missing-account-id": "system-out" });
    expect(outcomes("warning")).toMatchObject({ "invalid-format": "failure", "missing-account-id": "failure" });
  });

  test("names each test of a file differently, without the line", () => {
    const twice = lintedWith("a.xml", wrong, (findings) => [...findings, ...findings]);
    const names = parsed(reported(createJunit, [twice])).children[0]?.children.map(({ attributes }) => attributes.name);
    expect(new Set(names).size).toBe(names?.length);
    expect(names).toContain("invalid-format: Destination.S3BucketDestination.Format (2)");
    const moved = reported(createJunit, [linted("a.xml", `\n<!-- -->\n${wrong}`)]);
    expect(parsed(moved).children[0]?.children.map(({ attributes }) => attributes.name)).toEqual(
      names?.slice(0, twice.findings.length / 2),
    );
  });

  test("tells where, what and why", () => {
    const test = rootOf(createJunit).children[0]?.children.find(({ attributes }) =>
      attributes.name?.startsWith("invalid-format"),
    );
    expect(test?.children[0]).toMatchObject({
      attributes: { type: "invalid-format", message: expect.stringContaining("'csv'") },
      text: expect.stringMatching(/^inventory\/a\.xml:7:15: error: Format 'csv'.*MalformedXML\.\nhttps:.*\.md$/),
    });
  });
});
