import { optionalField } from "../vocabulary/generated/vocabulary.ts";
import type { Names, Spelling } from "../vocabulary/spelling.ts";

/**
 * CloudFormation and what becomes of it: SAM, `cdk synth`, Serverless resources. Source: the resource schemas of
 * AWS::S3::Bucket and AWS::S3Express::DirectoryBucket, read 2026-09-15 by way of @pulumi/aws-native 1.79.0 (npm).
 */
export const templateNames: Names = {
  InventoryConfiguration: {
    Id: ["Id"],
    Enabled: ["IsEnabled"],
    IncludedObjectVersions: ["IncludedObjectVersions"],
    OptionalFields: ["OptionalFields"],
    Prefix: ["Filter", "FilterPrefix"],
    ScheduleFrequency: ["Schedule", "Frequency"],
    Destination: ["Destination", "S3BucketDestination"],
  },
  S3BucketDestination: {
    BucketArn: ["DestinationBucket"],
    BucketAccountId: ["AccountId"],
    Format: ["Format"],
    Prefix: ["DestinationPrefix"],
  },
  Request: { BucketName: ["RequestBucket"] },
  ListOutput: { InventoryConfigurations: ["InventoryConfigurationList"] },
};

/** What these schemas list; they are those of aws-native too. */
export const templateFields: Spelling["fields"] = {
  known: new Set(optionalField.values.filter((value) => value !== "IntelligentTieringReferenceDate")),
  asOf: "2026-09",
};
