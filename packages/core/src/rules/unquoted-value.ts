import { defineRule, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { isStructure } from "../syntax/tree.ts";

/** The members whose values are no structures. */
const scalars: readonly NodeType[] = [
  "RequestBucket",
  "Id",
  "IsEnabled",
  "FilterPrefix",
  "IncludedObjectVersions",
  "OptionalField",
  "Frequency",
  "DestinationBucket",
  "AccountId",
  "Format",
  "DestinationPrefix",
  "KeyId",
];

/** Words that references begin with: what follows them is not typed yet. */
const BEGINNINGS = /^(?:var|local|module|data|each|count|self|path|terraform)$/;

const booleans: Readonly<Record<string, boolean>> = { yes: true, on: true, no: false, off: false };

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A word without quotes is written instead of text or a boolean",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "documented",
      refuser: "Terraform",
    },
    fixable: "code",
    messages: {
      text: '{{word}} is read as the name of a resource. Write text in quotes: "{{word}}".',
      boolean: "{{name}} must be true or false, without quotes; {{word}} is read as the name of a resource.",
    },
  },
  judges: "value",
  create: (context) =>
    Object.fromEntries(scalars.map((type) => [type, (node: InventoryNode) => check(context, node)])) as Visitor,
});

function check(context: RuleContext, node: InventoryNode): void {
  const word = wordIn(node);
  if (word === undefined) return;
  const { writer } = context.sourceCode;
  const isBoolean = node.member?.shape === "boolean";
  const meant = isBoolean ? (booleans[word.toLowerCase()] ?? booleanIn(word)) : word;
  context.report({
    node: node.valuePlace,
    messageId: isBoolean ? "boolean" : "text",
    data: { word, name: node.name },
    ...(meant !== undefined && { fix: () => writer.replaceValue(node, meant) }),
  });
}

/** `True`, `FALSE`. */
function booleanIn(word: string): boolean | undefined {
  return /^(?:true|false)$/i.test(word) ? word.toLowerCase() === "true" : undefined;
}

/** The one word that a value is. */
function wordIn({ entry }: InventoryNode): string | undefined {
  const value = entry?.value;
  if (!value || isStructure(value) || value.expression?.kind !== "reference") return undefined;
  const { path, index } = value.expression;
  const [word, ...others] = path;
  const isAlone = word !== undefined && others.length === 0 && index === undefined && value.source === word;
  return isAlone && !BEGINNINGS.test(word) ? word : undefined;
}
