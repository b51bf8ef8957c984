import type { Language } from "@inventory-lint/core";
import { describe, expect, it } from "vitest";
import { linkedEditingRanges } from "../../src/features/linked-editing.ts";
import { marked, openAt } from "./documents.ts";

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
