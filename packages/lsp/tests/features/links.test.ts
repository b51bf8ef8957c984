import { describe, expect, it } from "vitest";
import { documentLinks } from "../../src/features/links.ts";
import { marked, open } from "./documents.ts";

const xml = (inside: string, namespace = "http://s3.amazonaws.com/doc/2006-03-01/") =>
  `<InventoryConfiguration xmlns="${namespace}">${inside}<Id>a</Id></InventoryConfiguration>`;

describe("links", () => {
  const linksOf = (document: ReturnType<typeof open>) => {
    const links = documentLinks(document);
    return {
      text: marked(
        document,
        links.map(({ range }) => range),
      ),
      targets: links.map(({ target }) => target),
    };
  };

  it("lead from the namespace to the reference of S3", () => {
    const { text, targets } = linksOf(open(xml(""), "xml"));
    expect(text).toBe(xml("", "«http://s3.amazonaws.com/doc/2006-03-01/»"));
    expect(targets).toEqual([
      "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketInventoryConfiguration.html",
    ]);
  });

  it("lead from rules in comments to their pages, where there is such a rule", () => {
    const comment = (rules: string) => xml(`<!-- inventory-lint-disable ${rules} : for now -->`, "");
    const { text, targets } = linksOf(open(comment("no-encryption, nonsense"), "xml"));
    expect(text).toBe(comment("«no-encryption», nonsense"));
    expect(targets).toEqual([expect.stringMatching(/\/docs\/rules\/no-encryption\.md$/)]);
  });

  it("lead from requests to the files that they send", () => {
    const request = (file: string) => `PUT https://acme-media.s3.amazonaws.com/?inventory&id=a\n\n< ${file}\n`;
    const document = open(request("../bodies/my body.xml"), "http", "file:///acme/requests/put.http");
    const { text, targets } = linksOf(document);
    expect(text).toBe(request("«../bodies/my body.xml»"));
    expect(targets).toEqual(["file:///acme/bodies/my%20body.xml"]);
    expect(documentLinks(open(request("{{body}}"), "http"))).toEqual([]);
    for (const elsewhere of ["\\\\machine\\share\\a.xml", "//machine/share/a.xml", "c:\\bodies\\a.xml"]) {
      expect(documentLinks(open(request(elsewhere), "http", "file:///acme/requests/put.http"))).toEqual([]);
    }
    expect(documentLinks(open(request("body.xml"), "http", "untitled:Untitled-1"))).toEqual([]);
  });

  it("are none in documents that are not ours", () => {
    expect(documentLinks(open('<project xmlns="http://example.amazonaws.com/"/>', "xml"))).toEqual([]);
  });
});
