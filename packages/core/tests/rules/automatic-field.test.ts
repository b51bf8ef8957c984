import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const elements = (...fields: string[]) =>
  xml({
    OptionalFields: `<OptionalFields>${fields.map((field) => `<Field>${field}</Field>`).join("")}</OptionalFields>`,
  });
const items = (...fields: string[]) => json({ OptionalFields: `"OptionalFields": [${fields.join(", ")}]` });

testRule("automatic-field", {
  valid: [
    xml(),
    json(),
    elements("BucketKeyStatus", "Size"),
    items('"BucketKeyStatus"', '"ETag"'),
    { name: "a placeholder is unknown", code: elements("$" + "{VersionId}") },
    { name: "an empty list", code: items() },
  ],
  invalid: [
    {
      code: elements("Size", "«VersionId»"),
      errors: [
        {
          messageId: "automatic",
          message: "'VersionId' cannot be requested: IncludedObjectVersions All adds it. Remove it.",
          path: "OptionalFields[1]",
          level: "error",
          evidence: "inferred",
        },
      ],
      output: elements("Size"),
    },
    {
      code: items('«"IsLatest"»', '"Size"'),
      errors: [{ messageId: "automatic", path: "OptionalFields[0]", answer: "400 MalformedXML" }],
      output: items('"Size"'),
    },
    {
      code: elements("«Key»", "ETag"),
      errors: [{ messageId: "automatic", data: { why: "every report has the column Key" } }],
      output: elements("ETag"),
    },
    { code: items('"Size"', '«"Bucket"»', '"ETag"'), errors: ["automatic"], output: items('"Size"', '"ETag"') },
    {
      name: "both names of delete markers",
      code: elements("«DeleteMarker»", "Size", "«IsDeleteMarker»"),
      errors: ["automatic", "automatic"],
      output: elements("Size"),
    },
    {
      name: "another case is no other mistake",
      code: items('"Size"', '«"versionid"»'),
      errors: ["automatic"],
      output: items('"Size"'),
    },
    { name: "CDATA", code: elements("Size", "<![CDATA[«Key»]]>"), errors: ["automatic"], output: elements("Size") },
  ],
});
