import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const bucket = "acme--usw2-az1--x-s3";
const path = `PUT /${bucket}?inventory&id=acme-daily HTTP/1.1`;
const control = "s3express-control.us-west-2.amazonaws.com";
const right = http({ line: path, host: control });

testRule("directory-bucket-endpoint", {
  valid: [
    xml(),
    json(),
    http(),
    right,
    { name: "the CLI finds the endpoint", code: cli({ Bucket: `"Bucket": "${bucket}"` }) },
    { name: "a variable for the host", code: http({ line: path, host: "{{host}}" }) },
    { name: "no host", code: http({ line: path, host: "" }) },
    { name: "a variable for the bucket", code: http({ line: "PUT /{{bucket}}?inventory&id=acme-daily HTTP/1.1" }) },
    { name: "an open Region", code: http({ line: path, host: "s3express-control.<Region>.amazonaws.com" }) },
    { name: "a server of one's own", code: http({ line: path, host: "localhost:4566" }) },
  ],
  invalid: [
    {
      name: "the endpoint of general purpose buckets",
      code: http({ line: path, host: "«s3.us-west-2.amazonaws.com»" }),
      errors: [
        { messageId: "endpoint", level: "error", path: "Host", suggestions: [{ messageId: "use", output: right }] },
      ],
    },
    {
      name: "in front of the host",
      code: http({ host: `«${bucket}.s3.us-west-2.amazonaws.com»` }),
      errors: [{ messageId: "endpoint", suggestions: [{ messageId: "use", output: right }] }],
    },
    {
      name: "in front of the right host, CRLF",
      code: http({ host: `«${bucket}.${control}»` }).replaceAll("\n", "\r\n"),
      errors: [
        { messageId: "virtualHost", suggestions: [{ messageId: "use", output: right.replaceAll("\n", "\r\n") }] },
      ],
    },
    {
      name: "the endpoint of the zone",
      code: http({ host: `«${bucket}.s3express-usw2-az1.us-west-2.amazonaws.com»` }),
      errors: [{ messageId: "endpoint", suggestions: [{ messageId: "use", output: right }] }],
    },
    {
      name: "an absolute address",
      code: http({ line: `PUT https://«s3.us-west-2.amazonaws.com»/${bucket}?inventory&id=acme-daily`, host: "" }),
      errors: [
        {
          messageId: "endpoint",
          suggestions: [
            {
              messageId: "use",
              output: http({ line: `PUT https://${control}/${bucket}?inventory&id=acme-daily`, host: "" }),
            },
          ],
        },
      ],
    },
    {
      name: "reading one",
      code: http({ line: `GET /${bucket}?inventory&id=acme-daily HTTP/1.1`, host: "«s3.amazonaws.com»", body: "" }),
      errors: ["endpoint"],
    },
    {
      name: "a zone that tells no Region",
      code: http({ line: "PUT /acme--zone--x-s3?inventory&id=acme-daily HTTP/1.1", host: "«s3.amazonaws.com»" }),
      errors: [
        {
          messageId: "endpoint",
          message:
            "'acme--zone--x-s3' is a directory bucket: send the request to s3express-control.<region>.amazonaws.com, not to 's3.amazonaws.com', with the bucket in the path.",
          suggestions: [],
        },
      ],
    },
  ],
});
