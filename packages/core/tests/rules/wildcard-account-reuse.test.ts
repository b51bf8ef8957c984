import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const xmlList = (...bodies: string[]) =>
  `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n${bodies
    .map((body) => body.replace(/ xmlns="[^"]*"/, ""))
    .join("")}<IsTruncated>false</IsTruncated>\n</ListInventoryConfigurationsResult>\n`;
const jsonList = (...bodies: string[]) =>
  `{ "InventoryConfigurationList": [${bodies.join(",")}], "IsTruncated": false }`;
const element = (id: string, account: string) =>
  xml({
    Id: `<Id>${id}</Id>`,
    Filter: `<Filter><Prefix>${id}/</Prefix></Filter>`,
    AccountId: `<AccountId>${account}</AccountId>`,
  });
const member = (id: string, account: string, bucket = "acme-reports") =>
  json({
    Id: `"Id": "${id}"`,
    Filter: `"Filter": { "Prefix": "${id}/" }`,
    AccountId: `"AccountId": ${account}`,
    Bucket: `"Bucket": "arn:aws:s3:::${bucket}"`,
  });

testRule("wildcard-account-reuse", {
  valid: [
    xml(),
    json(),
    xmlList(element("a", "210987654321"), element("b", "210987654321")),
    {
      name: "other buckets",
      code: jsonList(member("a", '"210987654321"'), member("b", '"345678901234"', "acme-lists")),
    },
    {
      name: "an account that is not known",
      code: jsonList(member("a", '"210987654321"'), member("b", "{{ account }}")),
    },
    {
      name: "a bucket that is not known",
      code: jsonList(member("a", '"210987654321"', "{{ b }}"), member("b", '"345678901234"', "{{ b }}")),
    },
  ],
  invalid: [
    {
      code: xmlList(element("a", "210987654321"), element("b", "«345678901234»")),
      errors: [
        {
          messageId: "other",
          data: { bucket: "acme-reports", account: "345678901234", first: "210987654321" },
          path: "InventoryConfigurationList[1].Destination.S3BucketDestination.AccountId",
          level: "warning",
          outcome: "advice",
          related: ["210987654321"],
        },
      ],
    },
    {
      code: jsonList(member("a", '"210987654321"'), member("b", '«"345678901234"»')),
      errors: [{ messageId: "other", related: ['"210987654321"'] }],
    },
    {
      name: "each that differs from the first",
      code: jsonList(
        member("a", '"210987654321"'),
        member("b", '«"345678901234"»'),
        member("c", '"210987654321"'),
        member("d", '«"456789012345"»'),
      ),
      errors: ["other", "other"],
    },
    {
      name: "CDATA",
      code: xmlList(element("a", "210987654321"), element("b", "<![CDATA[«345678901234»]]>")),
      errors: ["other"],
    },
    {
      name: "an escape",
      code: jsonList(member("a", '"210987654321"'), member("b", '«"34567890123\\u0034"»')),
      errors: ["other"],
    },
    {
      name: "CRLF",
      code: xmlList(element("a", "210987654321"), element("b", "«345678901234»")).replaceAll("\n", "\r\n"),
      errors: ["other"],
    },
    {
      name: "several requests of one file",
      code: [
        `PUT /?inventory&id=a HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${element("a", "210987654321")}`,
        `PUT /?inventory&id=b HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n${element("b", "«345678901234»")}`,
      ].join("\n###\n"),
      errors: ["other"],
    },
  ],
});
