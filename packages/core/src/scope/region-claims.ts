import { destinationOf } from "../aws/bucket-arn.ts";
import { accountRegionalName } from "../aws/bucket-name.ts";
import { directoryBucketName } from "../aws/directory-bucket.ts";
import { readKeyId } from "../aws/kms-key.ts";
import { partitionById, partitionOfRegion } from "../aws/partitions.ts";
import { parseS3Host } from "../aws/s3-host.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Facts } from "./facts.ts";

/** What one part of a document, or what is known from outside, says of the Region and the partition. */
export interface RegionClaim {
  readonly source: "facts" | "provider" | "resource" | "host" | "source" | "destination" | "key";
  /** Undefined where only the partition is said. */
  readonly region: string | undefined;
  /** The id of a partition of the table; undefined where nothing is said of it. */
  readonly partition: string | undefined;
  /** Where it is written; undefined for what is known from outside. */
  readonly node: InventoryNode | undefined;
}

// Several rules ask for the claims of the same configuration one after the other.
let lastConfiguration: InventoryNode | undefined;
let lastFacts: Facts | undefined;
let lastClaims: readonly RegionClaim[] = [];

/** All that is said of the Region around one configuration, from the outside inward. */
export function regionClaims(configuration: InventoryNode, facts: Facts): readonly RegionClaim[] {
  if (configuration !== lastConfiguration || facts !== lastFacts) {
    lastClaims = readClaims(configuration, facts);
    lastConfiguration = configuration;
    lastFacts = facts;
  }
  return lastClaims;
}

function readClaims(configuration: InventoryNode, facts: Facts): readonly RegionClaim[] {
  const request = configuration.closest("Request");
  const bucketDestination = destinationStructure(configuration);
  const claims: RegionClaim[] = [];
  const add = (claim: RegionClaim | undefined) => {
    if (claim) claims.push(claim);
  };
  const own = request?.resource?.region;
  // What a document says itself goes before what is known from outside.
  if (own) add(regionClaim(own.by, own.name, own.node));
  else add(regionClaim("facts", facts.region, undefined));
  if (request) add(hostClaim(request));
  const region = request?.child("RequestRegion");
  if (region) add(regionClaim("resource", knownText(region), region));
  add(sourceClaim(request?.effective("RequestBucket"), facts));
  if (bucketDestination) {
    add(destinationClaim(bucketDestination.effective("DestinationBucket")));
    add(keyClaim(keyIdOf(bucketDestination)));
  }
  return claims;
}

/** The structure that holds bucket, account and encryption of the reports. */
export function destinationStructure(configuration: InventoryNode): InventoryNode | undefined {
  const destination = configuration.effective("Destination");
  return destination?.effective("S3BucketDestination");
}

function keyIdOf(bucketDestination: InventoryNode): InventoryNode | undefined {
  const encryption = bucketDestination.effective("Encryption");
  const kms = encryption?.effective("SSEKMS");
  return kms?.effective("KeyId");
}

function regionClaim(
  source: RegionClaim["source"],
  region: string | undefined,
  node: InventoryNode | undefined,
): RegionClaim | undefined {
  const partition = region === undefined ? undefined : partitionOfRegion(region);
  return partition && { source, region, partition: partition.id, node };
}

function hostClaim(request: InventoryNode): RegionClaim | undefined {
  const node = request.child("RequestHost");
  const value = knownText(node);
  const host = value === undefined ? undefined : parseS3Host(value);
  return host && { source: "host", region: host.region, partition: host.partition, node };
}

/** A source bucket's name may say its Region: a directory bucket's zone, or an account-regional namespace. */
function sourceClaim(node: InventoryNode | undefined, facts: Facts): RegionClaim | undefined {
  if (!node && facts.bucket === undefined) return undefined;
  if (node) return regionClaim("source", regionOfName(knownText(node) ?? ""), node);
  return regionClaim("source", regionOfName(facts.bucket ?? ""), undefined);
}

function regionOfName(bucket: string): string | undefined {
  return directoryBucketName(bucket)?.region ?? accountRegionalName(bucket)?.region;
}

function destinationClaim(node: InventoryNode | undefined): RegionClaim | undefined {
  const destination = destinationOf(knownText(node));
  if (!destination) return undefined;
  const partition = partitionById(destination.partition)?.id;
  return { source: "destination", region: accountRegionalName(destination.bucket)?.region, partition, node };
}

function keyClaim(node: InventoryNode | undefined): RegionClaim | undefined {
  const value = knownText(node);
  if (value === undefined) return undefined;
  const key = readKeyId(value);
  if ((key.is !== "key" && key.is !== "alias") || !key.arn) return undefined;
  const region = partitionOfRegion(key.arn.region.value) ? key.arn.region.value : undefined;
  return { source: "key", region, partition: partitionById(key.arn.partition.value)?.id, node };
}
