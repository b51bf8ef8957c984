import { hcl, numbered } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("hcl-syntax", {
  valid: [
    hcl(),
    { name: "CRLF and comments", code: hcl({ extra: "# a\n  // b\n  /* c */" }).replaceAll("\n", "\r\n") },
    { name: "a heredoc", code: hcl({ prefix: "prefix = <<-EOT\n    inventory\n    EOT" }) },
    { name: "broken, but not ours", code: 'resource "aws_s3_bucket" "a" {\n  bucket: "a"\n' },
    {
      name: "another cloud's resource of a like name",
      code: hcl({ head: 'resource "alicloud_oss_bucket_inventory" "a" {' }),
    },
  ],
  invalid: [
    {
      name: "a colon",
      code: hcl({ name: 'name«:» "acme-daily"' }),
      errors: [{ messageId: "colon", level: "error", path: "" }],
      output: hcl(),
    },
    {
      name: "a name in quotes",
      code: hcl({ enabled: '«"enabled"» = true' }),
      errors: ["quotedName"],
      output: hcl(),
    },
    {
      name: "a block's name in quotes, as Terraform before 0.12 had it",
      code: hcl({ filter: '«"filter"» {\n    prefix = "data/"\n  }' }),
      errors: ["quotedBlockName"],
      output: hcl(),
    },
    { name: "a comma", code: hcl({ name: 'name = "acme-daily"«,»' }), errors: ["comma"], output: hcl() },
    { name: "a name alone", code: hcl({ extra: "«lifecycle»" }), errors: ["nameAlone"] },
    { name: "a value that is not typed yet", code: hcl({ name: "«name» =" }), errors: ["missingValue"] },
    { name: "an open quote", code: hcl({ name: 'name = «"acme-daily»' }), errors: ["unclosedString"] },
    {
      name: "a block that is not closed",
      code: hcl({ schedule: '«schedule» {\n    frequency = "Daily"' }),
      errors: ["unclosedBlock"],
    },
    {
      name: "Markdown fences",
      language: "hcl",
      code: `«\`\`\`hcl»\n${hcl()}\`\`\`\n`,
      errors: [{ messageId: "markdownFence", suggestions: [{ messageId: "removePasted", output: hcl() }] }],
    },
    {
      name: "the command that printed it",
      language: "hcl",
      code: `«$ cat main.tf»\n${hcl()}`,
      errors: [{ messageId: "promptLine", suggestions: [{ messageId: "removePasted", output: hcl() }] }],
    },
    {
      name: "the line numbers of a page",
      language: "hcl",
      code: numbered(hcl(), 1),
      errors: ["lineNumbers"],
    },
    {
      name: "conflicts that a merge has left",
      code: hcl({ name: '\n«<<<<<<< HEAD»\nname = "a"\n=======\nname = "b/c"\n>>>>>>> other\n' }),
      errors: ["conflictMarker"],
    },
  ],
});
