import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ IsEnabled: `<IsEnabled>${value}</IsEnabled>` });
const member = (value: string) => json({ IsEnabled: `"IsEnabled": ${value}` });

testRule("disabled-configuration", {
  valid: [
    element("true"),
    member("true"),
    { name: "a reference", code: element("tru&#101;") },
    { name: "a placeholder is unknown", code: element("$" + "{ENABLED}") },
    { name: "an expression is unknown", code: member("{{ enabled }}") },
    {
      name: "one of the values that a parameter is limited to",
      code: template(`[${item({ Enabled: '"Enabled": { "Ref": "On" }' })}]`, {
        sections: '"Parameters": { "On": { "Type": "String", "AllowedValues": ["true", "false"] } }',
      }),
    },
  ],
  invalid: [
    {
      name: "whatever the parameter is",
      code: template(`[${item({ Enabled: '"Enabled": «{ "Ref": "On" }»' })}]`, {
        sections: '"Parameters": { "On": { "Type": "String", "AllowedValues": ["false"] } }',
      }),
      errors: ["disabled"],
    },
    {
      code: element("«false»"),
      errors: [
        {
          messageId: "disabled",
          path: "IsEnabled",
          level: "info",
          outcome: "advice",
          suggestions: [{ messageId: "enable", output: element("true") }],
        },
      ],
    },
    {
      code: member("«false»"),
      errors: [
        { messageId: "disabled", path: "IsEnabled", suggestions: [{ messageId: "enable", output: member("true") }] },
      ],
    },
    { name: "CDATA", code: element("<![CDATA[«false»]]>"), errors: ["disabled"] },
    { name: "a reference", code: element("«fals&#x65;»"), errors: ["disabled"] },
    { name: "CRLF", code: element("«false»").replaceAll("\n", "\r\n"), errors: ["disabled"] },
    {
      name: "in an answer",
      code: `{ "InventoryConfiguration": ${member("«false»")} }`,
      errors: [{ messageId: "disabled", path: "InventoryConfiguration.IsEnabled" }],
    },
  ],
});
