import { item, REPORTS, template } from "../carriers/templates.ts";
import { testRule } from "./test-rule.ts";

const resources = REPORTS;
const parameters = '"Parameters": { "Name": { "Type": "String" } }';
const to = (text: string, sections = parameters): string =>
  template(`[${item({ BucketArn: `"BucketArn": ${text}` })}]`, { resources, sections });

const yaml = (value: string): string => `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: acme-daily
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: Daily
          Destination:
            BucketArn: ${value}
            BucketAccountId: "210987654321"
            Format: CSV
`;

testRule("undefined-reference", {
  valid: [
    to('{ "Ref": "Name" }'),
    to('{ "Fn::Sub": "arn:${AWS::Partition}:s3:::${Reports}-${!Nobody}" }'),
    to('{ "Fn::Sub": ["arn:aws:s3:::${Own}", { "Own": { "Ref": "Name" } }] }'),
    to('{ "Ref": "Unseen" }').replace('"Resources": {', '"Resources": { "Fn::Transform": { "Name": "AWS::Include" },'),
    to('{ "Ref": "Untyped" }').replace('"Resources": {', '"Resources": { "Untyped": { "Properties": {} },'),
    {
      code: to('{ "Ref": "Unread" }').replace('"Resources": {', '"Resources": { "Lost" "AWS::S3::Bucket",'),
      also: ["json-syntax"],
    },
    { language: "yaml", code: `{% for b in buckets %}\n  {{ b }}: {}\n{% endfor %}\n${yaml("!GetAtt Unseen.Arn")}` },
    to('{ "Ref": "MadeByMacro" }', '"Transform": "MyMacro"'),
    to('{ "Ref": "ReportsRole" }', '"Transform": "AWS::Serverless-2016-10-31"'),
    to('{ "Fn::If": ["NotAResource", { "Ref": "Name" }, { "Ref": "AWS::NoValue" }] }'),
    to('{ "Fn::ImportValue": { "Fn::Sub": "${Name}-arn" } }'),
  ],
  invalid: [
    { language: "yaml", code: yaml("!GetAtt «Nobody.Arn»"), errors: ["undefined"] },
    { language: "yaml", code: yaml("!Sub arn:aws:s3:::«${Nobody}»"), errors: ["undefined"] },
    { language: "yaml", code: yaml("!Join ['', ['arn:aws:s3:::', !Ref «Nobody»]]"), errors: ["undefined"] },

    {
      code: to('{ "Fn::GetAtt": [«"Report"», "Arn"] }'),
      errors: [
        {
          messageId: "near",
          data: { name: "Report", meant: "Reports" },
          suggestions: [{ messageId: "use", output: to('{ "Fn::GetAtt": ["Reports", "Arn"] }') }],
        },
      ],
    },
    { code: to('{ "Ref": «"Nobody"» }'), errors: [{ messageId: "undefined", suggestions: [] }] },
    { code: to('{ "Fn::Sub": "arn:aws:s3:::«${Nobody}»" }'), errors: ["undefined"] },
    { code: to('{ "Fn::Sub": "«${Nobody.Arn}»" }'), errors: ["undefined"] },
    { code: to('{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": «"Nobody"» }]] }'), errors: ["undefined"] },
    { code: to('{ "Fn::If": ["C", { "Ref": «"Nobody"» }, { "Ref": "Name" }] }'), errors: ["undefined"] },
    {
      code: template(`[${item({ Id: '"Id": { "Ref": «"Nam"» }' })}]`, { sections: parameters }),
      errors: [{ messageId: "near", path: "InventoryConfiguration.Id" }],
    },
  ],
});
