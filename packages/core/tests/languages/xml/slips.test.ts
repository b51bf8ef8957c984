/**
 * One slip in a configuration, as a user makes it: any one tag is missing, any one character of a tag, or the rest of the
 * document. What is said of it is one thing, and each repair that is offered leaves every text where it was.
 */
import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlNode } from "../../../src/languages/xml/syntax-tree.ts";
import { applySuggestion, checkInvariants } from "./inspect.ts";

const INDENTED = `<?xml version="1.0" encoding="UTF-8"?>
<!-- the reports of the archive -->
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>archive-weekly</Id>
  <IsEnabled>true</IsEnabled>
  <Filter>
    <Prefix>archive/</Prefix>
  </Filter>
  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <AccountId>210987654321</AccountId>
      <Bucket>arn:aws:s3:::acme-reports</Bucket>
      <Prefix>inventory &amp; more</Prefix>
      <Encryption>
        <SSE-KMS>
          <KeyId>arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab</KeyId>
        </SSE-KMS>
      </Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Weekly</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <OptionalFields>
    <Field>Size</Field>
    <Field>LastModifiedDate</Field>
    <Field>ETag</Field>
  </OptionalFields>
</InventoryConfiguration>
`;
const ON_ONE_LINE = INDENTED.replace(/>\s+</g, "><");
const DOCUMENTS = [
  ["indented", INDENTED],
  ["on one line", ON_ONE_LINE],
] as const;

/** A document with a slip, and the offset at which something is missing. */
interface Slip {
  readonly text: string;
  readonly at: number;
}

function without(text: string, start: number, end: number): Slip {
  return { text: text.slice(0, start) + text.slice(end), at: start };
}

function slipsOfTags(text: string): Slip[] {
  return [...text.matchAll(/<[^!?][^>]*>/g)].map(({ 0: tag, index }) => without(text, index, index + tag.length));
}

function slipsOfCharacters(text: string): Slip[] {
  const marks = [...text.matchAll(/<[^>]*>/g)];
  return marks.flatMap(({ 0: tag, index }) => Array.from(tag, (_, at) => without(text, index + at, index + at + 1)));
}

/** The elements and texts of a document, white space between elements aside: `a[b["x"]]`. */
function content(nodes: readonly XmlNode[]): string {
  const parts = nodes.flatMap((node) => {
    if (node.kind === "element") return `${node.name}[${content(node.children)}]`;
    if (node.kind !== "text" && node.kind !== "cdata") return [];
    return node.value.trim() === "" ? [] : JSON.stringify(node.value.trim());
  });
  return parts.join();
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** What can be counted of slips: how many have none, one, or several problems. */
function countProblems(slips: readonly Slip[]): Record<string, number> {
  const counts = { none: 0, one: 0, several: 0 };
  for (const { text } of slips) {
    const { length } = readXml(text).problems;
    counts[length === 0 ? "none" : length === 1 ? "one" : "several"]++;
  }
  return counts;
}

/** Applies each repair of each problem, one at a time. */
function eachRepair(text: string, judge: (mended: string) => void): void {
  for (const { suggestions = [] } of readXml(text).problems) {
    for (const suggestion of suggestions) judge(applySuggestion(text, suggestion));
  }
}

describe.each(DOCUMENTS)("one slip in a configuration, %s", (_, document) => {
  const tags = slipsOfTags(document);
  const characters = slipsOfCharacters(document);
  const broken = [...tags, ...characters].filter(({ text }) => readXml(text).problems.length > 0);

  it("is one problem, never more", () => {
    expect(countProblems(tags)).toEqual({ none: 0, one: tags.length, several: 0 });
    // Names of attributes and values, and words of the comment, may lose a character.
    expect(countProblems(characters)).toEqual({ none: 80, one: characters.length - 80, several: 0 });
    expect(tags).toHaveLength(42);
    expect(characters.length).toBeGreaterThan(550);
  });

  it("gives a tree that is what it seems to be", () => {
    for (const { text } of [...tags, ...characters]) checkInvariants(readXml(text));
  });

  it("is mended by its first repair: every element and every text stands where it stood", () => {
    const meant = content(readXml(document).children);
    for (const { text } of broken) {
      const [problem] = readXml(text).problems;
      const suggestion = problem?.suggestions?.[0];
      if (suggestion === undefined) throw new Error(`no repair of ${text}`);
      const mended = readXml(applySuggestion(text, suggestion));
      expect(mended.problems, text).toEqual([]);
      expect(content(mended.children), text).toBe(meant);
    }
  });

  it("leaves in the tree what was meant, before it is mended", () => {
    const meant = content(readXml(document).children);
    for (const { text } of tags) expect(content(readXml(text).children), text).toBe(meant);
  });

  it("loses no text by any repair", () => {
    const texts = content(readXml(document).children).match(/"[^"]*"/g);
    for (const { text } of broken) {
      eachRepair(text, (mended) => {
        expect(content(readXml(mended).children).match(/"[^"]*"/g), text).toEqual(texts);
      });
    }
  });

  it("is shown, or mended, on the line on which it is, or on the next one", () => {
    for (const { text, at } of broken) {
      const line = lineAt(text, at);
      for (const { start, suggestions = [] } of readXml(text).problems) {
        const places = [start, ...suggestions.flatMap(({ edits }) => edits.map(({ range }) => range[0]))];
        const distances = places.map((place) => Math.abs(lineAt(text, place) - line));
        expect(Math.min(...distances), text).toBeLessThanOrEqual(1);
      }
    }
  });

  it("is one problem with one repair where the document ends too early", () => {
    const first = document.indexOf("<InventoryConfiguration") + "<InventoryConfiguration".length;
    for (let end = first; end < document.lastIndexOf(">"); end++) {
      const text = document.slice(0, end);
      const { problems } = readXml(text);
      expect(problems, text).toHaveLength(1);
      const mended = problems[0]?.suggestions?.map((suggestion) => applySuggestion(text, suggestion)) ?? [];
      expect(mended, text).toHaveLength(1);
      for (const each of mended) expect(readXml(each).problems, each).toEqual([]);
    }
  });
});

describe("several slips of one kind", () => {
  const fields = (written: string) => INDENTED.replace(/(?<=<OptionalFields>).*(?=<\/OptionalFields>)/s, written);

  it.each([
    ["on one line", "<Field>Size<Field>ETag</Field>", ["Size", "ETag"]],
    ["on two lines", "\n    <Field>Size\n    <Field>ETag\n  ", ["Size", "ETag"]],
    ["three times", "<Field>Size<Field>ETag<Field>StorageClass", ["Size", "ETag", "StorageClass"]],
    ["and start tags in place of the end tags", "<Field>Size<Field>\n<Field>ETag<Field>", ["Size", "ETag"]],
    ["and a lost sign", "<Field>Size/Field>\n<Field>ETag\n", ["Size", "ETag"]],
    ["start tags", "Size</Field>ETag</Field>", ["Size", "ETag"]],
  ])("are mended one after the other: end tags %s", (_, written, names) => {
    const meant = content(readXml(fields(names.map((name) => `<Field>${name}</Field>`).join(""))).children);
    let text = fields(written);
    expect(content(readXml(text).children)).toBe(meant);
    let rounds = 0;
    for (let [problem] = readXml(text).problems; problem !== undefined; [problem] = readXml(text).problems) {
      const suggestion = problem.suggestions?.[0];
      if (suggestion === undefined) throw new Error(text);
      const before = readXml(text).problems.length;
      text = applySuggestion(text, suggestion);
      expect(readXml(text).problems.length).toBeLessThan(before);
      expect(content(readXml(text).children)).toBe(meant);
      rounds++;
    }
    expect(rounds).toBeGreaterThan(0);
  });
});

it("a curly quote that nothing closes before the text ends is a part of a tag that is not finished", () => {
  const { problems } = readXml("<a b=\u201cc");
  expect(problems.map(({ messageId, start, end }) => [messageId, start, end])).toEqual([["unfinishedStartTag", 1, 2]]);
});
