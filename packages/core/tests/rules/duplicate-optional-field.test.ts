import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const elements = (...fields: string[]) =>
  xml({
    OptionalFields: `<OptionalFields>${fields.map((field) => `<Field>${field}</Field>`).join("")}</OptionalFields>`,
  });
const items = (...fields: string[]) => json({ OptionalFields: `"OptionalFields": [${fields.join(", ")}]` });

testRule("duplicate-optional-field", {
  valid: [
    template(`[${item({ extra: '"OptionalFields": ["Size", "ETag"]' })}]`),

    xml(),
    json(),
    elements("Size", "ETag", "StorageClass"),
    items('"Size"', '"ETag"', '"ObjectLockMode"'),
    { name: "placeholders may differ", code: elements("$" + "{FIELD}", "$" + "{FIELD}") },
    { name: "expressions may differ", code: items("{{ field }}", "{{ field }}") },
  ],
  invalid: [
    {
      name: "where a list must not have the same value twice",
      code: template(`[${item({ extra: '"OptionalFields": ["Size", «"Size"»]' })}]`),
      errors: [{ messageId: "notUnique", level: "error", outcome: "refused", related: ['"Size"'] }],
      output: template(`[${item({ extra: '"OptionalFields": ["Size"]' })}]`),
    },

    {
      code: elements("Size", "ETag", "«Size»"),
      errors: [
        {
          messageId: "duplicate",
          data: { value: "Size" },
          path: "OptionalFields[2]",
          level: "warning",
          outcome: "advice",
          answer: undefined,
          related: ["Size"],
        },
      ],
      output: elements("Size", "ETag"),
    },
    {
      code: items('"Size"', '«"Size"»'),
      errors: [{ messageId: "duplicate", path: "OptionalFields[1]", related: ['"Size"'] }],
      output: items('"Size"'),
    },
    {
      name: "three times",
      code: elements("ETag", "«ETag»", "«ETag»"),
      errors: ["duplicate", "duplicate"],
      output: elements("ETag"),
    },
    {
      name: "two pairs",
      code: items('"Size"', '"ETag"', '«"Size"»', '«"ETag"»'),
      errors: ["duplicate", "duplicate"],
      output: items('"Size"', '"ETag"'),
    },
    {
      name: "written otherwise",
      code: items('"Size"', '«"\\u0053ize"»'),
      errors: ["duplicate"],
      output: items('"Size"'),
    },
    { name: "CDATA", code: elements("Size", "<![CDATA[«Size»]]>"), errors: ["duplicate"], output: elements("Size") },
    {
      name: "line ends of Windows",
      code: xml({
        OptionalFields: "<OptionalFields>\n    <Field>Size</Field>\n    <Field>«Size»</Field>\n  </OptionalFields>",
      }).replaceAll("\n", "\r\n"),
      errors: ["duplicate"],
      output: xml({ OptionalFields: "<OptionalFields>\n    <Field>Size</Field>\n  </OptionalFields>" }).replaceAll(
        "\n",
        "\r\n",
      ),
    },
  ],
});
