import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Format: `<Format>${value}</Format>` });
const member = (value: string) => json({ Format: `"Format": ${value}` });

testRule("csv-for-analytics", {
  valid: [
    element("Parquet"),
    member('"ORC"'),
    { name: "a placeholder is unknown", code: element("$" + "{FORMAT}") },
    { name: "an expression is unknown", code: member("{{ format }}") },
  ],
  invalid: [
    {
      code: element("«CSV»"),
      errors: [
        {
          messageId: "csv",
          path: "Destination.S3BucketDestination.Format",
          level: "warning",
          outcome: "advice",
          suggestions: [
            { messageId: "use", output: element("Parquet") },
            { messageId: "use", output: element("ORC") },
          ],
        },
      ],
    },
    {
      code: member('«"CSV"»'),
      errors: [
        {
          messageId: "csv",
          suggestions: [
            { messageId: "use", output: member('"Parquet"') },
            { messageId: "use", output: member('"ORC"') },
          ],
        },
      ],
    },
    { name: "CDATA", code: element("<![CDATA[«CSV»]]>"), errors: ["csv"] },
    { name: "a reference", code: element("«CS&#86;»"), errors: ["csv"] },
    { name: "an escape", code: member('«"\\u0043SV"»'), errors: ["csv"] },
    { name: "CRLF", code: element("«CSV»").replaceAll("\n", "\r\n"), errors: ["csv"] },
  ],
});
