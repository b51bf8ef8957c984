import type { Policy, PolicyFile } from "../aws/policy-model.ts";
import { policyOf } from "../carriers/policy-document.ts";
import { asObject, entriesIn, memberValue } from "../carriers/recognise/likeness.ts";
import { languageNamed } from "../languages/index.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import { isStructure, type Structure, type Value } from "../syntax/tree.ts";

/** Whose policy it is. */
export type PolicyKind = "destination" | "key";

/** Reads the policy of the destination, or of the key, that belongs to a document which makes no buckets itself. */
export type GivenPolicy = (kind: PolicyKind) => PolicyFile | undefined;

/**
 * The policy in a file: itself, or the answer of `aws s3api get-bucket-policy` and `aws kms get-key-policy`, which have it
 * as a text in `Policy`; or the only one of this kind in what `inventory-lint policy` prints. Undefined where the file holds
 * none that can be read.
 */
export function readPolicyFile(file: PolicyFile, kind: PolicyKind): Policy | undefined {
  const { text } = file;
  const { roots, problems } = languageNamed("json").read(text);
  const root = problems.length === 0 ? roots[0]?.value : undefined;
  const object = asObject(root);
  const value = (object && (memberValue(object, "Policy") ?? printedPolicy(object, kind))) ?? root;
  return policyOf(value, {
    text,
    problems,
    file,
    partsOf: (each) =>
      isStructure(each) || each.kind === "null" || hasPlaceholder(each.value) ? undefined : [each.value],
  });
}

/** How the ARNs begin that a policy of a kind is printed for. */
const arns: Readonly<Record<PolicyKind, RegExp>> = { destination: /^arn:[^:]+:s3:/, key: /^arn:[^:]+:kms:/ };

/** Of policies by their buckets' and keys' ARNs the one of a kind; undefined for several, of which any could be meant. */
function printedPolicy(object: Structure, kind: PolicyKind): Value | undefined {
  const ofKind = entriesIn(object).filter(({ name }) => arns[kind].test(name));
  return ofKind.length === 1 ? ofKind[0]?.value : undefined;
}
