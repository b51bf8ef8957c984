import { withoutAtEnd, withoutAtStart } from "../text/edges.ts";
import { parseArn } from "./arn.ts";
import { bucketNameFault } from "./bucket-name.ts";
import { isDocumentationBucket } from "./documentation-names.ts";
import { parseS3Host } from "./s3-host.ts";

/** Why a value is not the ARN of a bucket. */
export type DestinationFaultKind =
  | "bucketName"
  | "nameAndKey"
  | "s3Uri"
  | "url"
  | "hostName"
  | "region"
  | "account"
  | "regionAndAccount"
  | "objects"
  | "key"
  | "wildcard"
  | "accessPoint"
  | "otherService"
  | "malformed"
  | "notArn";

export interface DestinationFault {
  readonly kind: DestinationFaultKind;
  /** The bucket that is meant; undefined where that is anyone's guess. */
  readonly bucket?: string | undefined;
  /** The partition that is written; undefined where none is. */
  readonly partition?: string | undefined;
  /** What stands behind the bucket's name, without slashes and `*` at its ends; empty for nothing. */
  readonly key?: string;
  /** What is wrong, where it is a part of the value. */
  readonly found?: string;
}

/** The parts of a well-shaped ARN `arn:<partition>:s3:::<bucket>`. */
export interface Destination {
  readonly partition: string;
  readonly bucket: string;
}

/** What needs no closer look: a partition, no Region, no account, and a name without a wildcard or a path. */
const everyday = /^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9-]+$/;

// Many rules ask for the same value one after the other.
let lastValue = "";
let lastDestination: Destination | undefined;

/** The bucket of a well-shaped ARN `arn:<partition>:s3:::<bucket>`; its name may still break naming rules. */
export function destinationOf(value: string | undefined): Destination | undefined {
  if (value === undefined) return undefined;
  if (value !== lastValue) {
    lastDestination = readDestination(value);
    lastValue = value;
  }
  return lastDestination;
}

function readDestination(value: string): Destination | undefined {
  if (value === "") return undefined;
  const arn = parseArn(value);
  if (arn?.service.value !== "s3" || destinationFault(value)) return undefined;
  return { partition: arn.partition.value, bucket: arn.resource.value };
}

/** The directory bucket that an ARN names, in the form of S3 Express or as if it were a general purpose bucket. */
export function directoryDestinationOf(value: string): string | undefined {
  // No other bucket has one of these in its ARN.
  if (!value.includes("--x-s3") && !value.includes("s3express")) return undefined;
  const arn = parseArn(value);
  if (!arn) return undefined;
  const [, name] = /^(?:bucket\/)?([^/:]+--x-s3)(?:\/.*)?$/.exec(arn.resource.value) ?? [];
  if (arn.service.value === "s3express") return name ?? arn.resource.value;
  return arn.service.value === "s3" ? name : undefined;
}

/** What keeps a value from being the ARN of a bucket; undefined where nothing does, or where it is a directory bucket's. */
export function destinationFault(value: string): DestinationFault | undefined {
  if (everyday.test(value)) return undefined;
  const uri = /^s3[an]?:\/\/([^/]*)(.*)$/is.exec(value);
  if (uri) return withKey("s3Uri", uri[1] ?? "", uri[2] ?? "");
  const url = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(value);
  if (url) return urlFault("url", url[1] ?? "", url[2] ?? "");
  if (/^arn:/i.test(value) || /^:*aws[a-z-]*:+s3:/i.test(value)) return arnFault(value);
  const host = /^([^/:]+)(.*)$/s.exec(value);
  if (host && parseS3Host(host[1] ?? "")) return urlFault("hostName", host[1] ?? "", host[2] ?? "");
  // `arn` may be a bucket's name, but it is what an ARN begins with.
  if (value !== "arn" && isName(value)) return { kind: "bucketName", bucket: value, key: "" };
  const [name = "", ...rest] = value.split("/");
  if (rest.length > 0 && isName(name)) return withKey("nameAndKey", name, rest.join("/"));
  return { kind: "notArn" };
}

function arnFault(value: string): DestinationFault | undefined {
  const arn = parseArn(value);
  if (!arn) return malformed(value);
  const { service, region, account, resource } = arn;
  const partition = arn.partition.value;
  if (service.value === "s3express" && partition !== "") return undefined;
  if (/^accesspoint[/:]/.test(resource.value) || resource.value.endsWith(".mrap")) return { kind: "accessPoint" };
  if (partition === "" || service.value === "" || resource.value === "") return malformed(value);
  if (service.value !== "s3") return { kind: "otherService", found: service.value };
  const [, bucket = "", rest = ""] = /^([^/:]*)(.*)$/s.exec(resource.value) ?? [];
  if (bucket === "" || rest.startsWith(":")) return malformed(value);
  if (bucket.endsWith("--x-s3")) return undefined;
  if (bucket.includes("*") || bucket.includes("?")) return { kind: "wildcard", found: bucket };
  const place = { bucket, partition, key: keyOf(rest) };
  if (region.value !== "" && account.value !== "") return { kind: "regionAndAccount", found: account.value, ...place };
  if (account.value !== "") return { kind: "account", found: account.value, ...place };
  if (region.value !== "") return { kind: "region", found: region.value, ...place };
  if (rest === "") return undefined;
  return { kind: place.key === "" ? "objects" : "key", found: rest, ...place };
}

/** An ARN with too many or too few colons, or in capitals: what is meant is certain where its words are all there. */
function malformed(value: string): DestinationFault {
  const words = value.split(":").filter((word) => word !== "");
  if (/^arn$/i.test(words[0] ?? "")) words.shift();
  const partition = /^aws[a-z-]*$/i.test(words[0] ?? "") ? words.shift()?.toLowerCase() : undefined;
  const [service = "", bucket = "", ...more] = words;
  const meant = service.toLowerCase() === "s3" && more.length === 0 && isName(bucket) ? bucket : undefined;
  return { kind: "malformed", bucket: meant, partition, key: "" };
}

function urlFault(kind: "url" | "hostName", host: string, path: string): DestinationFault {
  const console = /^\/s3\/buckets\/([^/]+)/.exec(path);
  if (console) return withKey(kind, console[1] ?? "", "");
  const endpoint = parseS3Host(host);
  if (!endpoint) return { kind };
  const { partition } = endpoint;
  if (endpoint.bucket !== undefined) return { ...withKey(kind, endpoint.bucket, path), partition };
  const [, bucket = "", ...key] = path.split("/");
  return { ...withKey(kind, bucket, key.join("/")), partition };
}

function withKey(kind: DestinationFaultKind, bucket: string, rest: string): DestinationFault {
  return { kind, bucket: isName(bucket) ? bucket : undefined, key: keyOf(rest) };
}

function keyOf(rest: string): string {
  return withoutAtEnd(withoutAtStart(rest, "/"), "/*");
}

/** Old names of us-east-1 are names too: whether the ARN is certain is another question. */
function isName(name: string): boolean {
  const fault = bucketNameFault(name);
  const isOld = fault?.rule === "legacy" || (fault?.rule === "suffix" && fault.late);
  return fault === undefined || isOld || isDocumentationBucket(name);
}
