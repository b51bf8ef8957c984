import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Id: `<Id>${value}</Id>` });
const member = (value: string) => json({ Id: `"Id": ${value}` });
const cli = (request: string, value: string) =>
  `{\n"Bucket": "acme-data",\n"Id": "${request}",\n"InventoryConfiguration": ${member(value).trim()}\n}\n`;

testRule("id-characters", {
  valid: [
    element("Acme_data.v2-daily"),
    member('"Acme_data.v2-daily"'),
    element("1"),
    { name: "a placeholder is unknown", code: element("acme $" + "{ID}") },
    { name: "a word to be replaced", code: element("string"), also: ["placeholder-value"] },
    { name: "a control character, which breaks the file", code: element("acme\u0001daily"), also: ["encoding"] },
    { name: "a reference to an allowed character", code: element("acme&#45;daily") },
    { name: "an escape of an allowed character", code: member('"acme\\u002ddaily"') },
  ],
  invalid: [
    {
      name: "an escaped control character",
      code: member('«"acme\\u0001daily"»'),
      errors: [{ messageId: "characters", data: { value: "acme\\u0001daily", found: "U+0001" } }],
    },
    {
      name: "an escaped control character, which stands elsewhere as such",
      code: json({ Id: '"Id": «"acme\\u0001"»', Prefix: '"Prefix": "a\u0001"' }),
      errors: [{ messageId: "characters", data: { value: "acme\\u0001", found: "U+0001" } }],
      also: ["json-syntax"],
    },
    {
      name: "beside a control character",
      code: element("«acme\u0001/daily»"),
      errors: [{ messageId: "characters", data: { value: "acme\\u0001/daily", found: "'/'" } }],
      also: ["encoding"],
    },
    {
      name: "more than a sentence lists",
      code: element("«acmeàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉ»"),
      errors: [
        {
          messageId: "characters",
          data: {
            value: "acmeàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉ",
            found:
              "'à', 'á', 'â', 'ã', 'ä', 'å', 'æ', 'ç', 'è', 'é', 'ê', 'ë', 'ì', 'í', 'î', 'ï', 'ð', 'ñ', 'ò', 'ó', 'ô', 'õ', 'ö', '÷', 'ø', 'ù', 'ú', 'û', 'ü', 'ý', 'þ', 'ÿ', 'Ā', 'ā', 'Ă', 'ă', 'Ą', 'ą', 'Ć', 'ć' and 2 more",
          },
        },
      ],
    },
    {
      name: "half of it",
      code: element("«ab//»"),
      errors: [{ messageId: "characters", suggestions: [{ messageId: "use", output: element("ab") }] }],
    },
    {
      name: "a space",
      code: element("«acme daily»"),
      errors: [
        {
          messageId: "characters",
          data: { value: "acme daily", found: "a space" },
          path: "Id",
          level: "error",
          evidence: "inferred",
          suggestions: [{ messageId: "use", output: element("acme-daily") }],
        },
      ],
    },
    {
      name: "a slash",
      code: member('«"acme/daily"»'),
      errors: [
        {
          messageId: "characters",
          data: { found: "'/'" },
          suggestions: [{ messageId: "use", output: member('"acme-daily"') }],
        },
      ],
    },
    {
      name: "several at the ends",
      code: element("«(acme: daily)»"),
      errors: [
        {
          messageId: "characters",
          data: { found: "'(', ':', a space and ')'" },
          suggestions: [{ messageId: "use", output: element("acme-daily") }],
        },
      ],
    },
    {
      name: "CLI input has it twice",
      code: cli("acme daily", '«"acme daily"»'),
      errors: [
        { messageId: "characters", suggestions: [{ messageId: "use", output: cli("acme-daily", '"acme-daily"') }] },
      ],
    },
    {
      name: "an astral character",
      code: member('«"acme-🪣"»'),
      errors: [{ messageId: "characters", data: { found: "'🪣'" } }],
    },
    {
      name: "characters that cannot be seen",
      code: element("«acme\u200ddaily\u00a0ü»"),
      errors: [{ messageId: "characters", data: { found: "U+200D, U+00A0 and 'ü'" } }],
    },
    {
      name: "little is left to suggest",
      code: element("«日本語 x»"),
      errors: [
        {
          messageId: "characters",
          message:
            "The Id '日本語 x' contains '日', '本', '語' and a space; only A-Z, a-z, 0-9, '.', '_' and '-' are allowed. Choose another Id.",
          suggestions: [],
        },
      ],
    },
    {
      name: "nothing is left to suggest",
      code: element("«✓✓»"),
      errors: [{ messageId: "characters", suggestions: [] }],
    },
    {
      name: "a line break inside",
      code: element("«acme\ndaily»"),
      errors: [{ messageId: "characters", data: { found: "'\\n'" } }],
    },
    { name: "CDATA", code: element("<![CDATA[«acme&daily»]]>"), errors: ["characters"] },
  ],
});
