import { defineRule, type Repair, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import { isJudgedEmpty } from "../nodes/judged-empty.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { memberOf, parentOf } from "../nodes/parent.ts";
import type { Member } from "../vocabulary/member.ts";
import { valueTypes } from "../vocabulary/value-types.ts";
import { type Choice, choicesFor } from "./kit/choices.ts";

/** Not the prefixes and Encryption, of which other rules speak, nor what may be empty. */
const types: readonly NodeType[] = [...valueTypes, "Filter", "Destination", "Schedule"];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A value or an object that must not be empty is empty",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      // Clients look at types, members and the bucket's name, but not at what other text says.
      messages: {
        requiredBoolean: { clientRefuses: true },
        requiredMember: { clientRefuses: true },
        optionalMember: { clientRefuses: true },
        bucketOfRequest: { clientRefuses: true },
        idOfRequest: { answer: "400 InvalidArgument" },
        ownerOfRequest: { answer: "403 AccessDenied" },
      },
    },
    hasSuggestions: true,
    messages: {
      required: "{{name}} is required, but empty. Write a value.",
      requiredChoice: "{{name}} is required, but empty. Write one of {{allowed}}.",
      requiredBoolean: "{{name}} is required, but empty. Write true or false.",
      requiredMember: "{{name}} is required, but empty. Add {{member}} to it.",
      optional: "{{name}} is empty. Write a value, or remove it.",
      optionalMember: "{{name}} is empty. Add {{member}} to it, or remove it.",
      bucketOfRequest: "{{name}} is empty. Write a value, or remove it and pass --bucket to the AWS CLI.",
      idOfRequest: "{{name}} is empty. Write a value, or remove it and pass --id to the AWS CLI.",
      ownerOfRequest: "{{name}} is empty. Write the account that owns the bucket, or remove it.",
      write: "Write {{value}}.",
      writeExample: "Write the example {{value}}, and replace it by the real bucket.",
      remove: "Remove {{name}}.",
    },
  },
  judges: "value",
  create: (context) =>
    Object.fromEntries(types.map((type) => [type, (node: InventoryNode) => check(context, node)])) as Visitor,
});

function check(context: RuleContext, node: InventoryNode): void {
  const member = memberOf(node);
  const isText = member.shape === "text" || member.shape === "boolean";
  const isEmpty = isText ? node.kind === "text" && node.value === "" : isJudgedEmpty(node);
  if (!isEmpty) return;
  // In a raw request the lines are judged by rules of their own; a value that is not typed yet is no mistake.
  if (!node.reliable || isDuplicate(node) || parentOf(node).isRawRequest) return;
  const inner = isText ? undefined : member.members[0];
  const isDemanded = node.spelling.demands?.[parentOf(node).type]?.includes(member) === true;
  const isOptional = !member.required && !isDemanded;
  const allowed = member.type === "OptionalField" ? "" : member.values.join(", ");
  const data = {
    name: node.name === "" ? node.spelling.nameOf(member) : node.name,
    ...(inner && { member: node.spelling.nameOf(inner) }),
    ...(allowed !== "" && { allowed }),
  };
  const remove = { messageId: "remove", data, fix: () => context.sourceCode.writer.remove(node) };
  context.report({
    node: isText ? node.valuePlace : node.namePlace,
    messageId:
      (isDemanded ? undefined : ofRequest[member.type]) ??
      messageFor(member, { isDemanded, hasMember: inner !== undefined, hasChoice: allowed !== "" }),
    data,
    suggest: [...repairs(context, node, member), ...(isOptional ? [remove] : [])],
  });
}

/** What stands here twice is one mistake already. */
function isDuplicate(node: InventoryNode): boolean {
  return node.type !== "OptionalField" && parentOf(node).child(node.type) !== node;
}

const ofRequest: Partial<Record<NodeType, string>> = {
  RequestBucket: "bucketOfRequest",
  RequestId: "idOfRequest",
  ExpectedBucketOwner: "ownerOfRequest",
};

function messageFor(
  { required, shape }: Member,
  { isDemanded, hasMember, hasChoice }: Readonly<Record<"isDemanded" | "hasMember" | "hasChoice", boolean>>,
): string {
  if (!required && !isDemanded) return hasMember ? "optionalMember" : "optional";
  if (shape === "boolean") return "requiredBoolean";
  return hasMember ? "requiredMember" : hasChoice ? "requiredChoice" : "required";
}

function repairs(context: RuleContext, node: InventoryNode, member: Member): Repair[] {
  const inner = member.shape === "map" ? member.members[0] : undefined;
  const owner = inner ? node : parentOf(node);
  const repair = ({ value, label, isExample }: Choice): Repair => ({
    messageId: isExample ? "writeExample" : "write",
    data: { value: label },
    fix: () => {
      if (inner) return context.sourceCode.writer.insert(node, [inner], value);
      return context.sourceCode.writer.replaceValue(node, typeof value === "boolean" ? value : String(value));
    },
  });
  // An example for a single value would be the next thing to be replaced; for a structure it shows what goes into it.
  return choicesFor(inner ?? member, owner)
    .filter(({ isExample }) => inner || !isExample)
    .map(repair);
}
