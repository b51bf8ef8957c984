import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { xmlSyntaxMessages, xmlSyntaxSuggestions } from "../../../src/languages/xml/messages.ts";
import { readXml } from "../../../src/languages/xml/reader.ts";
import { applySuggestion, checkInvariants, messageOf, renderCase } from "./inspect.ts";

/*
 * test-corpus/syntax/xml.txt holds broken documents, every one with its tree (=), its problems (!) with their places,
 * and below a problem what its suggestions make of the document.
 */
const file = readFileSync(new URL("../../../../../test-corpus/syntax/xml.txt", import.meta.url), "utf8");
const sections = file
  .split(/^# /m)
  .slice(1)
  .map((section) => {
    const [title = "", ...cases] = section.trimEnd().split("\n\n");
    return {
      title,
      cases: cases.map((expected) => ({ expected, text: JSON.parse(expected.split("\n")[0] ?? "") as string })),
    };
  });
const documents = sections.flatMap(({ cases }) => cases.map(({ text }) => text));

describe.each(sections)("broken documents: $title", ({ cases }) => {
  it.each(cases)("$text", ({ text, expected }) => {
    expect(renderCase(text)).toBe(expected);
    checkInvariants(readXml(text));
  });
});

/** How many problems of one kind a document has. */
function count(text: string, messageId: string): number {
  return readXml(text).problems.filter((problem) => problem.messageId === messageId).length;
}

describe("suggestions", () => {
  it.each(documents)("make a problem of %j go away", (text) => {
    for (const { messageId, suggestions = [] } of readXml(text).problems) {
      for (const suggestion of suggestions) {
        expect(count(applySuggestion(text, suggestion), messageId), messageId).toBeLessThan(count(text, messageId));
      }
    }
  });

  it("mend a document with one problem for good", () => {
    const mendable = documents.filter((text) => {
      const [problem, ...others] = readXml(text).problems;
      if (problem?.suggestions === undefined || others.length > 0) return false;
      // Without a root the document stays empty; without its DOCTYPE entities are missing.
      return readXml(text).root?.name && problem.messageId !== "doctype";
    });
    expect(mendable.length).toBeGreaterThan(90);
    for (const text of mendable) {
      const suggestion = readXml(text).problems[0]?.suggestions?.[0];
      if (suggestion === undefined) throw new Error(text);
      expect(readXml(applySuggestion(text, suggestion)).problems, text).toEqual([]);
    }
  });
});

describe("messages", () => {
  it("are all met in the corpus, with all their values", () => {
    const problems = [...documents, "<a>".repeat(257)].flatMap((text) => readXml(text).problems);
    const related = problems.flatMap((problem) => (problem.related ?? []).map(({ messageId }) => messageId));
    const met = new Set([...problems.map(({ messageId }) => messageId), ...related]);
    expect([...met].sort()).toEqual(Object.keys(xmlSyntaxMessages).sort());
    const suggested = problems.flatMap(({ suggestions = [] }) => suggestions.map(({ messageId }) => messageId));
    expect([...new Set(suggested)].sort()).toEqual(Object.keys(xmlSyntaxSuggestions).sort());
  });

  it.each([
    [
      "<InventoryConfiguration><Id></InventoryConfiguration>",
      "The tag <Id> is not closed: </Id> is missing before </InventoryConfiguration>.",
    ],
    ["<Id>x", "The tag <Id> is not closed: </Id> is missing before the end of the document."],
    ["<a><Id>x<b/></a>", "The tag <Id> is not closed: </Id> is missing before <b>."],
    ["<a><Format>CSV</Fromat></a>", "The end tag </Fromat> does not match <Format>: write </Format>."],
    ["<Id>a & b</Id>", "& does not begin a reference here: write &amp; for the character."],
    ["<Id>\u0000</Id>", "The character U+0000 is not allowed in XML: remove it."],
    ['<a xmlns="x>y</a>', 'The value of the attribute xmlns is not closed: " is missing.'],
  ])("%j: %s", (text, message) => {
    expect(readXml(text).problems.map(messageOf)).toEqual([message]);
  });

  it("tell problems of encoding, DOCTYPE and depth from those of syntax", () => {
    const ruleOf = (text: string) => readXml(text).problems[0]?.ruleId;
    expect(ruleOf("<a>\u0000</a>")).toBe("encoding");
    expect(ruleOf("<a>\ud800</a>")).toBe("encoding");
    expect(ruleOf("<!DOCTYPE a><a/>")).toBe("xml-doctype");
    expect(ruleOf(`${"<a>".repeat(257)}${"</a>".repeat(257)}`)).toBe("too-deep");
    expect(ruleOf("<a>")).toBe("xml-syntax");
  });

  it("take JSON for what it is, whatever stands behind the part that is read", () => {
    const json = '{ "a": 1 }';
    for (const behind of ["", "\n\n<a></a>"]) {
      const { problems } = readXml(json + behind, 0, json.length);
      expect(problems.map(({ messageId }) => messageId)).toEqual(["json"]);
    }
    expect(readXml('{ "a": "<p>b</p>" }\n').problems.map(({ messageId }) => messageId)).toEqual(["json"]);
    expect(readXml(`${json}</a>`).problems.map(({ messageId }) => messageId)).not.toContain("json");
  });

  it("show the other place that explains a problem", () => {
    const text = "<a><b>x</a>";
    const related = readXml(text).problems[0]?.related?.[0];
    expect(related && text.slice(related.start - 2, related.end)).toBe("</a");
  });
});
