import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) =>
  xml({ IncludedObjectVersions: `<IncludedObjectVersions>${value}</IncludedObjectVersions>` });
const member = (value: string) => json({ IncludedObjectVersions: `"IncludedObjectVersions": ${value}` });
const path = "IncludedObjectVersions";

testRule("invalid-included-object-versions", {
  valid: [
    xml(),
    json(),
    element("All"),
    member('"All"'),
    { name: "character references are read", code: element("&#x41;ll") },
    { name: "a placeholder is unknown", code: element("{{versions}}") },
    { name: "an expression is unknown", code: member("$" + "{VERSIONS}") },
  ],
  invalid: [
    {
      code: element("«all»"),
      errors: [{ messageId: "wrongCase", data: { value: "all", right: "All" }, path, level: "error" }],
      output: element("All"),
    },
    {
      code: member('«"CURRENT"»'),
      errors: [{ messageId: "wrongCase", path, answer: "400 MalformedXML" }],
      output: member('"Current"'),
    },
    {
      name: "Latest",
      code: element("«Latest»"),
      errors: [{ messageId: "unknownValueHint", data: { hint: "the value for the latest versions is Current" } }],
    },
    {
      name: "a frequency, as in old examples of Terraform",
      code: member('«"Weekly"»'),
      errors: [
        {
          messageId: "unknownValueHint",
          suggestions: [
            { messageId: "use", output: member('"All"') },
            { messageId: "use", output: member('"Current"') },
          ],
        },
      ],
    },
    {
      name: "a slip",
      code: element("«Curent»"),
      errors: [{ messageId: "near", data: { value: "Curent", allowed: "All, Current", right: "Current" } }],
    },
    { name: "CDATA", code: element("<![CDATA[«Previous»]]>"), errors: ["unknownValue"] },
    {
      name: "an escape is shown decoded",
      code: member('«"\\u0041lle"»'),
      errors: [{ messageId: "near", data: { value: "Alle", right: "All" } }],
    },
  ],
});
