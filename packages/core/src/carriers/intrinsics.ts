import { type Entry, isEntry, isStructure, type Value } from "../syntax/tree.ts";

/** One of CloudFormation's functions, with what it is given. */
export interface Intrinsic {
  /** Without `Fn::` and `!`. */
  readonly name: string;
  /** In the short form of YAML the value itself, read as if it had no tag. */
  readonly argument: Value | undefined;
}

/** The function that a value is, in its short or long form. */
export function intrinsicOf(value: Value): Intrinsic | undefined {
  const { tag } = value;
  if (tag !== undefined) {
    if (!/^!(?!!)/.test(tag)) return undefined;
    const argument = isStructure(value)
      ? { ...value, tag: undefined }
      : { ...value, tag: undefined, kind: "text" as const };
    return { name: tag.slice(1), argument };
  }
  if (!isStructure(value) || value.kind !== "map" || value.children.length !== 1) return undefined;
  const [only] = value.children;
  if (!only || !isEntry(only)) return undefined;
  const name = /^(?:(Ref|Condition)|Fn::(\w+))$/.exec(only.name);
  return name ? { name: name[1] ?? name[2] ?? "", argument: only.value } : undefined;
}

/** Whether a value is one of CloudFormation's functions. */
export function isIntrinsic(value: Value): boolean {
  return intrinsicOf(value) !== undefined;
}

/** Whether a member stands for others that a macro makes. */
export function isMacro({ name }: Entry): boolean {
  return name === "Fn::Transform" || name === "AWS::Include" || name.startsWith("Fn::ForEach");
}
