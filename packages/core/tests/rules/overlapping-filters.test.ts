import { json, xml } from "./documents.ts";
import { jsonList, xmlList } from "./lists.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const filter = (prefix: string) => `<Filter><Prefix>${prefix}</Prefix></Filter>`;
const inner = { Id: "<Id>acme-2</Id>", Filter: filter("data/2026/") };
const marked = { ...inner, Id: "<Id>«acme-2»</Id>" };
const jsonInner = { Id: '"Id": «"acme-2"»', Filter: '"Filter": { "Prefix": "data/2026/" }' };

testRule("overlapping-filters", {
  valid: [
    xml(),
    json(),
    { name: "side by side", code: xmlList({}, { ...inner, Filter: filter("logs/") }) },
    {
      name: "the inner one has more fields",
      code: xmlList(
        {},
        { ...inner, OptionalFields: "<OptionalFields><Field>Size</Field><Field>StorageClass</Field></OptionalFields>" },
      ),
    },
    {
      name: "the inner one comes more often",
      code: xmlList({ Id: "<Id>acme-1</Id>", Schedule: "<Schedule><Frequency>Weekly</Frequency></Schedule>" }, inner),
    },
    {
      name: "the inner one has all versions",
      code: xmlList({}, { ...inner, IncludedObjectVersions: "<IncludedObjectVersions>All</IncludedObjectVersions>" }),
    },
    { name: "a prefix that is not known", code: xmlList({ Filter: filter("${P}") }, inner) },
    {
      name: "two buckets",
      code: `${http()}\n###\n${http({ host: "acme-logs.s3.amazonaws.com", line: "PUT /?inventory&id=acme-2 HTTP/1.1", body: xml(inner) })}`,
    },
    {
      name: "the inner one is switched off",
      code: xmlList({}, { ...inner, IsEnabled: "<IsEnabled>false</IsEnabled>" }),
      also: ["disabled-configuration"],
    },
    {
      name: "the same Id is another rule's",
      code: xmlList({}, { ...inner, Id: "<Id>acme-daily</Id>" }),
      also: ["duplicate-id"],
    },
    { name: "an Id that is not known", code: xmlList({}, { ...inner, Id: "<Id>{{id}}</Id>" }) },
    {
      name: "versions that are not known",
      code: xmlList(
        { IncludedObjectVersions: "<IncludedObjectVersions>{{v}}</IncludedObjectVersions>" },
        { ...inner, IncludedObjectVersions: "<IncludedObjectVersions>{{v}}</IncludedObjectVersions>" },
      ),
    },
    {
      name: "frequencies that are not known",
      code: xmlList(
        { Schedule: "<Schedule><Frequency>{{f}}</Frequency></Schedule>" },
        { ...inner, Schedule: "<Schedule><Frequency>{{f}}</Frequency></Schedule>" },
      ),
    },
    {
      name: "fields that are not known",
      code: xmlList({ OptionalFields: "<OptionalFields><Field>{{f}}</Field></OptionalFields>" }, inner),
    },
    {
      name: "other fields, as many",
      code: xmlList(
        {},
        { ...inner, OptionalFields: "<OptionalFields><Field>Size</Field><Field>StorageClass</Field></OptionalFields>" },
      ),
    },
    {
      name: "the same work is another rule's",
      code: xmlList({}, { Id: "<Id>acme-2</Id>" }),
      also: ["equivalent-configurations"],
    },
  ],
  invalid: [
    {
      code: xmlList({}, marked),
      errors: [
        {
          messageId: "contained",
          level: "warning",
          path: "InventoryConfigurationList[1].Id",
          data: { id: "acme-2", other: "acme-daily" },
          related: ["acme-daily"],
        },
      ],
    },
    { code: jsonList({}, jsonInner), errors: [{ messageId: "contained", related: ['"acme-daily"'] }] },
    { name: "no filter takes in all", code: xmlList({ Filter: "" }, marked), errors: ["contained"] },
    {
      name: "the inner one stands first, CRLF",
      code: xmlList(marked, {}).replaceAll("\n", "\r\n"),
      errors: ["contained"],
    },
    {
      name: "less often and with fewer fields",
      code: xmlList(
        {},
        { ...marked, OptionalFields: "", Schedule: "<Schedule><Frequency>Weekly</Frequency></Schedule>" },
      ),
      errors: ["contained"],
    },
    {
      name: "the same work to another place: the second is reported",
      code: xmlList({}, { Id: "<Id>«acme-2»</Id>", Prefix: "<Prefix>other</Prefix>" }),
      errors: ["contained"],
    },
    {
      name: "requests about one bucket",
      code: `${http()}\n###\n${http({ line: "PUT /?inventory&id=acme-2 HTTP/1.1", body: xml(marked) })}`,
      errors: [{ messageId: "contained", path: "InventoryConfiguration.Id" }],
    },
  ],
});
