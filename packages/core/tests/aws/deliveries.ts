import { evaluate, type Verdict } from "../../src/aws/policy.ts";
import type { Parts, Policy } from "../../src/aws/policy-model.ts";
import { policyOf } from "../../src/carriers/policy-document.ts";
import { readSource } from "../../src/document/read.ts";
import { languageNamed } from "../../src/languages/index.ts";
import { descendantsOf } from "../../src/nodes/node.ts";
import { type Delivery, deliveryOf } from "../../src/scope/delivery.ts";
import type { Facts } from "../../src/scope/facts.ts";
import type { BucketFacts, DefaultEncryption, KeyFacts, Resources } from "../../src/scope/resources.ts";
import { isStructure } from "../../src/syntax/tree.ts";

const KEY = "arn:aws:kms:us-west-2:111122223344:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f";

/** A policy written in JSON, in which `null` stands for a value that is not known. */
export function policy(statements: readonly object[]): Policy {
  const text = JSON.stringify({ Version: "2012-10-17", Statement: statements });
  const read = policyOf(languageNamed("json").read(text).roots[0]?.value, {
    text,
    problems: [],
    partsOf: (value) => (isStructure(value) || value.kind === "null" ? undefined : symbols(value.value)),
  });
  if (!read) throw new Error("This is no policy.");
  return read;
}

/** `<x>` stands for something with the identity x. */
function symbols(text: string): Parts {
  return text
    .split(/<(\w+)>/)
    .map((piece, i) => (i % 2 === 0 ? piece : { kind: "unknown", service: undefined, identity: piece }));
}

export interface Setting {
  readonly prefix?: string;
  readonly encryption?: object;
  readonly source?: string;
  readonly account?: string | undefined;
  readonly dest?: Parts;
  readonly defaults?: DefaultEncryption;
  readonly region?: string;
  readonly facts?: Facts;
}

/** What is asked for by a configuration of acme-src, account 111122223344, with the Id `daily` and the bucket acme-dst. */
export function delivery(setting: Setting = {}): Delivery {
  const { prefix = "inv", encryption, source = "acme-src", dest = ["arn:aws:s3:::acme-dst"] } = setting;
  const account = "account" in setting ? setting.account : "111122223344";
  const destination = { Bucket: "arn:aws:s3:::acme-dst", Format: "Parquet", Prefix: prefix, Encryption: encryption };
  const text = JSON.stringify({ Id: "daily", Destination: { S3BucketDestination: destination } });
  const { ast } = readSource({ text, language: "json", carrier: "json" });
  const facts = (arn: Parts, name: Parts): BucketFacts => ({
    identity: "",
    isDeclared: true,
    declaredAt: undefined,
    address: undefined,
    arn,
    name,
    policies: [],
    isComplete: true,
    account: account === undefined ? undefined : [account],
    region: setting.region,
    defaultEncryption: setting.defaults,
  });
  const key = { ...facts([KEY], []), isDeclared: true } as KeyFacts;
  const resources: Resources = {
    bucket: (of) =>
      of.type === "DestinationBucket" ? facts(dest, ["acme-dst"]) : facts([`arn:aws:s3:::${source}`], [source]),
    key: () => key,
    policies: [],
  };
  const [bucket] = descendantsOf(ast, "DestinationBucket");
  const made = bucket && deliveryOf(bucket, resources, setting.facts ?? {});
  if (!made) throw new Error("Nothing is delivered.");
  return made;
}

export function verdict(statements: readonly object[], setting: Setting = {}): Verdict {
  return evaluate([policy(statements)], delivery(setting).put);
}

export function keyVerdict(statements: readonly object[], setting: Setting = {}): Verdict {
  const sse = { encryption: { SSEKMS: { KeyId: KEY } } };
  return evaluate([policy(statements)], delivery({ ...sse, ...setting }).generate);
}

/** The statement that the user guide asks for, with some of its elements written otherwise. */
export function allow(changes: object = {}): object {
  return {
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::acme-dst/*",
    Condition: {
      ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-src" },
      StringEquals: { "aws:SourceAccount": "111122223344", "s3:x-amz-acl": "bucket-owner-full-control" },
    },
    ...changes,
  };
}

export function deny(condition: object | undefined, changes: object = {}): object {
  const own = { Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: "arn:aws:s3:::acme-dst/*" };
  return { ...own, ...(condition && { Condition: condition }), ...changes };
}
