import { json, xml, yaml } from "./documents.ts";
import { xmlList } from "./lists.ts";
import { testRule } from "./test-rule.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const start = (name: string) => `<${name} xmlns="${NAMESPACE}">`;
const cli = (name: string) => `{ "Bucket": "acme-data", "Id": "acme-daily", ${name}: ${json().trim()} }`;
/** The names of members with a small first letter. */
const camelCase = (text: string) =>
  text.replace(/"([A-Z]\w*)"(?=»?:)/g, (_, name: string) => `"${name.charAt(0).toLowerCase()}${name.slice(1)}"`);
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
    {
      name: "variables of somebody's Terraform module",
      code: '{ "inventory_configuration": { "included_object_versions": "All", "schedule": {}, "destination": {} } }',
    },
    {
      name: "settings in camel case that are somebody else's",
      code: '{ "includedObjectVersions": "All", "schedule": {}, "destination": { "bucket": "acme" } }',
    },
    {
      name: "a configuration in camel case, of which each name is another mistake",
      code: '{ "id": "a", "includedObjectVersions": "All", "isEnabled": true, "schedule": { "frequency": "Daily" }, "destination": { "s3BucketDestination": { "format": "CSV", "accountId": "210987654321", "bucket": "arn:aws:s3:::acme-reports" } } }',
      also: ["unknown-member"],
    },
    { name: "a carrier that is right", code: json(), carrier: "json" },
  ],
  invalid: [
    {
      name: "a member of YAML",
      code: `«inventoryConfiguration»:\n${yaml().replace(/^/gm, "  ")}`,
      errors: [{ messageId: "nearMember", data: { name: "inventoryConfiguration", meant: "InventoryConfiguration" } }],
    },
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
    {
      name: "the shape of an SDK around a configuration, which is read",
      code: `<«GetBucketInventoryConfigurationOutput» xmlns="${NAMESPACE}">${xml({ root: "<InventoryConfiguration>", Format: "<Format>JSON</Format>" })}</GetBucketInventoryConfigurationOutput>`,
      also: ["invalid-format"],
      errors: [
        {
          messageId: "wraps",
          message:
            "The root element <GetBucketInventoryConfigurationOutput> must not be there. The root must be the <InventoryConfiguration> inside it.",
          suggestions: [{ messageId: "unwrap", output: xml({ Format: "<Format>JSON</Format>" }).trimEnd() }],
        },
      ],
    },
    {
      name: "the shape of an SDK around a list",
      code: xmlList({}, { Id: "<Id>acme-weekly</Id>" })
        .replaceAll("ListInventoryConfigurationsResult", "ListBucketInventoryConfigurationsOutput")
        .replace("<List", "<«List")
        .replace("Output", "Output»"),
      also: ["equivalent-configurations", "id-contradicts-schedule"],
      errors: [
        {
          messageId: "nearElement",
          data: { name: "ListBucketInventoryConfigurationsOutput", meant: "ListInventoryConfigurationsResult" },
          suggestions: [{ messageId: "rename", output: xmlList({}, { Id: "<Id>acme-weekly</Id>" }) }],
        },
      ],
    },
    {
      name: "the shape of an SDK for the configuration itself",
      code: xml({ root: start("«PutBucketInventoryConfigurationRequest»") }),
      errors: [{ messageId: "nearElement", suggestions: [{ messageId: "rename", output: xml() }] }],
    },
    {
      name: "the shape of an SDK in a request",
      code: request(`<«GetInventoryConfigurationResult»>${xml()}</GetInventoryConfigurationResult>`),
      errors: [{ messageId: "wraps", suggestions: [{ messageId: "unwrap", output: request(xml().trimEnd()) }] }],
    },
    {
      name: "the input of the AWS CLI in camel case",
      code: camelCase(cli('«"InventoryConfiguration"»')),
      also: ["unknown-member"],
      errors: [{ messageId: "nearMember" }],
    },
    {
      name: "a misspelt wrapper, in which everything is judged",
      code: `{ "Bucket": "acme-data", "Id": "acme-daily", «"InventoryConfiguraton"»: ${json({ Format: '"Format": "JSON"', Schedule: '"Schedule": { "Frequency": "Hourly" }' }).trim()} }`,
      also: ["invalid-format", "invalid-frequency"],
      errors: ["nearMember"],
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
