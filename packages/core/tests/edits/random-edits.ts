import fc from "fast-check";
import type { Language } from "../../src/languages/language.ts";
import type { Parts } from "../rules/documents.ts";
import { jsonList, xmlList } from "../rules/lists.ts";

/** A document, and the texts that it has one after the other. */
export interface Session {
  readonly language: Language;
  readonly texts: readonly string[];
}

const pieces = [
  ..."<>&\"'{}[],:/\\#=x0 \n\r\t\u0000\u00a0\ufeff\ud83d",
  "😀",
  "\r\n",
  "</",
  "/>",
  "<!--",
  "-->",
  "<!-- a -->",
  "<![CDATA[",
  "]]>",
  "<![CDATA[CSV]]>",
  "<?",
  "?>",
  "&amp;",
  "&nbsp;",
  "//",
  "/*",
  "*/",
  "# a",
  "\n<<<<<<< HEAD\n",
  "\n=======\n",
  "\n>>>>>>> other\n",
  "${x}",
  "{{y}}",
  "<Id>",
  "</Id>",
  "<Id>a</Id>",
  '"Id": "a",',
  "<Prefix>",
  "</Prefix>",
  '"Prefix": ',
  "<InventoryConfiguration>",
  "</InventoryConfiguration>",
  "</InventoryConfiguration><InventoryConfiguration>",
  "<InventoryConfiguration><Id>b</Id></InventoryConfiguration>",
  "}, {",
  '{ "Id": "b" },',
  "</ListInventoryConfigurationsResult>",
  "<IsTruncated>true</IsTruncated>",
  '"InventoryConfigurationList": [],',
  "csv",
  "JSON",
  "TSV",
  "LastAccessedDate",
  "string",
  "null",
  "true",
  ' xmlns="x"',
  ' xmlns:a="b"',
  "a:",
  "OSSBucketDestination",
  "arn:aws:s3:::acme-lists",
  "arn:aws-cn:s3:::acme-lists",
  "345678901234",
  "<!-- inventory-lint-disable-next-line invalid-format -->\n",
  "<!-- inventory-lint-disable -->",
  "<!-- inventory-lint-enable -->",
  "/* inventory-lint-disable duplicate-id, nonsense : why */",
  "// inventory-lint-disable-line\n",
];

const id = fc.constantFrom("a", "A", "b", "c", "acme 2");

const xmlParts: fc.Arbitrary<Parts> = fc.record(
  {
    Id: id.map((value) => `<Id>${value}</Id>`),
    Filter: fc.constantFrom("", "<Filter><Prefix>a/</Prefix></Filter>", "<Filter><Prefix>a/b/</Prefix></Filter>"),
    Format: fc.constantFrom("<Format>csv</Format>", "<Format>a & b</Format>", "<Format>Parquet</Format>"),
    AccountId: fc.constantFrom("", "<AccountId>345678901234</AccountId>", "<AccountId>1</AccountId>"),
    IsEnabled: fc.constantFrom("<IsEnabled>True</IsEnabled>", "<IsEnabled>false</IsEnabled>"),
    extra: fc.constantFrom(
      "<!-- inventory-lint-disable-next-line invalid-format -->",
      "<!-- a -->",
      "text",
      "<Id>d</Id>",
    ),
  },
  { requiredKeys: [] },
);

const jsonParts: fc.Arbitrary<Parts> = fc.record(
  {
    Id: id.map((value) => `"Id": "${value}"`),
    Filter: fc.constantFrom("", '"Filter": { "Prefix": "a/" }', '"Filter": { "Prefix": "a/b/" }'),
    Format: fc.constantFrom('"Format": "csv"', '"Format": CSV', '"format": "CSV"'),
    AccountId: fc.constantFrom("", '"AccountId": 345678901234', '"AccountId": "1"'),
    IsEnabled: fc.constantFrom('"IsEnabled": "true"', '"IsEnabled": false'),
    extra: fc.constantFrom('"Foo": 1', '"Id": "d"', '"Tags": [] // inventory-lint-disable-line'),
  },
  { requiredKeys: [] },
);

const lists: fc.Arbitrary<{ readonly language: Language; readonly text: string }> = fc.oneof(
  fc
    .array(xmlParts, { minLength: 2, maxLength: 4 })
    .map((parts) => ({ language: "xml", text: xmlList(...parts) }) as const),
  fc
    .record({
      language: fc.constantFrom<Language>("json", "jsonc"),
      parts: fc.array(jsonParts, { minLength: 2, maxLength: 4 }),
      isBare: fc.boolean(),
    })
    .map(({ language, parts, isBare }) => {
      const text = jsonList(...parts);
      return { language, text: isBare ? text.slice(text.indexOf("["), text.lastIndexOf("]") + 1) : text };
    }),
);

const documents = fc
  .record({ list: lists, lineEnd: fc.constantFrom("\n", "\n", "\r\n"), isOnOneLine: fc.nat(4) })
  .map(({ list: { language, text }, lineEnd, isOnOneLine }) => ({
    language,
    text: (isOnOneLine === 0 ? text.replace(/\n\s*/g, "") : text).replaceAll("\n", lineEnd),
  }));

/** Where in the text, in thousandths; without bias, since most of what fails fails in the middle. */
const at = fc.noBias(fc.integer({ min: 0, max: 999 }));

/** Where an edit is made, how much it deletes, and what it puts in. */
const edits = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ at, deleted: fc.constant(0), inserted: fc.constantFrom("a", "/", "&", "<", "1") }),
  },
  fc.record({ at, deleted: fc.nat(8), inserted: fc.constantFrom("", ...pieces) }),
  fc.record({ at, deleted: fc.constant(0), inserted: fc.constantFrom(...pieces) }),
  fc.record({ at, deleted: fc.nat(900), inserted: fc.constantFrom("", ...pieces) }),
  // Undo: the text of so many steps before.
  fc.record({ undo: fc.integer({ min: 1, max: 4 }) }),
);

/** Lists of configurations, with edits of all kinds that are made one after the other. */
export const sessions: fc.Arbitrary<Session> = fc
  .record({ document: documents, changes: fc.array(edits, { minLength: 1, maxLength: 12 }) })
  .map(({ document, changes }) => {
    const texts = [document.text];
    for (const change of changes) {
      const text = texts.at(-1) ?? "";
      if ("undo" in change) {
        texts.push(texts.at(-1 - change.undo) ?? document.text);
        continue;
      }
      const at = Math.floor((change.at / 1000) * text.length);
      texts.push(text.slice(0, at) + change.inserted + text.slice(at + change.deleted));
    }
    return { language: document.language, texts };
  });
