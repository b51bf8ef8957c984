import { json, xml } from "./documents.ts";
import { jsonList, xmlList } from "./lists.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const second = { Id: "<Id>acme-2</Id>" };
const marked = { Id: "<Id>«acme-2»</Id>" };

testRule("equivalent-configurations", {
  valid: [
    xml(),
    json(),
    { name: "another filter", code: xmlList({}, { ...second, Filter: "<Filter><Prefix>other/</Prefix></Filter>" }) },
    { name: "no filter", code: xmlList({}, { ...second, Filter: "" }) },
    { name: "another prefix for the reports", code: xmlList({}, { ...second, Prefix: "<Prefix>other</Prefix>" }) },
    { name: "another format", code: xmlList({}, { ...second, Format: "<Format>ORC</Format>" }) },
    {
      name: "other fields",
      code: xmlList({}, { ...second, OptionalFields: "<OptionalFields><Field>Size</Field></OptionalFields>" }),
    },
    {
      name: "other versions",
      code: xmlList({}, { ...second, IncludedObjectVersions: "<IncludedObjectVersions>All</IncludedObjectVersions>" }),
    },
    {
      name: "a value that is not known",
      code: xmlList({}, { ...second, Filter: "<Filter><Prefix>${P}</Prefix></Filter>" }),
    },
    {
      name: "two unknown values",
      code: jsonList({ Prefix: '"Prefix": "${P}"' }, { Id: '"Id": "acme-2"', Prefix: '"Prefix": "${P}"' }),
    },
    { name: "another account", code: xmlList({}, { ...second, AccountId: "<AccountId>345678901234</AccountId>" }) },
    { name: "two buckets", code: `${http()}\n###\n${http({ host: "acme-logs.s3.amazonaws.com" })}` },
    { name: "an Id that is not known", code: jsonList({}, { Id: '"Id": "{{id}}"' }) },
    { name: "two Ids that are not known", code: jsonList({ Id: '"Id": "{{id}}"' }, { Id: '"Id": "{{other}}"' }) },
    { name: "the same Id is another rule's", code: xmlList({}, {}), also: ["duplicate-id"] },
    {
      name: "switched off",
      code: jsonList({}, { Id: '"Id": "acme-2"', IsEnabled: '"IsEnabled": false' }),
      also: ["disabled-configuration"],
    },
  ],
  invalid: [
    {
      code: xmlList({}, marked),
      errors: [
        {
          messageId: "equivalent",
          level: "warning",
          path: "InventoryConfigurationList[1].Id",
          data: { id: "acme-2", first: "acme-daily" },
          related: ["acme-daily"],
        },
      ],
    },
    {
      code: jsonList({}, { Id: '"Id": «"acme-2"»' }),
      errors: [{ messageId: "equivalent", related: ['"acme-daily"'] }],
    },
    {
      name: "fields in another order",
      code: xmlList(
        {},
        { ...marked, OptionalFields: "<OptionalFields><Field>ETag</Field><Field>Size</Field></OptionalFields>" },
      ),
      errors: ["equivalent"],
    },
    {
      name: "no fields and an empty list of them, CRLF",
      code: xmlList({ OptionalFields: "" }, { ...marked, OptionalFields: "<OptionalFields/>" }).replaceAll(
        "\n",
        "\r\n",
      ),
      errors: ["equivalent"],
    },
    { name: "three", code: xmlList({}, marked, { Id: "<Id>«acme-3»</Id>" }), errors: ["equivalent", "equivalent"] },
    {
      name: "the same key",
      code: jsonList(
        {
          Encryption:
            '"Encryption": { "SSEKMS": { "KeyId": "arn:aws:kms:eu-west-1:210987654321:key/1a2b3c4d-12ab-34cd-56ef-1a2b3c4d5e6f" } }',
        },
        {
          Id: '"Id": «"acme-2"»',
          Encryption:
            '"Encryption": { "SSEKMS": { "KeyId": "arn:aws:kms:eu-west-1:210987654321:key/1a2b3c4d-12ab-34cd-56ef-1a2b3c4d5e6f" } }',
        },
      ),
      errors: ["equivalent"],
    },
    {
      name: "requests about one bucket",
      code: `${http()}\n###\n${http({ line: "PUT /?inventory&id=acme-2 HTTP/1.1", body: xml(marked) })}`,
      errors: [{ messageId: "equivalent", path: "InventoryConfiguration.Id" }],
    },
  ],
});
