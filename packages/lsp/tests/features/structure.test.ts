import type { Language } from "@inventory-lint/core";
import { describe, expect, it } from "vitest";
import type { SelectionRange } from "vscode-languageserver";
import { linkedEditingRanges } from "../../src/features/linked-editing.ts";
import { selectionRanges } from "../../src/features/selection-ranges.ts";
import { corpusTexts } from "./corpus.ts";
import { marked, open, openAt } from "./documents.ts";
import { halfTyped, numbers } from "./half-typed.ts";

const xml = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <!--
    Every day.
  -->
  <Id>media</Id>
  <Schedule>
    <Frequency>Daily</Frequency>
  </Schedule>
  <Filter><Prefix>logs/</Prefix></Filter>
</InventoryConfiguration>
`;
const json = `{
  "Id": "media",
  "IsEnabled": true,
  "IncludedObjectVersions": "All",
  "OptionalFields": [
    "Size"
  ],
  "Schedule": { "Frequency": "Daily" }
}
`;
const http = `PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media
Content-Type: application/xml

${xml}`;

describe("a growing selection", () => {
  const steps = (text: string, language: Language): string[] => {
    const { document, position } = openAt(text, language);
    const found: string[] = [];
    for (let at: SelectionRange | undefined = selectionRanges(document, [position])?.[0]; at; at = at.parent) {
      found.push(document.text.slice(document.offsetAt(at.range.start), document.offsetAt(at.range.end)));
    }
    return found;
  };

  it("goes from a value over its element to its parents", () => {
    expect(steps(xml.replace("Daily<", "Da|ily<"), "xml").slice(0, 4)).toEqual([
      "Daily",
      "<Frequency>Daily</Frequency>",
      "\n    <Frequency>Daily</Frequency>\n  ",
      "<Schedule>\n    <Frequency>Daily</Frequency>\n  </Schedule>",
    ]);
  });

  it("takes values without quotes first, then members", () => {
    expect(steps(json.replace("Daily", "Da|ily"), "json")).toEqual([
      "Daily",
      '"Daily"',
      '"Frequency": "Daily"',
      ' "Frequency": "Daily" ',
      '{ "Frequency": "Daily" }',
      '"Schedule": { "Frequency": "Daily" }',
      json.trim().slice(1, -1),
      json.trim(),
      json,
    ]);
  });

  it("knows the parts of a request line", () => {
    expect(steps(http.replace("id=media", "id=me|dia"), "http").slice(0, 4)).toEqual([
      "media",
      "https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media",
      "PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media",
      http.trimEnd(),
    ]);
  });

  it("is left to others where nothing is ours", () => {
    const { document, position } = openAt("<project>|</project>", "xml");
    expect(selectionRanges(document, [position])).toBeUndefined();
  });

  it("always grows, in documents of any state", () => {
    const below = numbers(3);
    let count = 0;
    for (const { language, text } of corpusTexts(1_500)) {
      const document = open(halfTyped(text, below), language);
      if (!document.isOurs) continue;
      count++;
      const at = below(document.text.length + 1);
      const { start } = document.rangeOf([at, at]);
      let inner = document.offsetAt(start);
      let outer = inner;
      for (let step: SelectionRange | undefined = selectionRanges(document, [start])?.[0]; step; step = step.parent) {
        const [from, to] = [document.offsetAt(step.range.start), document.offsetAt(step.range.end)];
        expect(from <= inner && outer <= to).toBe(true);
        [inner, outer] = [from, to];
      }
      expect([inner, outer]).toEqual([0, document.text.length]);
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe("tags that are edited together", () => {
  const linked = (text: string, language: Language = "xml"): string => {
    const { document, position } = openAt(text, language);
    return marked(document, linkedEditingRanges(document, position)?.ranges ?? []);
  };

  it("are the start and the end tag", () => {
    const both = xml.replace("<Id>media</Id>", "<«Id»>media</«Id»>");
    expect(linked(xml.replace("<Id", "<I|d"))).toBe(both);
    expect(linked(xml.replace("</Id", "</Id|"))).toBe(both);
    expect(linked(http.replace("<Id", "<|Id"), "http")).toBe(http.replace("<Id>media</Id>", "<«Id»>media</«Id»>"));
  });

  it.each([
    ["in a value", xml.replace("media", "me|dia"), "xml"],
    ["in a tag without end", xml.replace("<Schedule>", "<SSE-S|3/>"), "xml"],
    ["in JSON", json.replace("Id", "I|d"), "json"],
    ["in documents that are not ours", "<proj|ect></project>", "xml"],
  ] as const)("are none %s", (_, text, language) => {
    expect(linked(text, language)).toBe(text.replace("|", ""));
  });
});
