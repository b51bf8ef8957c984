import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const root = (value: string) => xml({ root: `<InventoryConfiguration xmlns="${value}">` });
const request = (body: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${body}`;

testRule("xml-namespace-wrong", {
  valid: [
    xml(),
    json(),
    { name: "a prefix for S3's namespace", code: xml({ root: `<s3:InventoryConfiguration xmlns:s3="${NAMESPACE}">` }) },
    { name: "S3's namespace once more below", code: xml({ Id: `<Id xmlns="${NAMESPACE}">acme-daily</Id>` }) },
    {
      name: "another prefix that nobody uses",
      code: xml({ root: `<InventoryConfiguration xmlns="${NAMESPACE}" xmlns:x="urn:x">` }),
    },
    { name: "a placeholder", code: root("{{ namespace }}") },
    { name: "a reference in the value", code: root("http://s3.amazonaws.com&#47;doc/2006-03-01/") },
  ],
  invalid: [
    {
      code: root("«http://s3.amazonaws.com/doc/2006-03-01»"),
      errors: [
        {
          messageId: "finalSlash",
          level: "error",
          path: "",
          data: { value: "http://s3.amazonaws.com/doc/2006-03-01" },
        },
      ],
      output: xml(),
    },
    { code: root("«https://s3.amazonaws.com/doc/2006-03-01/»"), errors: ["scheme"], output: xml() },
    { code: root("«http://s3.amazonaws.com/doc/2020-03-01/»"), errors: ["date"], output: xml() },
    { code: root("«urn:acme:inventory»"), errors: ["other"], output: xml() },
    { name: "white space", code: root(`« ${NAMESPACE}»`), errors: ["other"], output: xml() },
    {
      name: "the root's prefix",
      code: xml({ root: '<s3:InventoryConfiguration xmlns:s3="«urn:s3»">' }),
      errors: ["other"],
      output: xml({ root: `<s3:InventoryConfiguration xmlns:s3="${NAMESPACE}">` }),
    },
    {
      name: "taken away below the root",
      code: xml({ Schedule: '<Schedule «xmlns=""»><Frequency>Daily</Frequency></Schedule>' }),
      errors: [{ messageId: "none", path: "Schedule" }],
      output: xml({ Schedule: `<Schedule xmlns="${NAMESPACE}"><Frequency>Daily</Frequency></Schedule>` }),
    },
    {
      name: "in the body of a request, CRLF",
      code: request(root("«http://s3.amazonaws.com/doc/2006-03-01»")).replaceAll("\n", "\r\n"),
      errors: [{ messageId: "finalSlash", path: "InventoryConfiguration" }],
      output: request(xml()).replaceAll("\n", "\r\n"),
    },
  ],
});
