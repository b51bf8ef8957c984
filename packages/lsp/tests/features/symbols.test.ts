import { describe, expect, it } from "vitest";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import { documentSymbols } from "../../src/features/symbols.ts";
import { type marked, modern, open, simple } from "./documents.ts";

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <IsEnabled>false</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <Bucket>arn:aws:s3:::acme-reports</Bucket>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>Weekly</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <OptionalFields><Field>Size</Field><Field>ETag</Field></OptionalFields>
</InventoryConfiguration>
`;

function outline(symbols: readonly DocumentSymbol[], indent = ""): string {
  return symbols
    .map(({ name, detail, children }) => {
      const line = `${indent}${name}${detail === undefined ? "" : ` = ${detail}`}\n`;
      return line + outline(children ?? [], `${indent}  `);
    })
    .join("");
}

const symbolsOf = (document: Parameters<typeof marked>[0]) => documentSymbols(document, modern) as DocumentSymbol[];

describe("the outline", () => {
  it("shows each member with its value, and the whole in short", () => {
    expect(outline(symbolsOf(open(xml, "xml")))).toBe(`media = Weekly, CSV, to acme-reports, switched off
  Id = media
  IsEnabled = false
  Destination
    S3BucketDestination
      Format = CSV
      Bucket = arn:aws:s3:::acme-reports
      Encryption
        SSE-S3
  Schedule
    Frequency = Weekly
  IncludedObjectVersions = Current
  OptionalFields
    Size
    ETag
`);
  });

  it("uses the names of the document, and shows requests with their parts", () => {
    const json =
      '{ "Bucket": "acme-media", "Id": "a", "InventoryConfiguration": { "Id": "a", "OptionalFields": ["Size"], "Odd": { "x": 1 } } }';
    expect(outline(symbolsOf(open(json, "json")))).toBe(`Request
  Bucket = acme-media
  Id = a
  a
    Id = a
    OptionalFields
      Size
    Odd
      x = 1
`);
    const http = `PUT /?inventory&id=media HTTP/1.1\nHost: acme-media.s3.eu-west-1.amazonaws.com\n\n${xml.slice(39)}`;
    expect(
      outline(symbolsOf(open(http, "http")))
        .split("\n")
        .slice(0, 5),
    ).toEqual([
      "PUT /?inventory&id=media",
      "  Host = acme-media.s3.eu-west-1.amazonaws.com",
      "  Bucket = acme-media",
      "  Id = media",
      "  media = Weekly, CSV, to acme-reports, switched off",
    ]);
  });

  it("has names that lie within their symbols, and symbols that lie within each other", () => {
    const check = (
      symbols: readonly DocumentSymbol[],
      document: ReturnType<typeof open>,
      from: number,
      to: number,
    ): number =>
      symbols.reduce((count, { range, selectionRange, children, name }) => {
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        const [nameStart, nameEnd] = [document.offsetAt(selectionRange.start), document.offsetAt(selectionRange.end)];
        expect(name).not.toBe("");
        expect([from, start, nameStart, nameEnd, end, to]).toEqual(
          [from, start, nameStart, nameEnd, end, to].sort((a, b) => a - b),
        );
        return count + 1 + check(children ?? [], document, start, end);
      }, 0);
    const document = open(xml, "xml");
    expect(check(symbolsOf(document), document, 0, xml.length)).toBe(15);
  });

  it("has a name for what is called by blanks, which editors would refuse", () => {
    const [root] = symbolsOf(open('{"InventoryConfiguration": {"Id": " ", "IsEnabled": true, " ": 1, "": 2}}', "json"));
    const [configuration] = root?.children ?? [];
    expect(configuration?.name).toBe("InventoryConfiguration");
    expect(configuration?.children?.map(({ name }) => name)).toEqual(["Id", "IsEnabled", "Unknown", "Unknown"]);
  });

  it("is flat for clients that know no other", () => {
    const document = open(xml, "xml");
    const flat = documentSymbols(document, simple) as SymbolInformation[];
    expect(flat).toHaveLength(15);
    expect(flat.find(({ name }) => name === "Frequency")).toMatchObject({
      containerName: "Schedule",
      location: { uri: document.uri, range: { start: { line: 11, character: 12 } } },
    });
  });

  it("shows only the configurations of a long list", () => {
    const items = Array.from(
      { length: 1000 },
      (_, index) => `{"Id":"c${index}","IsEnabled":true,"IncludedObjectVersions":"All"}`,
    );
    const [root] = symbolsOf(open(`{"InventoryConfigurationList":[${items.join()}]}`, "json"));
    const list = root?.children?.[0];
    expect(list?.name).toBe("InventoryConfigurationList");
    expect(list?.children?.map(({ name, children }) => [name, children])).toEqual(
      items.map((_, index) => [`c${index}`, undefined]),
    );
  });

  it("is empty for what is not ours", () => {
    expect(symbolsOf(open("<project><Id>a</Id></project>", "xml"))).toEqual([]);
  });
});
