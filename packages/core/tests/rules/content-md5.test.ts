import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { base64 } from "../../src/text/base64.ts";
import { md5OfText } from "../../src/text/md5.ts";
import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const digest = (text: string) => createHash("md5").update(text).digest("base64");
const hex = (text: string) => createHash("md5").update(text).digest("hex");
const header = (value: string, body = xml()) => http({ headers: [`Content-MD5: ${value}`], body });
const body = xml().trim();
const crlf = (text: string) => text.replaceAll("\n", "\r\n");

testRule("content-md5", {
  valid: [
    xml(),
    json(),
    cli(),
    header(digest(body)),
    { name: "with the line break behind the body", code: header(digest(xml())) },
    { name: "other line breaks when it is sent", code: header(digest(crlf(body))) },
    { name: "a variable", code: header("{{md5}}") },
    { name: "the documentation's words", code: header("MD5") },
    { name: "another page's word", code: header("ContentMD5") },
    {
      name: "a variable in the body",
      code: header(digest(""), xml({ Filter: "<Filter><Prefix>{{prefix}}</Prefix></Filter>" })),
    },
    { name: "a body that is elsewhere", code: header(digest(""), "< body.xml\n") },
  ],
  invalid: [
    {
      code: header(`«${digest("acme")}»`),
      errors: [
        {
          messageId: "different",
          level: "warning",
          path: "Content-MD5",
          data: { value: digest("acme"), right: digest(body) },
        },
      ],
      output: header(digest(body)),
    },
    {
      name: "the digest in hexadecimal",
      code: header(`«${hex(body)}»`),
      errors: ["notDigest"],
      output: header(digest(body)),
    },
    {
      name: "with something in front of it",
      code: header(`«x${digest(body)}»`),
      errors: ["notDigest"],
      output: header(digest(body)),
    },
    {
      name: "with something behind it",
      code: header(`«${digest(body)}x»`),
      errors: ["notDigest"],
      output: header(digest(body)),
    },
    {
      name: "without its padding",
      code: header(`«${digest(body).slice(0, -2)}»`),
      errors: ["notDigest"],
      output: header(digest(body)),
    },
    {
      name: "CRLF",
      code: crlf(header(`«${digest("acme")}»`)),
      errors: ["different"],
      output: crlf(header(digest(crlf(body)))),
    },
    {
      name: "letters of all kinds",
      code: header(`«${digest("")}»`, xml({ Filter: "<Filter><Prefix>Größe/𝒷/</Prefix></Filter>" })),
      errors: ["different"],
      output: header(
        digest(xml({ Filter: "<Filter><Prefix>Größe/𝒷/</Prefix></Filter>" }).trim()),
        xml({ Filter: "<Filter><Prefix>Größe/𝒷/</Prefix></Filter>" }),
      ),
    },
    {
      name: "the header in lower case",
      code: http({ headers: ["content-md5: «x»"] }),
      errors: ["notDigest"],
      output: http({ headers: [`content-md5: ${digest(body)}`] }),
    },
  ],
});

describe("MD5", () => {
  it("agrees with Node for every length of up to three blocks", () => {
    for (let length = 0; length <= 200; length++) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 90))).join("");
      expect(base64(md5OfText(text))).toBe(digest(text));
    }
  });

  it("agrees with Node for text of all kinds, and for a long one", () => {
    for (const text of ["ö𝒷\u0000€", "acme ".repeat(50_000)]) expect(base64(md5OfText(text))).toBe(digest(text));
  });
});
