import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const list = (attributes: string, mark = "ListInventoryConfigurationsResult") =>
  `<${mark}${attributes}>\n  <IsTruncated>false</IsTruncated>\n</ListInventoryConfigurationsResult>\n`;
const request = (body: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${body}`;

testRule("xml-namespace-missing", {
  valid: [
    xml(),
    json(),
    list(` xmlns="${NAMESPACE}"`),
    { name: "single quotes", code: xml({ root: `<InventoryConfiguration xmlns='${NAMESPACE}'>` }) },
    {
      name: "a prefix for S3's namespace",
      code: xml({ root: `<s3:InventoryConfiguration xmlns:s3="${NAMESPACE}">` }),
    },
    { name: "a placeholder", code: xml({ root: '<InventoryConfiguration xmlns="${NAMESPACE}">' }) },
    { name: "not ours", code: "<project/>" },
    request(xml()),
  ],
  invalid: [
    {
      code: xml({ root: "<«InventoryConfiguration»>" }),
      errors: [{ messageId: "missing", level: "warning", data: { name: "InventoryConfiguration" }, path: "" }],
      output: xml(),
    },
    {
      name: "with other attributes, CRLF",
      code: xml({
        root: '<«InventoryConfiguration» xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      }).replaceAll("\n", "\r\n"),
      errors: ["missing"],
      output: xml({
        root: `<InventoryConfiguration xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
      }).replaceAll("\n", "\r\n"),
    },
    {
      name: "a misspelt declaration",
      code: xml({ root: `<InventoryConfiguration «xmls»="${NAMESPACE}">` }),
      errors: [
        {
          messageId: "misspelt",
          path: "",
          message: "'xmls' does not declare a namespace, so <InventoryConfiguration> has none. Write xmlns.",
        },
      ],
      output: xml(),
    },
    {
      name: "letters in another order, and another attribute",
      code: xml({ root: `<InventoryConfiguration version="1" «xlmns»="${NAMESPACE}">` }),
      errors: ["misspelt"],
      output: xml({ root: `<InventoryConfiguration version="1" xmlns="${NAMESPACE}">` }),
    },
    {
      name: "capitals",
      code: xml({ root: `<InventoryConfiguration «XMLNS»="${NAMESPACE}">` }),
      errors: ["misspelt"],
      output: xml(),
    },
    {
      name: "an empty declaration",
      code: xml({ root: '<InventoryConfiguration «xmlns=""»>' }),
      errors: ["missing"],
      output: xml(),
    },
    {
      name: "a list",
      code: list("", "«ListInventoryConfigurationsResult»"),
      errors: ["missing"],
      output: list(` xmlns="${NAMESPACE}"`),
    },
    {
      name: "the body of a request",
      code: request(xml({ root: "<«InventoryConfiguration»>" })),
      errors: [{ messageId: "missing", path: "InventoryConfiguration" }],
      output: request(xml()),
    },
    {
      name: "declared below the root only",
      code: xml({ root: "<«InventoryConfiguration»>", Id: `<Id xmlns="${NAMESPACE}">acme-daily</Id>` }),
      errors: ["missing"],
      output: xml({ Id: `<Id xmlns="${NAMESPACE}">acme-daily</Id>` }),
    },
  ],
});
