import { type Entry, isEntry, isStructure, type Value } from "../syntax/tree.ts";

/** Whether a value is one of CloudFormation's functions, in its short or long form. */
export function isIntrinsic(value: Value): boolean {
  if (value.tag !== undefined) return /^!(?!!)/.test(value.tag);
  if (!isStructure(value) || value.kind !== "map" || value.children.length !== 1) return false;
  const [only] = value.children;
  return only !== undefined && isEntry(only) && /^(?:Ref|Condition|Fn::\w+)$/.test(only.name);
}

/** Whether a member stands for others that a macro makes. */
export function isMacro({ name }: Entry): boolean {
  return name === "Fn::Transform" || name === "AWS::Include" || name.startsWith("Fn::ForEach");
}
