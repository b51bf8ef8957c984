import { json, template, xml } from "./documents.ts";
import { jsonList, xmlList } from "./lists.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const filter = (prefix: string) => ({ Filter: `<Filter><Prefix>${prefix}</Prefix></Filter>` });
const put = (host: string, id: string, prefix: string) =>
  http({
    line: "PUT /?inventory&id=acme-daily HTTP/1.1",
    host,
    body: xml({ Id: `<Id>${id}</Id>`, ...filter(prefix) }),
  });

testRule("duplicate-id", {
  valid: [
    xml(),
    json(),
    xmlList({}, { Id: "<Id>acme-2</Id>", ...filter("a/") }),
    { name: "another case is another Id", code: xmlList({}, { Id: "<Id>Acme-daily</Id>", ...filter("a/") }) },
    { name: "placeholders", code: jsonList({ Id: '"Id": "${ID}"' }, { Id: '"Id": "${ID}"' }) },
    {
      name: "requests about two buckets",
      code: `${put("acme-a.s3.amazonaws.com", "acme-daily", "a/")}\n###\n${put("acme-b.s3.amazonaws.com", "acme-daily", "b/")}`,
    },
    {
      name: "requests about unknown buckets",
      code: `${put("{{one}}", "acme-daily", "a/")}\n###\n${put("{{two}}", "acme-daily", "b/")}`,
    },
    {
      name: "reading what was put",
      code: `${http()}\n###\n${http({ line: "GET /?inventory&id=acme-daily HTTP/1.1", body: "" })}`,
    },
    {
      name: "configurations of which a template leaves one",
      code: jsonList({}, {})
        .replace("[", "[ {% if a %}")
        .replace(/\},(\s*\{\s*"Id")/, "}, {% else %}$1"),
    },
    {
      name: "the same in YAML",
      code: template({ Id: "Id: acme-daily\n{% else %}\n        - Id: acme-daily" }),
    },
  ],
  invalid: [
    {
      code: xmlList({}, { Id: "<Id>«acme-daily»</Id>", ...filter("a/") }),
      errors: [
        {
          messageId: "duplicate",
          level: "error",
          path: "InventoryConfigurationList[1].Id",
          data: { id: "acme-daily" },
          related: ["acme-daily"],
        },
      ],
    },
    {
      code: jsonList({}, { Id: '"Id": «"acme-daily"»', Filter: '"Filter": { "Prefix": "a/" }' }),
      errors: [{ messageId: "duplicate", path: "InventoryConfigurationList[1].Id", related: ['"acme-daily"'] }],
    },
    {
      name: "three times: the first is related to both",
      code: xmlList(
        {},
        { Id: "<Id>«acme-daily»</Id>", ...filter("a/") },
        { Id: "<Id>«acme-daily»</Id>", ...filter("b/") },
      ),
      errors: [
        { messageId: "duplicate", path: "InventoryConfigurationList[1].Id" },
        { messageId: "duplicate", path: "InventoryConfigurationList[2].Id" },
      ],
    },
    {
      name: "CDATA and CRLF",
      code: xmlList({}, { Id: "<Id><![CDATA[«acme-daily»]]></Id>", ...filter("a/") }).replaceAll("\n", "\r\n"),
      errors: ["duplicate"],
    },
    {
      name: "the same in spite of an escape",
      code: jsonList({}, { Id: '"Id": «"acm\\u0065-daily"»', Filter: '"Filter": { "Prefix": "a/" }' }),
      errors: ["duplicate"],
    },
    {
      name: "requests about one bucket, in both styles",
      code: `${put("acme-data.s3.amazonaws.com", "acme-daily", "a/")}\n###\n${http({
        line: "PUT /acme-data?inventory&id=acme-daily HTTP/1.1",
        host: "s3.amazonaws.com",
        body: xml({ Id: "<Id>«acme-daily»</Id>" }),
      })}`,
      errors: [{ messageId: "duplicate", path: "InventoryConfiguration.Id" }],
    },
    {
      name: "also where they do the same",
      code: xmlList({}, { Id: "<Id>«acme-daily»</Id>" }),
      errors: ["duplicate"],
    },
  ],
});
