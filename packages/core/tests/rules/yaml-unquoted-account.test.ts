import { json, template, yaml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("yaml-unquoted-account", {
  valid: [
    template(),
    template({ BucketAccountId: "BucketAccountId: 210987654321" }),
    template({ BucketAccountId: "BucketAccountId: '012345670123'" }),
    template({ BucketAccountId: "BucketAccountId: !!str 012345670123" }),
    template({ BucketAccountId: "BucketAccountId: !Ref AWS::AccountId" }),
    template({ BucketAccountId: "BucketAccountId: >-\n              012345670123" }),
    json(),
  ],
  invalid: [
    {
      code: template({ BucketAccountId: "BucketAccountId: «012345670123»" }),
      errors: [{ messageId: "otherNumber", level: "error", data: { value: "012345670123", number: "1402433619" } }],
      output: template({ BucketAccountId: 'BucketAccountId: "012345670123"' }),
    },
    {
      code: template({ BucketAccountId: "BucketAccountId: «012345678901» # ours" }),
      errors: [{ messageId: "staysText", level: "info", data: { value: "012345678901", digit: "8" } }],
      output: template({ BucketAccountId: 'BucketAccountId: "012345678901" # ours' }),
    },
    {
      code: template({ BucketAccountId: "BucketAccountId: «000000000123»" }),
      errors: ["otherNumber"],
      output: template({ BucketAccountId: 'BucketAccountId: "000000000123"' }),
    },
    {
      name: "in braces",
      code: template({ BucketAccountId: "BucketAccountId: «012345670123»" }).replace(
        /Destination:\n.*\n\s*(.*)\n\s*(.*)\n/,
        "Destination: {BucketArn: arn:aws:s3:::acme-reports, $1, $2}\n",
      ),
      errors: ["otherNumber"],
      output: template({ BucketAccountId: 'BucketAccountId: "012345670123"' }).replace(
        /Destination:\n.*\n\s*(.*)\n\s*(.*)\n/,
        "Destination: {BucketArn: arn:aws:s3:::acme-reports, $1, $2}\n",
      ),
    },
    {
      name: "behind an anchor",
      code: template({ BucketAccountId: "BucketAccountId: &account «012345670123»" }),
      errors: ["otherNumber"],
      output: template({ BucketAccountId: 'BucketAccountId: &account "012345670123"' }),
    },
    {
      name: "a tag for whole numbers",
      code: template({ BucketAccountId: "BucketAccountId: !!int «012345670123»" }),
      errors: ["otherNumber"],
      output: template({ BucketAccountId: 'BucketAccountId: "012345670123"' }),
    },
    {
      name: "where numbers are refused, it is another mistake",
      code: yaml({ AccountId: "AccountId: 012345670123" }),
      errors: [],
      also: ["wrong-type"],
    },
  ],
});
