import { createLinter, decode, type Language } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import { encode } from "../../src/fixing/encode.ts";
import { createRepair, type FixedDocument } from "../../src/fixing/fix-document.ts";
import { toldBy } from "../standard-error.ts";

const wrong =
  '<?xml version="1.0"?>\r\n<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\r\n' +
  "  <Id>täglich</Id>\r\n  <IsEnabled> True </IsEnabled>\r\n</InventoryConfiguration>";
const right = wrong.replace(" True ", "true");
/** What the last repair said on standard error. */
let told = "";

function fixed(bytes: Uint8Array, errorsOnly = false, language: Language = "xml"): FixedDocument {
  const decoded = decode(bytes);
  const input = { text: decoded.text, language, problems: decoded.problems };
  const repair = createRepair({ errorsOnly, write: false });
  let result: FixedDocument | undefined;
  told = toldBy(() => {
    result = repair({ name: "a.xml", input, decoded, bytes, lint: createLinter() });
  });
  if (!result) throw new Error("Nothing came of the repair.");
  return result;
}

describe("a repaired document", () => {
  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["utf-16le", false],
    ["utf-16be", false],
  ] as const)("keeps %s (byte order mark: %s) and its line ends", (encoding, bom) => {
    const { decoded, repaired } = fixed(encode(wrong, { encoding, bom }));
    expect(repaired?.bytes).toEqual(encode(right, { encoding, bom }));
    expect(decoded).toMatchObject({ text: right, encoding, bom });
    expect(repaired?.original).toBe(wrong);
    expect(repaired?.fixed).toBeGreaterThan(0);
    expect(told).toBe("");
  });

  test("still has the problems of its bytes, at their places", () => {
    const { result } = fixed(encode(wrong, { encoding: "utf-16le", bom: false }));
    const encodings = result.findings.filter(({ ruleId }) => ruleId === "encoding");
    expect(encodings.map(({ messageId, range }) => [messageId, range])).toEqual([["utf16WithoutBom", [0, 1]]]);
  });
});

describe("a byte order mark, which the AWS CLI takes for no JSON", () => {
  const text = '{ "Bucket": "acme-data", "Id": "a", "InventoryConfiguration": {} }';

  test("is left out, alone and with other repairs", () => {
    const { decoded, repaired, result } = fixed(encode(text, { encoding: "utf-8", bom: true }), false, "json");
    expect(repaired?.bytes).toEqual(Buffer.from(text));
    expect(repaired?.fixed).toBe(1);
    expect(decoded).toMatchObject({ text, bom: false, problems: [] });
    expect(result.findings.map(({ ruleId }) => ruleId)).not.toContain("encoding");
    const comma = fixed(encode(text.replace("{} }", "{}, }"), { encoding: "utf-8", bom: true }), true, "json");
    expect(comma.repaired?.bytes).toEqual(Buffer.from(text));
    expect(comma.repaired?.fixed).toBe(2);
  });

  test("stays in what a client answered, which nobody sends as it is", () => {
    const output = '{ "InventoryConfigurationList": [], "IsTruncated": false }';
    expect(fixed(encode(output, { encoding: "utf-8", bom: true }), false, "json").repaired).toBeUndefined();
  });
});

describe("a document is left as it is", () => {
  test("where nothing can be repaired", () => {
    const { decoded, repaired } = fixed(encode(right, { encoding: "utf-8", bom: false }));
    expect(repaired).toBeUndefined();
    expect(decoded.text).toBe(right);
    expect(told).toBe("");
  });

  test.each([
    ["UTF-8", Buffer.concat([Buffer.from(wrong), Buffer.from([0xff])])],
    ["UTF-16", Buffer.concat([encode(wrong, { encoding: "utf-16le", bom: true }), Buffer.from([0x00, 0xd8, 0x41, 0])])],
    ["half a character", Buffer.concat([encode(wrong, { encoding: "utf-16be", bom: true }), Buffer.from([0x41])])],
  ])("where a byte would be lost: %s", (_, bytes) => {
    const { result, repaired } = fixed(bytes);
    expect(repaired).toBeUndefined();
    expect(result.findings.some(({ fix }) => fix)).toBe(true);
    expect(told).toBe("inventory-lint: a.xml is not fixed: it holds bytes that are no text, and would lose them\n");
  });

  test("in what is no error, where errors alone are wanted", () => {
    const text = '{ "InventoryConfiguration": { "IsEnabled": "true", "OptionalFields": ["Size", "Size"] } }';
    const bytes = Buffer.from(text);
    const lint = createLinter({ rules: { "duplicate-optional-field": "warning" } });
    const repair = (errorsOnly: boolean) => {
      const input = { text, language: "json" } as const;
      const how = { errorsOnly, write: false };
      return createRepair(how)({ name: "a.json", input, decoded: decode(bytes), bytes, lint }).decoded.text;
    };
    expect(repair(true)).toBe(text.replace('"true"', "true"));
    expect(repair(false)).toBe(text.replace('"true"', "true").replace(', "Size"]', "]"));
  });
});
