import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const noElement = xml({ OptionalFields: "" }).replace("<InventoryConfiguration ", "<«InventoryConfiguration» ");
const noMember = json({ OptionalFields: "" });

testRule("no-optional-fields", {
  valid: [
    xml(),
    json(),
    {
      name: "fields that are not known",
      code: xml({ OptionalFields: "<OptionalFields>$" + "{FIELDS}</OptionalFields>" }),
    },
    { name: "an expression is unknown", code: json({ OptionalFields: '"OptionalFields": {{ fields }}' }) },
    { name: "a field that is not known", code: json({ OptionalFields: '"OptionalFields": [{{ field }}]' }) },
  ],
  invalid: [
    { code: noElement, errors: [{ messageId: "missing", path: "", level: "warning", outcome: "advice" }] },
    { code: `«{»${noMember.slice(1)}`, errors: [{ messageId: "missing", path: "" }] },
    {
      name: "an empty element",
      code: xml({ OptionalFields: "<«OptionalFields»/>" }),
      errors: [{ messageId: "empty", path: "OptionalFields" }],
    },
    { name: "an empty list", code: json({ OptionalFields: '«"OptionalFields"»: []' }), errors: ["empty"] },
    { name: "blanks", code: xml({ OptionalFields: "<«OptionalFields»>\n  </OptionalFields>" }), errors: ["empty"] },
    { name: "CRLF", code: noElement.replaceAll("\n", "\r\n"), errors: ["missing"] },
    {
      name: "in an answer",
      code: `{ «"InventoryConfiguration"»: ${noMember} }`,
      errors: [{ messageId: "missing", path: "InventoryConfiguration" }],
    },
  ],
});
