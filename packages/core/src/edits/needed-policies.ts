import type { Parts, StatementDraft } from "../aws/policy-model.ts";
import type { PolicyKind } from "../document/policy-file.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import { descendantsOf } from "../nodes/node.ts";
import { type Delivery, deliveryOf, keyStatement, putStatement } from "../scope/delivery.ts";
import type { ResourceFacts } from "../scope/resources.ts";
import {
  ACCOUNT,
  PARTITION,
  REGION,
  type Reference,
  type References,
  SOURCE_BUCKET,
} from "../vocabulary/references.ts";
import type { PolicyTarget } from "./convert-targets.ts";
import { type Plain, printHcl, printYaml } from "./policy-printers.ts";

export interface NeededPolicies {
  readonly text: string;
  /** What the document does not tell, as words in angle brackets that the text has in its place. */
  readonly placeholders: readonly string[];
}

/** A policy of a bucket or key, with the statements that are needed. */
interface NeededPolicy {
  readonly kind: "bucket" | "key";
  readonly arn: Parts;
  /** Of a bucket its name, of a key its account. */
  readonly about: Parts;
  /** Undefined where it is made elsewhere, or perhaps not. */
  readonly address: string | undefined;
  /** Whether it is made here, and certainly has no policy. */
  readonly isMissing: boolean;
  readonly partition: string | undefined;
  readonly statement: StatementDraft;
  /** By condition key, the values of all configurations, each once. */
  readonly values: Map<string, Map<string, Parts>>;
}

/**
 * The least that the policies of destinations and keys must say so that the reports of a document's configurations arrive;
 * undefined where no configuration names a destination. Whatever else the policies say has to stay in them.
 * @param choice `missing` leaves out those of buckets and keys that are not made here, or may have a policy
 */
export function neededPolicies(
  source: InventorySourceCode,
  target: PolicyTarget,
  choice: "all" | "missing" = "all",
): NeededPolicies | undefined {
  const policies = policiesOf(source).filter(({ isMissing }) => choice === "all" || isMissing);
  if (policies.length === 0) return undefined;
  const writer = new PartsPrinter(target, source);
  const text = { json: asJson, cloudformation: asTemplate, terraform: asModule }[target](policies, writer);
  return { text, placeholders: [...writer.placeholders] };
}

/** The same as policies of their own in JSON, each with whose it is. */
export function neededDocuments(source: InventorySourceCode): { kind: PolicyKind; text: string }[] {
  const writer = new PartsPrinter("json", source);
  return policiesOf(source).map((policy) => ({
    kind: policy.kind === "key" ? "key" : "destination",
    text: `${JSON.stringify(documentOf(policy, writer), null, 2)}\n`,
  }));
}

function policiesOf(source: InventorySourceCode): NeededPolicy[] {
  const needed = new Map<string, NeededPolicy>();
  for (const bucket of descendantsOf(source.ast, "DestinationBucket")) {
    for (const each of bucket.alternatives ?? [bucket]) {
      const delivery = deliveryOf(each, source.resources, source.facts);
      if (delivery) addTo(needed, delivery);
    }
  }
  return [...needed.values()];
}

function addTo(needed: Map<string, NeededPolicy>, delivery: Delivery): void {
  const { destination, key } = delivery;
  const [first] = destination.arn;
  const partition = typeof first === "string" ? /^arn:([\w-]+):/.exec(first)?.[1] : undefined;
  const { arn, name } = destination;
  const known = {
    ...delivery,
    sourceArn: delivery.sourceArn ?? ["arn:", placeholder(PARTITION), ":s3:::", placeholder(SOURCE_BUCKET)],
    sourceAccount: delivery.sourceAccount ?? [placeholder("SOURCE_ACCOUNT")],
  };
  const add = (policy: Omit<NeededPolicy, "values">): void => {
    const identity = `${policy.kind} ${JSON.stringify(policy.arn)}`;
    const { values } = needed.get(identity) ?? { values: new Map<string, Map<string, Parts>>() };
    for (const [, name, value] of policy.statement.conditions) {
      const own = values.get(name) ?? new Map<string, Parts>();
      values.set(name, own.set(JSON.stringify(value), value));
    }
    needed.set(identity, { ...policy, values });
  };
  const own = { partition, isMissing: isMissing(destination) };
  add({ ...own, kind: "bucket", arn, about: name, address: destination.address, statement: putStatement(known) });
  if (!key) return;
  const about = key.facts.account ?? [placeholder("KEY_ACCOUNT")];
  add({
    partition,
    isMissing: isMissing(key.facts),
    kind: "key",
    arn: key.facts.arn,
    about,
    address: key.facts.address,
    statement: keyStatement(known),
  });
}

function isMissing({ isDeclared, isComplete, policies }: ResourceFacts): boolean {
  return isDeclared && isComplete && policies.length === 0;
}

function placeholder(identity: string): Reference {
  return { kind: "unknown", service: undefined, identity };
}

/** Writes texts with references as a form does, and collects what it has no word for. */
class PartsPrinter {
  readonly placeholders = new Set<string>();
  readonly #target: PolicyTarget;
  /** What the document says of references, where they are written as there. */
  readonly #references: References | undefined;

  constructor(target: PolicyTarget, { ast, carrier }: InventorySourceCode) {
    this.#target = target;
    const all = carrier === target ? ast.children.map(({ spelling }) => spelling.references) : [];
    this.#references = all.find((references) => references !== undefined);
  }

  /** Whether the document has something of this name. */
  declares(name: string): boolean {
    return this.#references?.declares(name) === true;
  }

  of(parts: Parts, partition: string | undefined): string {
    return parts
      .map((part) => {
        if (typeof part === "string") return part;
        return part.identity === PARTITION && partition !== undefined ? partition : this.#reference(part);
      })
      .join("");
  }

  /** What a policy of a bucket is attached to: the bucket itself where it is made here, so that it is made first. */
  bucketOf({ about, address, partition }: NeededPolicy): string {
    const own: Reference = { kind: "name", service: "bucket", identity: address ?? "" };
    return this.of(address === undefined || !this.#references ? about : [own], partition);
  }

  #reference({ identity, service, kind }: Reference): string {
    if (this.#target !== "json") {
      const around = surroundings[identity]?.[this.#target];
      if (around !== undefined) return `\${${around}}`;
    }
    if (this.#references && this.#target === "cloudformation" && /^(?:Resources\.)?[\w:.]+$/.test(identity)) {
      return `\${${identity.replace("Resources.", "")}${service === "key" ? ".Arn" : ""}}`;
    }
    if (
      this.#references &&
      this.#target === "terraform" &&
      /^[\w-]+(?:[.[]|$)/.test(identity) &&
      !/^[A-Z_]+$/.test(identity)
    ) {
      return `\${${identity}${service === "bucket" ? ".id" : service === "key" ? `.${kind}` : ""}}`;
    }
    const word = `<${identity.replace("AWS::", "").replace(/^Resources\./, "")}>`;
    this.placeholders.add(word);
    return word;
  }
}

/** How what is the same wherever a document is used is written. */
const surroundings: Readonly<Record<string, Readonly<Record<"cloudformation" | "terraform", string>>>> = {
  [ACCOUNT]: { cloudformation: ACCOUNT, terraform: "data.aws_caller_identity.current.account_id" },
  [PARTITION]: { cloudformation: PARTITION, terraform: "data.aws_partition.current.partition" },
  [REGION]: { cloudformation: REGION, terraform: "data.aws_region.current.region" },
};

/** A policy as IAM's own JSON. */
function documentOf(policy: NeededPolicy, writer: PartsPrinter): Plain {
  const { statement, values, kind, about, partition } = policy;
  const conditions = new Map<string, Record<string, Plain>>();
  for (const [operator, key] of statement.conditions) {
    const texts = [...(values.get(key)?.values() ?? [])].map((value) => writer.of(value, partition));
    const [first = ""] = texts;
    conditions.set(operator, { ...conditions.get(operator), [key]: texts.length === 1 ? first : texts });
  }
  const own = {
    Sid: statement.sid,
    Effect: "Allow",
    Principal: { Service: statement.service },
    Action: statement.action,
    Resource: writer.of(statement.resource, partition),
    Condition: Object.fromEntries(conditions),
  };
  // Without it nobody could change the key's policy again.
  const root: Plain = {
    Sid: "Administration",
    Effect: "Allow",
    Principal: { AWS: writer.of(["arn:", placeholder(PARTITION), ":iam::", ...about, ":root"], partition) },
    Action: "kms:*",
    Resource: "*",
  };
  return { Version: "2012-10-17", Statement: kind === "key" ? [root, own] : [own] };
}

/** By the ARN of the bucket or key its policy. */
function asJson(policies: readonly NeededPolicy[], writer: PartsPrinter): string {
  const byArn = policies.map((policy) => [writer.of(policy.arn, policy.partition), documentOf(policy, writer)]);
  return `${JSON.stringify(Object.fromEntries(byArn), null, 2)}\n`;
}

/** Resources of a template; the policy of a key is no resource, so it is told in comments. */
function asTemplate(policies: readonly NeededPolicy[], writer: PartsPrinter): string {
  const resources: Record<string, Plain> = {};
  const comments: string[] = [];
  for (const policy of policies) {
    const document = documentOf(policy, writer);
    if (policy.kind === "bucket") {
      const name = nameAfter(
        writer.bucketOf(policy),
        "ReportsPolicy",
        (own) => own in resources || writer.declares(own),
      );
      const Bucket = writer.bucketOf(policy);
      resources[name] = { Type: "AWS::S3::BucketPolicy", Properties: { Bucket, PolicyDocument: document } };
    } else {
      const lines = printYaml({ KeyPolicy: document }).trimEnd().split("\n");
      comments.push(`# The key ${writer.of(policy.arn, policy.partition)}:`, ...lines.map((line) => `# ${line}`));
    }
  }
  return printYaml({ Resources: resources }) + comments.map((line) => `${line}\n`).join("");
}

function asModule(policies: readonly NeededPolicy[], writer: PartsPrinter): string {
  const names = new Set<string>();
  const blocks = policies.map((policy) => {
    const isBucket = policy.kind === "bucket";
    const type = isBucket ? "aws_s3_bucket_policy" : "aws_kms_key_policy";
    const about = isBucket ? writer.bucketOf(policy) : "key";
    const isTaken = (own: string): boolean => names.has(own) || writer.declares(`${type}.${own}`);
    const name = nameAfter(about, "reports_policy", isTaken);
    names.add(name);
    const value = printHcl(isBucket ? about : writer.of(policy.arn, policy.partition), "  ");
    const document = printHcl(documentOf(policy, writer), "  ");
    const first = isBucket ? "bucket" : "key_id";
    return `resource "${type}" "${name}" {\n  ${first} = ${value}\n  policy = jsonencode(${document})\n}\n`;
  });
  const text = blocks.join("\n");
  const data = ["aws_caller_identity", "aws_partition", "aws_region"].filter(
    (type) => text.includes(`data.${type}.`) && !writer.declares(`data.${type}.current`),
  );
  return [...data.map((type) => `data "${type}" "current" {}\n`), text].join("\n");
}

/** A name of letters and digits after a bucket's, in the style of the form. */
function nameAfter(
  bucket: string,
  style: "ReportsPolicy" | "reports_policy",
  isTaken: (name: string) => boolean,
): string {
  const words = bucket.replace(/\$\{(?:aws_s3_bucket\.)?|\.id\}|[}<>]/g, "").split(/[^A-Za-z0-9]+/);
  const all = [...(/^\d/.test(words[0] ?? "") ? ["bucket"] : []), ...words.filter((word) => word), "policy"];
  const name =
    style === "reports_policy"
      ? all.join("_").toLowerCase()
      : all.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  for (let count = 1; ; count++) {
    const own = `${name}${count === 1 ? "" : count}`;
    if (!isTaken(own)) return own;
  }
}
