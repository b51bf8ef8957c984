import type { Member } from "./member.ts";

/** The Region of the source bucket, where a carrier has it beside the configuration; no member of S3's API. */
export const requestRegion: Member = {
  type: "RequestRegion",
  name: "region",
  xmlName: "region",
  shape: "text",
  required: false,
  members: [],
  values: [],
  since: {},
  directoryBucketValues: [],
  flattened: false,
  description: "The Region of the bucket that is listed.",
  url: "https://docs.aws.amazon.com/general/latest/gr/s3.html",
};
