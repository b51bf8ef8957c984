import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusFiles, textOf } from "../corpus/files.ts";
import { everydayDocuments } from "../everyday/everyday.ts";
import { membersOf } from "../everyday/odd-members.ts";
import { jsonConfiguration, type Members, xmlParts, xmlRoot } from "../everyday/render.ts";
import { runs, seedOf } from "../fuzz.ts";

import { mutate, randomNumbers } from "../mutants.ts";
import { json, xml } from "../rules/documents.ts";
import { firstLookHolds } from "./holds.ts";

describe("the first look", () => {
  it.each([
    ...everydayDocuments,
    { language: "xml" as const, text: xml() },
    { language: "json" as const, text: json() },
    { language: "jsonc" as const, text: json() },
  ])("passes everyday documents: $language $text", ({ language, text }) => {
    expect(firstLookHolds(text, language)).toBe(true);
  });

  it.each([
    xml().replace("<Format>", "<Format/>"),
    xml().replace("</Filter>", "</Filter/>"),
    xml().replace("</Filter>", "</Filter>x<//Filter>"),
    xml().replace("</InventoryConfiguration>", ""),
    `${xml()}<!-- more -->`,
    json().replace('"Id"', '"Id": "other", "Id"'),
    json().replace('"Id"', '"\\u0049d"'),
    `[${json()}]`,
    `${json()}]`,
  ])("leaves to the reader what is no document: %s", (text) => {
    expect(firstLookHolds(text, text.startsWith("<") ? "xml" : "json")).toBe(false);
  });

  it("passes nothing of the corpus that has a finding", () => {
    const passed = corpusFiles().filter((file) => firstLookHolds(textOf(file.path) ?? "", file.language));
    expect(passed.length).toBeGreaterThan(20);
  });

  it("passes no mutant that has a finding", () => {
    const random = randomNumbers(seedOf(20_261_122));
    let passed = 0;
    for (let i = 0; i < runs(20_000); i++) {
      const { language, text } = everydayDocuments[i % everydayDocuments.length] ?? fail();
      const other = everydayDocuments[Math.floor(random() * everydayDocuments.length)]?.text ?? fail();
      if (firstLookHolds(mutate(text, other, random), language)) passed++;
    }
    expect(passed).toBeGreaterThan(runs(100));
  });

  it("passes no document of odd and ordinary values that has a finding", () => {
    let passed = 0;
    const check = (members: Members, order: readonly number[], twice: number, indent: number | undefined) => {
      const arranged = (parts: string[]) => {
        const again = parts[twice];
        const all = again === undefined ? parts : [...parts, again];
        return all.map((part, i) => ({ part, place: order[i] ?? 0 })).sort((a, b) => a.place - b.place);
      };
      const body = xmlRoot(
        arranged(xmlParts(members)).map(({ part }) => part),
        indent ? "\n  " : "",
      );
      const bare = JSON.stringify(jsonConfiguration(members), undefined, indent);
      const input = {
        Bucket: members.SourceBucket,
        Id: members.RequestId,
        InventoryConfiguration: jsonConfiguration(members),
      };
      const doubled = bare.replace(/^\{/, `{${twice < 0 ? "" : `"Id": ${JSON.stringify(members.Id ?? "x")},`}`);
      passed += [
        firstLookHolds(body, "xml"),
        firstLookHolds(bare, "json"),
        firstLookHolds(doubled, "json"),
        firstLookHolds(JSON.stringify(input, undefined, indent), "json"),
      ].filter(Boolean).length;
    };
    fc.assert(
      fc.property(
        membersOf(0.03),
        fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: -20, max: 8 }),
        fc.constantFrom(undefined, 2),
        check,
      ),
      { numRuns: runs(4000), seed: seedOf(4) },
    );
    expect(passed).toBeGreaterThan(runs(1000));
  });
});

function fail(): never {
  throw new Error("There are no everyday documents.");
}
