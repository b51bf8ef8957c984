import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("surrounding-whitespace", {
  valid: [
    xml(),
    json(),
    {
      name: "prefixes",
      code: xml({ Filter: "<Filter><Prefix> data </Prefix></Filter>", Prefix: "<Prefix> a </Prefix>" }),
    },
    { name: "prefixes in JSON", code: json({ Filter: '"Filter": { "Prefix": " data " }' }) },
    { name: "structures", code: xml({ Schedule: "<Schedule>\n    <Frequency>Daily</Frequency>\n  </Schedule>" }) },
    { name: "a placeholder", code: xml({ Id: "<Id>\n  ${ID}\n</Id>" }) },
  ],
  invalid: [
    {
      name: "a line break",
      code: xml({ Id: "<Id>«\n    acme-daily\n  »</Id>" }),
      errors: [
        {
          messageId: "lineBreaks",
          path: "Id",
          level: "error",
          message: "The value 'acme-daily' of Id has line breaks around it, which are part of the value. Remove them.",
        },
      ],
      output: xml(),
    },
    { name: "a blank before", code: json({ Id: '"Id": «" acme-daily"»' }), errors: ["blanks"], output: json() },
    { name: "an escape behind", code: json({ Id: '"Id": «"acme-daily\\n"»' }), errors: ["blanks"], output: json() },
    {
      name: "around the boolean",
      code: xml({ IsEnabled: "<IsEnabled>« true »</IsEnabled>" }),
      errors: ["blanks"],
      output: xml(),
    },
    {
      name: "in CDATA",
      code: xml({ Id: "<Id><![CDATA[« acme-daily»]]></Id>" }),
      errors: ["blanks"],
      output: xml({ Id: "<Id><![CDATA[acme-daily]]></Id>" }),
    },
    {
      name: "around CDATA",
      code: xml({ Id: "<Id>« <![CDATA[acme-daily]]> »</Id>" }),
      errors: ["blanks"],
      output: xml({ Id: "<Id><![CDATA[acme-daily]]></Id>" }),
    },
    {
      name: "with a comment, which stays",
      code: xml({ Id: "<Id>« <!-- a -->acme-daily »</Id>" }),
      errors: ["blanks"],
      output: xml({ Id: "<Id><!-- a -->acme-daily</Id>" }),
    },
    {
      name: "other white space",
      code: xml({ Id: "<Id>«\u2003acme-daily\u00a0»</Id>" }),
      errors: ["blanks"],
      output: xml(),
    },
    { name: "CRLF", code: xml({ Id: "<Id>«\r\nacme-daily»</Id>" }), errors: ["lineBreaks"], output: xml() },
    {
      name: "around a field",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «"ETag "»]' }),
      errors: [{ messageId: "blanks", path: "OptionalFields[1]" }],
      output: json(),
    },
    {
      name: "around a value that is wrong too",
      code: xml({ Format: "<Format>« csv »</Format>" }),
      errors: [{ messageId: "blanks", data: { value: "csv", name: "Format" } }],
      output: xml({ Format: "<Format>csv</Format>" }),
      also: ["invalid-format"],
    },
    {
      name: "a field in a list whose items have no names",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «" ETag"»]' }),
      errors: [{ messageId: "blanks", data: { name: "OptionalFields[1]", value: "ETag" } }],
      output: json({ OptionalFields: '"OptionalFields": ["Size", "ETag"]' }),
    },
  ],
});
