import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlElement } from "../../../src/languages/xml/syntax-tree.ts";
import { lint } from "../../../src/lint.ts";
import { MAX_DEPTH } from "../../../src/syntax/problem.ts";
import { checkInvariants } from "./inspect.ts";

/** 10,000 problems are kept, and one more of each rule, which stands for all further ones; no text here breaks three. */
const MAX_KEPT = 10_002;

/** How many problems of each kind a text has; what is only counted is of the kind of the first of its rule. */
function countProblems(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const { problems } = readXml(text);
  expect(problems.length).toBeLessThanOrEqual(MAX_KEPT);
  for (const { messageId, count = 1 } of problems) counts[messageId] = (counts[messageId] ?? 0) + count;
  return counts;
}

function depthOf(root: XmlElement | undefined): number {
  let depth = 0;
  let element = root;
  while (element !== undefined) {
    depth++;
    element = element.children.find((child): child is XmlElement => child.kind === "element");
  }
  return depth;
}

// No run is judged by its time: what takes quadratic time would not end at all.
const PATIENCE = { timeout: 300_000 };

describe("nesting", PATIENCE, () => {
  it.each([1, MAX_DEPTH, MAX_DEPTH + 1, 200_000])("of %i levels is matched, and kept up to the limit", (depth) => {
    const { root, problems } = readXml("<a>".repeat(depth) + "</a>".repeat(depth));
    expect(depthOf(root)).toBe(Math.min(depth, MAX_DEPTH));
    const start = 3 * MAX_DEPTH + 1;
    const tooDeep = {
      ruleId: "too-deep",
      messageId: "tooDeep",
      leaves: "all certain",
      start,
      end: start + 1,
      data: { limit: "256" },
    };
    expect(problems).toEqual(depth > MAX_DEPTH ? [tooDeep] : []);
    expect(root?.end).toBe(7 * depth);
  });

  it("of unclosed elements is one problem each, or one in all where the document ends in their middle", () => {
    expect(countProblems("<a>".repeat(200_000))).toEqual({ truncated: 1, tooDeep: 1 });
    expect(countProblems(`<r>${"<a>".repeat(150_000)}</r>`)).toEqual({ unclosedElement: 150_000, tooDeep: 1 });
    expect(countProblems(`<r>${"<a><b>x".repeat(75_000)}</r>`)).toEqual({ unclosedElement: 150_000, tooDeep: 1 });
    expect(countProblems(`<r>${"<a>x<a>".repeat(75_000)}</r>`)).toEqual({ reopenedElement: 75_000, tooDeep: 1 });
  });

  it("keeps nothing beyond the limit when content moves out of unclosed elements", () => {
    const text = `<r>${"<a>x<b>y".repeat(400)}<c/></r>`;
    const document = readXml(text);
    expect(checkInvariants(document)).toBeLessThan(3 * MAX_DEPTH);
    expect(depthOf(document.root)).toBe(2);
    expect(document.root?.children.length).toBeGreaterThan(200);
  });

  it.each(["{{ a }-", "{% a", "${ a ", "<% a", "{# a"])("looks for the end of %s in no time", (opener) => {
    const closer = { "{{": "}}", "{%": "%}", "${": "}", "<%": "%>", "{#": "#}" }[opener.slice(0, 2)];
    expect(readXml(`<r>${opener.repeat(300_000)}${closer}</r>`).root?.name).toBe("r");
  });

  it("looks for an end tag that fits none in no time", () => {
    expect(countProblems(`${"<b>".repeat(100_000)}${"</a>".repeat(100_000)}`)).toEqual({
      tooDeep: 1,
      // The last end tag is misspelt, and the document ends too early: both are only counted.
      strayEndTag: 99_999 + 2,
    });
    expect(countProblems(`<r>${"<b>".repeat(250)}${"</name>".repeat(100_000)}${"</b>".repeat(250)}</r>`)).toEqual({
      strayEndTag: 100_000,
    });
    expect(countProblems("</a>".repeat(200_000))).toEqual({ strayEndTag: 200_000 });
    expect(countProblems(`<r>${"<a><b></a>".repeat(50_000)}</r>`)).toEqual({ unclosedElement: 50_000 });
  });
});

describe("lost tags", PATIENCE, () => {
  it("make no tree that is deeper than can be judged", () => {
    const text = `${"<a>b> b> b> b>".repeat(250)}${"</b></b></b></b></a>".repeat(250)}`;
    expect(depthOf(readXml(text).root)).toBeLessThanOrEqual(MAX_DEPTH + 16 * 20);
    expect(() => lint({ text, language: "xml", strict: true })).not.toThrow();
  });

  it("are looked for in each element anew", () => {
    const fields = (written: string) => `<r>${`<OptionalFields>${written}</OptionalFields>`.repeat(200)}</r>`;
    expect(countProblems(fields("Field>Size</Field>"))).toEqual({ missingLessThan: 200 });
    expect(countProblems(fields("<Field/>Size</Field>"))).toEqual({ closedTooEarly: 200 });
  });

  it("are not looked for without end", () => {
    const halves = `<r>${"a>".repeat(10_000)}x${"</a>".repeat(10_000)}</r>`;
    expect(countProblems(halves)).toEqual({ missingLessThan: 20, strayEndTag: 9980 });
    expect(depthOf(readXml(halves).root)).toBe(21);
    expect(countProblems(`<r>${"x</a>".repeat(10_000)}</r>`)).toEqual({ missingStartTag: 19, strayEndTag: 9981 });
    expect(countProblems(`<r>${"<b/>".repeat(100_000)}${"</a>".repeat(100_000)}</r>`)).toEqual({
      strayEndTag: 100_000,
    });
    expect(countProblems(`<r>${"<a>x/a>".repeat(100_000)}</r>`)).toEqual({ missingLessThan: 100_000, tooDeep: 1 });
    const ampersands = `<Id>${"&".repeat(200_000)}</Id></InventoryConfiguration>`;
    // The missing start tag is only counted.
    expect(countProblems(ampersands)).toEqual({ bareAmpersand: 200_000 + 1 });
    expect(countProblems(`<a/>${"InventoryConfiguration>".repeat(100_000)}`)).toEqual({ textOutsideRoot: 1 });
    expect(countProblems(`${"<Id/>".repeat(100_000)}${"</InventoryConfiguration>".repeat(100_000)}`)).toEqual({
      missingStartTag: 1,
      strayEndTag: 99_999,
    });
  });
});

describe("texts that are given up", PATIENCE, () => {
  it("end their trees there, and are read on for what is wrong", () => {
    const text = `<r>${"<a>&</a>".repeat(50_000)}<b/></r>`;
    const document = readXml(text);
    expect(countProblems(text)).toEqual({ bareAmpersand: 50_000 });
    expect(document.root?.children).toHaveLength(10_000);
    expect(document.root?.end).toBe(text.length);
    checkInvariants(document);
  });

  it("leave the repairs of what was kept as they are", () => {
    const text = `<r>${"&".repeat(10_001)}<1></Id></r>`;
    const { problems } = readXml(text);
    const further = problems.at(-1);
    expect(further).toMatchObject({ messageId: "bareAmpersand", count: 2 });
    expect(further?.suggestions?.map(({ edits }) => edits[0]?.range[0])).toEqual([further?.start]);
  });
});

describe("many", PATIENCE, () => {
  it.each([
    ["bare ampersands", `<a>${"&".repeat(300_000)}</a>`, { bareAmpersand: 300_000 }],
    ["tags half-typed", `<a>${"<".repeat(300_000)}</a>`, { missingTagName: 300_000 }],
    ["ends of CDATA", `<a>${"]]>".repeat(200_000)}</a>`, { cdataEndInText: 200_000 }],
    ["ends of CDATA outside", "]]>".repeat(200_000), { textOutsideRoot: 1 }],
    ["comments without end", `<a>${"<!--".repeat(100_000)}</a>`, { unclosedComment: 100_000 }],
    ["comments with one end", `<a>${"<!-- x\n".repeat(100_000)}--></a>`, { unclosedComment: 99_999 }],
    ["comments that begin with too little", `<a>${"<!-x-".repeat(100_000)}</a>`, { unknownMarkup: 100_000 }],
    ["comments that begin with less", `<a>${"<--x-".repeat(100_000)}</a>`, { bareLessThan: 100_000 }],
    ["hyphens", `<a><!--${"x--".repeat(100_000)}></a>`, { doubleHyphen: 99_999 }],
    ["sections without end", `<a>${"<![CDATA[".repeat(100_000)}</a>`, { unclosedCdata: 100_000 }],
    ["instructions without end", `<a>${"<?p".repeat(100_000)}</a>`, { unclosedInstruction: 100_000 }],
    ["instructions without name", `<a>${"<?".repeat(100_000)}?></a>`, { missingInstructionName: 100_000 }],
    ["declarations", `x${"<?xml?>".repeat(100_000)}`, { textOutsideRoot: 1 }],
    ["DOCTYPEs without end", "<!DOCTYPE a [".repeat(100_000), { doctype: 100_000 }],
    ["start tags without end", `<r>${"<a ".repeat(100_000)}</r>`, { unfinishedStartTag: 100_000, tooDeep: 1 }],
    ["quotes without end", `<r>${'<a b="'.repeat(100_000)}</r>`, { unclosedQuote: 100_000, tooDeep: 1 }],
    [
      "quotes of two kinds without end",
      `<r>${`<a b="<a c='`.repeat(50_000)}</r>`,
      { unclosedQuote: 100_000, tooDeep: 1 },
    ],
    ["names that are none", `<a>${"<1<2 ".repeat(100_000)}</a>`, { bareLessThan: 200_000 }],
    ["less-than signs in a value", `<a b="${"<".repeat(100_000)}"/>`, { lessThanInValue: 100_000 }],
    ["control characters", `<a>${"\u0000".repeat(100_000)}</a>`, { controlCharacter: 1 }],
    ["halves of characters", `<a>${"\ud800".repeat(100_000)}</a>`, { loneSurrogate: 100_000 }],
    ["roots", "<a/>".repeat(100_000), { secondRoot: 1 }],
  ])("%s", (_, text, expected) => {
    expect(countProblems(text)).toEqual(expected);
  });

  it("attributes of one element", () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `a${index}`);
    const text = `<a ${names.map((name) => `${name}="1"`).join(" ")} a7="2"/>`;
    const { root, problems } = readXml(text);
    expect(root?.attributes).toHaveLength(100_001);
    expect(problems.map(({ messageId, data }) => [messageId, data.name])).toEqual([["duplicateAttribute", "a7"]]);
  });

  it("namespaces of one element", () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `p${index}`);
    const text = `<a ${names.map((name) => `xmlns:${name}="x${name}" ${name}:b=""`).join(" ")}/>`;
    expect(readXml(text).problems).toEqual([]);
  });

  it("prefixes in deep elements", () => {
    const text = `${'<p:a xmlns:p="x">'.repeat(100_000)}${"</p:a>".repeat(100_000)}`;
    expect(countProblems(text)).toEqual({ tooDeep: 1 });
  });

  it("characters in one value", () => {
    const value = "x ".repeat(10_000_000);
    const { root } = readXml(`<a>${value}</a>`);
    expect(root?.children[0]).toMatchObject({ start: 3, end: 20_000_003 });
    expect(root?.children[0]?.kind === "text" && root.children[0].value.length).toBe(20_000_000);
  });

  it("characters in one name and one attribute", () => {
    const name = "n".repeat(1_000_000);
    expect(readXml(`<${name} a="${name}"></${name}>`).problems).toEqual([]);
    expect(countProblems(`<${name}>x</${name}n>`)).toEqual({ mismatchedEndTag: 1 });
  });
});

describe("comments", PATIENCE, () => {
  it("of any length may lack a character of their beginning", () => {
    const words = "x- ".repeat(4_000_000);
    expect(countProblems(`<r><!-${words}--></r>`)).toEqual({ misspeltComment: 1 });
    expect(countProblems(`<r>${"<!-x".repeat(50_000)}</r>`)).toEqual({ unknownMarkup: 50_000 });
  });
});
