import type { ServiceRequest } from "../aws/policy.ts";
import type { ContextValue, RequestContext } from "../aws/policy-conditions.ts";
import type { Parts, StatementDraft } from "../aws/policy-model.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import type { Facts } from "./facts.ts";
import type { BucketFacts, KeyFacts, Resources } from "./resources.ts";
import { sourceBucket } from "./source.ts";

/** What S3 asks for when it delivers the reports of a configuration, as far as that is known. */
export interface Delivery {
  readonly destination: BucketFacts;
  /** The ARN and the account of the source bucket, where they have a text or are at least the same everywhere. */
  readonly sourceArn: Parts | undefined;
  readonly sourceAccount: Parts | undefined;
  readonly isDirectory: boolean;
  /** What the keys of all reports begin with, as ARN. */
  readonly folder: Parts;
  /** Writing the reports. */
  readonly put: ServiceRequest;
  /** The header of each request that says how it is encrypted; `unknown` where that is not known. */
  readonly encryption: "none" | "AES256" | "aws:kms" | "unknown";
  /** The key that encrypts the reports, by the configuration or the destination's default, and what names it. */
  readonly key: { readonly facts: KeyFacts; readonly node: InventoryNode | undefined } | undefined;
  /** Asking the key. */
  readonly generate: ServiceRequest;
}

/** The service principal that writes reports, in all partitions that were documented. */
export const INVENTORY_SERVICE = "s3.amazonaws.com";

/** Services whose standing is not documented: Regional ones, those of China, that of directory buckets. */
const OTHER_SERVICES = /^s3(?:\.(?!amazonaws\.com$)|express\.)/;

/** One of each kind of key. Source: user guide, "Locating your inventory list", 2023-06. */
const TAILS = [
  "2026-01-01T01-00Z/manifest.json",
  "2026-01-01T01-00Z/manifest.checksum",
  "hive/dt=2026-01-01-01-00/symlink.txt",
  "data/5f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f",
];
const endings: ReadonlyMap<string, string> = new Map([
  ["CSV", ".csv.gz"],
  ["ORC", ".orc"],
  ["Parquet", ".parquet"],
]);

/** What is absent when a service calls for itself. Source: IAM user guide, "Global condition context keys", 2023. */
const absentKeys = /^aws:(?:principal(?:orgid|account|arn)$|principaltag\/|multifactorauth)/;
const ABSENT: ContextValue = { is: "absent" };
const UNKNOWN: ContextValue = { is: "unknown" };

// Several rules ask for the same one.
const deliveries = new WeakMap<InventoryNode, { readonly delivery: Delivery | undefined }>();

/** Reads what is asked for; undefined where it is not known which bucket gets the reports. `bucket` names it. */
export function deliveryOf(bucket: InventoryNode, resources: Resources, facts: Facts): Delivery | undefined {
  const known = deliveries.get(bucket) ?? { delivery: readDelivery(bucket, resources, facts) };
  deliveries.set(bucket, known);
  return known.delivery;
}

function readDelivery(bucket: InventoryNode, resources: Resources, facts: Facts): Delivery | undefined {
  const configuration = bucket.closest("InventoryConfiguration");
  const structure = bucket.parent;
  const destination = resources.bucket(bucket);
  if (!configuration || !structure || !destination) return undefined;
  const source = sourceBucket(configuration, facts);
  const sourceFacts = resources.bucket(configuration);
  const { encryption, keyId } = encryptionOf(structure);
  const isDefault = encryption === "none" && destination.defaultEncryption?.kind === "aws:kms";
  const key = keyId ? resources.key(keyId) : isDefault ? destination.defaultEncryption?.keyId?.key : undefined;
  const isKnown = sourceFacts !== undefined && !source.directory;
  const common = (name: string): ContextValue => {
    if (name === "aws:sourceaccount") return present(sourceFacts?.account);
    if (name === "aws:sourcearn") return present(isKnown ? sourceFacts.arn : undefined);
    if (name === "aws:principalisawsservice" || name === "aws:securetransport") return present(["true"]);
    return absentKeys.test(name) ? ABSENT : UNKNOWN;
  };
  const put = putContext(common, { encryption, keyId, destination });
  const folder = [...destination.arn, "/", ...folderOf(configuration, structure, sourceFacts?.name)];
  const ending = endings.get(knownText(structure.effective("Format")) ?? "") ?? any("ending");
  const arns = TAILS.map((tail) => [...folder, tail, ...(tail.startsWith("data/") ? [ending] : [])]);
  const service = { service: INVENTORY_SERVICE, otherServices: OTHER_SERVICES };
  const { bucketKey } = destination.defaultEncryption ?? {};
  const objects = bucketKey ? [destination.arn] : arns;
  return {
    destination,
    sourceArn: isKnown ? sourceFacts.arn : undefined,
    sourceAccount: sourceFacts?.account,
    isDirectory: source.directory,
    folder,
    put: { ...service, action: "s3:PutObject", resources: arns.map((arn) => ({ arn, context: put })) },
    encryption,
    key: key && { facts: key, node: keyId },
    generate: {
      ...service,
      action: "kms:GenerateDataKey",
      resources: objects.map((object) => ({
        arn: key?.arn ?? [],
        context: (name) =>
          name !== "kms:encryptioncontext:aws:s3:arn"
            ? common(name)
            : present(bucketKey === undefined ? undefined : object),
      })),
    },
  };
}

/** The statement that the destination's policy needs. Source: user guide, "Configuring Amazon S3 Inventory", 2025-12. */
export function putStatement(delivery: Delivery): StatementDraft {
  const conditions = [
    ...sourceConditions(delivery),
    ["StringEquals", "s3:x-amz-acl", ["bucket-owner-full-control"]] as const,
  ];
  return {
    ...draftOf(delivery.put),
    sid: "InventoryReports",
    resource: [...delivery.destination.arn, "/*"],
    conditions,
  };
}

/** The statement that the key's policy needs. Source: as above. */
export function keyStatement(delivery: Delivery): StatementDraft {
  return {
    ...draftOf(delivery.generate),
    sid: "InventoryReports",
    resource: ["*"],
    conditions: sourceConditions(delivery),
  };
}

function draftOf({ service, action }: ServiceRequest): Pick<StatementDraft, "service" | "action"> {
  return { service, action };
}

/** What keeps others from making S3 write for them. */
export function sourceConditions({ sourceArn, sourceAccount }: Delivery): StatementDraft["conditions"][number][] {
  return [
    ...(sourceArn ? [["ArnLike", "aws:SourceArn", sourceArn] as const] : []),
    ...(sourceAccount ? [["StringEquals", "aws:SourceAccount", sourceAccount] as const] : []),
  ];
}

function present(value: Parts | undefined): ContextValue {
  return value ? { is: "present", value } : UNKNOWN;
}

interface Encryption {
  readonly encryption: Delivery["encryption"];
  readonly keyId: InventoryNode | undefined;
}

/** What a configuration says of encryption. The destination's own default is no part of the request. */
function encryptionOf(structure: InventoryNode): Encryption {
  const node = structure.effective("Encryption");
  const unknown: Encryption = { encryption: "unknown", keyId: undefined };
  if (!node) return isOpen(structure) ? unknown : { encryption: "none", keyId: undefined };
  const kms = node.effective("SSEKMS");
  if (isOpen(node) || (kms !== undefined) === (node.effective("SSES3") !== undefined)) return unknown;
  return kms ? { encryption: "aws:kms", keyId: kms.effective("KeyId") } : { encryption: "AES256", keyId: undefined };
}

/** Whether members may be there that are not seen. */
function isOpen(node: InventoryNode): boolean {
  return node.kind !== "map" || !node.reliable || hasOpenMembers(node);
}

interface Put extends Encryption {
  readonly destination: BucketFacts;
}

function putContext(common: RequestContext, { encryption, keyId, destination }: Put): RequestContext {
  return (name) => {
    switch (name) {
      case "s3:x-amz-acl":
        return present(["bucket-owner-full-control"]);
      case "s3:x-amz-server-side-encryption":
        return encryption === "none" ? ABSENT : present(encryption === "unknown" ? undefined : [encryption]);
      case "s3:x-amz-server-side-encryption-aws-kms-key-id":
        if (encryption === "none" || encryption === "AES256") return ABSENT;
        return present(keyId && textOf(keyId));
      case "aws:sourcevpce":
      case "aws:sourcevpc":
        return ABSENT;
      case "aws:sourceip":
        return { is: "foreign address" };
      case "aws:requestedregion":
        return present(destination.region === undefined ? undefined : [destination.region]);
      case "aws:resourceaccount":
        return present(destination.account);
      default:
        return common(name);
    }
  };
}

/** The text of a value as far as it is known. */
function textOf(node: InventoryNode): Parts | undefined {
  if (node.kind === "text") return node.hasText || node.type === "DestinationPrefix" ? [node.value] : undefined;
  return node.entry?.value && node.spelling.references?.partsOf(node.entry.value);
}

/** `<prefix>/<source>/<id>/`. What is not known stands for any text. */
function folderOf(configuration: InventoryNode, structure: InventoryNode, source: Parts | undefined): Parts {
  const prefix = structure.effective("DestinationPrefix");
  const none: Parts | undefined = isOpen(structure) ? undefined : [];
  const [first, ...rest] = (prefix ? textOf(prefix) : none) ?? [any("prefix")];
  // Whether a slash at its end is doubled is not documented.
  const isOdd = typeof first === "string" && first.endsWith("/");
  const start: Parts = first === undefined || first === "" ? [] : isOdd ? [any("prefix")] : [first, ...rest, "/"];
  const id = configuration.effective("Id");
  return [...start, ...(source ?? [any("source")]), "/", ...((id && textOf(id)) ?? [any("id")]), "/"];
}

function any(identity: string): Parts[number] {
  return { kind: "unknown", service: undefined, identity: `any ${identity}` };
}
