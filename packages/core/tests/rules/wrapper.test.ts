import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const bare = json().trim();
const indented = bare.replaceAll("\n", "\n  ");
const wrapped = `{\n  "InventoryConfiguration": ${indented}\n}`;
const listed = `{\n  "InventoryConfigurationList": [${indented}]\n}`;
const marked = (text: string): string => text.replace(/"InventoryConfiguration(?:List)?"/, "«$&»");

testRule("wrapper", {
  valid: [
    { name: "what is asked for", code: bare, carrier: "json" },
    { name: "the output of Get", code: wrapped, carrier: "get-output" },
    { name: "no carrier given", code: wrapped },
    { name: "the output of Get as input", code: wrapped, carrier: "cli" },
    { name: "the output of List", code: listed, carrier: "list-output" },
    { name: "the body of a request", code: xml(), carrier: "xml" },
  ],
  invalid: [
    {
      name: "a bare list, as --query prints it",
      code: `«[»${json().trim()}]`,
      carrier: "json",
      errors: [
        {
          messageId: "other",
          data: { found: "the output of list-bucket-inventory-configurations", given: "a bare configuration" },
        },
      ],
    },
    {
      name: "the output of Get as a bare configuration",
      code: marked(wrapped),
      carrier: "json",
      errors: [
        {
          messageId: "wrapped",
          level: "error",
          message:
            "This is the output of get-bucket-inventory-configuration, but a bare configuration is expected. Remove 'InventoryConfiguration' around the configuration.",
        },
      ],
      output: bare,
    },
    {
      name: "on one line",
      code: marked(`{"InventoryConfiguration":${bare}}`),
      carrier: "json",
      errors: ["wrapped"],
      output: bare,
    },
    {
      name: "the input of the AWS CLI as a bare configuration",
      code: `{\n  "Bucket": "acme-logs",\n  "Id": "acme-daily",\n  «"InventoryConfiguration"»: ${indented}\n}`,
      carrier: "json",
      errors: [{ messageId: "wrapped", suggestions: [{ messageId: "unwrap", output: bare }] }],
    },
    {
      name: "the output of List as a bare configuration",
      code: marked(listed),
      carrier: "json",
      errors: ["wrapped"],
      output: bare,
    },
    {
      name: "several configurations",
      code: `{ «"InventoryConfigurationList"»: [${bare}, ${json({ Id: '"Id": "acme-logs"', Filter: '"Filter": { "Prefix": "logs/" }' })}] }`,
      carrier: "json",
      errors: ["wrapped"],
    },
    {
      name: "a bare configuration as input",
      code: bare.replace("{", "«{»"),
      carrier: "cli",
      errors: ["bare"],
      output: wrapped,
    },
    {
      name: "a bare configuration as a list",
      code: bare.replace("{", "«{»"),
      carrier: "list-output",
      errors: ["bare"],
      output: listed,
    },
    {
      name: "the output of List as input",
      code: listed.replace("{", "«{»"),
      carrier: "cli",
      errors: [
        {
          messageId: "other",
          data: { given: "the input of the AWS CLI", found: "the output of list-bucket-inventory-configurations" },
        },
      ],
    },
    {
      name: "a list result as the body of a request",
      code: `<«ListInventoryConfigurationsResult» xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${xml({ root: "<InventoryConfiguration>" })}</ListInventoryConfigurationsResult>`,
      carrier: "xml",
      errors: ["otherRoot"],
    },
    {
      name: "a comment in the configuration goes along",
      code: marked(wrapped.replace('"Id"', '/* ours */ "Id"')),
      language: "jsonc",
      carrier: "json",
      errors: ["wrapped"],
      output: bare.replace('"Id"', '/* ours */ "Id"'),
    },
    {
      name: "a comment around it would be lost",
      code: marked(wrapped.replace("{", "{ // theirs")),
      language: "jsonc",
      carrier: "json",
      errors: [{ messageId: "wrapped", suggestions: [{ messageId: "unwrap", output: bare }] }],
    },
    {
      name: "a comment behind it would be lost",
      code: marked(wrapped.replace(/\}$/, "/* theirs */ }")),
      language: "jsonc",
      carrier: "json",
      errors: [{ messageId: "wrapped", suggestions: [{ messageId: "unwrap", output: bare }] }],
    },
    {
      name: "comments before and behind all of it stay",
      code: marked(`// before\n${wrapped}\n// behind\n`),
      language: "jsonc",
      carrier: "json",
      errors: ["wrapped"],
      output: `// before\n${bare}\n// behind\n`,
    },
  ],
});
