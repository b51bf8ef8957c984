import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/aws/policy.ts";
import { matches } from "../../src/aws/policy-match.ts";
import { runs, seedOf } from "../fuzz.ts";
import { randomNumbers } from "../mutants.ts";
import { allow, delivery, deny, keyVerdict, policy, type Setting, verdict } from "./deliveries.ts";

const SSE_S3: Setting = { encryption: { SSES3: {} } };
const KMS: Setting = { encryption: { SSEKMS: { KeyId: "arn:aws:kms:us-west-2:111122223344:key/x" } } };
const root = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223344:root" }, Action: "kms:*", Resource: "*" };
const forKey = (Condition: object | undefined): object => ({
  Effect: "Allow",
  Principal: { Service: "s3.amazonaws.com" },
  Action: "kms:GenerateDataKey",
  Resource: "*",
  ...(Condition && { Condition }),
});
const source = (operator: string, value: string) => allow({ Condition: { [operator]: { "aws:SourceArn": value } } });
const tls = deny({ Bool: { "aws:SecureTransport": "false" } }, { Action: "s3:*" });
const bucketKey = (isUsed: boolean | undefined): Setting => ({
  defaults: { kind: "aws:kms", keyId: undefined, bucketKey: isUsed, range: undefined },
});
const objects = forKey({ StringLike: { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::acme-dst/*" } });

describe("the worked examples", () => {
  test.each([
    ["1 the documented policy", true, [allow()], {}],
    ["2 no policy", false, [], {}],
    ["3 the bucket, not its objects", false, [allow({ Resource: "arn:aws:s3:::acme-dst" })], {}],
    [
      "4 narrower than the prefix",
      false,
      [allow({ Resource: "arn:aws:s3:::acme-dst/inv/*" })],
      { prefix: "inventory" },
    ],
    ["4 as wide as the prefix", true, [allow({ Resource: "arn:aws:s3:::acme-dst/inv*" })], { prefix: "inventory" }],
    ["5 data files only", false, [allow({ Resource: "arn:aws:s3:::acme-dst/inv/acme-src/daily/data/*" })], {}],
    ["5 all of the configuration", true, [allow({ Resource: "arn:aws:s3:::acme-dst/inv/acme-src/daily/*" })], {}],
    [
      "6 the account of the destination",
      false,
      [allow({ Condition: { StringEquals: { "aws:SourceAccount": "555566667777" } } })],
      {},
    ],
    ["7 a wildcard under StringEquals", false, [source("StringEquals", "arn:aws:s3:::*")], {}],
    ["7 under StringLike", true, [source("StringLike", "arn:aws:s3:::*")], {}],
    ["7 objects under ArnLike", false, [source("ArnLike", "arn:aws:s3:::acme-src/*")], {}],
    ["8 a header is demanded", false, [allow(), deny({ Null: { "s3:x-amz-server-side-encryption": "true" } })], {}],
    ["8 and sent", true, [allow(), deny({ Null: { "s3:x-amz-server-side-encryption": "true" } })], SSE_S3],
    [
      "9 KMS is demanded",
      false,
      [allow(), deny({ StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } })],
      SSE_S3,
    ],
    [
      "9 and no header",
      false,
      [allow(), deny({ StringNotEqualsIfExists: { "s3:x-amz-server-side-encryption": "aws:kms" } })],
      {},
    ],
    [
      "9 and KMS is used",
      true,
      [allow(), deny({ StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } })],
      KMS,
    ],
    ["10 outside of an endpoint", false, [allow(), deny({ StringNotEquals: { "aws:SourceVpce": "vpce-1" } })], {}],
    [
      "10 but for services",
      true,
      [
        allow(),
        deny({
          StringNotEquals: { "aws:SourceVpce": "vpce-1" },
          BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        }),
      ],
      {},
    ],
    ["12 TLS only", true, [allow(), tls], KMS],
  ] as const)("%s", (_, delivered, statements, setting) => {
    expect(verdict(statements, setting).answer).toBe(delivered);
  });

  test.each([
    ["11 only the account", false, [root], {}],
    [
      "12 the documented key policy",
      true,
      [
        root,
        forKey({
          StringEquals: { "aws:SourceAccount": "111122223344" },
          ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-src" },
        }),
      ],
      {},
    ],
    ["13 context of objects, with a Bucket Key", false, [root, objects], bucketKey(true)],
    ["13 without", true, [root, objects], bucketKey(false)],
    ["13 not known", undefined, [root, objects], bucketKey(undefined)],
    [
      "13 kms:ViaService",
      undefined,
      [root, forKey({ StringEquals: { "kms:ViaService": "s3.us-west-2.amazonaws.com" } })],
      {},
    ],
    ["any data key", true, [{ ...forKey(undefined), Action: "kms:GenerateDataKey*" }], {}],
    ["encryption alone", false, [{ ...forKey(undefined), Action: "kms:Encrypt" }], {}],
  ] as const)("%s", (_, delivered, statements, setting) => {
    expect(keyVerdict(statements, setting).answer).toBe(delivered);
  });
});

const only = (Condition: object) => verdict([allow({ Condition })]).answer;
const but = (Condition: object) => verdict([allow(), deny(Condition)]).answer;

describe("conditions", () => {
  test.each([
    ["the case of keys", true, { stringequals: { "AWS:sourceaccount": "111122223344" } }],
    ["the case of values", false, { StringEquals: { "s3:x-amz-acl": "Bucket-Owner-Full-Control" } }],
    ["ignored case", true, { StringEqualsIgnoreCase: { "s3:x-amz-acl": "Bucket-Owner-Full-Control" } }],
    ["one of several values", true, { StringEquals: { "aws:SourceAccount": ["1", "111122223344"] } }],
    ["one character", true, { StringLike: { "aws:SourceAccount": "11112222334?" } }],
    ["not the fields of an ARN", undefined, { ArnLike: { "aws:SourceArn": "arn:aws:*:acme-src" } }],
    ["any ARN", true, { ArnEquals: { "aws:SourceArn": "arn:*:s3:*:*:acme-*" } }],
    ["no ARN", true, { ArnLike: { "aws:SourceArn": "*" } }],
    ["a key that is absent", false, { StringEquals: { "aws:PrincipalOrgID": "o-1" } }],
    ["if it exists", true, { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1" } }],
    ["all values of none", true, { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-1" } }],
    ["any value of none", false, { "ForAnyValue:StringNotEquals": { "aws:PrincipalOrgID": "o-1" } }],
    ["any value of one", true, { "ForAnyValue:StringEquals": { "aws:SourceAccount": "111122223344" } }],
    ["a number that is absent", false, { NumericLessThan: { "aws:MultiFactorAuthAge": "300" } }],
    ["a bool", true, { Bool: { "aws:SecureTransport": "TRUE" } }],
    ["present", true, { Null: { "aws:SourceArn": "False" } }],
    ["a key of the table's, by number", undefined, { NumericEquals: { "aws:SourceAccount": "111122223344" } }],
    ["an organization", undefined, { StringEquals: { "aws:SourceOrgID": "o-1" } }],
    ["a key that is not listed", undefined, { StringEquals: { "aws:PrincipalServiceName": "s3.amazonaws.com" } }],
    ["an operator that is none", undefined, { StringEuals: { "aws:SourceAccount": "1" } }],
    ["a variable", undefined, { StringEquals: { "aws:SourceAccount": "$" + "{aws:PrincipalAccount}" } }],
    ["a value that is not known", undefined, { StringEquals: { "aws:SourceAccount": null } }],
    ["its own address", false, { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "203.0.113.0/24"] } }],
    ["all addresses", undefined, { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }],
    ["private addresses and half of all", undefined, { IpAddress: { "aws:SourceIp": "10.0.0.0/1" } }],
    ["one of what is absent", false, { "ForAnyValue:StringEquals": { "aws:SourceVpce": "vpce-1" } }],
    ["one of what may be absent", undefined, { "ForAnyValue:StringEqualsIfExists": { "aws:SourceVpce": "vpce-1" } }],
    ["an address, if there is one", undefined, { IpAddressIfExists: { "aws:SourceIp": "10.0.0.0/8" } }],
    ["no address", undefined, { Null: { "aws:SourceIp": "true" } }],
    ["not another address", true, { NotIpAddress: { "aws:SourceIp": "203.0.113.7" } }],
    ["an address as text", undefined, { StringEquals: { "aws:SourceIp": "10.0.0.1" } }],
    ["no exception for null", undefined, { NullIfExists: { "aws:SourceArn": "false" } }],
  ] as const)("%s", (_, truth, condition) => {
    expect(only(condition)).toBe(truth);
    // The same condition of a Deny, where what it allows comes first.
    expect(but(condition)).toBe(truth === undefined ? undefined : !truth);
  });

  test.each([
    ["not known which account", undefined, allow(), { account: undefined }],
    ["a directory bucket", undefined, allow(), { facts: { directoryBucket: true } }],
    [
      "the account of a directory bucket",
      false,
      allow({ Condition: { StringEquals: { "aws:SourceAccount": "1" } } }),
      { facts: { directoryBucket: true } },
    ],
  ] as const)("%s", (_, answer, statement, setting) => {
    expect(verdict([statement], setting).answer).toBe(answer);
  });
});

describe("keys of the request", () => {
  const REGION = { StringEquals: { "aws:RequestedRegion": "us-west-2" } };
  const KEY = { StringLike: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "*key/x" } };
  test.each([
    ["a Region that is not known", undefined, REGION, {}],
    ["the Region of the destination", true, REGION, { region: "us-west-2" }],
    ["another Region", false, REGION, { region: "eu-west-1" }],
    ["the account of the destination", true, { StringEquals: { "aws:ResourceAccount": "111122223344" } }, {}],
    ["a network", false, { StringEquals: { "aws:SourceVpc": "vpc-1" } }, {}],
    ["the key", true, KEY, KMS],
    ["no key", false, KEY, SSE_S3],
    ["no encryption", false, KEY, {}],
    ["an encryption that is not known", undefined, KEY, { encryption: {} }],
    [
      "a header that is not known",
      undefined,
      { Null: { "s3:x-amz-server-side-encryption": "true" } },
      { encryption: {} },
    ],
  ] as const)("%s", (_, answer, Condition, setting) => {
    expect(verdict([allow({ Condition })], setting).answer).toBe(answer);
  });
});

describe("elements", () => {
  const star = (changes: object) => verdict([allow(changes)]).answer;
  test.each([
    ["everybody", true, { Principal: "*" }],
    ["every account", true, { Principal: { AWS: "*" } }],
    ["an account", false, { Principal: { AWS: "111122223344" } }],
    ["one of several", true, { Principal: { AWS: "111122223344", Service: ["a.amazonaws.com", "s3.amazonaws.com"] } }],
    ["another service", false, { Principal: { Service: "logging.s3.amazonaws.com" } }],
    ["a service of a Region", undefined, { Principal: { Service: "s3.us-west-2.amazonaws.com" } }],
    ["the service of directory buckets", undefined, { Principal: { Service: "s3express.amazonaws.com" } }],
    ["a service with a suffix", undefined, { Principal: { Service: "s3.<suffix>" } }],
    ["a canonical user", false, { Principal: { CanonicalUser: "abc" } }],
    ["an identity provider", false, { Principal: { Federated: null } }],
    ["a type that is none", undefined, { Principal: { Servise: "s3.amazonaws.com" } }],
    ["a principal that is not known", undefined, { Principal: { AWS: null } }],
    ["a parameter", undefined, { Principal: { AWS: "<Users>" } }],
    ["no principal", undefined, { Principal: undefined }],
    ["not a role", true, { Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223344:role/x" } }],
    ["the case of actions", true, { Action: "S3:putobject" }],
    ["any action", true, { Action: ["s3:GetObject", "s3:Put*"] }],
    ["no such action", false, { Action: ["s3:GetObject", "s3:PutObjectAcl"] }],
    ["not an action", true, { Action: undefined, NotAction: "s3:DeleteObject" }],
    ["not this action", false, { Action: undefined, NotAction: "s3:*" }],
    ["any resource", true, { Resource: "*" }],
    ["any bucket", true, { Resource: "arn:aws:s3:::*" }],
    ["any partition", true, { Resource: "arn:*:s3:::acme-dst/*" }],
    ["the partition of the stack", true, { Resource: "arn:<Partition>:s3:::acme-dst/*" }],
    ["another partition", false, { Resource: "arn:aws-cn:s3:::acme-dst/*" }],
    ["a bucket that is not known", undefined, { Resource: "arn:aws:s3:::<Name>/*" }],
    ["a bucket that is not known, without its objects", undefined, { Resource: "arn:aws:s3:::<Name>" }],
    ["not a resource", false, { Resource: undefined, NotResource: "arn:aws:s3:::acme-dst/inv/*" }],
    ["not another one", true, { Resource: undefined, NotResource: "arn:aws:s3:::acme-dst/x/*" }],
    ["an effect that is none", undefined, { Effect: "allow" }],
    ["an element that is none", undefined, { Principle: "x" }],
  ] as const)("%s", (_, answer, changes) => {
    expect(star(changes)).toBe(answer);
  });

  test.each([
    ["its own name", true, "<Arn>/*"],
    ["the bucket alone", false, "<Arn>"],
    ["another prefix", false, "<Arn>/other/*"],
    ["a bucket that may be the same", undefined, "arn:aws:s3:::acme-dst/*"],
    ["another one", undefined, "<Other>/*"],
  ])("a destination whose ARN is not known: %s", (_, answer, Resource) => {
    const dest = [{ kind: "unknown" as const, service: undefined, identity: "Arn" }];
    expect(verdict([allow({ Resource })], { dest }).answer).toBe(answer);
  });

  test("a text that is too long is not compared", () => {
    expect(star({ Resource: `${"*a".repeat(4000)}` })).toBe(undefined);
  });

  test("a slash at the end of the prefix", () => {
    expect(verdict([allow({ Resource: "arn:aws:s3:::acme-dst/inv/acme-src/*" })], { prefix: "inv/" }).answer).toBe(
      undefined,
    );
    expect(verdict([allow({ Resource: "arn:aws:s3:::acme-dst/acme-src/daily/*" })], { prefix: "" }).answer).toBe(true);
  });
});

describe("what decided", () => {
  test("the statement that denies", () => {
    expect(verdict([allow(), tls, deny(undefined, { Sid: "No" })])).toMatchObject({
      answer: false,
      granted: true,
      denials: [{ sid: "No" }],
      nearest: undefined,
    });
  });
  test.each([
    [
      "nothing is about S3",
      undefined,
      [allow({ Action: "s3:GetObject" }), allow({ Principal: { AWS: "1" }, Resource: "arn:aws:s3:::acme-dst" })],
    ],
    [
      "the one that lacks least",
      ["resource"],
      [allow({ Action: "s3:*", Principal: { AWS: "111122223344" } }), allow({ Resource: "arn:aws:s3:::acme-dst" })],
    ],
    [
      "a condition",
      ["condition"],
      [
        allow({ Resource: "arn:aws:s3:::acme-dst", Condition: { StringEquals: { "aws:SourceAccount": "1" } } }),
        source("ArnLike", "arn:aws:s3:::x"),
      ],
    ],
  ] as const)("%s", (_, parts, statements) => {
    const { answer, nearest } = verdict(statements);
    expect(answer).toBe(false);
    expect(nearest?.obstacles.map(({ part }) => part)).toEqual(parts);
  });
});

describe("properties", () => {
  const statementsOf = (next: () => number): object[] => {
    const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
    const condition = () => ({
      [pick([
        "StringEquals",
        "StringNotEquals",
        "StringLike",
        "ArnLike",
        "Null",
        "StringEqualsIfExists",
        "ForAllValues:StringNotLike",
      ])]: {
        [pick([
          "aws:SourceArn",
          "aws:SourceAccount",
          "s3:x-amz-acl",
          "aws:SourceVpce",
          "aws:SourceOrgID",
          "s3:x-amz-server-side-encryption",
        ])]: pick(["arn:aws:s3:::acme-src", "111122223344", "*", "true", "false", "bucket-owner-*", "aws:kms", "<x>"]),
      },
    });
    return Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
      allow({
        Effect: pick(["Allow", "Allow", "Deny"]),
        Principal: pick<unknown>(["*", { Service: "s3.amazonaws.com" }, { AWS: "111122223344" }, { AWS: "<x>" }]),
        Action: pick(["s3:PutObject", "s3:*", "s3:GetObject", "<x>"]),
        Resource: pick([
          "*",
          "arn:aws:s3:::acme-dst/*",
          "arn:aws:s3:::acme-dst/inv/acme-src/*",
          "arn:aws:s3:::<x>/*",
          "arn:aws:s3:::acme-dst",
        ]),
        Condition: pick([condition(), {}, { ...condition(), ...condition() }]),
      }),
    );
  };
  /** Every text of a policy replaced by one that is not known, one at a time. */
  const blurred = (statements: readonly object[]): object[][] => {
    const text = JSON.stringify(statements);
    const values = [...text.matchAll(/"(?:Effect|Action|Resource|aws:\w+|s3:[\w-]+|AWS|Service)":("[^"]*")/g)];
    return values.map((match) => {
      const end = (match.index ?? 0) + match[0].length;
      return JSON.parse(`${text.slice(0, end - (match[1] ?? "").length)}null${text.slice(end)}`);
    });
  };
  const policies = Array.from({ length: runs(60) }, (_, index) => statementsOf(randomNumbers(seedOf(1607 + index))));

  test("a Deny never turns a refusal into a delivery, nor an Allow a delivery into a refusal", () => {
    for (const statements of policies) {
      const { answer } = verdict(statements);
      const [extra = {}] = policies[(statements.length * 31) % policies.length] ?? [];
      const denied = verdict([...statements, { ...extra, Effect: "Deny" }]).answer;
      const allowed = verdict([...statements, { ...extra, Effect: "Allow" }]).answer;
      if (answer === false) expect(denied).toBe(false);
      else expect([undefined, false, answer]).toContain(denied);
      if (answer === true) expect(allowed).toBe(true);
    }
  });

  test("what is not known never becomes certain by knowing less", () => {
    for (const statements of policies) {
      const { answer } = verdict(statements);
      for (const less of blurred(statements)) expect([undefined, answer]).toContain(verdict(less).answer);
      expect([undefined, answer]).toContain(verdict(statements, { account: undefined }).answer);
      expect([undefined, ...(answer === false ? [false] : [])]).toContain(
        evaluate([policy(statements)], delivery().put, false).answer,
      );
    }
  });

  test("the order of statements means nothing", () => {
    for (const statements of policies) {
      const { answer } = verdict(statements);
      expect(verdict([...statements].reverse()).answer).toBe(answer);
      const apart = statements.map((statement) => policy([statement]));
      expect(evaluate(apart, delivery().put).answer).toBe(answer);
    }
  });

  test("all three answers occur", () => {
    const answers = new Set(policies.map((statements) => verdict(statements).answer));
    expect(answers).toEqual(new Set([true, false, undefined]));
  });
});

test("what would take long to compare is not known", () => {
  expect(matches(["*a".repeat(40)], ["b".repeat(80)])).toBe(false);
  expect(matches(["*a".repeat(400)], ["b".repeat(800)])).toBeUndefined();
});
