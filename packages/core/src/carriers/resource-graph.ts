import { accountRegionalName } from "../aws/bucket-name.ts";
import { readKeyId } from "../aws/kms-key.ts";
import type { Parts, Policy } from "../aws/policy-model.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { AttachedPolicy, BucketFacts, DefaultEncryption, KeyFacts, Resources } from "../scope/resources.ts";
import type { Range, Value } from "../syntax/tree.ts";
import { PARTITION_REFERENCE } from "../vocabulary/references.ts";
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
  readonly condition: string;
}

/** What counts for the buckets and keys that configurations name. */
export function resourcesIn(view: View): Resources {
  return new ResourceGraph(view);
}

class ResourceGraph implements Resources {
  readonly #view: View;
  #policies: readonly AttachedPolicy[] | undefined;
  readonly #buckets: DeclaredResources;
  readonly #keys: DeclaredResources;
  readonly #bucketPolicies: Attachments<Policy>;
  readonly #keyPolicies: Attachments<Policy>;
  readonly #encryptions: Attachments<WrittenEncryption>;

  constructor(view: View) {
    this.#view = view;
    this.#buckets = new DeclaredResources(view.buckets);
    this.#keys = new DeclaredResources(view.keys);
    this.#bucketPolicies = new Attachments(view.bucketPolicies, this.#buckets);
    this.#keyPolicies = new Attachments(view.keyPolicies, this.#keys);
    this.#encryptions = new Attachments(view.encryptions, this.#buckets);
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
    const wanted = this.#wanted(name, this.#buckets, request);
    const encryption = this.#encryptions.of(wanted).found?.content;
    const [first] = name;
    const own = typeof first === "string" && name.length === 1 ? accountRegionalName(first) : undefined;
    const accountId = isDestination ? knownText(of.parent?.effective("AccountId")) : undefined;
    const inAccount = request && !isDestination ? this.#view.accountOf(request) : wanted.declared?.account;
    return {
      ...this.#factsOf(wanted, this.#bucketPolicies),
      name,
      arn: isDestination ? (this.#partsOf(of) as Parts) : merged(["arn:", PARTITION_REFERENCE, ":s3:::", ...name]),
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
    const wanted = this.#wanted(parts, this.#keys, request);
    const arn = reading?.is === "key" ? reading.arn : undefined;
    return {
      ...this.#factsOf(wanted, this.#keyPolicies),
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
    const declared = request.identity === undefined ? undefined : this.#buckets.find(request.identity);
    const bucket = request.effective("RequestBucket");
    const parts = declared?.parts ?? (bucket && this.#partsOf(bucket));
    return parts?.[0] === "" || parts?.length === 0 ? undefined : parts;
  }

  #partsOf(node: InventoryNode): Parts | undefined {
    const value = node.entry?.value;
    return value && this.#view.partsOf(value, node);
  }

  #wanted(parts: Parts, all: DeclaredResources, request: InventoryNode | undefined): Wanted {
    const identity = identityIn(parts);
    const condition = request ? this.#view.conditionOf(request) : "";
    return { identity, parts, declared: all.find(identity), condition };
  }

  #factsOf(
    wanted: Wanted,
    attachments: Attachments<Policy>,
  ): Pick<KeyFacts, "identity" | "isDeclared" | "declaredAt" | "address" | "policies" | "isComplete"> {
    const { identity, declared } = wanted;
    const { found, isCertain } = attachments.of(wanted);
    const isMissing = isCertain && this.#view.isWhole && declared && !this.#view.isPassedOn(declared.address);
    return {
      identity,
      isDeclared: declared !== undefined,
      declaredAt: declared?.range,
      address: declared?.condition === "" ? declared.address : undefined,
      policies: found?.content ? [found.content] : [],
      isComplete: found ? found.content !== undefined : isMissing === true,
    };
  }
}

/** Things that are made, by what they are called. */
class DeclaredResources {
  readonly #byName = new Map<string, DeclaredResource>();

  constructor(resources: readonly DeclaredResource[]) {
    for (const resource of resources) {
      for (const name of [resource.address, identityIn(resource.parts)]) {
        if (!this.#byName.has(name)) this.#byName.set(name, resource);
      }
    }
  }

  /** By identity or address, with or without an index. */
  find(identity: string): DeclaredResource | undefined {
    return this.#byName.get(identity) ?? this.#byName.get(identity.replace(/\[.*$/s, ""));
  }
}

/** What is attached to the buckets or keys of a view. */
class Attachments<Content> {
  readonly #byIdentity = new Map<string, Attachment<Content>[]>();
  /** Resources that are meant, by whatever index. */
  readonly #meant = new Set<DeclaredResource>();
  /** What else may be meant: anything, or something of a name that is written out. */
  #hasUnknown = false;
  #hasNames = false;

  constructor(attachments: readonly Attachment<Content>[], resources: DeclaredResources) {
    for (const attachment of attachments) {
      const { to } = attachment;
      const identity = to && identityIn(to);
      const declared = identity === undefined ? undefined : resources.find(identity);
      if (!to || identity === undefined) this.#hasUnknown = true;
      else {
        const same = this.#byIdentity.get(identity);
        if (same) same.push(attachment);
        else this.#byIdentity.set(identity, [attachment]);
        if (declared) this.#meant.add(declared);
        else if (isText(to)) this.#hasNames = true;
        else this.#hasUnknown = true;
      }
    }
  }

  /** The one thing that counts for a resource. Without one it is certain that there is none, or it is not. */
  of({ identity, parts, declared, condition }: Wanted): {
    found: Attachment<Content> | undefined;
    isCertain: boolean;
  } {
    const [first, ...others] = this.#byIdentity.get(identity) ?? [];
    if (!first) {
      const isOther = declared !== undefined && !this.#meant.has(declared) && (isText(parts) || !this.#hasNames);
      return { found: undefined, isCertain: isOther && !this.#hasUnknown };
    }
    const isMade = ["", condition, declared?.condition].includes(first.condition);
    // Which of two counts depends on the order in which they are made.
    return { found: isMade && others.length === 0 ? first : undefined, isCertain: false };
  }
}

function isText(parts: Parts): boolean {
  return parts.every((part) => typeof part === "string");
}

/** What a reference alone refers to, or the text. */
function identityIn(parts: Parts): string {
  const [only, ...others] = parts;
  return only !== undefined && typeof only !== "string" && others.length === 0 ? only.identity : identityOf(parts);
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
