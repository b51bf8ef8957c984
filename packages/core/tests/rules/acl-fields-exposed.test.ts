import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const elements = (...fields: string[]) =>
  xml({
    OptionalFields: `<OptionalFields>${fields.map((field) => `<Field>${field}</Field>`).join("")}</OptionalFields>`,
  });
const items = (...fields: string[]) => json({ OptionalFields: `"OptionalFields": [${fields.join(", ")}]` });

testRule("acl-fields-exposed", {
  valid: [
    xml(),
    json(),
    elements("Size", "ObjectLockMode"),
    { name: "a placeholder is unknown", code: elements("$" + "{ObjectOwner}") },
    { name: "an expression is unknown", code: items("{{ ObjectOwner }}") },
  ],
  invalid: [
    {
      code: elements("Size", "«ObjectAccessControlList»"),
      errors: [
        {
          messageId: "exposed",
          data: { value: "ObjectAccessControlList" },
          path: "OptionalFields[1]",
          level: "warning",
          outcome: "advice",
          suggestions: [{ messageId: "remove", output: elements("Size") }],
        },
      ],
    },
    {
      code: items('"Size"', '«"ObjectOwner"»'),
      errors: [{ messageId: "exposed", suggestions: [{ messageId: "remove", output: items('"Size"') }] }],
    },
    { name: "both", code: items('«"ObjectOwner"»', '«"ObjectAccessControlList"»'), errors: ["exposed", "exposed"] },
    { name: "CDATA", code: elements("<![CDATA[«ObjectOwner»]]>"), errors: ["exposed"] },
    { name: "a reference", code: elements("«Object&#79;wner»"), errors: ["exposed"] },
    { name: "CRLF", code: elements("«ObjectOwner»").replaceAll("\n", "\r\n"), errors: ["exposed"] },
  ],
});
