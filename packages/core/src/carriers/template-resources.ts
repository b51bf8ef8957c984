import type { Parts, Policy } from "../aws/policy-model.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Facts } from "../scope/facts.ts";
import type { AttachedPolicy, Resources } from "../scope/resources.ts";
import { type Entry, isStructure, type Structure, type Value } from "../syntax/tree.ts";
import { ACCOUNT, type Reference, type References } from "../vocabulary/references.ts";
import { intrinsicOf } from "./intrinsics.ts";
import { policyOf } from "./policy-document.ts";
import type { PolicySource } from "./policy-text.ts";
import { asObject } from "./recognise/likeness.ts";
import {
  type Attachment,
  type DeclaredResource,
  encryptionOf,
  resourcesIn,
  type View,
  type WrittenEncryption,
} from "./resource-graph.ts";
import { entriesOf, memberOf, type Resource, type Template } from "./template.ts";
import type { TemplateReferences } from "./template-references.ts";
import { isBucket } from "./template-values.ts";
import { within } from "./value-parts.ts";

const bucketPolicyTypes: ReadonlySet<string> = new Set(["AWS::S3::BucketPolicy", "AWS::S3Express::BucketPolicy"]);

/** What may attach policies to a bucket that it is told of; what the CDK makes itself does not. */
const OUTSIDE =
  /^(?:AWS::CloudFormation::(?:Stack|CustomResource)$|Custom::(?!S3AutoDelete|S3BucketNotifications)|.*::MODULE$)/;

/** What a template says of buckets, keys and their policies. */
class TemplateView implements View {
  readonly buckets: readonly DeclaredResource[];
  readonly keys: readonly DeclaredResource[];
  readonly bucketPolicies: readonly Attachment<Policy>[];
  readonly keyPolicies: readonly Attachment<Policy>[];
  readonly encryptions: readonly Attachment<WrittenEncryption>[];
  readonly isWhole: boolean;
  readonly #template: Template;
  readonly #references: TemplateReferences;
  readonly #facts: Facts;
  readonly #source: PolicySource;
  #passedOn: ReadonlySet<string> | undefined;

  constructor(template: Template, references: TemplateReferences, facts: Facts) {
    this.#template = template;
    this.#references = references;
    this.#facts = facts;
    const { text, problems } = template;
    this.#source = { text, problems, notation: "template", partsOf: (value) => this.#parts(value) };
    this.isWhole = !template.isOpen;
    const resources = [...template.resources.values()];
    const buckets = resources.filter(isBucket);
    const keys = resources.filter(({ type }) => type === "AWS::KMS::Key");
    this.buckets = buckets.map((each) => this.#declared(each, "bucket"));
    this.keys = keys.map((each) => this.#declared(each, "key"));
    this.bucketPolicies = resources
      .filter(({ type }) => bucketPolicyTypes.has(type))
      .map((each) => ({
        to: this.#partsAt(each, "Bucket"),
        condition: conditionOf(each),
        content: policyOf(memberOf(each.properties, "PolicyDocument")?.value, this.#source),
      }));
    this.keyPolicies = keys.flatMap((each) => {
      const written = memberOf(each.properties, "KeyPolicy")?.value;
      return written ? { ...this.#own(each, "key"), content: policyOf(written, this.#source) } : [];
    });
    this.encryptions = buckets.flatMap((each) => {
      const written = memberOf(each.properties, "BucketEncryption")?.value;
      return written ? { ...this.#own(each, "bucket"), content: this.#encryptionIn(asObject(written)) } : [];
    });
  }

  get policies(): AttachedPolicy[] {
    return [...this.#template.resources.values()].flatMap(({ type, properties }) => {
      const values = [memberOf(properties, "PolicyDocument")?.value, memberOf(properties, "KeyPolicy")?.value];
      // Those of users, groups and roles stand in a list, and so do those of SAM's functions, without a name.
      const inner = entriesOf(memberOf(properties, "Policies")?.value).map(({ value }) => asObject(value));
      values.push(...inner.map((each) => memberOf(each, "PolicyDocument")?.value ?? each));
      const kind = bucketPolicyTypes.has(type) ? "bucket" : type === "AWS::KMS::Key" ? "key" : "iam";
      if (kind === "iam" && !/^AWS::(?:IAM|Serverless)::/.test(type)) return [];
      return values.flatMap((value) => {
        const policy = policyOf(value, this.#source);
        return policy ? { kind, policy } : [];
      });
    });
  }

  isPassedOn(address: string): boolean {
    this.#passedOn ??= new Set(
      [...this.#template.resources.values()].flatMap(({ type, entry }) =>
        OUTSIDE.test(type) && entry.value ? this.#references.dependenciesOf(entry.value) : [],
      ),
    );
    return this.#passedOn.has(address);
  }

  partsOf(value: Value): Parts | undefined {
    return this.#parts(value);
  }

  conditionOf({ identity }: InventoryNode): string {
    const resource = this.#template.resources.get(identity?.replace("Resources.", "") ?? "");
    return resource ? conditionOf(resource) : "";
  }

  accountOf(): Parts {
    return within([ACCOUNT_PART], this.#facts) ?? [ACCOUNT_PART];
  }

  /** The key that an alias stands for, too. */
  #parts(value: Value): Parts | undefined {
    const intrinsic = intrinsicOf(value);
    const { argument } = intrinsic?.name === "Ref" ? intrinsic : {};
    const alias = argument && !isStructure(argument) ? this.#template.resources.get(argument.value) : undefined;
    const target = alias?.type === "AWS::KMS::Alias" ? memberOf(alias.properties, "TargetKeyId")?.value : undefined;
    const parts = this.#references.partsOf(target && target !== value ? target : value);
    return parts && within(parts, this.#facts);
  }

  #partsAt({ properties }: Resource, name: string): Parts | undefined {
    const value = memberOf(properties, name)?.value;
    return value && this.#parts(value);
  }

  #declared(resource: Resource, service: "bucket" | "key"): DeclaredResource {
    const { name, entry } = resource;
    const parts = service === "bucket" ? this.#partsAt(resource, "BucketName") : undefined;
    const address = `Resources.${name}`;
    const own: Reference = { kind: service === "key" ? "arn" : "name", service, identity: address };
    return {
      address,
      parts: parts && parts.length > 0 && parts[0] !== "" ? parts : [own],
      condition: conditionOf(resource),
      range: [entry.nameStart, entry.nameEnd],
      account: this.accountOf(),
    };
  }

  /** What belongs to a resource since it is written in it. */
  #own(resource: Resource, service: "bucket" | "key"): Omit<Attachment<never>, "content"> {
    const { parts, condition } = this.#declared(resource, service);
    return { to: parts, condition };
  }

  #encryptionIn(written: Structure | undefined): WrittenEncryption | undefined {
    const [rule, ...others] = entriesOf(memberOf(written, "ServerSideEncryptionConfiguration")?.value);
    const first = asObject(rule?.value);
    const byDefault = asObject(memberOf(first, "ServerSideEncryptionByDefault")?.value);
    if (!byDefault || others.length > 0) return undefined;
    const algorithm = memberOf(byDefault, "SSEAlgorithm")?.value;
    const keyId = memberOf(byDefault, "KMSMasterKeyID")?.value;
    const bucketKey = memberOf(first, "BucketKeyEnabled")?.value;
    return encryptionOf({ algorithm, keyId, bucketKey }, (value) => this.#parts(value), true);
  }
}

/** What the templates of a text say, each of its own configurations. */
export function templateResources(
  templates: readonly (readonly [Template, TemplateReferences])[],
  facts: Facts,
): Resources {
  const graphs = new Map<References | undefined, Resources>(
    templates.map(([template, own]) => [own, resourcesIn(new TemplateView(template, own, facts))]),
  );
  return {
    bucket: (of) => graphs.get(of.spelling.references)?.bucket(of),
    key: (of) => graphs.get(of.spelling.references)?.key(of),
    get policies() {
      return [...graphs.values()].flatMap(({ policies }) => policies);
    },
  };
}

const ACCOUNT_PART: Reference = { kind: "unknown", service: undefined, identity: ACCOUNT };

/** The condition that a resource is made on; empty where it always is. */
function conditionOf({ entry }: { entry: Entry }): string {
  const value = memberOf(asObject(entry.value), "Condition")?.value;
  return value && !isStructure(value) ? value.value : "";
}
