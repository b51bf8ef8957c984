import { json, xml } from "./documents.ts";
import { jsonList, xmlList } from "./lists.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const filter = (prefix: string) => ({ Filter: `<Filter><Prefix>${prefix}</Prefix></Filter>` });
const jsonFilter = { Filter: '"Filter": { "Prefix": "a/" }' };

testRule("id-differs-only-in-case", {
  valid: [
    xml(),
    json(),
    xmlList({}, { Id: "<Id>acme-2</Id>", ...filter("a/") }),
    { name: "placeholders", code: jsonList({ Id: '"Id": "${id}"' }, { Id: '"Id": "${ID}"' }) },
    {
      name: "two buckets",
      code: `${http()}\n###\n${http({ line: "PUT /?inventory&id=Acme-daily HTTP/1.1", host: "acme-logs.s3.amazonaws.com", body: xml({ Id: "<Id>Acme-daily</Id>" }) })}`,
    },
  ],
  invalid: [
    {
      code: xmlList({}, { Id: "<Id>«Acme-Daily»</Id>", ...filter("a/") }),
      errors: [
        {
          messageId: "case",
          level: "warning",
          path: "InventoryConfigurationList[1].Id",
          data: { id: "Acme-Daily", first: "acme-daily" },
          related: ["acme-daily"],
        },
      ],
    },
    {
      code: jsonList({}, { Id: '"Id": «"ACME-DAILY"»', ...jsonFilter }),
      errors: [{ messageId: "case", related: ['"acme-daily"'] }],
    },
    {
      name: "two others",
      code: xmlList(
        {},
        { Id: "<Id>«ACME-daily»</Id>", ...filter("a/") },
        { Id: "<Id>«acme-DAILY»</Id>", ...filter("b/") },
      ),
      errors: ["case", "case"],
    },
    {
      name: "the very same is another rule's",
      code: xmlList(
        {},
        { Id: "<Id>«Acme-daily»</Id>", ...filter("a/") },
        { Id: "<Id>Acme-daily</Id>", ...filter("b/") },
      ),
      errors: ["case"],
      also: ["duplicate-id"],
    },
    {
      name: "CDATA and CRLF",
      code: xmlList({}, { Id: "<Id><![CDATA[«Acme-daily»]]></Id>", ...filter("a/") }).replaceAll("\n", "\r\n"),
      errors: ["case"],
    },
    {
      name: "requests about one bucket",
      code: `${http()}\n###\n${http({ line: "PUT /?inventory&id=Acme-daily HTTP/1.1", body: xml({ Id: "<Id>«Acme-daily»</Id>", ...filter("a/") }) })}`,
      errors: ["case"],
    },
  ],
});
