// Makes the CloudFormation templates and the other YAML files that the benchmark lints.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

/**
 * A bucket with an inventory; of every tenth template the frequency is wrong.
 * @param {number} index
 * @param {number} bucket
 */
function bucket(index, bucket) {
  const isMistaken = bucket === 0 && index % 10 === 3;
  return `  Bucket${bucket}:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub "acme-\${AWS::AccountId}-${index}-${bucket}"
      InventoryConfigurations:
        # What the team of the archive asks for.
        - Id: report-${index}-${bucket}
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: ${isMistaken ? "Hourly" : "Weekly"}
          Prefix: data/part=${bucket}/
          OptionalFields: [Size, LastModifiedDate, StorageClass, ETag]
          Destination:
            BucketArn: !GetAtt Reports.Arn
            BucketAccountId: !Ref AWS::AccountId
            Format: Parquet
            Prefix: inventory
`;
}

/** @param {number} number */
function lambda(number) {
  return `  Function${number}:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      MemorySize: ${128 * (1 + (number % 8))}
      Role: !GetAtt Role.Arn
      Environment:
        Variables:
          TABLE: !Ref Table
          STAGE: !If [IsProd, prod, dev]
      Code:
        ZipFile: |
          exports.handler = async (event) => {
            return { statusCode: 200, body: JSON.stringify(event) };
          };
`;
}

/**
 * A template as teams have them: a few buckets among much else.
 * @param {number} index
 * @param {{ buckets: number, others: number }} size
 */
export function template(index, { buckets, others }) {
  const made = (/** @type {number} */ count, /** @type {(number: number) => string} */ make) =>
    Array.from({ length: count }, (_, number) => make(number)).join("");
  return `AWSTemplateFormatVersion: "2010-09-09"
Description: Stack ${index}
Parameters:
  Stage: { Type: String, AllowedValues: [prod, dev] }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Reports:
    Type: AWS::S3::Bucket
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }
${made(buckets, (number) => bucket(index, number))}${made(others, lambda)}`;
}

/** A file of some other tool, as most YAML files of a repository are. */
function other(/** @type {number} */ index) {
  const steps = Array.from(
    { length: 5 + (index % 30) },
    (_, step) => `      - name: Step ${step}\n        run: make ${step}\n`,
  );
  return `name: Build ${index}\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps.join("")}`;
}

/** How large templates are: about 1 KB, or 10 KB. */
const sizes = { small: { buckets: 1, others: 0 }, large: { buckets: 3, others: 16 } };

/**
 * A folder with `count` files, of which every so many are templates; made only where it is not there.
 * @param {number} count
 * @param {number} every
 * @param {keyof typeof sizes} size
 */
export function yamlCorpus(count, every, size) {
  const folder = join(cacheDir, "bench", `${count}-yaml-${every}-${size}`);
  const whole = `${folder}.made-1`;
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < count; index++) {
    const subfolder = join(folder, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(subfolder, { recursive: true });
    const text = index % every === 0 ? template(index, sizes[size]) : other(index);
    writeFileSync(join(subfolder, `${index}.yaml`), text);
  }
  writeFileSync(whole, "");
  return folder;
}
