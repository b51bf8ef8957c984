import { directoryBucketName } from "../aws/directory-bucket.ts";
import { parseS3Host } from "../aws/s3-host.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Facts } from "./facts.ts";

/** The bucket that a configuration is about, as far as the document or the facts tell. */
export interface SourceBucket {
  /** Empty where it is not known. */
  readonly name: string;
  /** What the document calls it: its name, or what else tells it from others; undefined where nothing does. */
  readonly identity: string | undefined;
  /** Whether it certainly is a directory bucket. */
  readonly directory: boolean;
  /** What tells so; undefined for facts from outside. */
  readonly node: InventoryNode | undefined;
}

/** What is known of the source bucket of a configuration; what the document says goes before the facts. */
export function sourceBucket(configuration: InventoryNode, facts: Facts): SourceBucket {
  const request = configuration.closest("Request");
  const bucket = request?.effective("RequestBucket");
  const host = request?.child("RequestHost");
  const reference = bucket?.reference?.kind === "name" ? bucket.reference : undefined;
  const identity = reference?.identity ?? request?.identity;
  if (bucket?.hasText) {
    const directory = request?.isDirectory === true || directoryBucketName(bucket.value) !== undefined;
    return { name: bucket.value, identity: bucket.value, directory, node: bucket };
  }
  if (request?.isDirectory) return { name: "", identity, directory: true, node: undefined };
  if (host?.hasText && parseS3Host(host.value)?.directory) {
    return { name: "", identity: undefined, directory: true, node: host };
  }
  const name = facts.bucket ?? "";
  return {
    name,
    identity: name || identity,
    directory: facts.directoryBucket === true || directoryBucketName(name) !== undefined,
    node: undefined,
  };
}
