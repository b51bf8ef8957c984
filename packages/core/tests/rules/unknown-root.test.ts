import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const start = (name: string) => `<${name} xmlns="${NAMESPACE}">`;
const cli = (name: string) => `{ "Bucket": "acme-data", "Id": "acme-daily", ${name}: ${json().trim()} }`;
const request = (body: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${body}`;

testRule("unknown-root", {
  valid: [
    xml(),
    json(),
    cli('"InventoryConfiguration"'),
    { name: "another document", code: "<project><name>acme</name></project>" },
    { name: "somebody else's inventory", code: "<Inventory><Item>Bolt</Item></Inventory>" },
    { name: "somebody else's configuration", code: '{ "inventoryConfig": { "warehouse": 4 } }' },
    { name: "an empty file", code: "" },
    { name: "a carrier that is right", code: json(), carrier: "json" },
  ],
  invalid: [
    {
      code: xml({ root: start("«InventoryConfig»") }),
      errors: [
        {
          messageId: "nearElement",
          level: "error",
          data: { name: "InventoryConfig", meant: "InventoryConfiguration" },
          path: "",
          suggestions: [{ messageId: "rename", output: xml() }],
        },
      ],
    },
    {
      name: "lower case, CRLF",
      code: xml({ root: start("«inventoryConfiguration»") }).replaceAll("\n", "\r\n"),
      errors: [
        { messageId: "nearElement", suggestions: [{ messageId: "rename", output: xml().replaceAll("\n", "\r\n") }] },
      ],
    },
    {
      name: "a prefix stays",
      code: xml({ root: `<«s3:InventoryConfig» xmlns:s3="${NAMESPACE}">` }),
      errors: [
        {
          messageId: "nearElement",
          suggestions: [
            { messageId: "rename", output: xml({ root: `<s3:InventoryConfiguration xmlns:s3="${NAMESPACE}">` }) },
          ],
        },
      ],
    },
    {
      name: "a member",
      code: cli('«"inventoryConfiguration"»'),
      errors: [
        { messageId: "nearMember", suggestions: [{ messageId: "rename", output: cli('"InventoryConfiguration"') }] },
      ],
    },
    {
      name: "the body of a request",
      code: request(xml({ root: start("«InventoryConfig»") })),
      errors: [{ messageId: "nearElement", suggestions: [{ messageId: "rename", output: request(xml()) }] }],
    },
    {
      name: "another configuration at the address of inventories",
      code: request("<«AnalyticsConfiguration»><Id>acme-daily</Id></AnalyticsConfiguration>"),
      errors: ["nearElement"],
    },
    { name: "anything else where a carrier is given", code: "<«project»/>", carrier: "xml", errors: ["otherElement"] },
    { name: "a list where a carrier is given", code: "«[1, 2]»\n", carrier: "json", errors: ["other"] },
    {
      name: "no request about inventories",
      code: "«»GET https://acme.example/ HTTP/1.1\n",
      carrier: "http",
      errors: ["other"],
    },
  ],
});
