import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const header = (value: string) => http({ headers: [`x-amz-expected-bucket-owner: ${value}`] });
const member = (value: string) => cli({ extra: `"ExpectedBucketOwner": ${value}` });
const directory = {
  line: "PUT /acme--euw1-az1--x-s3?inventory&id=acme-daily HTTP/1.1",
  host: "s3express-control.eu-west-1.amazonaws.com",
};

testRule("expected-owner", {
  valid: [
    xml(),
    json(),
    header("210987654321"),
    member('"210987654321"'),
    { name: "a variable", code: header("{{account}}") },
    { name: "a placeholder", code: member('"${ACCOUNT}"') },
    { name: "not given for a directory bucket", code: http(directory) },
    { name: "another header", code: http({ headers: ["x-amz-request-payer: requester"] }) },
  ],
  invalid: [
    {
      code: header("«acme»"),
      errors: [
        { messageId: "notAccount", level: "error", path: "ExpectedBucketOwner", data: { value: "acme", length: "4" } },
      ],
    },
    {
      code: member('«"21098765432"»'),
      errors: [{ messageId: "digits", path: "ExpectedBucketOwner", data: { value: "21098765432", length: "11" } }],
    },
    { name: "as the documentation's request syntax", code: header("«ExpectedBucketOwner»"), errors: ["notAccount"] },
    { name: "hyphens", code: header("«2109-8765-4321»"), errors: ["notAccount"] },
    {
      name: "a directory bucket, CRLF",
      code: http({ ...directory, headers: ["«x-amz-expected-bucket-owner»: 210987654321"] }).replaceAll("\n", "\r\n"),
      errors: [{ messageId: "directoryBucket", related: ["acme--euw1-az1--x-s3"] }],
    },
    {
      name: "a directory bucket whose owner is no account is one mistake",
      code: http({ ...directory, headers: ["«X-Amz-Expected-Bucket-Owner»: acme"] }),
      errors: ["directoryBucket"],
    },
    {
      name: "a directory bucket known from outside",
      code: cli({ Bucket: "", extra: '«"ExpectedBucketOwner"»: "210987654321"' }),
      facts: { directoryBucket: true },
      errors: ["directoryBucket"],
    },
    {
      name: "written twice: the last one counts",
      code: cli({ extra: '"ExpectedBucketOwner": "acme", "ExpectedBucketOwner": «"1234"»' }),
      errors: ["digits"],
      also: ["duplicate-member"],
    },
  ],
});
