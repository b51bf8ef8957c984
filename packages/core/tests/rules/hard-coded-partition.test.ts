import { item, template } from "../carriers/templates.ts";
import { json } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const to = (text: string): string =>
  template(`[${item({ BucketArn: `"BucketArn": ${text}` })}]`, {
    sections: '"Parameters": { "Name": { "Type": "String" } }',
  });
const asked = '{ "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-reports" }';
const error = (output: string) => ({
  messageId: "literal",
  level: "warning",
  suggestions: [{ messageId: "use", output }],
});

testRule("hard-coded-partition", {
  valid: [to(asked), json(), to('{ "Ref": "Name" }'), to('{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "Name" }]] }')],
  invalid: [
    { code: to('«"arn:aws:s3:::acme-reports"»'), errors: [error(to(asked))] },
    { code: to('«{ "Fn::Sub": "arn:aws:s3:::acme-reports" }»'), errors: [error(to(asked))] },
    {
      code: to('«{ "Fn::Sub": "arn:aws:s3:::${Name}" }»'),
      errors: [error(to('{ "Fn::Sub": "arn:${AWS::Partition}:s3:::${Name}" }'))],
    },
    { code: to('«{ "Fn::Sub": "arn:aws:s3:::acme-${AWS::Region}" }»'), errors: ["literal"] },
    { code: to('{ "Fn::If": ["C", «"arn:aws:s3:::acme-reports"», { "Ref": "Name" }] }'), errors: ["literal"] },
    {
      code: to('{ "Fn::If": ["C", «"arn:aws:s3:::acme-reports"», «"arn:aws:s3:::acme-others"»] }'),
      errors: ["literal", "literal"],
    },
  ],
});
