import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const elements = (...fields: string[]) =>
  xml({
    OptionalFields: `<OptionalFields>${fields.map((field) => `<Field>${field}</Field>`).join("")}</OptionalFields>`,
  });
const items = (...fields: string[]) => json({ OptionalFields: `"OptionalFields": [${fields.join(", ")}]` });
const cli = (bucket: string, ...fields: string[]) =>
  `{\n"Bucket": ${bucket},\n"Id": "acme-daily",\n"InventoryConfiguration": ${items(...fields).trim()}\n}\n`;
const http = (target: string, host: string, ...fields: string[]) =>
  `PUT ${target}?inventory&id=acme-daily HTTP/1.1\nHost: ${host}\n\n${elements(...fields)}`;
const facts = { bucket: "acme-data--usw2-az1--x-s3" };
const control = "s3express-control.us-west-2.amazonaws.com";

testRule("directory-bucket-field", {
  valid: [
    { name: "nothing is known of the source", code: elements("ObjectOwner") },
    { name: "a general purpose bucket", code: cli('"acme-data"', '"ObjectOwner"') },
    { name: "fields that directory buckets know", code: elements("Size", "ETag", "LifecycleExpirationDate"), facts },
    { name: "the same in CLI input", code: cli('"acme-data--usw2-az1--x-s3"', '"Size"', '"ChecksumAlgorithm"') },
    { name: "a bucket that is not known", code: cli("{{ bucket }}", '"ObjectOwner"') },
    { name: "what the document says goes before the facts", code: cli('"acme-data"', '"ObjectOwner"'), facts },
  ],
  invalid: [
    {
      name: "known from outside",
      code: elements("Size", "«ObjectOwner»"),
      facts,
      errors: [
        {
          messageId: "outside",
          path: "OptionalFields[1]",
          level: "error",
          evidence: "documented",
          related: [],
          suggestions: [{ messageId: "remove", output: elements("Size") }],
        },
      ],
    },
    {
      name: "a fact of its own",
      code: items('«"ReplicationStatus"»'),
      facts: { directoryBucket: true },
      errors: ["outside"],
    },
    {
      name: "CLI input",
      code: cli('"acme-data--usw2-az1--x-s3"', '"Size"', '«"ObjectLockMode"»'),
      errors: [
        {
          messageId: "outside",
          path: "InventoryConfiguration.OptionalFields[1]",
          related: ['"acme-data--usw2-az1--x-s3"'],
          suggestions: [{ messageId: "remove", output: cli('"acme-data--usw2-az1--x-s3"', '"Size"') }],
        },
      ],
    },
    {
      name: "raw HTTP",
      code: http("/acme-data--usw2-az1--x-s3", control, "Size", "«IntelligentTieringAccessTier»"),
      errors: [{ messageId: "outside", related: ["acme-data--usw2-az1--x-s3"] }],
    },
    {
      name: "the host of directory buckets alone",
      code: http("/{{bucket}}", control, "«ObjectOwner»"),
      errors: ["outside"],
    },
    {
      name: "each of them",
      code: elements("«ObjectOwner»", "Size", "«ReplicationStatus»"),
      facts,
      errors: ["outside", "outside"],
    },
  ],
});
