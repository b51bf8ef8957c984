/** Independent judges: recorded verdicts of xmllint, and two other parsers that read what is well-formed as we do. */
import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlNode } from "../../../src/languages/xml/syntax-tree.ts";
import { NAMESPACE_PROBLEMS } from "./inspect.ts";

interface Verdict {
  readonly wellFormed: boolean;
  readonly namespaces: boolean;
}

function readRecord<T>(name: string): T {
  const url = new URL(`../../../../../test-corpus/judges/xmllint/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

const documents = readRecord<Record<string, string>>("documents");
const { verdicts } = readRecord<{ verdicts: Record<string, Verdict> }>("verdicts");

/** Where we differ from xmllint on purpose: the only kinds of problems of a document that it takes. */
const STRICTER: Record<string, readonly string[]> = {
  // S3 refuses every DOCTYPE, and so do we; to XML it is no fault.
  "doctype: plain": ["doctype"],
  "doctype: system": ["doctype"],
  "doctype: public": ["doctype"],
  "doctype: subset": ["doctype"],
  "doctype: tricky subset": ["doctype"],
  "doctype: entity": ["doctype"],
  // A digit must follow the point; xmllint only warns.
  "declaration: version 1.": ["unsupportedVersion"],
  // xmllint's limit of 256 lets one level more pass.
  "257 levels": ["tooDeep"],
};

describe("xmllint", () => {
  it("has judged every document", () => {
    expect(Object.keys(verdicts)).toEqual(Object.keys(documents));
    expect(Object.keys(documents).length).toBeGreaterThan(300);
  });

  it.each(Object.entries(documents))("agrees on %s", (name, text) => {
    // The byte order mark is taken off at the door.
    const kinds = readXml(text.replace(/^\ufeff/, "")).problems.map(({ messageId }) => messageId);
    const verdict = verdicts[name];
    if (name in STRICTER) {
      expect(verdict).toEqual({ wellFormed: true, namespaces: true });
      expect(kinds).toEqual(STRICTER[name]);
      return;
    }
    const syntax = kinds.filter((kind) => !NAMESPACE_PROBLEMS.has(kind));
    expect(syntax.length === 0, kinds.join()).toBe(verdict?.wellFormed);
    if (verdict?.wellFormed) expect(kinds.length === 0, kinds.join()).toBe(verdict.namespaces);
  });
});

const wellFormed = Object.entries(documents)
  .map(([name, text]): [string, string] => [name, text.replace(/^\ufeff/, "")])
  .filter(([, text]) => readXml(text).problems.length === 0);

/** What both sides tell of a document: tags with their offsets, attributes, and text. */
type Event = string;

function eventsOf(text: string): Event[] {
  const events: Event[] = [];
  const visit = (nodes: readonly XmlNode[]) => {
    for (const node of nodes) {
      if (node.kind === "text" || node.kind === "cdata") events.push(`text ${JSON.stringify(node.value)}`);
      else if (node.kind === "comment") events.push(`comment ${text.slice(node.contentStart, node.contentEnd)}`);
      else if (node.kind === "element") {
        const attributes = node.attributes.map(({ name, value }) => [name, value]);
        events.push(`open ${node.name} ${JSON.stringify(attributes)} until ${node.startTagEnd}`);
        visit(node.children);
        events.push(`close ${node.name} until ${node.end}`);
      }
    }
  };
  visit(readXml(text).children);
  return joinTexts(events);
}

/** Others give the text around a CDATA section, or in several portions; empty text is no event. */
function joinTexts(events: readonly Event[]): Event[] {
  const joined: Event[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event === 'text ""') continue;
    if (event.startsWith("text ") && last?.startsWith("text ")) {
      joined[joined.length - 1] = `text ${JSON.stringify(JSON.parse(last.slice(5)) + JSON.parse(event.slice(5)))}`;
    } else joined.push(event);
  }
  return joined;
}

function eventsOfSaxes(text: string): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    const pairs = Object.values(attributes).map((attribute) => [attribute.name, attribute.value]);
    events.push(`open ${name} ${JSON.stringify(pairs)} until ${parser.position}`);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    events.push(`close ${name} until ${parser.position}`);
  });
  // White space at the top level is no content.
  parser.on("text", (value) => depth > 0 && events.push(`text ${JSON.stringify(value)}`));
  parser.on("cdata", (value) => events.push(`text ${JSON.stringify(value)}`));
  parser.on("comment", (value) => events.push(`comment ${value}`));
  parser.write(text).close();
  return joinTexts(events);
}

describe("saxes", () => {
  // saxes counts code points as one where we count UTF-16 units, and turns line ends into one character.
  const comparable = wellFormed.filter(([, text]) => !/[\ud800-\udfff]|\r/.test(text));

  it("has enough to compare", () => expect(comparable.length).toBeGreaterThan(90));

  it.each(comparable)("reads the same from %s", (_, text) => {
    expect(eventsOf(text)).toEqual(eventsOfSaxes(text));
  });
});

type OrderedNode = Record<string, unknown>;

/** What fast-xml-parser tells: names, attributes, text, and where elements begin. */
function sketchOfFastXmlParser(text: string): string {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    allowBooleanAttributes: true,
    ignorePiTags: true,
    ignoreDeclaration: true,
    captureMetaData: true,
    maxNestedTags: 1000,
  });
  const metaData = XMLParser.getMetaDataSymbol() as unknown as string;
  const visit = (nodes: readonly OrderedNode[]): string =>
    nodes
      .map((node) => {
        if ("#text" in node) return String(node["#text"]);
        const name = Object.keys(node).find((key) => key !== ":@") ?? "";
        const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
        const { startIndex } = node[metaData] as { startIndex: number };
        return `<${name} ${startIndex} ${JSON.stringify(attributes)}>${visit(node[name] as OrderedNode[])}</${name}>`;
      })
      .join("");
  return visit(parser.parse(text) as OrderedNode[]);
}

function sketchOfOurs(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "text" || node.kind === "cdata") return node.value;
      if (node.kind !== "element") return "";
      const attributes = node.attributes.map(({ name, value }) => [name, value]);
      return `<${node.name} ${node.start} ${JSON.stringify(attributes)}>${sketchOfOurs(node.children)}</${node.name}>`;
    })
    .join("");
}

describe("fast-xml-parser", () => {
  // It leaves white space in attribute values as it is, where XML makes blanks of it.
  const comparable = wellFormed.filter(
    ([name]) => name !== "attribute: line end inside" && name !== "attribute: tab inside",
  );

  it.each(comparable)("reads the same from %s", (_, text) => {
    expect(sketchOfFastXmlParser(text)).toBe(sketchOfOurs(readXml(text).children));
  });
});
