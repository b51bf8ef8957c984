import { item, template } from "../carriers/templates.ts";
import { hcl, json } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const fields = (text: string): string => template(`[${item({ extra: `"OptionalFields": ${text}` })}]`);
const field = "IntelligentTieringReferenceDate";

testRule("field-too-new-for-carrier", {
  valid: [
    hcl({ fields: 'optional_fields = ["LifecycleExpirationDate"]' }),
    fields('["Size", "ObjectLockEventHoldStatus"]'),
    json({ OptionalFields: `"OptionalFields": ["${field}"]` }),
    fields("[]"),
    { code: fields('["Nonsense"]'), also: ["invalid-optional-field"] },
  ],
  invalid: [
    {
      code: hcl({ fields: 'optional_fields = ["Size", «"ObjectLockEventHoldStatus"»]' }),
      errors: [
        { messageId: "tooNew", data: { tool: "Terraform", value: "ObjectLockEventHoldStatus", asOf: "2026-08" } },
      ],
    },
    {
      code: fields(`[«"${field}"»]`),
      errors: [
        {
          messageId: "tooNew",
          level: "warning",
          outcome: "refused",
          answer: undefined,
          path: "InventoryConfiguration.OptionalFields[0]",
          suggestions: [{ messageId: "remove", output: fields("[]") }],
        },
      ],
    },
    { code: fields(`["Size", «"${field}"»]`), errors: ["tooNew"] },
    { code: fields(`["Size", «"${field}"», "ETag"]`), errors: ["tooNew"] },
    {
      code: fields(`["Size", { "Fn::If": ["C", «"${field}"», "ETag"] }]`),
      errors: [{ messageId: "tooNew", path: "InventoryConfiguration.OptionalFields[1]" }],
    },
    { code: fields(`{ "Fn::If": ["C", [«"${field}"»], { "Ref": "AWS::NoValue" }] }`), errors: ["tooNew"] },
    { code: fields(`[«{ "Fn::Sub": "${field}" }»]`), errors: ["tooNew"] },
  ],
});
