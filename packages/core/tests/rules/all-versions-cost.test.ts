import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) =>
  xml({ IncludedObjectVersions: `<IncludedObjectVersions>${value}</IncludedObjectVersions>` });
const member = (value: string) => json({ IncludedObjectVersions: `"IncludedObjectVersions": ${value}` });

testRule("all-versions-cost", {
  valid: [
    element("Current"),
    member('"Current"'),
    { name: "a placeholder is unknown", code: element("$" + "{VERSIONS}") },
    { name: "an expression is unknown", code: member("{{ versions }}") },
  ],
  invalid: [
    {
      code: element("«All»"),
      errors: [
        {
          messageId: "all",
          path: "IncludedObjectVersions",
          level: "warning",
          outcome: "advice",
          suggestions: [{ messageId: "use", output: element("Current") }],
        },
      ],
    },
    {
      code: member('«"All"»'),
      errors: [{ messageId: "all", suggestions: [{ messageId: "use", output: member('"Current"') }] }],
    },
    { name: "CDATA", code: element("<![CDATA[«All»]]>"), errors: ["all"] },
    { name: "a reference", code: element("«&#65;ll»"), errors: ["all"] },
    { name: "an escape", code: member('«"\\u0041ll"»'), errors: ["all"] },
    { name: "CRLF", code: element("«All»").replaceAll("\n", "\r\n"), errors: ["all"] },
  ],
});
