import { describe, expect, it } from "vitest";
import { completionsAt } from "../../src/features/completion.ts";
import { labels, offered, simple, taken, xml } from "./completing.ts";
import { open, openAt } from "./documents.ts";

describe("whole documents", () => {
  it.each([
    ["|", "xml"],
    ["<|", "xml"],
    ["<|>", "xml"],
    ['<?xml version="1.0"?>\n<Inv|', "xml"],
    ["|", "json"],
    ["{|}", "json", "file:///acme/inventory.json"],
    ['{"|"}', "json", "file:///acme/inventory/daily.inventory.json"],
    ["|", "http"],
    ["# Requests\n\n|", "http"],
  ] as const)("in %j (%s) have nothing but placeholders to complain about", (marked, language, uri?: string) => {
    const items = offered(marked, language, simple, uri);
    expect(items.length).toBeGreaterThan(0);
    for (const { label } of items) {
      const { findings } = open(taken(marked, label, language, uri), language).result;
      const rules = new Set(findings.map(({ ruleId, level }) => (level === "info" ? "" : ruleId)));
      expect([...rules].filter((rule) => !["", "placeholder-value", "missing-account-id"].includes(rule))).toEqual([]);
    }
  });

  it("are not offered where something else is", () => {
    expect(labels("<project>\n  |\n</project>", "xml")).toEqual([]);
    expect(labels('{\n  "name": "x",\n  |\n}', "json")).toEqual([]);
    expect(labels("GET https://example.com\nAccept: */*\n|", "http")).toEqual([]);
    expect(labels("{\n  |\n}", "json")).toEqual([]);
  });

  it.each(["{|}", "{|", '{"|"}', '{\n  "|\n}', '{ "Inv|" }'])(
    "are not offered in %j, as any JSON file begins",
    (marked) => {
      expect(labels(marked, "json", "file:///acme/tsconfig.json")).toEqual([]);
      expect(labels(marked, "json", "file:///acme/tsconfig.jsonc")).toEqual([]);
    },
  );

  it("follow the name of the file where the content says too little", () => {
    const { document, position } = openAt('{\n  "Id": "a",\n  |\n}', "json");
    expect(completionsAt(document, position, simple)).toBeNull();
    const called = open(document.text, "json", "file:///acme/media-inventory.json");
    expect(completionsAt(called, position, simple)?.items.map(({ label }) => label)).toContain("Schedule");
    const begun = openAt('{\n  "Sch|"\n}', "json");
    const calledBegun = open(begun.document.text, "json", "file:///acme/inventory.json");
    const items = completionsAt(calledBegun, begun.position, simple)?.items;
    expect(items?.map(({ label }) => label)).toContain("Schedule");
    const ansible = openAt('{ "all": { "hosts": {} }, "| }', "json");
    const calledAlike = open(ansible.document.text, "json", "file:///acme/inventory.json");
    expect(completionsAt(calledAlike, ansible.position, simple)).toBeNull();
  });

  it("are none of another cloud's", () => {
    const oss =
      "<InventoryConfiguration><Destination><OSSBucketDestination>|</OSSBucketDestination></Destination></InventoryConfiguration>";
    expect(labels(oss, "xml")).toEqual([]);
  });
});

describe("requests", () => {
  const put = "PUT /?inventory&id=daily HTTP/1.1\n";

  it("have headers", () => {
    expect(taken(`${put}Host: a.s3.eu-west-1.amazonaws.com\nCon|\n\n`, "Content-Type", "http")).toBe(
      `${put}Host: a.s3.eu-west-1.amazonaws.com\nContent-Type: application/xml\n\n`,
    );
    expect(labels(`${put}host: a.s3.eu-west-1.amazonaws.com\n|`, "http")).not.toContain("Host");
    expect(labels(`${put}Host: |\n`, "http")).toEqual(["bucket.s3.region.amazonaws.com"]);
  });

  it("have a body, an id and a method", () => {
    expect(taken(`${put}Host: a.s3.eu-west-1.amazonaws.com\n\n|`, "InventoryConfiguration", "http")).toContain(
      "  <Id>daily</Id>\n",
    );
    expect(taken("PUT /?inventory&| HTTP/1.1\n", "id", "http")).toBe("PUT /?inventory&id=my-inventory HTTP/1.1\n");
    const sent = `PUT /?inventory&id=| HTTP/1.1\nHost: a.s3.eu-west-1.amazonaws.com\n\n${xml("<Id>a.b_c</Id>")}`;
    expect(taken(sent, "a.b_c", "http")).toBe(sent.replace("|", "a.b_c"));
    expect(labels("GE|T /?inventory&id=a HTTP/1.1\n", "http")).toEqual(["PUT", "GET", "DELETE"]);
  });

  it("of others are left alone", () => {
    expect(labels(`${put}Host: a.s3.eu-west-1.amazonaws.com\n\n###\nGET https://example.com\n|`, "http")).toEqual([]);
  });
});
