import { json, numbered, template, xml, yaml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("yaml-syntax", {
  valid: [
    {
      name: "numbers of several widths, which no indentation is left of",
      code: numbered(yaml(), 1).replace(/[«»]/g, ""),
    },
    yaml(),
    yaml().replaceAll("\n", "\r\n"),
    template(),
    { name: "several documents", code: `---\n${yaml()}---\nother: true\n` },
    {
      name: "anchors, aliases and merge keys",
      code: `x: &x\n  Frequency: Daily\n${yaml({ Schedule: "Schedule:\n  <<: *x" })}`,
      also: ["unknown-member"],
    },
    {
      name: "expressions of a template outside of quotes",
      code: yaml({ Id: "{{- if .Values.daily }}\nId: {{ .Values.id }}\n{{- end }}" }),
    },
    { name: "broken, but not ours", code: "a: b: c\n" },
    { name: "in comments", code: yaml({ Id: "# <<<<<<< HEAD\nId: acme-daily # a: b: [" }) },
    xml(),
    json(),
  ],
  invalid: [
    {
      name: "a conflict that a merge has left, and nothing else",
      language: "yaml",
      code: yaml({ Id: "«<<<<<<< HEAD»\nId: a b\n=======\nId: b c\n>>>>>>> other" }),
      errors: [{ messageId: "conflictMarker", level: "error", related: ["=======", ">>>>>>> other"] }],
    },
    {
      name: "tabs before all that a bucket of a template would have",
      code: "Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n    Properties:\n      InventoryConfigurations:\n«\t»- Id: a\n\t  Enabled: true\n",
      errors: ["tabIndentation"],
    },
    { name: "a tab", code: yaml({ Schedule: "Schedule:\n«\t»Frequency: Daily" }), errors: ["tabIndentation"] },
    {
      name: "a missing colon",
      code: yaml({ IsEnabled: "«IsEnabled» true" }),
      errors: [{ messageId: "missingColon", path: "" }],
    },
    { name: "a missing space", code: yaml({ IsEnabled: "IsEnabled«:»true" }), errors: ["missingSpace"] },
    { name: "a quote that is not closed", code: yaml({ Id: 'Id: «"acme-daily»' }), errors: ["unclosedQuote"] },
    {
      name: "a bracket that is not closed",
      code: yaml({ OptionalFields: "OptionalFields: «[»Size, ETag" }),
      errors: ["unclosedFlow"],
    },
    {
      name: "a line that is indented too far",
      code: yaml({ IsEnabled: "  «IsEnabled»: true" }),
      errors: ["badIndentation"],
    },
    {
      name: "an alias of nothing",
      code: yaml({ Id: "Id: «*id»" }),
      errors: [{ messageId: "unknownAlias", data: { name: "id" } }],
    },
    { name: "in a template", code: template({ Enabled: "«Enabled» true" }), errors: ["missingColon"] },
    {
      name: "Markdown fences",
      language: "yaml",
      code: `«\`\`\`yaml»\n${yaml()}\`\`\`\n`,
      errors: [{ messageId: "markdownFence", suggestions: [{ messageId: "removePasted", output: yaml() }] }],
    },
    {
      name: "the command that printed a template",
      language: "yaml",
      code: `«$ cat template.yaml»\n${template()}`,
      errors: [{ messageId: "promptLine", suggestions: [{ messageId: "removePasted", output: template() }] }],
    },
    {
      name: "the line numbers of a page",
      language: "yaml",
      code: numbered(yaml(), 100),
      errors: ["lineNumbers"],
    },
    {
      name: "with other mistakes beside it",
      code: yaml({ IsEnabled: "«IsEnabled» true", Format: "Format: csv" }),
      errors: ["missingColon"],
      also: ["invalid-format"],
    },
  ],
});
