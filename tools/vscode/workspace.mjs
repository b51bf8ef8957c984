// The files of the workspace that VS Code opens, and what the command line finds in them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { json, xml } from "../lib/editor-session.mjs";
import { lintTextToJson } from "../lib/external.mjs";

export const unfinished = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>harbour-daily</Id>
  <Schedule>
    <Frequency></Frequency>
  </Schedule>
</InventoryConfiguration>
`;

/** A request, which VS Code without further extensions takes for plain text. */
const request = `PUT /?inventory&id=harbour HTTP/1.1
Host: harbour-media.s3.eu-west-1.amazonaws.com

${xml
  .replace("<Id>harbour-weekly</Id>", "<Id>harbour</Id>")
  .replace("csv", "CSV")
  .replace(/^<\?xml.*\n/, "")}`;

/** Of the second configuration nothing is written yet but its braces. */
const list = `{
  "InventoryConfigurationList": [
    {
      "Id": "harbour-daily",
      "IsEnabled": true,
      "Destination": {
        "S3BucketDestination": { "Format": "csv", "Bucket": "arn:aws:s3:::harbour-reports" }
      },
      "Schedule": { "Frequency": "daily" },
      "IncludedObjectVersions": "All",
      "OptionalFields": ["Size"]
    },
    {
      
    }
  ]
}
`;

/** A template, in which only the inventory of one bucket is ours. */
export const template = `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: harbour-media
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: daily
          OptionalFields: [Size, Etag]
          Destination:
            BucketArn: !Ref Reports
            BucketAccountId: !Ref AWS::AccountId
            Format: Parquet
`;

/** Files of the workspace; each check has its own, so that one does not change what another sees. */
const FILES = {
  "harbour.xml": xml,
  "harbour.json": json,
  "after-restart.xml": xml,
  "fix-one.xml": xml,
  "fix-all.xml": xml,
  "sendable.json": json.replace('weekly" }', 'Weekly" }'),
  "unfinished.xml": unfinished,
  "unopened.xml": xml.replace("harbour-weekly", "harbour-unopened"),
  "list.inventory.json": list,
  "wrong.inventory.json": json.replace("true", "1").replace('"Id": "harbour-weekly"', '"Id": 7'),
  "begun.inventory.json": '{\n  "Schedule": {}\n}\n',
  "request.http": request,
  "harbour.yaml": template,
  "other.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n",
  "other.xml": "<project>\n  <modelVersion>4.0.0</modelVersion>\n</project>\n",
};

/** @param {string} workspace */
export function writeWorkspace(workspace) {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(workspace, name), text);
}

/** The problems that the command line finds in one of the files. */
export function expectedProblems(/** @type {keyof typeof FILES} */ name) {
  return lintTextToJson(name, FILES[name]).map(({ ruleId, message, line, column }) => ({
    message,
    code: ruleId,
    line,
    column,
  }));
}
