import type { Parts, Policy } from "../aws/policy-model.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Range } from "../syntax/tree.ts";

// What a template, a module or the files beside a document say of the things that its configurations name.
//
// Parts of a text are equal where they are the same text or references of the same identity; anything else may be equal or
// not. In them the ARN of a bucket is written out: its partition, `:s3:::`, its name. References whose identity is one of
// PARTITION, ACCOUNT and REGION (vocabulary/references.ts) stand for those in which the document is used, wherever they
// are; where the facts tell them, they are texts.

/** What is in view besides a document's configurations. */
export interface Resources {
  /**
   * The bucket that a value names (`DestinationBucket`), or else the source bucket of the request that a node is in.
   * Undefined where nothing tells which one it is.
   */
  bucket(of: InventoryNode): BucketFacts | undefined;
  /** The key that a `KeyId` names; undefined where nothing tells which one it is. */
  key(of: InventoryNode): KeyFacts | undefined;
  /** Every policy that the document itself has, of buckets, keys, users, roles: in source order. */
  readonly policies: readonly AttachedPolicy[];
}

export interface AttachedPolicy {
  readonly kind: "bucket" | "key" | "iam";
  readonly policy: Policy;
}

/** What is known of something that may have a policy. */
export interface ResourceFacts {
  /** Equal only for the same thing. */
  readonly identity: string;
  /** Whether the document, or a file beside it, makes it. */
  readonly isDeclared: boolean;
  /** Where it is declared: what names it there; undefined where it is not, or in another file. */
  readonly declaredAt: Range | undefined;
  /** What the form refers to it by, such as `aws_s3_bucket.logs`; undefined where it is not declared, or not always once. */
  readonly address: string | undefined;
  /** All of its ARN. */
  readonly arn: Parts;
  /** The policies that certainly count for it. */
  readonly policies: readonly Policy[];
  /** False where others may count, too, or these may not: then nothing is missing, but a Deny still denies. */
  readonly isComplete: boolean;
  /** The account that it is in; undefined where nothing tells. */
  readonly account: Parts | undefined;
  /** Undefined where nothing tells. */
  readonly region: string | undefined;
}

export interface BucketFacts extends ResourceFacts {
  readonly name: Parts;
  /** What objects are encrypted with that come without a header. Undefined where nothing tells: never taken for S3's own. */
  readonly defaultEncryption: DefaultEncryption | undefined;
}

export interface DefaultEncryption {
  /** `unknown`: it has one, but not known which. */
  readonly kind: "AES256" | "aws:kms" | "aws:kms:dsse" | "unknown";
  /** What names the key, where one is named. */
  readonly keyId: { readonly parts: Parts | undefined; readonly key: KeyFacts | undefined } | undefined;
  /** Whether a Bucket Key is used; undefined where that is not known. */
  readonly bucketKey: boolean | undefined;
  /** Where it is written; undefined in another file. */
  readonly range: Range | undefined;
}

export type KeyFacts = ResourceFacts;
