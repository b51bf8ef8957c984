import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { json, xml } from "./documents.ts";
import { jsonList, xmlList } from "./lists.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const xmlParts = (i: number, root = "InventoryConfiguration") => ({
  root: `<${root}>`,
  Id: `<Id>acme-${i}</Id>`,
  Filter: `<Filter><Prefix>${i}/</Prefix></Filter>`,
});
const jsonParts = (i: number, root = "") => ({
  root,
  Id: `"Id": "acme-${i}"`,
  Filter: `"Filter": { "Prefix": "${i}/" }`,
});
/** Makes the mark, written in front of the brace, one around it. */
const atBrace = (text: string) => text.replace("«{", "«{»");
const put = (i: number, mark = "InventoryConfiguration") =>
  http({
    line: `PUT /?inventory&id=acme-${i} HTTP/1.1`,
    body: xml({ ...xmlParts(i), root: `<${mark} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">` }),
  });

testRule("too-many-configurations", {
  valid: [
    { name: "one", code: xml() },
    { name: "one in JSON", code: json() },
    { name: "1,000", code: xmlList(...range(1000).map((i) => xmlParts(i))) },
    { name: "1,000 in JSON", code: jsonList(...range(1000).map((i) => jsonParts(i))) },
    {
      name: "1,000 requests",
      code: range(1000)
        .map((i) => put(i))
        .join("\n###\n"),
    },
  ],
  invalid: [
    {
      name: "1,001",
      code: xmlList(...range(1000).map((i) => xmlParts(i)), xmlParts(1000, "«InventoryConfiguration»")),
      errors: [
        {
          messageId: "tooMany",
          level: "error",
          path: "InventoryConfigurationList[1000]",
          data: { count: "1001", limit: "1000", surplus: "1" },
        },
      ],
    },
    {
      name: "1,001 in JSON",
      code: atBrace(jsonList(...range(1000).map((i) => jsonParts(i)), jsonParts(1000, "«"))),
      errors: [{ messageId: "tooMany", path: "InventoryConfigurationList[1000]" }],
    },
    {
      name: "1,003 are one finding",
      code: atBrace(
        jsonList(...range(1000).map((i) => jsonParts(i)), jsonParts(1000, "«"), jsonParts(1001), jsonParts(1002)),
      ),
      errors: [{ messageId: "tooMany", data: { count: "1003", limit: "1000", surplus: "3" } }],
    },
    {
      name: "the same Id counts once",
      code: atBrace(jsonList(jsonParts(0), ...range(1000).map((i) => jsonParts(i)), jsonParts(1000, "«"))),
      errors: [{ messageId: "tooMany", data: { count: "1001", limit: "1000", surplus: "1" } }],
      also: ["duplicate-id"],
    },
    {
      name: "an Id that is not known counts",
      code: atBrace(
        jsonList(...range(1000).map((i) => jsonParts(i)), { ...jsonParts(1000, "«"), Id: '"Id": "${ID}"' }),
      ),
      errors: ["tooMany"],
    },
    {
      name: "1,001 requests about one bucket",
      code: [...range(1000).map((i) => put(i)), put(1000, "«InventoryConfiguration»")].join("\n###\n"),
      errors: [{ messageId: "tooMany", path: "InventoryConfiguration" }],
    },
  ],
});

it("counts 1,001 of which two have the same Id as 1,000", () => {
  const text = jsonList(jsonParts(0), ...range(1000).map((i) => jsonParts(i)));
  expect(lint({ text, language: "json" }).findings.map(({ ruleId }) => ruleId)).toEqual(["duplicate-id"]);
});
