import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/document/read.ts";
import type { Language } from "../../src/languages/language.ts";
import type { InventoryNode } from "../../src/nodes/node.ts";
import { isPlainlyRight } from "../../src/nodes/plainly-right.ts";
import { rules } from "../../src/rules/index.ts";
import { corpusFiles, textOf } from "../corpus/files.ts";
import { everydayDocuments } from "../everyday/everyday.ts";
import { membersOf } from "../everyday/odd-members.ts";
import { jsonConfiguration, xmlParts, xmlRoot } from "../everyday/render.ts";
import { sameWhenShownEverything } from "../judge/shown-everything.ts";
import { mutate, randomNumbers } from "../mutants.ts";
import { json, xml } from "../rules/documents.ts";

/** How many nodes of a document are plainly right, and how many are not; the document itself is none of them. */
function countsOf(text: string, language: Language): { readonly right: number; readonly open: number } {
  const counts = { right: 0, open: 0 };
  const look = ({ children }: InventoryNode): void => {
    for (const child of children) {
      counts[isPlainlyRight(child) ? "right" : "open"]++;
      look(child);
    }
  };
  look(readSource({ text, language }).ast);
  return counts;
}

describe("values that are plainly right", () => {
  it.each(everydayDocuments)("are all that everyday documents hold: $language $text", ({ language, text }) => {
    const { right, open } = countsOf(text, language);
    expect(right).toBeGreaterThan(10);
    expect(open).toBe(0);
    expect(sameWhenShownEverything({ text, language }, {}).findings).toEqual([]);
  });

  it.each([
    xml({ Id: "<Id>a b</Id>" }),
    xml({ Id: "<Id> a</Id>" }),
    xml({ Id: "<Id>YOUR_ID</Id>" }),
    xml({ Format: "<Format>csv</Format>" }),
    xml({ Format: "<Format>${FORMAT}</Format>" }),
    xml({ Filter: "<Filter/>" }),
    json({ IsEnabled: '"IsEnabled": "true"' }),
    json({ Id: '"Id": 7' }),
  ])("are not what a rule may speak of: %s", (text) => {
    const language = text.startsWith("<") ? "xml" : "json";
    expect(countsOf(text, language).open).toBe(countsOf(language === "xml" ? xml() : json(), language).open + 1);
  });
});

/** No rule that judges values reports one that is plainly right, and none that judges another thing misses any. */
describe("what rules say that they judge", () => {
  it("is said by most rules about values, structure and syntax", () => {
    const judged = Object.values(rules).map(({ judges }) => judges ?? "anything");
    const count = (what: string) => judged.filter((judges) => judges === what).length;
    expect(count("value")).toBeGreaterThanOrEqual(20);
    expect(count("structure")).toBe(5);
    expect(count("syntax problems")).toBe(7);
    expect(count("raw requests")).toBe(4);
  });

  it("holds in the corpus", () => {
    let found = 0;
    for (const { path, language } of corpusFiles()) {
      const text = textOf(path);
      if (text !== undefined) found += sameWhenShownEverything({ text, language }).findings.length;
    }
    expect(found).toBeGreaterThan(200);
  });

  it("holds in mutants of everyday documents", () => {
    const random = randomNumbers(20_261_130);
    let found = 0;
    for (let i = 0; i < 4000; i++) {
      const { language, text } = pick(i);
      const mutant = mutate(text, pick(Math.floor(random() * everydayDocuments.length)).text, random);
      found += sameWhenShownEverything({ text: mutant, language }).findings.length;
    }
    expect(found).toBeGreaterThan(4000);
  });

  it("holds in documents of odd and ordinary values", () => {
    let found = 0;
    fc.assert(
      fc.property(membersOf(0.1), (members) => {
        const configuration = jsonConfiguration(members);
        const input = { Bucket: members.SourceBucket, Id: members.RequestId, InventoryConfiguration: configuration };
        found += sameWhenShownEverything({ text: xmlRoot(xmlParts(members), ""), language: "xml" }).findings.length;
        found += sameWhenShownEverything({ text: JSON.stringify(input), language: "json" }).findings.length;
      }),
      { numRuns: 2000, seed: 5 },
    );
    expect(found).toBeGreaterThan(2000);
  });

  it("does not hold with facts and options, where all is shown", () => {
    const facts = { asOf: "2020-01" };
    const text = json({ OptionalFields: '"OptionalFields": ["BucketKeyStatus"]' });
    for (const setting of [{ input: { facts } }, { input: {}, options: facts }]) {
      const config = setting.options && { rules: { "invalid-optional-field": ["default", setting.options] as const } };
      const { findings } = sameWhenShownEverything({ text, language: "json", ...setting.input }, config);
      expect(findings.map(({ ruleId }) => ruleId)).toContain("invalid-optional-field");
    }
  });
});

function pick(index: number): (typeof everydayDocuments)[number] {
  const document = everydayDocuments[index % everydayDocuments.length];
  if (!document) throw new Error("There are no everyday documents.");
  return document;
}
