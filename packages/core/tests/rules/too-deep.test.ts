import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const output = (metadata: string) => `{ "InventoryConfiguration": ${json().trim()}, "ResponseMetadata": ${metadata} }`;
const nested = (depth: number, inside: string) => `${"[".repeat(depth)}${inside}${"]".repeat(depth)}`;
const objects = (depth: number, inside: string) => `${'{"a":'.repeat(depth)}${inside}${"}".repeat(depth)}`;
const elements = (depth: number, inside: string) => `${"<A>".repeat(depth)}${inside}${"</A>".repeat(depth)}`;
const unknown = { also: ["unknown-member"] };
const body = (code: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-data.s3.eu-west-1.amazonaws.com\n\n${code}`;

testRule("too-deep", {
  valid: [
    xml(),
    json(),
    output(nested(255, "")),
    output(objects(255, "1")),
    { name: "not ours", code: nested(1000, "") },
    { name: "many side by side", code: output(`[${Array.from({ length: 500 }, () => "[]").join()}]`) },
  ],
  invalid: [
    {
      code: output(nested(255, "«[»]")),
      errors: [{ messageId: "tooDeep", level: "error", data: { limit: "256" }, path: "" }],
    },
    {
      name: "everything below is one finding",
      code: output(nested(255, `«[»${"[".repeat(2000)}${"]".repeat(2000)}]`)),
      errors: ["tooDeep"],
    },
    { name: "objects", code: output(objects(255, '«{»"a": 1}')), errors: ["tooDeep"] },
    { name: "elements", code: xml({ extra: elements(255, "<«A»></A>") }), errors: ["tooDeep"], ...unknown },
    {
      name: "elements, far deeper",
      code: xml({ extra: elements(255, `<«A»>${elements(3000, "")}</A>`) }),
      errors: ["tooDeep"],
      ...unknown,
    },
    {
      name: "in the body of a request",
      code: body(xml({ extra: elements(255, "<«A»></A>") })),
      errors: ["tooDeep"],
      ...unknown,
    },
  ],
});
