import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const longest = "a".repeat(64);
const tooLong = "a".repeat(65);
const element = (value: string) => xml({ Id: `<Id>${value}</Id>` });
const member = (value: string) => json({ Id: `"Id": ${value}` });
const cli = (request: string, value: string) =>
  `{\n"Bucket": "acme-data",\n"Id": "${request}",\n"InventoryConfiguration": ${member(value).trim()}\n}\n`;
const http = (id: string, value: string) =>
  `PUT /?inventory&id=${id} HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${element(value)}`;

testRule("id-length", {
  valid: [
    element(longest),
    member(`"${longest}"`),
    { name: "a placeholder is unknown", code: element(`$${"{ID}".padEnd(80, "x")}`) },
    { name: "references count once", code: element("&#97;".repeat(64)) },
    { name: "escapes count once", code: member(`"${"\\u0061".repeat(64)}"`) },
  ],
  invalid: [
    {
      code: element(`«${tooLong}»`),
      errors: [
        {
          messageId: "tooLong",
          data: { value: `${"a".repeat(59)}…`, length: "65", longest: "64" },
          path: "Id",
          level: "error",
          answer: "400 MalformedXML",
          evidence: "recorded",
          suggestions: [{ messageId: "use", output: element(longest) }],
        },
      ],
    },
    {
      code: member(`«"${tooLong}"»`),
      errors: [
        { messageId: "tooLong", path: "Id", suggestions: [{ messageId: "use", output: member(`"${longest}"`) }] },
      ],
    },
    {
      name: "no separator is left at the end",
      code: element(`«${"a".repeat(63)}-bc»`),
      errors: [{ messageId: "tooLong", suggestions: [{ messageId: "use", output: element("a".repeat(63)) }] }],
    },
    {
      name: "CLI input has it twice",
      code: cli(tooLong, `«"${tooLong}"»`),
      errors: [
        {
          messageId: "tooLong",
          path: "InventoryConfiguration.Id",
          suggestions: [{ messageId: "use", output: cli(longest, `"${longest}"`) }],
        },
      ],
    },
    {
      name: "raw HTTP has it in the address too, so nothing is suggested",
      code: http(tooLong, `«${tooLong}»`),
      errors: [{ messageId: "tooLong", suggestions: [] }],
    },
    { name: "CDATA", code: element(`<![CDATA[«${tooLong}»]]>`), errors: ["tooLong"] },
    { name: "CRLF", code: element(`«${tooLong}»`).replaceAll("\n", "\r\n"), errors: ["tooLong"] },
  ],
});
