import { accountRegionalName } from "../aws/bucket-name.ts";
import { readKeyId } from "../aws/kms-key.ts";
import type { Parts, Policy } from "../aws/policy-model.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { AttachedPolicy, BucketFacts, DefaultEncryption, KeyFacts, Resources } from "../scope/resources.ts";
import type { Range, Value } from "../syntax/tree.ts";
import { PARTITION } from "../vocabulary/references.ts";
import { identityOf, merged, nameInArn } from "./value-parts.ts";

/** A bucket or key that a template or module makes. */
export interface DeclaredResource {
  /** `Resources.Logs`, `aws_s3_bucket.logs`: others name it so, perhaps with an index behind it. */
  readonly address: string;
  /** Of a bucket its name, of a key its ARN. */
  readonly parts: Parts;
  /** What decides whether it is made; empty where it always is. */
  readonly condition: string;
  /** Undefined in another file. */
  readonly range: Range | undefined;
  readonly account: Parts;
}

/** Something that counts for a bucket or key. */
export interface Attachment<Content> {
  /** What names the bucket or key; undefined where that is not known. */
  readonly to: Parts | undefined;
  /** What decides whether it is made; empty where it always is. */
  readonly condition: string;
  /** Undefined where it is written elsewhere. */
  readonly content: Content | undefined;
}

/** Default encryption before it is known which key it names. */
export interface WrittenEncryption extends Omit<DefaultEncryption, "keyId"> {
  readonly keyId: { readonly parts: Parts | undefined } | undefined;
}

/** What a template or a module has in view. */
export interface View {
  readonly buckets: readonly DeclaredResource[];
  readonly keys: readonly DeclaredResource[];
  readonly bucketPolicies: readonly Attachment<Policy>[];
  readonly keyPolicies: readonly Attachment<Policy>[];
  readonly encryptions: readonly Attachment<WrittenEncryption>[];
  readonly policies: readonly AttachedPolicy[];
  /** Whether nothing of it is elsewhere. */
  readonly isWhole: boolean;
  /** Whether something outside is told of a resource, which may attach policies to it. */
  isPassedOn(address: string): boolean;
  /** A text as far as it is known. */
  partsOf(value: Value, node: InventoryNode): Parts | undefined;
  /** What decides whether the configuration of a request is made; empty where nothing does. */
  conditionOf(request: InventoryNode): string;
  /** The account in which the configuration of a request is made. */
  accountOf(request: InventoryNode): Parts;
}

/** One of the things that are looked for, and what the view says of all of its kind. */
interface Wanted {
  readonly identity: string;
  readonly parts: Parts;
  readonly declared: DeclaredResource | undefined;
  readonly all: readonly DeclaredResource[];
  readonly condition: string;
}

/** What counts for the buckets and keys that configurations name. */
export function resourcesIn(view: View): Resources {
  return new ResourceGraph(view);
}

class ResourceGraph implements Resources {
  readonly #view: View;
  #policies: readonly AttachedPolicy[] | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  get policies(): readonly AttachedPolicy[] {
    this.#policies ??= this.#view.policies;
    return this.#policies;
  }

  bucket(of: InventoryNode): BucketFacts | undefined {
    const isDestination = of.type === "DestinationBucket";
    const request = of.closest("Request");
    const name = isDestination ? this.#destinationName(of) : request && this.#sourceName(request);
    if (!name) return undefined;
    const { buckets, bucketPolicies, encryptions } = this.#view;
    const wanted = this.#wanted(name, buckets, request);
    const encryption = this.#attachedTo(wanted, encryptions).found?.content;
    const [first] = name;
    const own = typeof first === "string" && name.length === 1 ? accountRegionalName(first) : undefined;
    const accountId = isDestination ? knownText(of.parent?.effective("AccountId")) : undefined;
    const inAccount = request && !isDestination ? this.#view.accountOf(request) : wanted.declared?.account;
    return {
      ...this.#factsOf(wanted, bucketPolicies),
      name,
      arn: isDestination ? (this.#partsOf(of) as Parts) : merged(["arn:", PARTITION_PART, ":s3:::", ...name]),
      defaultEncryption: encryption && { ...encryption, keyId: this.#keyOf(encryption, request) },
      account: own ? [own.account] : (inAccount ?? (accountId === undefined ? undefined : [accountId])),
      region: own?.region,
    };
  }

  key(of: InventoryNode): KeyFacts | undefined {
    const parts = this.#partsOf(of);
    return parts && this.#keyFacts(parts, of.closest("Request"));
  }

  #keyOf({ keyId }: WrittenEncryption, request: InventoryNode | undefined): DefaultEncryption["keyId"] {
    return keyId && { ...keyId, key: keyId.parts && this.#keyFacts(keyId.parts, request) };
  }

  #keyFacts(parts: Parts, request: InventoryNode | undefined): KeyFacts | undefined {
    const [only, ...others] = parts;
    if (only === undefined || others.length > 0) return undefined;
    const reading = typeof only === "string" ? readKeyId(only) : undefined;
    // What has another name is not certainly another key.
    if (reading ? reading.is !== "key" : typeof only !== "string" && only.service !== "key") return undefined;
    const wanted = this.#wanted(parts, this.#view.keys, request);
    const arn = reading?.is === "key" ? reading.arn : undefined;
    return {
      ...this.#factsOf(wanted, this.#view.keyPolicies),
      arn: parts,
      account: arn ? [arn.account.value] : wanted.declared?.account,
      region: arn?.region.value,
    };
  }

  #destinationName(node: InventoryNode): Parts | undefined {
    const parts = this.#partsOf(node);
    return parts && nameInArn(parts);
  }

  #sourceName(request: InventoryNode): Parts | undefined {
    const declared = this.#view.buckets.find(({ address }) => address === request.identity);
    const bucket = request.effective("RequestBucket");
    const parts = declared?.parts ?? (bucket && this.#partsOf(bucket));
    return parts?.[0] === "" || parts?.length === 0 ? undefined : parts;
  }

  #partsOf(node: InventoryNode): Parts | undefined {
    const value = node.entry?.value;
    return value && this.#view.partsOf(value, node);
  }

  #wanted(parts: Parts, all: readonly DeclaredResource[], request: InventoryNode | undefined): Wanted {
    const identity = identityIn(parts);
    const condition = request ? this.#view.conditionOf(request) : "";
    return { identity, parts, declared: declaredAs(identity, all), all, condition };
  }

  #factsOf(
    wanted: Wanted,
    attachments: readonly Attachment<Policy>[],
  ): Pick<KeyFacts, "identity" | "isDeclared" | "declaredAt" | "policies" | "isComplete"> {
    const { identity, declared } = wanted;
    const { found, isCertain } = this.#attachedTo(wanted, attachments);
    const isMissing = isCertain && this.#view.isWhole && declared && !this.#view.isPassedOn(declared.address);
    return {
      identity,
      isDeclared: declared !== undefined,
      declaredAt: declared?.range,
      policies: found?.content ? [found.content] : [],
      isComplete: found ? found.content !== undefined : isMissing === true,
    };
  }

  /** The one thing that counts for a resource. Without one it is certain that there is none, or it is not. */
  #attachedTo<Content>(
    wanted: Wanted,
    attachments: readonly Attachment<Content>[],
  ): { found: Attachment<Content> | undefined; isCertain: boolean } {
    const near = attachments.map((attachment) => ({ attachment, isMeant: isAttached(attachment.to, wanted) }));
    const [first, ...others] = near.filter(({ isMeant }) => isMeant === true);
    if (!first) return { found: undefined, isCertain: near.every(({ isMeant }) => isMeant === false) };
    const { condition } = first.attachment;
    const isMade = condition === "" || condition === wanted.condition || condition === wanted.declared?.condition;
    // Which of two counts depends on the order in which they are made.
    return { found: isMade && others.length === 0 ? first.attachment : undefined, isCertain: false };
  }
}

const PARTITION_PART = { kind: "unknown", service: undefined, identity: PARTITION } as const;

/** What a reference alone refers to, or the text. */
function identityIn(parts: Parts): string {
  const [only, ...others] = parts;
  return only !== undefined && typeof only !== "string" && others.length === 0 ? only.identity : identityOf(parts);
}

/** Whether something is attached to a resource; undefined where that is not known. */
function isAttached(to: Parts | undefined, { identity, parts, declared, all }: Wanted): boolean | undefined {
  if (!to) return undefined;
  const own = identityIn(to);
  if (own === identity) return true;
  const other = declaredAs(own, all);
  if (declared && other && other !== declared) return false;
  return [...to, ...parts].every((part) => typeof part === "string") ? false : undefined;
}

function declaredAs(identity: string, all: readonly DeclaredResource[]): DeclaredResource | undefined {
  return all.find(({ address, parts }) => {
    return identity === identityIn(parts) || identity === address || identity.startsWith(`${address}[`);
  });
}

/** The values of a bucket's default encryption, wherever they are written. */
export function encryptionOf(
  { algorithm, keyId, bucketKey }: Readonly<Record<"algorithm" | "keyId" | "bucketKey", Value | undefined>>,
  partsOf: (value: Value) => Parts | undefined,
  isOwn: boolean,
): WrittenEncryption {
  const [kind, ...others] = (algorithm && partsOf(algorithm)) ?? [];
  const key = keyId && partsOf(keyId);
  const isKnown = (text: unknown): text is DefaultEncryption["kind"] =>
    /^(?:AES256|aws:kms(?::dsse)?)$/.test(`${text}`);
  const enabled = bucketKey ? partsOf(bucketKey)?.[0] : "false";
  return {
    kind: others.length === 0 && isKnown(kind) ? kind : "unknown",
    // What stands for nothing is not there.
    keyId: keyId && key?.length !== 0 ? { parts: key } : undefined,
    bucketKey: enabled === "true" ? true : enabled === "false" ? false : undefined,
    range: isOwn && algorithm ? [algorithm.start, algorithm.end] : undefined,
  };
}
