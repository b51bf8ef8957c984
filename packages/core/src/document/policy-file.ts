import type { Policy, PolicyFile } from "../aws/policy-model.ts";
import { policyOf } from "../carriers/policy-document.ts";
import { asObject, memberValue } from "../carriers/recognise/likeness.ts";
import { languageNamed } from "../languages/index.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import { isStructure } from "../syntax/tree.ts";

/** Whose policy it is. */
export type PolicyKind = "destination" | "key";

/** Reads the policy of the destination, or of the key, that belongs to a document which makes no buckets itself. */
export type GivenPolicy = (kind: PolicyKind) => PolicyFile | undefined;

/**
 * The policy in a file: itself, or the answer of `aws s3api get-bucket-policy` and `aws kms get-key-policy`, which have it
 * as a text in `Policy`. Undefined where the file holds none that can be read.
 */
export function readPolicyFile(file: PolicyFile): Policy | undefined {
  const { text } = file;
  const { roots, problems } = languageNamed("json").read(text);
  const root = problems.length === 0 ? roots[0]?.value : undefined;
  const answered = asObject(root);
  const value = (answered && memberValue(answered, "Policy")) ?? root;
  return policyOf(value, {
    text,
    file,
    partsOf: (each) =>
      isStructure(each) || each.kind === "null" || hasPlaceholder(each.value) ? undefined : [each.value],
  });
}
