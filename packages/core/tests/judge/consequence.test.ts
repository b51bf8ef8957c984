import { describe, expect, it } from "vitest";
import { consequenceOf, consequenceOfRule } from "../../src/findings/finding.ts";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { json, xml } from "../rules/documents.ts";

const BY_CLIENT = "The AWS CLI refuses to send it.";
const BY_S3 = "S3 is expected to refuse it: 400 MalformedXML.";

/** What the first finding of a rule leads to, in one sentence. */
function why(ruleId: string, text: string, language: Language, strict = false): string | undefined {
  const finding = lint({ text, language, strict }).findings.find((found) => found.ruleId === ruleId);
  return finding && consequenceOf(finding);
}

const BY_SOME_TOOL = "The tool that reads the document refuses it, before S3 is asked.";

it.each([
  ["undefined-reference", BY_SOME_TOOL],
  ["circular-destination", BY_SOME_TOOL],
  ["yaml-syntax", BY_SOME_TOOL],
  ["unquoted-value", "Terraform refuses it."],
  ["account-id", "S3 is expected to refuse it."],
  ["invalid-format", "S3 refuses it: 400 MalformedXML."],
  ["kms-alias", "S3 accepts it, but no usable report is expected to arrive."],
])("the rule %s, of whatever document", (id, expected) => {
  const docs = rules[id]?.meta.docs;
  expect(docs && consequenceOfRule(docs)).toBe(expected);
});

describe("who refuses a mistake in the structure", () => {
  const mistakes = [
    { rule: "unknown-member", xml: "<Notes>x</Notes>", json: '"Notes": "x"' },
    { rule: "misplaced-member", xml: "<KeyId>x</KeyId>", json: '"KeyId": "x"' },
    { rule: "wrong-type", xml: "<Filter>data/</Filter>", json: '"Filter": "data/"', part: "Filter" },
    { rule: "wrong-type", xml: "<Filter>data/</Filter>", json: '"Filter": null', part: "Filter" },
    { rule: "empty-value", xml: "<Filter/>", json: '"Filter": {}', part: "Filter" },
    { rule: "empty-value", xml: "<IsEnabled/>", json: '"IsEnabled": ""', part: "IsEnabled" },
    { rule: "invalid-boolean", xml: "<IsEnabled>True</IsEnabled>", json: '"IsEnabled": "true"', part: "IsEnabled" },
  ];
  for (const { rule, part = "extra", ...written } of mistakes) {
    it(`${rule}: ${written.json}`, () => {
      expect(why(rule, xml({ [part]: written.xml }), "xml")).toBe(BY_S3);
      expect(why(rule, json({ [part]: written.json }), "json")).toBe(BY_CLIENT);
    });
  }

  it("missing-member, also in a raw request", () => {
    const head = "PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n";
    expect(why("missing-member", xml({ Schedule: "" }), "xml")).toBe("S3 refuses it: 400 MalformedXML.");
    expect(why("missing-member", head + xml({ Schedule: "" }), "http")).toBe("S3 refuses it: 400 MalformedXML.");
    expect(why("missing-member", json({ Schedule: "" }), "json")).toBe(BY_CLIENT);
  });

  it.each([
    ["invalid-boolean", { IsEnabled: '"IsEnabled": "yes"' }],
    ["unknown-member", { extra: '"Notes": "x"' }],
    ["json-syntax", { extra: '"Notes": "x",,' }],
  ])("%s, in an answer, which nobody sends as it is", (rule, parts) => {
    const one = `{ "InventoryConfiguration": ${json(parts)}, "ResponseMetadata": {} }`;
    const list = `{ "InventoryConfigurationList": [${json(parts)}], "IsTruncated": false }`;
    const input = `{ "Bucket": "acme-logs", "Id": "daily", "InventoryConfiguration": ${json(parts)} }`;
    expect(why(rule, one, "json")).toBe("The AWS CLI refuses it as input.");
    expect(why(rule, list, "json")).toBe("The AWS CLI refuses it as input.");
    expect(why(rule, input, "json")).toBe(BY_CLIENT);
  });

  it("in an answer what S3 refuses is S3's", () => {
    const fields = json({ OptionalFields: '"OptionalFields": ["Sizes"]' });
    const list = `{ "InventoryConfigurationList": [${fields}], "IsTruncated": false }`;
    expect(why("invalid-optional-field", list, "json")).toBe("S3 refuses it: 400 MalformedXML.");
  });

  it("unknown-root", () => {
    const near = xml({ root: '<InventoryConfig xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' });
    expect(why("unknown-root", near, "xml")).toBe(BY_S3);
    expect(why("unknown-root", `{ "inventoryConfiguration": ${json()} }`, "json")).toBe(BY_CLIENT);
    expect(why("unknown-root", "[]", "json", true)).toBe(BY_CLIENT);
  });

  it("too-deep and encoding", () => {
    const deep = (open: string, close: string) => open.repeat(300) + close.repeat(300);
    expect(why("too-deep", xml({ extra: deep("<a>", "</a>") }), "xml")).toBe("S3 is expected to refuse it.");
    expect(why("too-deep", json({ extra: `"a": ${deep("[", "]")}` }), "json")).toBe(BY_CLIENT);
    expect(why("encoding", xml({ Id: "<Id>a\u0001</Id>" }), "xml")).toBe("S3 is expected to refuse it.");
  });
});

describe("what S3 accepts", () => {
  it("is said as surely as it is known", () => {
    const prefix = (value: string) => json({ Filter: `"Filter": { "Prefix": "${value}" }` });
    expect(why("filter-prefix", prefix(""), "json")).toBe("S3 is expected to accept it.");
    expect(why("filter-prefix", prefix("logs/*.gz"), "json")).toBe(
      "S3 accepts it, but it costs money without any use.",
    );
    expect(why("disabled-configuration", json({ IsEnabled: '"IsEnabled": false' }), "json")).toBe("S3 accepts it.");
    const list = `{ "InventoryConfigurationList": [${json()}, ${json({ Id: '"Id": "acme-two"' })}] }`;
    expect(why("equivalent-configurations", list, "json")).toBe("S3 accepts it, but it costs money without any use.");
  });
});

describe("who refuses a mistake in a value", () => {
  it("is S3 in every syntax", () => {
    const answer = "S3 refuses it: 400 MalformedXML.";
    expect(why("invalid-format", xml({ Format: "<Format>Avro</Format>" }), "xml")).toBe(answer);
    expect(why("invalid-format", json({ Format: '"Format": "Avro"' }), "json")).toBe(answer);
    expect(why("empty-value", json({ Id: '"Id": ""' }), "json")).toBe(BY_S3);
    expect(why("encryption-empty", json({ Encryption: '"Encryption": {}' }), "json")).toBe(answer);
    expect(why("account-id", json({ AccountId: '"AccountId": "123"' }), "json")).toBe("S3 is expected to refuse it.");
  });
});
