import { describe, expect, test } from "vitest";
import { decode } from "../../src/document/decode.ts";
import { encodingMessages } from "../../src/document/encoding-messages.ts";

const xml = (encoding: string, content = "") => `<?xml version="1.0" encoding="${encoding}"?><a>${content}</a>`;
const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));

function utf16(text: string, order: "le" | "be", bom: boolean): Uint8Array {
  const bytes = Buffer.from((bom ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(order === "be" ? bytes.swap16() : bytes);
}

/** Message ids with the text that each one points at. */
function found(bytes: Uint8Array) {
  const { text, problems } = decode(bytes);
  return problems.map(({ messageId, start, end }) => [messageId, text.slice(start, end)]);
}

describe("encodings that are read", () => {
  const text = xml("UTF-8", "Größe 🪣 日本");
  test.each([
    ["UTF-8", utf8(text), "utf-8", false],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`), "utf-8", true],
  ] as const)("%s", (_, bytes, encoding, bom) => {
    expect(decode(bytes)).toEqual({ text, encoding, bom, problems: [] });
  });

  test.each(["le", "be"] as const)("UTF-16%s with a byte order mark", (order) => {
    const wide = xml("UTF-16", "Größe 🪣");
    expect(decode(utf16(wide, order, true))).toEqual({
      text: wide,
      encoding: `utf-16${order}`,
      bom: true,
      problems: [],
    });
  });

  test("the bytes stay as they are, a Buffer's too", () => {
    const bytes = Buffer.from(utf16("<Id>a</Id>", "be", true));
    const before = bytes.toString("hex");
    expect(decode(bytes).text).toBe("<Id>a</Id>");
    expect(bytes.toString("hex")).toBe(before);
  });

  test("an empty file, and one that is nothing but a byte order mark", () => {
    expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", bom: false, problems: [] });
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual({ text: "", encoding: "utf-8", bom: true, problems: [] });
    expect(decode(Uint8Array.of(0xff, 0xfe))).toEqual({ text: "", encoding: "utf-16le", bom: true, problems: [] });
  });

  test("only the first byte order mark is one", () => {
    expect(decode(utf8("\ufeff\ufeffa")).text).toBe("\ufeffa");
  });
});

describe("invalid UTF-8", () => {
  test("each run of bad bytes is one problem, at what stands for it", () => {
    const { text, problems } = decode(ascii("<a>\xe9\xe8t\xff</a>"));
    expect(text).toBe("<a>\ufffd\ufffdt\ufffd</a>");
    expect(problems.map(({ start, end, data }) => [start, end, data])).toEqual([
      [3, 5, { byte: "0xE9" }],
      [6, 7, { byte: "0xFF" }],
    ]);
  });

  test("a U+FFFD that somebody wrote is none", () => {
    expect(decode(utf8("a\ufffdb")).problems).toEqual([]);
    expect(decode(Uint8Array.of(...utf8("a\ufffd"), 0x80)).problems).toMatchObject([{ start: 2, end: 3 }]);
  });

  test("places count in UTF-16 code units, behind characters beyond the first plane too", () => {
    expect(decode(Uint8Array.of(...utf8("🪣é"), 0xff)).problems).toMatchObject([{ start: 3, end: 4 }]);
  });

  test("cut, overlong and forbidden sequences stand where the decoder puts U+FFFD", () => {
    const sequences = [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0x80],
      [0xf0, 0x9f, 0xaa],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf8, 0x88],
    ];
    for (const sequence of sequences) {
      const { text, problems } = decode(Uint8Array.of(0x61, ...sequence, 0x62));
      expect(problems).toHaveLength(1);
      expect(text.slice(problems[0]?.start, problems[0]?.end)).toBe(text.slice(1, -1));
    }
  });

  test("a file of nothing else is told of only so often", () => {
    expect(decode(ascii("\xff ".repeat(1000))).problems).toHaveLength(20);
  });
});

describe("UTF-16", () => {
  test.each(["le", "be"] as const)("without a byte order mark it is guessed, and that is a problem (%s)", (order) => {
    const { text, encoding, bom } = decode(utf16("<Id>ü</Id>", order, false));
    expect({ text, encoding, bom }).toEqual({ text: "<Id>ü</Id>", encoding: `utf-16${order}`, bom: false });
    expect(found(utf16("<Id>ü</Id>", order, false))).toEqual([["utf16WithoutBom", "<"]]);
  });

  test.each(["le", "be"] as const)("half a pair, and half a character at the end (%s)", (order) => {
    const bytes = utf16("{\ud83e}üü", order, true);
    expect(found(bytes)).toEqual([["invalidUtf16", "\ufffd"]]);
    expect(decode(bytes.subarray(0, bytes.length - 1)).problems.map(({ start }) => start)).toEqual([1, 4]);
    expect(found(utf16("\ufffd", order, true))).toEqual([]);
  });
});

describe("the encoding that an XML declaration names", () => {
  test.each([
    ["utf-8 in any case", utf8(xml("Utf-8", "ü"))],
    ["UTF8, which everybody understands", utf8(xml("UTF8", "ü"))],
    ["another one that writes ASCII in the same way", utf8(xml("ISO-8859-1", "plain"))],
    ["UTF-16, and that is so", utf16(xml("UTF-16LE"), "le", true)],
    ["none", utf8('<?xml version="1.0"?><a encoding="UTF-16"/>')],
    ["one outside of the declaration", utf8('<a encoding="UTF-16"/>')],
  ])("%s: no problem", (_, bytes) => {
    expect(found(bytes)).toEqual([]);
  });

  test.each([
    ["UTF-16 in UTF-8 bytes", utf8(xml("UTF-16")), "declarationContradicts", "UTF-16"],
    ["ISO-8859-1, with letters in UTF-8", utf8(xml("ISO-8859-1", "ü")), "declarationContradicts", "ISO-8859-1"],
    ["UTF-8 in UTF-16 bytes", utf16(xml("UTF-8"), "be", true), "declarationContradicts", "UTF-8"],
    ["ISO-8859-1, and that is so", ascii(xml("ISO-8859-1", "\xfc and \xe4")), "otherEncoding", "ISO-8859-1"],
    ["in single quotes", utf8("<?xml version='1.0' encoding='UTF-16' ?><a/>"), "declarationContradicts", "UTF-16"],
  ])("%s: one problem, at the name", (_, bytes, messageId, name) => {
    expect(found(bytes)).toEqual([[messageId, name]]);
  });
});

test("every message has a template", () => {
  const documents = [
    ascii("\xff"),
    utf16("<a\ud800", "le", false),
    utf8(xml("UTF-16")),
    ascii(xml("latin1", "\xff")),
    utf16("{}", "le", true),
    utf8("\ufeff[]"),
  ];
  const ids = new Set(documents.flatMap((bytes) => decode(bytes).problems.map(({ messageId }) => messageId)));
  // Whose output it is, only the reader of JSON knows.
  expect([...ids, "output"].sort()).toEqual(Object.keys(encodingMessages).sort());
});
