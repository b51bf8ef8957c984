import { json, numbered, xml } from "./documents.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const unclosed = (mark: string) => xml({ Schedule: `<Schedule><${mark}Frequency${mark && "»"}>Daily</Schedule>` });

const versioned = (value: string) =>
  `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/" version=${value}>`;

testRule("xml-syntax", {
  valid: [
    { name: "a comment of a template before the declaration", code: `{# daily #}\n<?xml version="1.0"?>\n${xml()}` },
    xml(),
    json(),
    { name: "a declaration, a comment and CRLF", code: `<?xml version="1.0"?>\r\n<!-- ours -->\r\n${xml()}` },
    { name: "references and CDATA", code: xml({ Id: "<Id>a<![CDATA[cme-]]>d&#97;ily</Id>" }) },
    { name: "broken, but not ours", code: "<project><name>acme</project>" },
    {
      name: "a prefix",
      code: xml({ root: '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/" xmlns:a="urn:a">' }),
    },
  ],
  invalid: [
    {
      name: "a conflict that a merge has left, and nothing else that is wrong in either version",
      code: xml({
        Format: "\n«<<<<<<< HEAD»\n<Format>CSV</Format>\n=======\n<Format>Avro</Format>\n>>>>>>> other",
      }),
      errors: [{ messageId: "conflictMarker", level: "error", related: ["=======", ">>>>>>> other"] }],
    },
    {
      name: "a conflict about the root element, with a third version, CRLF",
      code: `«<<<<<<< HEAD»\n${xml()}\n||||||| 5d0b3a1\n<a>\n=======\n${xml({ Id: "" })}\n>>>>>>> other\n`.replaceAll(
        "\n",
        "\r\n",
      ),
      errors: [{ messageId: "conflictMarker", related: ["||||||| 5d0b3a1", "=======", ">>>>>>> other"] }],
    },
    {
      name: "a marker that was forgotten, beside a comment that switches off what is not looked at",
      code: xml({ Format: "\n«<<<<<<< HEAD»\n<!-- inventory-lint-disable-line -->\n<Format>CSV</Format>\n" }),
      errors: ["conflictMarker"],
    },
    {
      name: "a conflict in the body of a request",
      language: "http",
      code: `PUT /?inventory&id=daily HTTP/1.1\nHost: acme-media.s3.eu-west-1.amazonaws.com\n\n${xml({
        Format: "\n«<<<<<<< HEAD»\n<Format>CSV</Format>\n=======\n<Format>Avro</Format>\n>>>>>>> other",
      })}\n`,
      errors: [{ messageId: "conflictMarker", level: "error", related: ["=======", ">>>>>>> other"] }],
    },
    {
      name: "what looks like a marker in a comment",
      code: xml({ Filter: "<!--\n<<<<<<< HEAD\n--><Filter><Prefix>a «&» b/</Prefix></Filter>" }),
      errors: ["bareAmpersand"],
    },
    {
      name: "an element that is not closed",
      code: unclosed("«"),
      errors: [
        {
          messageId: "unclosedElement",
          level: "error",
          path: "",
          message: "The tag <Frequency> is not closed: </Frequency> is missing before </Schedule>.",
          suggestions: [{ messageId: "insert", output: xml() }],
        },
      ],
    },
    {
      name: "a bare ampersand",
      code: xml({ Filter: "<Filter><Prefix>a«&» b/</Prefix></Filter>" }),
      errors: [
        {
          messageId: "bareAmpersand",
          suggestions: [
            { messageId: "escape", output: xml({ Filter: "<Filter><Prefix>a&amp; b/</Prefix></Filter>" }) },
          ],
        },
      ],
    },
    {
      name: "an end tag that closes nothing, behind CRLF",
      code: `<!-- ours -->\r\n${xml({ extra: "</«Frequency»>" })}`,
      errors: ["strayEndTag"],
    },
    {
      name: "an attribute without quotes",
      code: xml({ root: versioned("«1»") }),
      errors: [
        {
          messageId: "unquotedValue",
          suggestions: [{ messageId: "quoteValue", output: xml({ root: versioned('"1"') }) }],
        },
      ],
    },
    {
      name: "two mistakes in two places",
      code: xml({ Filter: "<Filter><Prefix>𝒷«&»</Prefix></Filter>", Prefix: "<Prefix>a «&» b</Prefix>" }),
      errors: ["bareAmpersand", "bareAmpersand"],
    },
    {
      name: "an unknown entity",
      code: xml({ Id: "<Id>acme«&nbsp;»daily</Id>" }),
      errors: ["undefinedEntity"],
      also: ["id-characters"],
    },
    { name: "JSON", code: json().replace("{", "«{»"), language: "xml", carrier: "xml", errors: ["json"] },
    {
      name: "JSON as a body, with an expression in it",
      code: http({ body: json({ Id: '"Id": "${ID}"' }).replace("{", "«{»") }),
      errors: ["json"],
    },
    {
      name: "a second root",
      code: `${xml()}<«InventoryConfiguration» xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>`,
      errors: [
        {
          messageId: "secondRoot",
          message:
            "A document has one root element, and <InventoryConfiguration> is already there: put <InventoryConfiguration> in a file of its own, or put all configurations in one <ListInventoryConfigurationsResult>.",
        },
      ],
      also: ["missing-member"],
    },
    {
      name: "an end tag without its start tag, and nothing of what it closes a second time",
      code: xml({ Schedule: "<Schedule>Daily</«Frequency»></Schedule>" }),
      errors: [
        {
          messageId: "missingStartTag",
          message: "The end tag </Frequency> has no start tag: <Frequency> is missing before what it closes.",
          related: ["Daily"],
          suggestions: [{ messageId: "insert", output: xml() }],
        },
      ],
    },
    {
      name: "the root's end tag without its start tag: what namespace that had nobody knows",
      code: xml({ root: "" }).replace("</InventoryConfiguration", "</«InventoryConfiguration»"),
      errors: ["missingStartTag"],
    },
    {
      name: "a start tag that has lost its first sign",
      code: xml({ Schedule: "«Schedule»><Frequency>Daily</Frequency></Schedule>" }),
      errors: [{ messageId: "missingLessThan", suggestions: [{ messageId: "insert", output: xml() }] }],
    },
    {
      name: "a root that has lost its first sign",
      code: xml().replace("<InventoryConfiguration", "«InventoryConfiguration»"),
      language: "xml",
      errors: [{ messageId: "missingLessThan", suggestions: [{ messageId: "insert", output: xml() }] }],
    },
    {
      name: "a start tag whose name is wrong, as the end tag tells; the element is judged by the right one",
      code: xml({ Schedule: "<Schedule><«Frequncy»>Dayly</Frequency></Schedule>" }),
      errors: [
        {
          messageId: "mismatchedStartTag",
          message: "The start tag <Frequncy> does not match its end tag </Frequency>: write <Frequency>.",
          related: ["Frequency"],
        },
      ],
      also: ["invalid-frequency"],
    },
    {
      name: "a document that ends too early",
      code: '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n  <Id>daily</Id>\n  <«Schedule»>\n',
      errors: [
        {
          messageId: "truncated",
          message: "The document ends too early: complete it with </Schedule></InventoryConfiguration>.",
          related: ["InventoryConfiguration"],
        },
      ],
    },
    { name: "text behind the root", code: `${xml()}«end»\n`, errors: ["textOutsideRoot"] },
    {
      name: "the body of a request",
      code: `PUT /acme-data?inventory&id=acme-daily HTTP/1.1\nHost: s3.eu-west-1.amazonaws.com\n\n${unclosed("«")}`,
      errors: ["unclosedElement"],
    },
    {
      name: "a placeholder that is taken for a tag",
      code: xml({ AccountId: "<AccountId>«<ACCOUNT_ID>»</AccountId>" }),
      errors: [
        {
          messageId: "unescapedPlaceholder",
          message: "<ACCOUNT_ID> was never filled in: write the value in its place.",
          suggestions: [{ messageId: "escape", output: xml({ AccountId: "<AccountId>&lt;ACCOUNT_ID></AccountId>" }) }],
        },
      ],
    },
    {
      name: "words in brackets that are taken for a tag with attributes",
      code: xml({ AccountId: "<AccountId>«<YOUR ACCOUNT ID>»</AccountId>" }),
      errors: [
        {
          messageId: "unescapedPlaceholder",
          message: "<YOUR ACCOUNT ID> was never filled in: write the value in its place.",
          suggestions: [
            { messageId: "escape", output: xml({ AccountId: "<AccountId>&lt;YOUR ACCOUNT ID></AccountId>" }) },
          ],
        },
      ],
    },
    {
      name: "a placeholder in small letters",
      code: xml({ AccountId: "<AccountId>«<your-account>»</AccountId>" }),
      errors: ["unescapedPlaceholder"],
    },
    {
      name: "a second root with nothing in it",
      code: `${xml()}<«InventoryConfiguration»/>`,
      errors: ["secondRoot"],
    },
    {
      name: "blanks before the declaration",
      code: `\n  «<?xml version="1.0"?>»\n${xml()}`,
      errors: [{ messageId: "misplacedDeclaration", suggestions: [] }],
      output: `<?xml version="1.0"?>\n${xml()}`,
    },
    {
      name: "Markdown fences",
      language: "xml",
      code: `«\`\`\`xml»\n${xml()}\`\`\`\n`,
      errors: [{ messageId: "markdownFence", suggestions: [{ messageId: "removePasted", output: xml() }] }],
    },
    {
      name: "a Markdown fence at the beginning only, with another mistake",
      language: "xml",
      code: `«~~~»\n${xml({ Format: "<Format>JSON</Format>" })}`,
      also: ["invalid-format"],
      errors: ["markdownFence"],
    },
    {
      name: "the command that printed it",
      language: "xml",
      code: `«$ cat daily.xml»\n${xml()}`,
      errors: [{ messageId: "promptLine", suggestions: [{ messageId: "removePasted", output: xml() }] }],
    },
    {
      name: "the line numbers of a page",
      language: "xml",
      code: numbered(xml(), 8),
      errors: ["lineNumbers"],
    },
    {
      name: "curly quotes",
      code: xml({ root: "<InventoryConfiguration xmlns=«“http://s3.amazonaws.com/doc/2006-03-01/”»>" }),
      errors: [
        {
          messageId: "curlyQuotes",
          message: '“ is a curly quote of a word processor, not a quotation mark of XML: write " instead.',
          suggestions: [{ messageId: "quoteValue", output: xml() }],
        },
      ],
    },
    {
      name: "a curly quote that nothing closes in its tag",
      code: xml({ root: "<InventoryConfiguration xmlns=«“http://s3.amazonaws.com/doc/2006-03-01/»>" }),
      errors: ["unquotedValue"],
    },
    {
      name: "curly quotes in the declaration",
      code: `«<?xml version=“1.0” encoding=“UTF-8”?>»\n${xml()}`,
      errors: [
        {
          messageId: "curlyQuotes",
          suggestions: [{ messageId: "replace", output: `<?xml version="1.0" encoding="UTF-8"?>\n${xml()}` }],
        },
      ],
    },
  ],
});
