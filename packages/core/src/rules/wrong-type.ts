import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { parentOf } from "../nodes/parent.ts";
import { quoted } from "../text/quoted.ts";
import { memberNames, structureName } from "./kit/member-names.ts";
import { type Conversion, conversionOf } from "./kit/type-conversion.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A value has the wrong type, such as text instead of an object",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      clientRefuses: true,
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      inBrackets: "{{name}} must be one object, not a list: remove the brackets.",
      noListOfOne: "{{name}} must be a list with one object, not an object. Put it in a list.",
      noStructure: "{{name}} must be {{structure}} with {{members}}, but is {{found}}.",
      noEmptyStructure: "{{name}} must be empty, but is {{found}}. Write {{empty}}.",
      noList: "{{name}} must be a list, but is {{found}}.",
      noText: "{{name}} must be text, but is {{found}}.",
      notQuoted: "{{name}} must be text, but is {{found}}. Write it in quotes.",
      noBoolean: "{{name}} must be true or false, but is {{found}}.",
      strayText: "The text '{{value}}' is between the members of {{parent}}. Remove it.",
      convert: "Write it as {{as}}.",
      remove: "Remove it.",
    },
  },
  judges: "structure",
  create: (context) => ({
    Document() {
      for (const node of context.sourceCode.shape.wrongType) context.report(reportOf(node, context.sourceCode));
    },
  }),
});

function reportOf(node: InventoryNode, sourceCode: InventorySourceCode): Report {
  const { writer } = sourceCode;
  const { member, parent } = node;
  const remove: Repair = { messageId: "remove", fix: () => writer.remove(node) };
  if (!member) {
    const data = { value: quoted(node.value), parent: structureName(parentOf(node)) };
    return { node: node.valuePlace, messageId: "strayText", data, suggest: [remove] };
  }
  const messageId = messageFor(node);
  const name = node.spelling.nameOf(member);
  const members = memberNames(node);
  const data = {
    name: node.name || name,
    found: foundIn(node),
    ...(messageId === "noStructure" && { structure: parent?.entry?.labels ? "a block" : "an object" }),
    ...(members && { members }),
    ...(messageId === "noEmptyStructure" && { empty: writer.emptyStructure(name) }),
  };
  const conversion = conversionOf(node, sourceCode);
  const isOptional = !member.required && parent?.type !== "Document";
  return {
    node: node.lacksList ? node.namePlace : node.valuePlace,
    messageId,
    data,
    fix: conversion?.isCertain ? conversion.edits : null,
    suggest: conversion?.isCertain ? [] : [...repairOf(conversion), ...(isOptional ? [remove] : [])],
  };
}

function repairOf(conversion: Conversion | undefined): Repair[] {
  return conversion ? [{ messageId: "convert", data: { as: conversion.as }, fix: conversion.edits }] : [];
}

function messageFor({ member, kind, children, lacksList }: InventoryNode): string {
  if (lacksList) return "noListOfOne";
  if (member?.shape === "map" && kind === "list" && children[0]?.type === member.type) return "inBrackets";
  if (member?.shape === "list") return "noList";
  if (member?.shape === "boolean") return "noBoolean";
  if (member?.shape === "text") return kind === "number" || kind === "boolean" ? "notQuoted" : "noText";
  return member?.members.length === 0 ? "noEmptyStructure" : "noStructure";
}

function foundIn(node: InventoryNode): string {
  switch (node.kind) {
    case "map":
      return "an object";
    case "list":
      return "a list";
    case "text":
      return `the text '${quoted(node.value)}'`;
    case "null":
      return node.value || "empty";
    default:
      return node.value;
  }
}
