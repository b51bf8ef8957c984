import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const line = (id: string) => `PUT /?inventory&id=${id} HTTP/1.1`;
const body = (id: string) => xml({ Id: `<Id>${id}</Id>` });

testRule("id-mismatch", {
  valid: [
    xml(),
    json(),
    http(),
    cli(),
    { name: "an escape in the address", code: http({ line: line("acme%2Ddaily") }) },
    { name: "a variable", code: http({ line: line("{{id}}") }) },
    { name: "a placeholder in the document", code: cli({}, { Id: '"Id": "${ID}"' }) },
    { name: "the Id comes from the command line", code: cli({ Id: "" }) },
    {
      name: "two ids in the address, of which nobody knows which counts",
      code: http({ line: line("acme-1&id=acme-2") }),
      also: ["request-line"],
    },
    { name: "a word to be replaced", code: http({ line: line("string") }), also: ["placeholder-value"] },
    { name: "another operation", code: http({ line: "GET /?inventory&id=other HTTP/1.1", body: "" }) },
    { name: "the body is elsewhere", code: http({ line: line("other"), body: "< body.xml\n" }) },
  ],
  invalid: [
    {
      code: http({ body: body("«acme-two»") }),
      errors: [
        {
          messageId: "mismatch",
          level: "error",
          path: "InventoryConfiguration.Id",
          data: { id: "acme-two", requestId: "acme-daily" },
          related: ["acme-daily"],
          suggestions: [
            { messageId: "useRequest", output: http() },
            { messageId: "useDocument", output: http({ line: line("acme-two"), body: body("acme-two") }) },
          ],
        },
      ],
    },
    {
      code: cli({ Id: '"Id": "acme-two"' }, { Id: '"Id": «"acme-daily"»' }),
      errors: [
        {
          messageId: "mismatch",
          path: "InventoryConfiguration.Id",
          related: ['"acme-two"'],
          suggestions: [
            { messageId: "useRequest", output: cli({ Id: '"Id": "acme-two"' }, { Id: '"Id": "acme-two"' }) },
            { messageId: "useDocument", output: cli() },
          ],
        },
      ],
    },
    {
      name: "one id twice in the address",
      code: http({ line: line("acme-1&id=acme-1"), body: body("«acme-2»") }),
      errors: ["mismatch"],
      also: ["request-line"],
    },
    {
      name: "a character that is escaped in addresses",
      code: http({ body: body("«acme+two»") }),
      errors: [
        {
          messageId: "mismatch",
          suggestions: [
            { messageId: "useRequest", output: http() },
            { messageId: "useDocument", output: http({ line: line("acme%2Btwo"), body: body("acme+two") }) },
          ],
        },
      ],
      also: ["id-characters"],
    },
    { name: "only in case", code: http({ body: body("«Acme-daily»") }), errors: ["mismatch"] },
    {
      name: "CDATA and CRLF",
      code: http({ body: body("<![CDATA[«acme-two»]]>") }).replaceAll("\n", "\r\n"),
      errors: ["mismatch"],
    },
    {
      name: "escapes stay escapes in the address",
      code: http({ line: line("a%2Bb"), body: body("«acme-daily»") }),
      errors: [{ messageId: "mismatch", data: { id: "acme-daily", requestId: "a+b" }, related: ["a%2Bb"] }],
    },
    {
      name: "the last of duplicates counts in JSON",
      code: cli({ extra: '"Id": "acme-two"' }, { Id: '"Id": «"acme-daily"»' }),
      errors: [{ messageId: "mismatch", related: ['"acme-two"'] }],
      also: ["duplicate-member"],
    },
    {
      name: "each request by itself",
      code: `${http()}\n###\n${http({ line: line("acme-2"), host: "acme-logs.s3.amazonaws.com", body: body("«acme-3»") })}`,
      errors: ["mismatch"],
    },
  ],
});
