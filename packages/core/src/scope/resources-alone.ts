import { destinationOf } from "../aws/bucket-arn.ts";
import { accountRegionalName } from "../aws/bucket-name.ts";
import { readKeyId } from "../aws/kms-key.ts";
import type { Parts, Policy } from "../aws/policy-model.ts";
import { knownText } from "../nodes/known-text.ts";
import { descendantsOf, type InventoryNode, type NodeType } from "../nodes/node.ts";
import { PARTITION_REFERENCE, SOURCE_BUCKET } from "../vocabulary/references.ts";
import type { Facts } from "./facts.ts";
import type { BucketFacts, KeyFacts, ResourceFacts, Resources } from "./resources.ts";
import { sourceBucket } from "./source.ts";

/** The policy that the caller tells, of the destination or of the key. */
type Given = (kind: "destination" | "key") => Policy | undefined;

/** What is in view of a document that names buckets and keys, and makes none. */
export class ResourcesAlone implements Resources {
  readonly policies = [];
  readonly #document: InventoryNode;
  readonly #facts: Facts;
  readonly #given: Given;
  readonly #policies = new Map<string, Policy | undefined>();
  readonly #only = new Map<NodeType, boolean>();

  /** @param given is asked once for each kind, when the first rule asks for such a policy */
  constructor(document: InventoryNode, facts: Facts, given: Given) {
    this.#document = document;
    this.#facts = facts;
    this.#given = given;
  }

  bucket(of: InventoryNode): BucketFacts | undefined {
    return of.type === "DestinationBucket" ? this.#destination(of) : this.#source(of);
  }

  key(of: InventoryNode): KeyFacts | undefined {
    const id = knownText(of);
    const reading = id === undefined ? undefined : readKeyId(id);
    if (id === undefined || reading?.is !== "key") return undefined;
    return {
      ...this.#factsOf(id, [id], this.#policyFor("key", "KeyId", id)),
      account: [reading.arn.account.value],
      region: reading.arn.region.value,
    };
  }

  #destination(of: InventoryNode): BucketFacts | undefined {
    const text = knownText(of);
    const name = destinationOf(text)?.bucket;
    if (text === undefined || name === undefined) return undefined;
    const own = accountRegionalName(name);
    const account = own?.account ?? knownText(of.parent?.effective("AccountId"));
    return {
      ...this.#factsOf(name, [text], this.#policyFor("destination", "DestinationBucket", text)),
      name: [name],
      defaultEncryption: undefined,
      account: account === undefined ? undefined : [account],
      region: own?.region,
    };
  }

  #source(of: InventoryNode): BucketFacts | undefined {
    const configuration = of.closest("InventoryConfiguration") ?? of;
    const { name } = sourceBucket(configuration, this.#facts);
    const own = accountRegionalName(name);
    const account = own?.account ?? this.#facts.account;
    if (name === "" && account === undefined) return undefined;
    const known: Parts = name === "" ? [{ kind: "name", service: "bucket", identity: SOURCE_BUCKET }] : [name];
    return {
      ...this.#factsOf(name, ["arn:", PARTITION_REFERENCE, ":s3:::", ...known], undefined),
      name: known,
      defaultEncryption: undefined,
      account: account === undefined ? undefined : [account],
      region: own?.region ?? this.#facts.region,
    };
  }

  /** The policy that is given, where it is that of this bucket or key: one that names it, or there is no other. */
  #policyFor(kind: Parameters<Given>[0], type: NodeType, value: string): Policy | undefined {
    const policy = this.#policies.has(kind) ? this.#policies.get(kind) : this.#given(kind);
    this.#policies.set(kind, policy);
    return policy && (names(policy, value) || this.#isOnly(type)) ? policy : undefined;
  }

  /** Whether all buckets or keys of a type in the document are the same one. */
  #isOnly(type: NodeType): boolean {
    const known = this.#only.get(type);
    if (known !== undefined) return known;
    const isOnly = new Set(descendantsOf(this.#document, type).map((node) => knownText(node))).size === 1;
    this.#only.set(type, isOnly);
    return isOnly;
  }

  #factsOf(identity: string, arn: Parts, policy: Policy | undefined): Omit<ResourceFacts, "account" | "region"> {
    const policies = policy ? [policy] : [];
    const isComplete = policy !== undefined;
    return { identity, arn, policies, isComplete, isDeclared: false, declaredAt: undefined, address: undefined };
  }
}

/** Whether one of the resources of a policy is this one, or something in it. */
function names({ statements }: Policy, arn: string): boolean {
  return statements.some(({ resources }) =>
    resources?.texts.some(({ parts }) => {
      const [text] = parts ?? [];
      return typeof text === "string" && (text === arn || text.startsWith(`${arn}/`));
    }),
  );
}
