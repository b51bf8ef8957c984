import { describe, expect, it } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { lint } from "../../src/lint.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const request = (body: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${body}`;

testRule("encoding", {
  valid: [
    xml(),
    json(),
    { name: "letters of all kinds", code: xml({ Filter: "<Filter><Prefix>Größe/𝒷/\u0085</Prefix></Filter>" }) },
    { name: "a declaration that is right", code: `<?xml version="1.0" encoding="utf-8"?>\n${xml()}` },
    { name: "not ours", code: "<a>\u0000</a>" },
  ],
  invalid: [
    {
      code: xml({ Filter: "<Filter><Prefix>a«\u0000»b</Prefix></Filter>" }),
      errors: [{ messageId: "controlCharacter", level: "error", data: { code: "U+0000" }, path: "" }],
    },
    {
      name: "a run is one mistake, and goes away as one",
      code: xml({ Filter: "<Filter><Prefix>data«\u0001\u0002»/</Prefix></Filter>" }),
      errors: [{ messageId: "controlCharacter", suggestions: [{ messageId: "removeCharacters", output: xml() }] }],
    },
    {
      name: "half a character",
      code: xml({ Filter: "<Filter><Prefix>a«\ud835»b</Prefix></Filter>" }),
      errors: ["loneSurrogate"],
    },
    {
      name: "two places, CRLF",
      code: `<!-- «\u0007» -->\r\n${xml({ Filter: "<Filter><Prefix>a«\u0007»b</Prefix></Filter>" })}`,
      errors: ["controlCharacter", "controlCharacter"],
    },
    {
      name: "in CDATA",
      code: xml({ Filter: "<Filter><Prefix><![CDATA[a«\u000b»]]></Prefix></Filter>" }),
      errors: ["controlCharacter"],
    },
    {
      name: "between elements, where text is a mistake of its own",
      code: xml({ Id: "<Id>acme-daily</Id>«\u0001»" }),
      errors: ["controlCharacter"],
    },
    {
      name: "in the body of a request",
      code: request(xml({ Filter: "<Filter><Prefix>a«\u0001»</Prefix></Filter>" })),
      errors: ["controlCharacter"],
    },
  ],
});

describe("encoding: what decoding finds", () => {
  const lintBytes = (bytes: Uint8Array, language: "xml" | "json") => {
    const { text, problems } = decode(bytes);
    return lint({ text, language, problems }).findings.filter((finding) => finding.ruleId === "encoding");
  };

  it("reports bytes that are no UTF-8 in JSON", () => {
    const bytes = new TextEncoder().encode(json({ Filter: '"Filter": { "Prefix": "a#b" }' }));
    bytes[bytes.indexOf(0x23)] = 0xe9;
    const [finding, ...others] = lintBytes(bytes, "json");
    expect(others).toEqual([]);
    expect(finding?.messageId).toBe("invalidUtf8");
    expect(finding?.message).toContain("0xE9");
  });

  it("reports a declaration that names another encoding, at the name", () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n${xml({ Filter: "<Filter><Prefix>Größe</Prefix></Filter>" })}`;
    const [finding, ...others] = lintBytes(new TextEncoder().encode(text), "xml");
    expect(others).toEqual([]);
    expect(text.slice(...(finding?.range ?? [0, 0]))).toBe("ISO-8859-1");
  });

  describe("JSON that the AWS CLI cannot read", () => {
    const withMark = (text: string) => new TextEncoder().encode(`\ufeff${text}`);
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const list = (text: string) => `{ "InventoryConfigurationList": [${text}] }`;

    it.each([
      ["a byte order mark", withMark(json()), ["jsonWithMark error"]],
      ["UTF-16", utf16(json()), ["jsonInUtf16 error"]],
      ["UTF-16 without a mark", utf16(json()).subarray(2), ["utf16WithoutBom error"]],
      [
        "UTF-16 in CLI input",
        utf16(`{ "Bucket": "b", "Id": "i", "InventoryConfiguration": {} }`),
        ["jsonInUtf16 error"],
      ],
      ["an output in UTF-16", utf16(list(json())), ["output info"]],
      ["an output with a mark", withMark(list(json())), ["output info"]],
      ["UTF-8", new TextEncoder().encode(json()), []],
      [
        "a template with a mark, which other tools read",
        withMark(
          '{ "Resources": { "B": { "Type": "AWS::S3::Bucket", "Properties": { "InventoryConfigurations": [] } } } }',
        ),
        [],
      ],
    ])("%s", (_, bytes, expected) => {
      expect(lintBytes(bytes, "json").map(({ messageId, level }) => `${messageId} ${level}`)).toEqual(expected);
    });

    it("points at the first sign, since the mark is no part of the text", () => {
      expect(lintBytes(withMark(`\n${json()}`), "json")[0]?.range).toEqual([1, 2]);
    });

    it("says nothing of XML, of comments' JSON, and of what is not ours", () => {
      expect(lintBytes(utf16(xml()), "xml")).toEqual([]);
      const { text, problems } = decode(withMark(json()));
      expect(lint({ text, language: "jsonc", problems }).findings).toEqual([]);
      const template = '{ "Type": "AWS::S3::Bucket", "IncludedObjectVersions": "All", "S3BucketDestination": {} }';
      expect(lint({ ...decode(withMark(template)), language: "json" }).isOurs).toBe(false);
    });
  });
});
