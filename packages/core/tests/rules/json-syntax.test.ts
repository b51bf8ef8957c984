import { json, numbered, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("json-syntax", {
  valid: [
    {
      name: "statements of a template on the line of the members that they are about",
      code: json({ IsEnabled: '{% if a %}"IsEnabled": true,{% else %}"IsEnabled": true,{% endif %}' }).replace(
        "%},",
        "%}",
      ),
    },
    {
      name: "those of another template language",
      code: json({ IsEnabled: '{{#if a}}"IsEnabled": true,{{else}}"IsEnabled": true,{{/if}}' }).replace("}},", "}}"),
    },
    xml(),
    json(),
    {
      name: "comments and trailing commas in JSON with comments",
      language: "jsonc",
      code: json({ extra: '// newest\n  "OptionalFields": ["Size",]', OptionalFields: "" }),
    },
    { name: "CRLF and escapes", code: json({ Id: '"Id": "acm\\u0065-daily"' }).replaceAll("\n", "\r\n") },
    { name: "a template's expression", code: json({ IsEnabled: '"IsEnabled": ${ENABLED}' }) },
    { name: "broken, but not ours", code: '{ "name": "acme", }' },
  ],
  invalid: [
    {
      name: "conflicts that a merge has left, and nothing else that is wrong in either version",
      code: json({
        Id: '\n«<<<<<<< HEAD»\n"Id": "a",\n=======\n"Id": "b/c",\n>>>>>>> other\n"Id": "c"',
        Format: '"Format":\n<<<<<<< HEAD\n"CSV"\n=======\n"Avro"\n>>>>>>> other\n',
      }),
      errors: [
        {
          messageId: "conflictMarker",
          level: "error",
          related: ["=======", ">>>>>>> other", "<<<<<<< HEAD", "=======", ">>>>>>> other"],
        },
      ],
    },
    {
      name: "a marker that was forgotten",
      code: json({ Id: '"Id": "a",\n«>>>>>>> other»\n', IsEnabled: '"IsEnabled": true' }),
      errors: ["conflictMarker"],
    },
    {
      name: "what looks like a marker in a comment",
      language: "jsonc",
      code: json({ Id: '/*\n<<<<<<< HEAD\n*/ "Id" «"acme-daily"»' }),
      errors: ["missingColon"],
    },
    {
      name: "a trailing comma",
      code: json({ OptionalFields: '"OptionalFields": ["Size", "ETag"«,»]' }),
      errors: [
        {
          messageId: "trailingComma",
          level: "error",
          path: "",
          suggestions: [],
        },
      ],
      output: json(),
    },
    {
      name: "a missing comma",
      code: json({ OptionalFields: '"OptionalFields": ["Size" «"ETag"»]' }),
      errors: ["missingComma"],
    },
    { name: "a comment", code: json({ Id: '«// ours»\n  "Id": "acme-daily"' }), errors: ["comment"] },
    { name: "single quotes", code: json({ Id: "\"Id\": «'acme-daily'»" }), errors: ["wrongQuotes"] },
    { name: "Python's True", code: json({ IsEnabled: '"IsEnabled": «True»' }), errors: ["wrongLiteral"] },
    {
      name: "a name without quotes, behind an astral character",
      code: json({ Filter: '"Filter": { "Prefix": "𝒷/" }', Schedule: '«Schedule»: { "Frequency": "Daily" }' }),
      errors: ["unquotedName"],
    },
    {
      name: "two mistakes",
      code: json({ Id: '"Id" «"acme-daily"»', OptionalFields: '"OptionalFields": ["Size"«,»]' }),
      errors: ["missingColon", "trailingComma"],
      output: json({ Id: '"Id" "acme-daily"', OptionalFields: '"OptionalFields": ["Size"]' }),
    },
    {
      name: "Python's notation",
      code: json().replaceAll('"', "'").replace("true", "True").replace("'Id'", "«'Id'»"),
      errors: [{ messageId: "pythonNotation", level: "error" }],
      output: json(),
    },
    {
      name: "JavaScript's notation with a comment",
      code: json({ Id: "«// ours»\n  Id: 'acme-daily'", IsEnabled: "IsEnabled: true" }),
      errors: [
        {
          messageId: "javascriptNotation",
          suggestions: [{ messageId: "writeJsonWithoutComments", output: json({ Id: '\n  "Id": "acme-daily"' }) }],
        },
      ],
    },
    {
      name: "a brace that is missing",
      code: json({ Filter: '"Filter": { "Prefix": "data/"', Destination: "" }).replace('"Schedule"', '«"Schedule"»'),
      errors: ["missingCloser"],
    },
    { name: "what follows the root", code: `${json()}«{}»\n`, errors: ["contentAfterRoot"] },
    {
      name: "Markdown fences",
      language: "json",
      code: `«\`\`\`json»\n${json()}\`\`\`\n`,
      errors: [{ messageId: "markdownFence", suggestions: [{ messageId: "removePasted", output: json() }] }],
    },
    {
      name: "a Markdown fence at the beginning only, with another mistake",
      language: "json",
      code: `«~~~»\n${json({ Format: '"Format": "JSON"' })}`,
      also: ["invalid-format"],
      errors: ["markdownFence"],
    },
    {
      name: "the command that printed it",
      language: "json",
      code: `«$ cat daily.json»\n${json()}`,
      errors: [{ messageId: "promptLine", suggestions: [{ messageId: "removePasted", output: json() }] }],
    },
    {
      name: "the line numbers of a page",
      language: "json",
      code: numbered(json(), 8),
      errors: ["lineNumbers"],
    },
  ],
});
