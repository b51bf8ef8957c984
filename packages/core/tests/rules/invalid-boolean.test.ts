import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("invalid-boolean", {
  valid: [
    template(`[${item()}]`),
    {
      name: "what a parameter is limited to, which is text always",
      code: template(`[${item({ Enabled: '"Enabled": { "Ref": "On" }' })}]`, {
        sections: '"Parameters": { "On": { "Type": "String", "AllowedValues": ["true", "false"] } }',
      }),
    },
    xml(),
    json(),
    { name: "a placeholder", code: xml({ IsEnabled: "<IsEnabled>${ENABLED}</IsEnabled>" }) },
    { name: "an expression", code: json({ IsEnabled: '"IsEnabled": {{ enabled }}' }) },
    { name: "in CDATA", code: xml({ IsEnabled: "<IsEnabled><![CDATA[true]]></IsEnabled>" }) },
  ],
  invalid: [
    {
      name: "text that a tool takes for the boolean",
      code: template(`[${item({ Enabled: '"Enabled": «"true"»' })}]`),
      errors: [{ messageId: "textTaken", level: "info", outcome: "advice", answer: undefined }],
      output: template(`[${item()}]`),
    },
    {
      name: "one of the values that a parameter is limited to",
      code: template(`[${item({ Enabled: '"Enabled": { "Ref": "On" }' })}]`, {
        sections: '"Parameters": { "On": { "Type": "String", "AllowedValues": ["true", "false", «"maybe"»] } }',
      }),
      errors: [{ messageId: "noBoolean", level: "warning" }],
    },
    {
      name: "text in the branch of a condition",
      code: template(`[${item({ Enabled: '"Enabled": { "Fn::If": ["IsProd", true, «"true"»] }' })}]`),
      errors: ["textTaken"],
      output: template(`[${item({ Enabled: '"Enabled": { "Fn::If": ["IsProd", true, true] }' })}]`),
    },
    {
      name: "other text in a template",
      code: template(`[${item({ Enabled: '"Enabled": «"yes"»' })}]`),
      errors: ["otherSpelling"],
      output: template(`[${item()}]`),
    },

    {
      name: "another case",
      code: xml({ IsEnabled: "<IsEnabled>«True»</IsEnabled>" }),
      errors: [
        {
          messageId: "otherSpelling",
          path: "IsEnabled",
          level: "error",
          message: "IsEnabled must be true or false, not 'True'. Write true.",
        },
      ],
      output: xml(),
    },
    {
      name: "a string",
      code: json({ IsEnabled: '"IsEnabled": «"true"»' }),
      errors: [{ messageId: "quotedBoolean", data: { name: "IsEnabled", value: "true", right: "true" } }],
      output: json(),
    },
    { name: "a number", code: json({ IsEnabled: '"IsEnabled": «1»' }), errors: ["otherSpelling"], output: json() },
    {
      name: "blanks in a string",
      code: json({ IsEnabled: '"IsEnabled": «" true"»' }),
      errors: ["quotedBoolean"],
      output: json(),
    },
    {
      name: "no",
      code: xml({ IsEnabled: "<IsEnabled>«no»</IsEnabled>" }),
      errors: ["otherSpelling"],
      output: xml({ IsEnabled: "<IsEnabled>false</IsEnabled>" }),
      also: ["disabled-configuration"],
    },
    {
      name: "padded",
      code: xml({ IsEnabled: "<IsEnabled>\n «TRUE» </IsEnabled>" }),
      errors: ["otherSpelling"],
      output: xml(),
    },
    {
      name: "any other word",
      code: json({ IsEnabled: '"IsEnabled": «"maybe"»' }),
      errors: [
        {
          messageId: "noBoolean",
          suggestions: [
            { messageId: "use", output: json() },
            { messageId: "use", output: json({ IsEnabled: '"IsEnabled": false' }) },
          ],
        },
      ],
    },
    { name: "another number", code: json({ IsEnabled: '"IsEnabled": «2»' }), errors: ["noBoolean"] },
    {
      name: "an astral character",
      code: xml({ IsEnabled: "<IsEnabled>«\u{1f600}»</IsEnabled>" }),
      errors: ["noBoolean"],
    },
  ],
});
