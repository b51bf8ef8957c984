import { type Arn, parseArn } from "./arn.ts";
import { partitionById, partitionOfRegion } from "./partitions.ts";

/** What is wrong with a value that should be the ARN of a KMS key. */
export type KeyFault =
  /** Nothing that KMS knows. */
  | "notArn"
  /** Begins like an ARN, but has not its six parts. */
  | "malformed"
  | "service"
  | "noRegion"
  | "region"
  | "noAccount"
  | "account"
  /** Not `key/…`. */
  | "resource"
  /** Behind `key/` stands neither a UUID nor `mrk-…`. */
  | "keyId";

/** How a KeyId can be read. */
export type KeyReading =
  | { readonly is: "key"; readonly arn: Arn }
  /** `alias/aws/…`: a key that AWS manages. */
  | { readonly is: "managed" }
  | { readonly is: "alias"; readonly arn: Arn | undefined }
  /** A key's id without the ARN around it. */
  | { readonly is: "bareId" }
  | { readonly is: "fault"; readonly fault: KeyFault; readonly part: string };

const keyId = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

/** Reads the KeyId of SSE-KMS. */
export function readKeyId(value: string): KeyReading {
  // Almost every KeyId is an ARN, and several rules read it.
  return value.startsWith("arn:") ? readArn(value) : readOther(value);
}

function readOther(value: string): KeyReading {
  if (value === "") return fault("notArn", value);
  if (/^(?:alias\/)?aws\/[a-z0-9-]+$/.test(value)) return { is: "managed" };
  if (value.startsWith("alias/")) return { is: "alias", arn: undefined };
  if (keyId.test(value.replace(/^key\//, "").toLowerCase())) return { is: "bareId" };
  return fault(/arn:|:kms:/i.test(value) ? "malformed" : "notArn", value);
}

function readArn(value: string): KeyReading {
  const arn = parseArn(value);
  if (!arn || arn.partition.value === "") return fault("malformed", value);
  if (arn.service.value !== "kms") return fault("service", arn.service.value);
  if (arn.resource.value.startsWith("alias/aws/")) return { is: "managed" };
  const inner = placeFault(arn);
  if (inner) return inner;
  if (arn.resource.value.startsWith("alias/")) return { is: "alias", arn };
  if (!arn.resource.value.startsWith("key/")) return fault("resource", arn.resource.value);
  const id = arn.resource.value.slice("key/".length);
  return keyId.test(id) ? { is: "key", arn } : fault("keyId", id);
}

function placeFault({ partition, region, account }: Arn): KeyReading | undefined {
  if (region.value === "") return fault("noRegion", "");
  // Nothing is known of the Regions of a partition that we do not know.
  if (partitionById(partition.value) && !partitionOfRegion(region.value)) return fault("region", region.value);
  if (account.value === "") return fault("noAccount", "");
  return /^\d{12}$/.test(account.value) ? undefined : fault("account", account.value);
}

function fault(kind: KeyFault, part: string): KeyReading {
  return { is: "fault", fault: kind, part };
}
