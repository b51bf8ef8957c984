import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlElement, XmlNode } from "../../../src/languages/xml/syntax-tree.ts";
import { checkInvariants, sketch } from "./inspect.ts";

function rootOf(text: string): XmlElement {
  const { root, problems } = readXml(text);
  expect(problems).toEqual([]);
  if (root === undefined) throw new Error("no root");
  return root;
}

function child(element: XmlElement, index: number): XmlNode {
  const node = element.children[index];
  if (node === undefined) throw new Error(`no child ${index}`);
  return node;
}

describe("places", () => {
  it("of an element with an end tag", () => {
    const text = " <Id  a='1' >x</Id >";
    expect(rootOf(text)).toMatchObject({
      kind: "element",
      name: "Id",
      start: 1,
      end: 20,
      nameStart: 2,
      nameEnd: 4,
      startTagEnd: 13,
      endTagStart: 14,
      endNameStart: 16,
      endNameEnd: 18,
      selfClosing: false,
      parent: undefined,
    });
  });

  it("of an empty element", () => {
    expect(rootOf("<a />")).toMatchObject({
      start: 0,
      end: 5,
      startTagEnd: 5,
      endTagStart: 5,
      endNameStart: -1,
      endNameEnd: -1,
      selfClosing: true,
      children: [],
    });
  });

  it("of attributes, whose quotes are not part of the value", () => {
    expect(rootOf(`<a b = "1" cd='&lt;'/>`).attributes).toEqual([
      { name: "b", value: "1", nameStart: 3, nameEnd: 4, valueStart: 8, valueEnd: 9 },
      { name: "cd", value: "<", nameStart: 11, nameEnd: 13, valueStart: 15, valueEnd: 19 },
    ]);
  });

  it("of text, CDATA, comments and instructions", () => {
    const { children } = rootOf("<a>x&amp;<![CDATA[<y>]]><!-- z --><?p q?></a>");
    expect(children).toEqual([
      { kind: "text", value: "x&", start: 3, end: 9, contentStart: 3, contentEnd: 9 },
      { kind: "cdata", value: "<y>", start: 9, end: 24, contentStart: 18, contentEnd: 21 },
      { kind: "comment", start: 24, end: 34, contentStart: 28, contentEnd: 31 },
      { kind: "instruction", start: 34, end: 41 },
    ]);
  });

  it("count UTF-16 units behind astral characters", () => {
    const root = rootOf("<a>😀<b/></a>");
    expect(child(root, 0)).toMatchObject({ value: "😀", start: 3, end: 5 });
    expect(child(root, 1)).toMatchObject({ start: 5, end: 9, parent: root });
  });

  it("of the attributes of a half-typed tag", () => {
    const { root } = readXml("<a b=1 c/>");
    expect(root?.attributes).toMatchObject([
      { name: "b", value: "1", valueStart: 5, valueEnd: 6 },
      { name: "c", value: "", valueStart: 8, valueEnd: 8 },
    ]);
  });

  it("of an end tag that a start tag stands for", () => {
    expect(readXml("<Id>x<Id> ").root).toMatchObject({ endTagStart: 5, endNameStart: 6, endNameEnd: 8, end: 9 });
  });
});

describe("values", () => {
  it.each([
    ["x\r\ny\rz\n", "x\ny\nz\n"],
    ["x\r", "x\n"],
    ["&#13;&#10;", "\r\n"],
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["&#x1F600;&#128512;&#x41;", "😀😀A"],
    ["&amp;amp;", "&amp;"],
    ["  x  ", "  x  "],
  ])("of the text %j are %j", (text, value) => {
    expect(child(rootOf(`<a>${text}</a>`), 0)).toMatchObject({ value, end: 3 + text.length });
  });

  it.each([
    ["x\r\ny\rz\n\tw", "x y z  w"],
    ["x\r", "x "],
    ["&#13;&#9;&#10;", "\r\t\n"],
    ["a &amp; b", "a & b"],
    ["<".replace("<", "&lt;"), "<"],
  ])("of the attribute value %j are %j", (text, value) => {
    expect(rootOf(`<a b="${text}"/>`).attributes[0]?.value).toBe(value);
  });

  it("of CDATA keep everything but carriage returns", () => {
    expect(child(rootOf("<a><![CDATA[&amp;\r\n]] >\r<b>]]></a>"), 0)).toMatchObject({ value: "&amp;\n]] >\n<b>" });
  });
});

describe("the document", () => {
  it("holds what stands at the top level, without the white space between", () => {
    const document = readXml('<?xml version="1.0"?>\n<!--b-->\n<a/>\n<!--c--> ');
    expect(document.children.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ["declaration", 0, 21],
      ["comment", 22, 30],
      ["element", 31, 35],
      ["comment", 36, 44],
    ]);
    expect(
      document.comments.map(({ contentStart, contentEnd }) => document.text.slice(contentStart, contentEnd)),
    ).toEqual(["b", "c"]);
    expect(document).toMatchObject({ kind: "xml", start: 0, end: 45, root: document.children[2], problems: [] });
  });

  it("shares one frozen list between elements without content", () => {
    const root = rootOf("<a><b/><c></c></a>");
    const [b, c] = [child(root, 0), child(root, 1)] as XmlElement[];
    expect(b?.children).toBe(c?.children);
    expect(b?.attributes).toBe(c?.attributes);
    expect(Object.isFrozen(b?.children) && Object.isFrozen(b?.attributes)).toBe(true);
  });

  it("keeps a second root in the tree", () => {
    const document = readXml("<a/><b/>");
    expect(sketch(document.children)).toBe("a[],b[]");
    expect(document.root?.name).toBe("a");
  });
});

describe("a span of a text", () => {
  const around = ["POST /?inventory HTTP/1.1\r\n\r\n", "\n###\n--> ]]> ?> \" ' &amp; </a></b>"] as const;

  it.each([
    "<a x='1'>y&amp;<b/></a>",
    " <?xml version='1.0'?><a/>",
    "<?xml version='1.0'?><a/>",
    "<a><!-- x ",
    "<a><![CDATA[x",
    '<a b="1',
    "<a><?b",
    "<a",
    "<",
    "</",
    "<a>x\r",
    "<!DOCTYPE a [",
    "",
  ])("is read like the text %j alone", (text) => {
    const alone = readXml(text);
    const [before, after] = around;
    const within = readXml(before + text + after, before.length, before.length + text.length);
    checkInvariants(within);
    expect(within.text).toBe(before + text + after);
    expect(sketch(within.children)).toBe(sketch(alone.children));
    expect(
      within.problems.map(({ messageId, start, end }) => [messageId, start - before.length, end - before.length]),
    ).toEqual(alone.problems.map(({ messageId, start, end }) => [messageId, start, end]));
  });
});
