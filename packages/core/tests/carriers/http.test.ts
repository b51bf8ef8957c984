import { describe, expect, it } from "vitest";
import { bindHttp } from "../../src/carriers/http.ts";
import { mayBeOurs } from "../../src/carriers/recognise/by-words.ts";
import { http as language } from "../../src/languages/http/language.ts";
import type { InventoryNode } from "../../src/nodes/node.ts";
import { pathOf } from "../../src/nodes/path.ts";
import { json, xml } from "../rules/documents.ts";
import { http } from "../rules/requests.ts";

const bind = (text: string) => {
  const { problems = [], comments = [], ...rest } = bindHttp(language.read(text));
  return { problems, comments, ...rest };
};

/** The parts of the first request: type, kind, value, and the characters that are pointed at. */
function parts(text: string): Record<string, string> {
  const request = bind(text).document.children[0];
  const shown = (node: InventoryNode) => {
    const source = text.slice(...node.valuePlace.range);
    const value = node.kind === "unknown" ? "?" : node.value;
    return source === value ? value : `${value} «${source}»`;
  };
  return Object.fromEntries(
    (request?.children ?? []).map((node) => [pathOf(node) || node.type, node.kind === "map" ? "map" : shown(node)]),
  );
}

describe("bindHttp", () => {
  it("makes a node of every part", () => {
    const headers = ["x-amz-expected-bucket-owner: 210987654321", "Content-Length: length", "Date: {{now}}"];
    expect(
      parts(
        http({ line: "PUT /?inventory&id=acme%20daily HTTP/1.1", host: "acme.data.s3.amazonaws.com:443", headers }),
      ),
    ).toEqual({
      RequestMethod: "PUT",
      RequestTarget: "/?inventory&id=acme%20daily",
      Host: "acme.data.s3.amazonaws.com",
      Bucket: "acme.data",
      Id: "acme daily «acme%20daily»",
      ExpectedBucketOwner: "210987654321",
      "Content-Length": "? «length»",
      Date: "? «{{now}}»",
      InventoryConfiguration: "map",
    });
  });

  it.each([
    ["PUT /acme-data?inventory&id=a HTTP/1.1", "s3.eu-west-1.amazonaws.com", "acme-data"],
    ["PUT /acme-data/?inventory&id=a HTTP/1.1", "s3express-control.eu-west-1.amazonaws.com", "acme-data"],
    ["PUT /acme%2Ddata?inventory&id=a HTTP/1.1", "localhost:4566", "acme-data «acme%2Ddata»"],
    ["PUT https://acme-data.s3.cn-north-1.amazonaws.com.cn/?inventory&id=a", "", "acme-data"],
    ["PUT https://s3.dualstack.eu-west-1.amazonaws.com/acme-data?inventory&id=a", "", "acme-data"],
    ["PUT /?inventory&id=a HTTP/1.1", "acme-data.s3.<Region>.amazonaws.com", "acme-data"],
    ["PUT /?inventory&id=a HTTP/1.1", "{{bucket}}.s3.amazonaws.com", "? «{{bucket}}»"],
    ["PUT /{{bucket}}?inventory&id=a HTTP/1.1", "s3.amazonaws.com", "? «{{bucket}}»"],
    ["PUT /{Bucket}?inventory&id=a HTTP/1.1", "s3.amazonaws.com", "? «{Bucket}»"],
    ["PUT /?inventory&id=a HTTP/1.1", "{{host}}", "? «{{host}}»"],
    ["PUT /?inventory&id=a HTTP/1.1", "files.acme.example", "? «files.acme.example»"],
    ["PUT /?inventory&id=a HTTP/1.1", "s3.amazonaws.com", undefined],
    ["PUT /?inventory&id=a HTTP/1.1", "", undefined],
  ])("finds the bucket of %s at %s", (line, host, bucket) => {
    expect(parts(http({ line, host })).Bucket).toBe(bucket);
  });

  it.each([
    ["reading", "GET /?inventory&id=a HTTP/1.1\nHost: acme.s3.amazonaws.com\n", "ours"],
    ["listing", "GET https://acme.s3.amazonaws.com/?inventory\n", "ours"],
    ["a body that is elsewhere", "PUT /acme?inventory&id=a HTTP/1.1\n\n< body.xml\n", "ours"],
    ["a body from a variable", "PUT /acme?inventory&id=a HTTP/1.1\n\n{{body}}\n", "ours"],
    ["a configuration at another address", `PUT /acme HTTP/1.1\n\n${xml()}`, "ours"],
    ["a near root", `PUT /acme HTTP/1.1\n\n${xml({ root: "<InventoryConfig>" })}`, "near"],
    ["another configuration at our address", "PUT /acme?inventory&id=a HTTP/1.1\n\n<MetricsConfiguration/>\n", "near"],
    ["another configuration", "PUT /acme?metrics&id=a HTTP/1.1\n\n<MetricsConfiguration/>\n", "other"],
    ["another document at our address", "PUT /acme?inventory HTTP/1.1\n\n<stock/>\n", "other"],
    ["a shop's inventory", 'POST https://shop.example/items?inventory HTTP/1.1\n\n{ "bolts": 4 }\n', "other"],
    ["a shop's question", "GET https://shop.example/items?inventory=low HTTP/1.1\n", "other"],
    [
      "another cloud",
      `PUT /?inventory&id=a HTTP/1.1\nHost: acme.obs.eu-west-101.myhuaweicloud.eu\n\n${xml()}`,
      "foreign",
    ],
    ["another server", "PUT /acme?minio-inventory&id=a HTTP/1.1\n", "foreign"],
    ["prose", "Requests are described in the handbook.\n", "other"],
    ["nothing", "", "other"],
  ])("recognises %s", (_, text, is) => {
    const { root, carrier, document } = bind(text);
    expect(root.is).toBe(is);
    expect(carrier).toBe(is === "other" ? undefined : "http");
    if (is === "foreign" || is === "other") expect(document.children).toEqual([]);
    if (is !== "other") expect(mayBeOurs(text)).toBe(true);
  });

  it("says nothing of the configuration where the body is elsewhere", () => {
    const [request] = bind(http({ body: "< body.xml\n" })).document.children;
    expect(request?.child("InventoryConfiguration")?.kind).toBe("unknown");
  });

  it("takes a JSON body with the words of a configuration for one in the wrong language", () => {
    const { problems, root } = bind(http({ body: json() }));
    expect(root.is).toBe("ours");
    expect(problems.map(({ messageId }) => messageId)).toEqual(["json"]);
  });

  it("keeps a list that was pasted below its request, with the API's paths", () => {
    const list = `<ListInventoryConfigurationsResult>${xml()}</ListInventoryConfigurationsResult>`;
    const [request] = bind(http({ line: "GET /?inventory HTTP/1.1", body: list })).document.children;
    const configuration = request?.find("ListOutput", "InventoryConfiguration");
    expect(configuration && pathOf(configuration)).toBe("InventoryConfigurationList[0]");
  });

  it("gives problems and comments of lines and bodies in source order, without those of other requests", () => {
    const text = [
      "# ours",
      "PUT /acme?inventory&id=a",
      "Broken header",
      "",
      "<InventoryConfiguration><!-- inside --><Id>a & b</Id></InventoryConfiguration>",
      "###",
      "// theirs",
      "PUT /other",
      "Broken too",
      "",
      "<other>",
    ].join("\n");
    const { problems, comments } = bind(text);
    expect(problems.map(({ messageId }) => messageId)).toEqual(["malformedHeader", "bareAmpersand"]);
    expect(comments.map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd).trim())).toEqual([
      "ours",
      "inside",
      "theirs",
    ]);
  });

  it("binds whatever a request is cut to", () => {
    const text = http({ headers: ["x-amz-expected-bucket-owner: 1"] });
    for (let end = 0; end <= text.length; end += 3) {
      const { document } = bind(text.slice(0, end));
      for (const node of document.children) expect(node.end).toBeLessThanOrEqual(end);
    }
  });
});
