import type { Parts, Policy, PolicyStatement } from "../aws/policy-model.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Facts } from "../scope/facts.ts";
import type { AttachedPolicy, Resources } from "../scope/resources.ts";
import { type Entry, isStructure, type Structure, type Tree, type Value } from "../syntax/tree.ts";
import { ACCOUNT, type Reference } from "../vocabulary/references.ts";
import { MAX_STATEMENTS, policyOf, policyOfBlock } from "./policy-document.ts";
import type { PolicySource } from "./policy-text.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import {
  type Attachment,
  type DeclaredResource,
  encryptionOf,
  resourcesIn,
  type View,
  type WrittenEncryption,
} from "./resource-graph.ts";
import { attributeOf, blocksOf, type Declaration } from "./terraform-module.ts";
import { type ModuleInView, namesIn } from "./terraform-references.ts";
import { bucketTypes, keyTypes, policyAttributes } from "./terraform-types.ts";
import { addressOf, TerraformValues, withProvider } from "./terraform-values.ts";
import { within } from "./value-parts.ts";

/** Documents that are merged with others that are merged with others. */
const MAX_MERGED = 8;

const ENCRYPTION = "server_side_encryption_configuration";

/** What may attach policies to a bucket that it is told of. */
const OUTSIDE = /^(?:null_resource|terraform_data|aws_cloudformation_stack\w*)$/;

/**
 * What a Terraform module says of buckets, keys and their policies.
 * @param text the text of the document that is read
 */
export function terraformResources(module: ModuleInView, tree: Tree, facts: Facts): Resources {
  return resourcesIn(new TerraformView(module, tree, facts));
}

class TerraformView implements View {
  readonly buckets: readonly DeclaredResource[];
  readonly keys: readonly DeclaredResource[];
  readonly bucketPolicies: readonly Attachment<Policy>[];
  readonly keyPolicies: readonly Attachment<Policy>[];
  readonly encryptions: readonly Attachment<WrittenEncryption>[];
  readonly isWhole: boolean;
  readonly #module: ModuleInView;
  readonly #tree: Tree;
  readonly #facts: Facts;
  readonly #resources: readonly Declaration[];
  readonly #documents = new Map<Declaration, Policy | undefined>();
  #passedOn: ReadonlySet<string> | undefined;

  constructor(module: ModuleInView, tree: Tree, facts: Facts) {
    this.#module = module;
    this.#tree = tree;
    this.#facts = facts;
    this.isWhole = module.isWhole;
    this.#resources = [...module.all.values()].flat().filter(({ block }) => block === "resource");
    const buckets = this.#ofType((type) => bucketTypes.has(type));
    const keys = this.#ofType((type) => keyTypes.has(type));
    this.buckets = buckets.map((each) => this.#declared(each));
    this.keys = keys.map((each) => this.#declared(each));
    this.bucketPolicies = [
      ...this.#ofType((type) => type.endsWith("_s3_bucket_policy")).map((each) =>
        this.#attached(each, "bucket", this.#policyIn(each)),
      ),
      ...buckets.flatMap((each) => this.#inline(each)),
    ];
    this.keyPolicies = [
      ...this.#ofType((type) => type === "aws_kms_key_policy").map((each) =>
        this.#attached(each, "key_id", this.#policyIn(each)),
      ),
      ...keys.flatMap((each) => this.#inline(each)),
    ];
    this.encryptions = [
      ...this.#ofType((type) => type === `aws_s3_bucket_${ENCRYPTION}`).map((each) =>
        this.#attached(each, "bucket", this.#encryptionIn(each, bodyOf(each))),
      ),
      ...buckets.flatMap((each) => {
        const [own] = blocksOf(bodyOf(each), ENCRYPTION);
        return own ? { ...this.#own(each), content: this.#encryptionIn(each, own.body) } : [];
      }),
    ];
  }

  get policies(): AttachedPolicy[] {
    const own = [...this.#module.all.values()].flat().filter(({ elsewhere }) => !elsewhere);
    const found = own.flatMap((declaration): AttachedPolicy[] => {
      const { block, type = "", entry } = declaration;
      const source = this.#source(declaration);
      if (block === "data") {
        const policy = type === "aws_iam_policy_document" && policyOfBlock(entry, source);
        return policy ? [{ kind: "iam", policy }] : [];
      }
      const [kind, attribute = ""] = (block === "resource" && policyAttributes.get(type)) || [];
      if (!kind) return [];
      const body = bodyOf(declaration);
      const holders = attribute === "inline_policy" ? blocksOf(body, attribute).map((inner) => inner.body) : [body];
      return holders.flatMap((holder) => {
        const policy = policyOf(attributeOf(holder, holder === body ? attribute : "policy")?.value, source);
        return policy ? { kind, policy } : [];
      });
    });
    return found.sort((a, b) => a.policy.range[0] - b.policy.range[0]);
  }

  isPassedOn(address: string): boolean {
    this.#passedOn ??= new Set(
      [...this.#module.all.values()]
        .flat()
        .filter(({ block, type }) => block === "module" || (block === "resource" && OUTSIDE.test(type ?? "")))
        .flatMap(({ entry }) => (entry.value ? namesIn(entry.value).map(({ name }) => name) : [])),
    );
    return this.#passedOn.has(address);
  }

  partsOf(value: Value, node: InventoryNode): Parts | undefined {
    const parts = node.spelling.references?.partsOf(value);
    return parts && within(parts, this.#facts);
  }

  conditionOf(request: InventoryNode): string {
    return conditionIn(asObject(configurationOf(request)?.value), this.#tree.text);
  }

  accountOf(request: InventoryNode): Parts {
    return this.#accountOf(configurationOf(request));
  }

  #ofType(isMeant: (type: string) => boolean): Declaration[] {
    return this.#resources.filter(({ type = "" }) => isMeant(type));
  }

  #accountOf(entry: Entry | undefined): Parts {
    const provider = attributeOf(asObject(entry?.value), "provider")?.value;
    const account: Reference = { kind: "unknown", service: undefined, identity: withProvider(ACCOUNT, provider) };
    return within([account], this.#facts) ?? [account];
  }

  #declared(declaration: Declaration): DeclaredResource {
    const { type = "", entry, elsewhere } = declaration;
    const address = addressOf(declaration);
    const nameAttribute = bucketTypes.get(type);
    const name = nameAttribute === undefined ? undefined : attributeOf(bodyOf(declaration), nameAttribute)?.value;
    const parts = name && this.#partsIn(declaration)(name);
    const service = nameAttribute === undefined ? "key" : "bucket";
    const own: Reference = { kind: service === "key" ? "arn" : "name", service, identity: address };
    return {
      address,
      parts: parts && parts.length > 0 && parts[0] !== "" ? parts : [own],
      condition: this.#conditionOf(declaration),
      range: elsewhere ? undefined : [entry.nameStart, entry.nameEnd],
      account: this.#accountOf(entry),
    };
  }

  #conditionOf(declaration: Declaration): string {
    return conditionIn(bodyOf(declaration), (declaration.elsewhere ?? this.#tree).text);
  }

  #partsIn({ entry }: Declaration): PolicySource["partsOf"] {
    const values = new TerraformValues(this.#module.declared, attributeOf(asObject(entry.value), "for_each")?.value);
    return (value) => {
      const parts = values.partsOf(value);
      return parts && within(parts, this.#facts);
    };
  }

  #source(declaration: Declaration): PolicySource {
    const { elsewhere } = declaration;
    const file = elsewhere && { name: elsewhere.fileName ?? "", text: elsewhere.text };
    const { text, problems } = elsewhere ?? this.#tree;
    return { text, problems, file, notation: "terraform", partsOf: this.#partsIn(declaration) };
  }

  #attached<Content>(declaration: Declaration, attribute: string, content: Content | undefined): Attachment<Content> {
    const value = attributeOf(bodyOf(declaration), attribute)?.value;
    const to = value && this.#partsIn(declaration)(value);
    return { to, condition: this.#conditionOf(declaration), content };
  }

  /** What belongs to a resource since it is written in it. */
  #own(declaration: Declaration): Omit<Attachment<never>, "content"> {
    const { parts, condition } = this.#declared(declaration);
    return { to: parts, condition };
  }

  #inline(declaration: Declaration): Attachment<Policy>[] {
    const [, attribute = ""] = policyAttributes.get(declaration.type ?? "") ?? [];
    if (attributeOf(bodyOf(declaration), attribute) === undefined) return [];
    return [{ ...this.#own(declaration), content: this.#policyIn(declaration) }];
  }

  #policyIn(declaration: Declaration): Policy | undefined {
    const [, attribute = ""] = policyAttributes.get(declaration.type ?? "") ?? [];
    return this.#policyAt(attributeOf(bodyOf(declaration), attribute)?.value, declaration, 0);
  }

  /** The policy that a value is: written there, in a local, or by a data source. */
  #policyAt(value: Value | undefined, declaration: Declaration, depth: number): Policy | undefined {
    const { expression } = value ?? {};
    if (expression?.kind !== "reference") return policyOf(value, this.#source(declaration));
    const [first, second, third, attribute = ""] = expression.path;
    if (depth > MAX_MERGED) return undefined;
    if (first === "local" && third === undefined) {
      const local = this.#onlyOne(`local.${second}`);
      return local && this.#policyAt(local.entry.value, local, depth + 1);
    }
    const isDocument =
      first === "data" && second === "aws_iam_policy_document" && /^(?:minified_)?json$/.test(attribute);
    const data = isDocument ? this.#onlyOne(`data.${second}.${third}`) : undefined;
    return data && this.#document(data, depth);
  }

  #onlyOne(address: string): Declaration | undefined {
    const [only, ...others] = this.#module.all.get(address) ?? [];
    return others.length === 0 ? only : undefined;
  }

  #document(data: Declaration, depth: number): Policy | undefined {
    if (this.#documents.has(data)) return this.#documents.get(data);
    // What merges itself is not known.
    this.#documents.set(data, undefined);
    const body = bodyOf(data);
    const merged = (pattern: RegExp): (Policy | undefined)[] =>
      (body ? entriesIn(body) : [])
        .filter(({ name }) => pattern.test(name))
        .flatMap(({ value }) => this.#documentsIn(value, data, depth + 1));
    const [before, behind] = [
      merged(/^source_(?:policy_documents|json)$/),
      merged(/^override_(?:policy_documents|json)$/),
    ];
    const own = policyOfBlock(data.entry, this.#source(data));
    const all = [...before, own, ...behind];
    const isLong = all.reduce((sum, each) => sum + (each?.statements.length ?? 0), 0) > MAX_STATEMENTS;
    const policy = own && !isLong ? mergedPolicy(own, before, behind) : undefined;
    this.#documents.set(data, policy);
    return policy;
  }

  /** Of a list each; of what is no list it is not known which. */
  #documentsIn(value: Value | undefined, data: Declaration, depth: number): (Policy | undefined)[] {
    if (!isStructure(value)) return [this.#policyAt(value, data, depth)];
    return value.kind === "list"
      ? entriesIn(value).map((item) => this.#policyAt(item.value, data, depth))
      : [undefined];
  }

  #encryptionIn(declaration: Declaration, holder: Structure | undefined): WrittenEncryption | undefined {
    const [rule, ...others] = blocksOf(holder, "rule");
    const [byDefault] = blocksOf(rule?.body, "apply_server_side_encryption_by_default");
    if (!rule || !byDefault || others.length > 0) return undefined;
    const partsOf = this.#partsIn(declaration);
    const keyId = attributeOf(byDefault.body, "kms_master_key_id")?.value;
    const algorithm = attributeOf(byDefault.body, "sse_algorithm")?.value;
    const bucketKey = attributeOf(rule.body, "bucket_key_enabled")?.value;
    return encryptionOf({ algorithm, keyId, bucketKey }, partsOf, declaration.elsewhere === undefined);
  }
}

/** Documents in the order in which they are merged: later ones replace statements of the same Sid. */
function mergedPolicy(own: Policy, before: readonly (Policy | undefined)[], behind: typeof before): Policy {
  if (before.length + behind.length === 0) return own;
  const all = [...before, own, ...behind];
  const statements: PolicyStatement[] = [];
  for (const statement of all.flatMap((policy) => policy?.statements ?? [])) {
    const same = statement.sid ? statements.findIndex(({ sid }) => sid === statement.sid) : -1;
    if (same < 0) statements.push(statement);
    else statements[same] = statement;
  }
  // What is not known may replace everything that has a Sid.
  const kept = behind.every((policy) => policy) ? statements : statements.filter(({ sid }) => !sid);
  return { ...own, statements: kept, isComplete: all.every((policy) => policy?.isComplete === true) };
}

function bodyOf({ entry }: Declaration): Structure | undefined {
  return asObject(entry.value);
}

/** The resource that a request comes from. */
function configurationOf(request: InventoryNode): Entry | undefined {
  return request.child("InventoryConfiguration")?.entry;
}

/** What decides whether a resource is made; empty where it always is. */
function conditionIn(body: Structure | undefined, text: string): string {
  const value = ["count", "for_each"].map((name) => attributeOf(body, name)?.value).find((each) => each);
  return value ? text.slice(value.start, value.end).replace(/\s+/g, " ") : "";
}
