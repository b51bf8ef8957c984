import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("invalid-format", {
  valid: [
    template(`[${item({ Format: '"Format": { "Ref": "Kind" }' })}]`, {
      sections: '"Parameters": { "Kind": { "Type": "String", "Default": "csv" } }',
    }),

    xml(),
    json(),
    xml({ Format: "<Format>ORC</Format>" }),
    json({ Format: '"Format": "Parquet"' }),
    { name: "a placeholder is unknown", code: xml({ Format: "<Format>${FORMAT}</Format>" }) },
    { name: "an expression is unknown", code: json({ Format: '"Format": {{ format }}' }) },
  ],
  invalid: [
    {
      name: "one of the values of a parameter: a warning there",
      code: template(`[${item({ Format: '"Format": { "Ref": "Kind" }' })}]`, {
        sections: '"Parameters": { "Kind": { "Type": "String", "AllowedValues": ["CSV", «"csv"»] } }',
      }),
      errors: [{ messageId: "wrongCase", level: "warning", suggestions: [] }],
    },
    {
      name: "all values of a parameter: an error where it is used",
      code: template(`[${item({ Format: '"Format": «{ "Ref": "Kind" }»' })}]`, {
        sections: '"Parameters": { "Kind": { "Type": "String", "AllowedValues": ["csv", "JSON"] } }',
      }),
      errors: [{ messageId: "wrongCase", level: "error", suggestions: [] }],
    },
    {
      name: "a parameter that is used twice",
      code: template(
        `[${item({ Format: '"Format": { "Ref": "Kind" }' })}, ${item({ Id: '"Id": "acme-other"', extra: '"Prefix": "a/"', Format: '"Format": { "Ref": "Kind" }' })}]`,
        { sections: '"Parameters": { "Kind": { "Type": "String", "AllowedValues": ["CSV", «"csv"»] } }' },
      ),
      errors: ["wrongCase"],
    },
    {
      name: "a branch of a condition, repaired there",
      code: template(`[${item({ Format: '"Format": { "Fn::If": ["C", "CSV", «"csv"»] }' })}]`),
      errors: [{ messageId: "wrongCase", level: "error" }],
      output: template(`[${item({ Format: '"Format": { "Fn::If": ["C", "CSV", "CSV"] }' })}]`),
    },
    {
      name: "a value of a mapping, which stays",
      code: template(`[${item({ Format: '"Format": «{ "Fn::FindInMap": ["M", "a", "b"] }»' })}]`, {
        sections: '"Mappings": { "M": { "a": { "b": "csv" } } }',
      }),
      errors: ["wrongCase"],
    },

    {
      code: xml({ Format: "<Format>«csv»</Format>" }),
      errors: [{ messageId: "wrongCase", path: "Destination.S3BucketDestination.Format", level: "error" }],
      output: xml({ Format: "<Format>CSV</Format>" }),
    },
    {
      code: json({ Format: '"Format": «"csv"»' }),
      errors: [{ messageId: "wrongCase", path: "Destination.S3BucketDestination.Format", level: "error" }],
      output: json({ Format: '"Format": "CSV"' }),
    },
    { name: "CDATA", code: xml({ Format: "<Format><![CDATA[«JSON»]]></Format>" }), errors: ["unknownValueHint"] },
    { code: json({ Format: '"Format": «"PARQUETS"»' }), errors: ["near"] },
    {
      name: "letters in another order",
      code: xml({ Format: "<Format>«CVS»</Format>" }),
      errors: [
        {
          messageId: "near",
          data: { value: "CVS", allowed: "CSV, ORC, Parquet", right: "CSV" },
          message: "Format 'CVS' must be one of CSV, ORC, Parquet. Did you mean 'CSV'?",
        },
      ],
    },
    {
      name: "CRLF",
      code: xml({ Format: "<Format>«PARQUET»</Format>" }).replaceAll("\n", "\r\n"),
      errors: [{ messageId: "wrongCase", data: { value: "PARQUET", right: "Parquet" } }],
      output: xml({ Format: "<Format>Parquet</Format>" }).replaceAll("\n", "\r\n"),
    },
    { code: json({ Format: '"Format": «"Avro"»' }), errors: ["unknownValueHint"] },
  ],
});
