import { createLinter } from "@inventory-lint/core/internal";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition, documentHighlights, references } from "../../src/features/navigation.ts";
import { prepareRename, rename, renameFault } from "../../src/features/rename.ts";
import { InventoryDocument } from "../../src/inventory-document.ts";
import { applied, editsIn, findingsOf, marked, modern, open, openAt } from "./documents.ts";

const body = (id: string) => `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${id}</Id>
  <IsEnabled>true</IsEnabled>
  <Destination><S3BucketDestination>
    <Format>CSV</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>
  </S3BucketDestination></Destination>
  <Schedule><Frequency>Daily</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;
const address = (bucket: string, id: string) =>
  `https://${bucket}.s3.eu-west-1.amazonaws.com/?inventory&id=${id} HTTP/1.1\n`;
const put = (bucket: string, id: string, inner = id) => `PUT ${address(bucket, id)}\n${body(inner)}\n`;
const cli = (id: string, inner = id) => `{
  "Bucket": "acme-media",
  "Id": "${id}",
  "InventoryConfiguration": {
    "Id": "${inner}",
    "IsEnabled": true,
    "Destination": {
      "S3BucketDestination": { "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports", "Format": "CSV" }
    },
    "Schedule": { "Frequency": "Daily" },
    "IncludedObjectVersions": "Current"
  }
}
`;

describe("the places of an id", () => {
  const all = (text: string, language: "xml" | "json" | "http") => {
    const { document, position } = openAt(text, language);
    return marked(
      document,
      documentHighlights(document, position).map(({ range }) => range),
    );
  };

  it("are the address and the configuration of a request", () => {
    expect(all(put("acme-media", "me|dia", "media"), "http")).toBe(put("acme-media", "«media»"));
    expect(all(put("acme-media", "media", "media|"), "http")).toBe(put("acme-media", "«media»"));
  });

  it("are those of all requests for the same bucket, and of no other", () => {
    const rest = (id: string) =>
      `###\nGET ${address("acme-media", id)}\n###\nGET ${address("acme-other", "media")}\n###\n`;
    expect(all(put("acme-media", "|media", "media") + rest("media"), "http")).toBe(
      put("acme-media", "«media»") + rest("«media»"),
    );
  });

  it("are those of requests to the same address where the bucket is not known", () => {
    const to = (host: string, id: string, inner = id) =>
      `PUT https://${host}/?inventory&id=${id}\n\n${body(inner)}\n###\n`;
    const others = to("{{two}}.s3.amazonaws.com", "media") + to("minio.example.com/{{bucket}}", "media");
    expect(all(to("{{one}}", "|media", "media") + to("{{one}}", "media") + others, "http")).toBe(
      to("{{one}}", "«media»") + to("{{one}}", "«media»") + others,
    );
  });

  it("are those of the same name only", () => {
    expect(all(put("acme-media", "|media", "photos"), "http")).toBe(put("acme-media", "«media»", "photos"));
  });

  it("stand between the quotes in JSON", () => {
    expect(all(cli("media", "|media"), "json")).toBe(cli("«media»"));
  });

  it("are two in a list with two of the same name", () => {
    const list = (first: string) =>
      `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${body(first)}${body("a")}</ListInventoryConfigurationsResult>`;
    expect(all(list("|a"), "xml")).toBe(list("«a»"));
  });

  it.each([
    ["another member", body("media").replace("CSV", "C|SV")],
    ["a placeholder", body("${MED|IA}")],
    ["an empty id", body("|")],
    ["a name", body("media").replace("<Id", "<I|d")],
    ["a document that is not ours", "<project><Id>me|dia</Id></project>"],
  ])("are none for %s", (_, text) => {
    const { document, position } = openAt(text, "xml");
    expect(documentHighlights(document, position)).toEqual([]);
    expect(definition(document, position)).toBeUndefined();
    expect(references(document, position, true)).toEqual([]);
    expect(prepareRename(document, position)).toBeUndefined();
    expect(rename(document, position, "photos", modern)).toBeUndefined();
  });
});

it("goes from the address to the configuration's own Id, and lists the others", () => {
  const { document, position } = openAt(put("acme-media", "me|dia", "media"), "http");
  const found = definition(document, position);
  expect(found?.uri).toBe(document.uri);
  expect(found && marked(document, [found.range])).toBe(put("acme-media", "media", "«media»"));
  const others = references(document, position, false).map(({ range }) => range);
  expect(marked(document, others)).toBe(put("acme-media", "«media»", "media"));
  expect(references(document, position, true)).toHaveLength(2);
});

describe("renaming an id", () => {
  const renamed = (text: string, language: "xml" | "json" | "http", name: string) => {
    const { document, position } = openAt(text, language);
    return applied(document, editsIn(document, rename(document, position, name, modern)));
  };

  it("says what can be renamed", () => {
    const { document, position } = openAt(cli("me|dia", "media"), "json");
    const prepared = prepareRename(document, position);
    expect(prepared?.placeholder).toBe("media");
    expect(prepared && marked(document, [prepared.range])).toBe(cli("«media»", "media"));
  });

  it("changes all its places, and leaves no mistake", () => {
    expect(renamed(put("acme-media", "me|dia", "media"), "http", "photos.daily")).toBe(
      put("acme-media", "photos.daily"),
    );
    expect(renamed(cli("media", "m|edia"), "json", "photos")).toBe(cli("photos"));
    expect(renamed(body("|media"), "xml", "photos")).toBe(body("photos"));
    expect(findingsOf(renamed(put("acme-media", "med|ia", "media"), "http", "photos"), "http")).toEqual([]);
  });

  it("escapes as each place wants it", () => {
    const name = `a&b<c>"d" 50%/é`;
    expect(renamed(put("acme-media", "media", "|media"), "http", name)).toBe(
      put("acme-media", "a%26b%3Cc%3E%22d%22%2050%25%2F%C3%A9", 'a&amp;b&lt;c&gt;"d" 50%/é'),
    );
    expect(renamed(cli("|media", "media"), "json", name)).toBe(cli(`a&b<c>\\"d\\" 50%/é`));
    expect(renamed(body("<![CDATA[|media]]>"), "xml", "a&b")).toBe(body("<![CDATA[a&b]]>"));
    expect(renamed(body("<![CDATA[|media]]>"), "xml", "a]]>b")).toBe(body("a]]&gt;b"));
  });

  it("finds the name in its escaped forms, too", () => {
    expect(renamed(put("acme-media", "me%64ia", "me|&#100;ia"), "http", "photos")).toBe(put("acme-media", "photos"));
    expect(renamed(cli("me\\u0064i|a", "media"), "json", "photos")).toBe(cli("photos"));
  });

  it("refuses names that no place can hold", () => {
    const document = open(body("media"), "xml");
    for (const name of ["", "  ", " a", "a\n", "a\u0000b"])
      expect(renameFault(document, name)).toMatch(/^An id cannot /);
    for (const name of ["photos.daily", "_", "a".repeat(64), "${MEDIA}"]) {
      expect(renameFault(document, name)).toBeUndefined();
    }
  });

  it("refuses names that S3 refuses, in the words of the rule", () => {
    const document = open(`GET ${address("acme-media", "media")}`, "http");
    expect(renameFault(document, "photos daily")).toBe(
      "The Id 'photos daily' contains a space; only A-Z, a-z, 0-9, '.', '_' and '-' are allowed. Choose another Id.",
    );
    expect(renameFault(document, "a".repeat(65))).toMatch(/^The Id 'a+.*' has 65 characters; 64 are allowed\./);
  });

  it("takes names that the configuration allows", () => {
    const lint = createLinter({ rules: { "id-characters": "off" } });
    const text = TextDocument.create("file:///acme/media.xml", "xml", 1, body("media"));
    const document = new InventoryDocument(text, "xml", lint);
    expect(renameFault(document, "photos daily")).toBeUndefined();
    expect(renameFault(document, "a".repeat(65))).toMatch(/ 64 are allowed\./);
  });
});
