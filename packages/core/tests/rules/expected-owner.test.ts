import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const header = (value: string) => http({ headers: [`x-amz-expected-bucket-owner: ${value}`] });
const member = (value: string) => cli({ extra: `"ExpectedBucketOwner": ${value}` });
const directory = {
  line: "PUT /acme--euw1-az1--x-s3?inventory&id=acme-daily HTTP/1.1",
  host: "s3express-control.eu-west-1.amazonaws.com",
};

const regional = "acme-data-210987654321-us-east-1-an";

testRule("expected-owner", {
  valid: [
    xml(),
    json(),
    header("210987654321"),
    member('"210987654321"'),
    {
      name: "the bucket's own account",
      code: http({
        host: `${regional}.s3.us-east-1.amazonaws.com`,
        headers: ["x-amz-expected-bucket-owner: 210987654321"],
      }),
    },
    {
      name: "the account that is known from outside",
      code: member('"210987654321"'),
      facts: { account: "210987654321" },
    },
    {
      name: "the account in the bucket's name, which counts for more",
      code: cli({ Bucket: `"Bucket": "${regional}"`, extra: '"ExpectedBucketOwner": "210987654321"' }),
      facts: { account: "987654321098" },
    },
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
      name: "another account than the bucket's name says",
      code: http({
        host: `${regional}.s3.us-east-1.amazonaws.com`,
        headers: ["x-amz-expected-bucket-owner: «987654321098»"],
      }),
      errors: [
        {
          messageId: "mismatch",
          message:
            "The expected owner is 987654321098, but the source bucket belongs to 210987654321. Write 210987654321.",
          path: "ExpectedBucketOwner",
          answer: "403 AccessDenied",
          evidence: "inferred",
          related: [regional],
          suggestions: [
            {
              messageId: "use",
              output: http({
                host: `${regional}.s3.us-east-1.amazonaws.com`,
                headers: ["x-amz-expected-bucket-owner: 210987654321"],
              }),
            },
          ],
        },
      ],
    },
    {
      name: "another account, in the input of the CLI",
      code: cli({ Bucket: `"Bucket": "${regional}"`, extra: '"ExpectedBucketOwner": «"987654321098"»' }),
      errors: [{ messageId: "mismatch", related: [`"${regional}"`] }],
    },
    {
      name: "another account than is known from outside",
      code: member('«"987654321098"»'),
      facts: { account: "210987654321" },
      errors: [{ messageId: "mismatch", related: [] }],
    },
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
