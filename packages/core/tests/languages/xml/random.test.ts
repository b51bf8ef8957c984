/** What holds for every text: for generated well-formed documents, and for mutants of some, the same in every `npm test`. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/languages/xml/reader.ts";
import type { XmlNode } from "../../../src/languages/xml/syntax-tree.ts";
import { runs, seedOf } from "../../fuzz.ts";
import { applySuggestion, checkInvariants, sketch } from "./inspect.ts";

const SEEDS = [
  `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>report1</Id>
  <IsEnabled>true</IsEnabled>
  <Filter><Prefix>a&amp;b</Prefix></Filter>
  <!-- daily -->
  <Destination>
    <S3BucketDestination x='1' y="2">
      <Format>CSV</Format>
    </S3BucketDestination>
  </Destination>
</InventoryConfiguration>
`,
  `<p:a xmlns:p="u" p:b="&#65;&lt;" c='d'><![CDATA[x]]> <?pi data?><p:b>é😀</p:b><c/>]]&gt;</p:a>`,
  "<a><b><c>x</c></b>\r\n<b>y<c/></b></a>",
];

const FRAGMENTS = [
  ..."<>/&;\"'=!-?]: \n\r1x",
  ...["--", "]]>", "<!--", "-->", "<![CDATA[", "<a>", "</a>", "<b", "</", "/>", "&amp;", "&#", "xml", "é", "\u0000"],
  ...["<?", "?>", "<Id>", "</Id>", "xmlns:q='u'", "<!DOCTYPE a [", "\ud800"],
];

/** A linear congruential generator: the same numbers in every run. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * limit);
  };
}

function mutate(text: string, random: (limit: number) => number): string {
  let mutant = text;
  for (let count = 1 + random(3); count > 0; count--) {
    const at = random(mutant.length + 1);
    const fragment = FRAGMENTS[random(FRAGMENTS.length)] ?? "";
    const kind = random(10);
    if (kind < 3) mutant = mutant.slice(0, at) + mutant.slice(at + 1 + random(4));
    else if (kind < 8) mutant = mutant.slice(0, at) + fragment + mutant.slice(at);
    else if (kind === 8)
      mutant = mutant.slice(0, at) + mutant.slice(random(mutant.length), at + random(20)) + mutant.slice(at);
    else mutant = mutant.slice(0, at) + fragment + mutant.slice(at + 1);
  }
  return mutant;
}

function isWellFormedToSaxes(text: string): boolean {
  let isWellFormed = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => {
    isWellFormed = false;
  });
  parser.write(text).close();
  return isWellFormed;
}

/** saxes passes over `<?a?b?>`, and over a prefixed name whose local part begins as no name does (`p:1`). */
const SAXES_MISSES = new Set(["invalidInstruction", "invalidQualifiedName"]);

// No run is judged by its time: a busy machine may take as long as it needs.
const PATIENCE = { timeout: 300_000 };

describe("mutants", PATIENCE, () => {
  const random = randomNumbers(seedOf(20_26));
  const mutants = Array.from({ length: runs(4000) }, (_, index) => mutate(SEEDS[index % SEEDS.length] ?? "", random));

  it("give trees and problems that contradict neither themselves nor the text", () => {
    for (const mutant of mutants) checkInvariants(readXml(mutant));
  });

  it("are judged as saxes judges them", () => {
    let taken = 0;
    const disputed = mutants.filter((mutant) => {
      const kinds = readXml(mutant).problems.map(({ messageId }) => messageId);
      // saxes takes half a character and what follows for a whole one.
      if (kinds.includes("loneSurrogate")) return false;
      // saxes trims the name of a namespace, and refuses what is left of one blank.
      if (/\sxmlns:\w+\s*=\s*(?:"\s+"|'\s+')/.test(mutant)) return false;
      if (kinds.length > 0 && kinds.every((kind) => SAXES_MISSES.has(kind) || kind === "doctype")) return false;
      if (kinds.length === 0) taken++;
      return (kinds.length === 0) !== isWellFormedToSaxes(mutant);
    });
    expect(disputed).toEqual([]);
    expect(taken).toBeGreaterThan(runs(200));
  });

  it("are still readable after any suggestion", () => {
    for (const mutant of mutants.slice(0, runs(1000))) {
      for (const { suggestions = [] } of readXml(mutant).problems) {
        for (const suggestion of suggestions) checkInvariants(readXml(applySuggestion(mutant, suggestion)));
      }
    }
  });
});

describe("one slip in a configuration", () => {
  const [text = ""] = SEEDS;
  const countsOf = (variants: readonly string[]) => variants.map((variant) => readXml(variant).problems.length);

  it("is hardly ever more than one problem: a character is missing", () => {
    const counts = countsOf(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)));
    const slips = counts.filter((count) => count > 0);
    expect(slips.length).toBeGreaterThan(250);
    expect(slips.filter((count) => count > 1).length).toBeLessThan(slips.length / 50);
  });

  it("is one problem: an end tag is missing", () => {
    const endTags = [...text.matchAll(/<\/[^>]*>/g)];
    const variants = endTags.map(({ 0: tag, index }) => text.slice(0, index) + text.slice(index + tag.length));
    expect(countsOf(variants)).toEqual(endTags.map(() => 1));
  });

  it("leaves all other elements where they are: an end tag of a value is missing", () => {
    for (const { 0: tag, index } of text.matchAll(/<\/(?:Id|IsEnabled|Format)>/g)) {
      const { children } = readXml(text.slice(0, index) + text.slice(index + tag.length));
      expect(sketch(children)).toBe(sketch(readXml(text).children));
    }
  });
});

const nameArbitrary = fc.stringMatching(/^[A-Za-z_é][A-Za-z0-9._é-]{0,8}$/).filter((name) => !/^xml/i.test(name));
const charactersArbitrary = fc.string({ unit: fc.constantFrom(..."ab <>&'\"]é😀\t\n", "-"), maxLength: 8 });

function escapeText(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

interface Model {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (Model | string)[];
}

const { element } = fc.letrec<{ element: Model; child: Model | string }>((tie) => ({
  element: fc.record({
    name: nameArbitrary,
    attributes: fc.uniqueArray(fc.tuple(nameArbitrary, charactersArbitrary), {
      selector: ([name]) => name,
      maxLength: 3,
    }),
    children: fc.array(tie("child"), { maxLength: 4 }),
  }),
  child: fc.oneof({ depthSize: "small" }, charactersArbitrary, tie("element")),
}));

function write({ name, attributes, children }: Model): string {
  const tag = attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join("");
  const content = children.map((child) => (typeof child === "string" ? escapeText(child) : write(child))).join("");
  return `<${name}${tag}>${content}</${name}>`;
}

function sameAsModel(node: XmlNode, model: Model): void {
  if (node.kind !== "element") throw new Error("no element");
  expect(node.name).toBe(model.name);
  expect(node.attributes.map(({ name, value }) => [name, value])).toEqual(model.attributes);
  const texts: string[] = [""];
  const elements = model.children.filter((child) => {
    if (typeof child === "string") texts[texts.length - 1] += child;
    else texts.push("");
    return typeof child !== "string";
  });
  const read = node.children.filter(({ kind }) => kind === "element");
  expect(node.children.flatMap((child) => (child.kind === "text" ? [child.value] : []))).toEqual(texts.filter(Boolean));
  expect(read).toHaveLength(elements.length);
  for (const [index, child] of elements.entries()) {
    const same = read[index];
    if (same !== undefined && typeof child !== "string") sameAsModel(same, child);
  }
}

describe("generated documents", PATIENCE, () => {
  it("are read back as they were written", () => {
    fc.assert(
      fc.property(element, (model) => {
        const document = readXml(write(model));
        expect(document.problems).toEqual([]);
        checkInvariants(document);
        if (document.root === undefined) throw new Error("no root");
        sameAsModel(document.root, model);
      }),
      { numRuns: runs(150), seed: seedOf(1) },
    );
  });

  it("lose nothing to any text at all", () => {
    const soup = fc.string({ unit: fc.constantFrom(...FRAGMENTS), maxLength: 30 });
    fc.assert(
      fc.property(soup, (text) => {
        checkInvariants(readXml(text));
      }),
      { numRuns: runs(1000), seed: seedOf(2) },
    );
  });

  it("are read the same in the middle of another text", () => {
    const soup = fc.string({ unit: fc.constantFrom(...FRAGMENTS), maxLength: 15 });
    fc.assert(
      fc.property(soup, soup, soup, (before, text, after) => {
        const alone = readXml(text);
        const within = readXml(before + text + after, before.length, before.length + text.length);
        expect(sketch(within.children)).toBe(sketch(alone.children));
        expect(
          within.problems.map(({ messageId, start, end }) => [messageId, start - before.length, end - before.length]),
        ).toEqual(alone.problems.map(({ messageId, start, end }) => [messageId, start, end]));
      }),
      { numRuns: runs(600), seed: seedOf(3) },
    );
  });
});
