import { partitionOfRegion, partitions } from "./partitions.ts";

/** What the name of an S3 endpoint says, in lower case. */
export interface S3Host {
  /** The bucket in front of the endpoint's own name; undefined for path style. */
  readonly bucket: string | undefined;
  /** Undefined for the global endpoint, which says nothing of the Region, and where it is not filled in. */
  readonly region: string | undefined;
  /** The id of the partition; undefined where several share the host's ending and no Region decides. */
  readonly partition: string | undefined;
  /** Which endpoint of directory buckets it is: for configurations, or for objects of one zone. */
  readonly directory: "control" | "zone" | undefined;
}

const suffixes = [...new Set(partitions.map((partition) => partition.dnsSuffix)), "localhost.localstack.cloud"];

/** Of host names (RFC 1035), in characters. */
const MAX_HOST_LENGTH = 253;

/** A bucket or nothing, the endpoint's kind, and the Region where it has one. */
const endpoint =
  /^(?:(.+)\.)?(?:(s3express-control(?:-fips)?)|(s3express(?:-fips)?-[a-z0-9-]+)|s3(?:-fips)?)(?:\.dualstack)?[.-]([^.]+)$/;

/** Names without a Region, and the one that is an old name of us-east-1. */
const withoutRegion = /^(?:(.+)\.)?s3(?:-accelerate(?:\.dualstack)?|(-external-1))?$/;

/** An endpoint inside of a virtual private cloud. */
const privateEndpoint = /^(?:(.+)\.)?bucket\.vpce-[^.]+\.s3\.([^.]+)\.vpce$/;

/**
 * Reads the host of a request to S3, with or without a port; undefined for any other host. Sources: the S3 User Guide's
 * pages on endpoints and virtual hosting, read 2026-11.
 */
export function parseS3Host(host: string | undefined): S3Host | undefined {
  if (host === undefined) return undefined;
  const name = host.toLowerCase().replace(/\.?(?::\d*)?$/, "");
  const suffix = suffixes.find((candidate) => name.endsWith(`.${candidate}`));
  if (suffix === undefined || name.length > MAX_HOST_LENGTH) return undefined;
  const rest = name.slice(0, -suffix.length - 1);
  const plain = withoutRegion.exec(rest);
  if (plain) {
    const region = plain[2] === undefined ? undefined : "us-east-1";
    return { bucket: plain[1], region, partition: partitionOf(region, suffix), directory: undefined };
  }
  const [, privateBucket, privateRegion] = privateEndpoint.exec(rest) ?? [];
  if (privateRegion !== undefined)
    return { bucket: privateBucket, ...placed(privateRegion, suffix), directory: undefined };
  const match = endpoint.exec(rest);
  if (!match) return undefined;
  const [, bucket, control, zone, written = ""] = match;
  const directory = control !== undefined ? "control" : zone === undefined ? undefined : "zone";
  return { bucket, ...placed(written, suffix), directory };
}

function placed(written: string, suffix: string): Pick<S3Host, "region" | "partition"> {
  const region = partitionOfRegion(written) ? written : undefined;
  return { region, partition: partitionOf(region, suffix) };
}

function partitionOf(region: string | undefined, suffix: string): string | undefined {
  if (region !== undefined) return partitionOfRegion(region)?.id;
  const [only, another] = partitions.filter((partition) => partition.dnsSuffix === suffix);
  return another ? undefined : only?.id;
}
