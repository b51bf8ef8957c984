import type { InventorySourceCode } from "../../document/source-code.ts";
import type { Writer } from "../../edits/writer.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { memberOf } from "../../nodes/parent.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Edit } from "../../syntax/problem.ts";
import { optionalField } from "../../vocabulary/generated/vocabulary.ts";
import type { Member } from "../../vocabulary/member.ts";
import { fieldNamed, fieldsIn } from "../../vocabulary/optional-fields.ts";
import { letters } from "../../vocabulary/other-names.ts";

/** A way to give a value the type that its member has. */
export interface Conversion {
  /** What it becomes, in words. */
  readonly as: string;
  /** Whether nothing is lost and nothing else can be meant. */
  readonly isCertain: boolean;
  readonly edits: () => Edit[];
}

/** How a value of the wrong type can be written as its member's type; undefined where that is anyone's guess. */
export function conversionOf(node: InventoryNode, sourceCode: InventorySourceCode): Conversion | undefined {
  const { writer, comments } = sourceCode;
  const member = memberOf(node);
  if (node.parent?.type === "Document" && node.kind !== "list") return undefined;
  // What is written anew would lose the comments in it.
  const isKept = comments.every((comment) => comment.end <= node.nameEnd || comment.start >= node.end);
  const to = (value: Plain, as: string, isCertain = true): Conversion => ({
    as,
    isCertain: isCertain && isKept && !node.padded,
    edits: () => writer.reshape(node, value),
  });
  // Whatever has lists of one is written in a language that has lists.
  const lists = writer as Writer & Required<Pick<Writer, "enlist">>;
  if (node.lacksList) return { as: "a list with one object", isCertain: true, edits: () => lists.enlist(node) };
  const inner = innerValue(node);
  const unwrap = writer.unwrap?.bind(writer);
  if (inner && unwrap) {
    const isInnerKept = comments.every((comment) => comment.end <= node.valueStart || comment.start >= node.valueEnd);
    return { as: "what is in it", isCertain: isInnerKept, edits: () => unwrap(node, inner) };
  }
  if (member.shape === "text" && (node.kind === "number" || node.kind === "boolean")) {
    const edits = () => writer.replaceValue(node, node.value);
    return { as: "text", isCertain: node.kind === "number", edits };
  }
  if (member.shape === "list" && node.kind === "map") {
    const [only, ...others] = node.children;
    const isField = only && others.length === 0 && isFieldName(only.name) && only.hasText;
    return isField ? to([only.value], "a list") : fieldSwitches(node, to);
  }
  if (member.type === "OptionalField" && node.kind === "map") {
    const [only, ...others] = node.children;
    if (!only || others.length > 0) return undefined;
    if (isFieldName(only.name) && only.hasText) return to(only.value, "text");
    const field = isSwitchedOn(only) ? fieldNamed(only.name) : undefined;
    return field === undefined ? undefined : to(field, "text");
  }
  if (node.kind === "null" || node.kind === "boolean") {
    const isEmptyStructure = member.type === "SSES3" && node.value !== "false";
    return isEmptyStructure ? to({}, "an empty object") : undefined;
  }
  return node.kind === "text" ? textConversion(node.value, member, to) : undefined;
}

function textConversion(value: string, member: Member, to: MakeConversion): Conversion | undefined {
  if (member.shape === "list") return member.type === "OptionalFields" ? fieldList(value, to) : undefined;
  if (member.type === "SSES3") return to({}, "an empty object", value === "" || value === "true");
  if (value === "") return undefined;
  if (member.type === "Encryption") {
    if (letters(value) === "sses3") return to({ SSES3: {} }, "an object");
    return /^arn:[^:]*:kms:/.test(value) ? to({ SSEKMS: { KeyId: value } }, "an object") : undefined;
  }
  const [only, ...others] = member.members;
  return only?.shape === "text" && others.length === 0 ? to({ [only.name]: value }, "an object") : undefined;
}

/** One field, or several with commas or white space between them. */
function fieldList(value: string, to: MakeConversion): Conversion | undefined {
  const fields = fieldsIn(value);
  const areKnown = fields.every((field) => optionalField.values.includes(field));
  return to(fields, "a list", areKnown || fields.length === 1);
}

type MakeConversion = (value: Plain, as: string, isCertain?: boolean) => Conversion;

/** `{ "Size": true, "ETag": true }`: the fields that are switched on. */
function fieldSwitches({ children }: InventoryNode, to: MakeConversion): Conversion | undefined {
  const fields = children.filter(isSwitchedOn).map(({ name }) => fieldNamed(name));
  const known = fields.filter((field) => field !== undefined);
  if (known.length === 0 || known.length < fields.length) return undefined;
  return to(known, "a list", fields.length === children.length);
}

function isSwitchedOn({ kind, value, children }: InventoryNode): boolean {
  return kind === "map" ? children.length === 0 : value === "true" || value === "";
}

/** The value that stands in a list of its own, or in an object that has a list's only item name for a name. */
function innerValue(node: InventoryNode): InventoryNode | undefined {
  const [only, ...others] = node.children;
  if (!only || others.length > 0) return undefined;
  const { name, shape } = memberOf(node);
  // `filter: { prefix: data/ }` where the filter itself is the prefix.
  if (shape === "text" && node.kind === "map")
    return letters(only.name) === letters(name) && only.hasText ? only : undefined;
  if (node.kind === "list" && only.kind === shape) return only;
  return node.kind === "map" && shape === "list" && only.kind === "list" && isFieldName(only.name) ? only : undefined;
}

function isFieldName(name: string): boolean {
  return /^(?:optional)?fields?$|^members?$|^items?$/.test(letters(name));
}
