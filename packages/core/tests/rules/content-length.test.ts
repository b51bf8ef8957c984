import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const length = (value: number | string, body = xml()) => http({ headers: [`Content-Length: ${value}`], body });
const bytes = (text: string) => Buffer.byteLength(text.trim());
const wide = xml({ Filter: "<Filter><Prefix>Größe/𝒷/</Prefix></Filter>" });
const crlf = (text: string) => text.replaceAll("\n", "\r\n");

testRule("content-length", {
  valid: [
    xml(),
    json(),
    cli(),
    http(),
    length(bytes(xml())),
    { name: "with the line break behind the body", code: length(bytes(xml()) + 1) },
    { name: "other line breaks when it is sent", code: length(bytes(crlf(xml()))) },
    { name: "bytes, not characters", code: length(bytes(wide), wide) },
    { name: "the documentation's word", code: length("length") },
    { name: "a word around digits", code: length("x1x") },
    { name: "a word behind digits", code: length("1x") },
    { name: "a word before digits", code: length("x1") },
    { name: "no value yet", code: length("") },
    { name: "a variable", code: length("{{length}}") },
    {
      name: "a variable in the body",
      code: length(1, xml({ Filter: "<Filter><Prefix>{{prefix}}</Prefix></Filter>" })),
    },
    { name: "a body that is elsewhere", code: length(1, "< body.xml\n") },
    {
      name: "a request without body",
      code: http({ line: "GET /?inventory HTTP/1.1", headers: ["Content-Length: 0"], body: "" }),
    },
  ],
  invalid: [
    {
      code: length("«1»"),
      errors: [
        {
          messageId: "different",
          level: "warning",
          path: "Content-Length",
          data: { value: "1", bytes: String(bytes(xml())) },
        },
      ],
      output: length(bytes(xml())),
    },
    {
      name: "characters, not bytes",
      code: length(`«${wide.trim().length}»`, wide),
      errors: ["different"],
      output: length(bytes(wide), wide),
    },
    { name: "CRLF", code: crlf(length("«12»")), errors: ["different"], output: crlf(length(bytes(crlf(xml())))) },
    { name: "too much", code: length("«99999»"), errors: ["different"], output: length(bytes(xml())) },
    { name: "leading zeros", code: length("«0012»"), errors: ["different"], output: length(bytes(xml())) },
    {
      name: "the header in lower case",
      code: http({ headers: ["content-length:«7»"] }),
      errors: [{ messageId: "different", path: "content-length" }],
      output: http({ headers: [`content-length:${bytes(xml())}`] }),
    },
    {
      name: "in the second request",
      code: `${length(bytes(xml()))}\n###\n${http({
        line: "PUT /acme-logs?inventory&id=acme-2 HTTP/1.1",
        host: "s3.eu-west-1.amazonaws.com",
        headers: ["Content-Length: «3»"],
        body: xml({ Id: "<Id>acme-2</Id>" }),
      })}`,
      errors: ["different"],
      output: `${length(bytes(xml()))}\n###\n${http({
        line: "PUT /acme-logs?inventory&id=acme-2 HTTP/1.1",
        host: "s3.eu-west-1.amazonaws.com",
        headers: [`Content-Length: ${bytes(xml({ Id: "<Id>acme-2</Id>" }))}`],
        body: xml({ Id: "<Id>acme-2</Id>" }),
      })}`,
    },
  ],
});
