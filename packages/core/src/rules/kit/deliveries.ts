import type { Obstacle, ServiceRequest } from "../../aws/policy.ts";
import { type ContextValue, wholeText } from "../../aws/policy-conditions.ts";
import type {
  Parts,
  Policy,
  PolicyCondition,
  PolicyStatement,
  PolicyText,
  StatementDraft,
} from "../../aws/policy-model.ts";
import type { InventorySourceCode } from "../../document/source-code.ts";
import type { RelatedPlace, Repair, RuleContext, Visitor } from "../../findings/define-rule.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { type Delivery, deliveryOf } from "../../scope/delivery.ts";
import type { Range } from "../../syntax/tree.ts";
import { LineIndex } from "../../text/line-index.ts";
import { quoted } from "../../text/quoted.ts";
import { PARTITION, SOURCE_BUCKET } from "../../vocabulary/references.ts";
import { isCircular } from "./circular.ts";

/** Calls something for each destination bucket whose reports are known to be written, each of several by itself. */
export function onDeliveries(
  context: RuleContext,
  handle: (delivery: Delivery, bucket: InventoryNode) => void,
): Visitor {
  return {
    DestinationBucket(bucket) {
      const { resources, facts } = context.sourceCode;
      // What CloudFormation refuses gets another destination anyway.
      if (isCircular(bucket)) return;
      if (!bucket.isAlternative && bucket.parent?.effective("DestinationBucket") !== bucket) return;
      const delivery = deliveryOf(bucket, resources, facts);
      if (delivery) handle(delivery, bucket);
    },
  };
}

const told = new WeakMap<InventoryNode, Map<string, InventoryNode>>();

/** Whether what is wrong with a bucket or key as such is told here: where the first configuration of a document names it. */
export function isToldHere({ ast }: InventorySourceCode, identity: string, node: InventoryNode): boolean {
  const places = told.get(ast) ?? new Map<string, InventoryNode>();
  told.set(ast, places);
  const first = places.get(identity) ?? node;
  places.set(identity, first);
  return first === node;
}

/** A place in a policy that explains a finding, in whatever file. */
export function placeIn({ file }: Policy, range: Range, messageId: string): RelatedPlace {
  if (!file) return { range, messageId };
  const index = new LineIndex(file.text);
  const [start, end] = range.map((offset) => index.position(offset));
  return { range, messageId, ...(start && end && { file: { name: file.name, start, end } }) };
}

/** The policy that a statement stands in. */
export function policyOf(statement: PolicyStatement, policies: readonly Policy[]): Policy {
  return policies.find(({ statements }) => statements.includes(statement)) as Policy;
}

/** A text as messages show it: `${Reports}` is a name of the document, `<source>` what it does not tell. */
export function shownParts(parts: Parts = []): string {
  const pieces = parts.map((part) => {
    if (typeof part === "string") return part;
    const { identity } = part;
    if (identity === PARTITION) return "aws";
    if (identity === SOURCE_BUCKET) return "<source>";
    return identity.startsWith("any ") ? `<${identity.slice(4)}>` : `\${${identity.replace("Resources.", "")}}`;
  });
  return quoted(pieces.join(""));
}

export function shownTexts(texts: readonly PolicyText[]): string {
  return texts.map(({ parts }) => shownParts(parts)).join(", ");
}

/** What a request says of a condition's key. */
export function contextValue({ key }: PolicyCondition, request: ServiceRequest): ContextValue | undefined {
  return request.resources[0]?.context(`${wholeText(key)}`.toLowerCase());
}

export function shownValue(condition: PolicyCondition, request: ServiceRequest): string {
  const value = contextValue(condition, request);
  if (value?.is === "foreign address") return "none of these addresses";
  return value?.is === "present" ? shownParts(value.value) : "absent";
}

/** Adds a statement to a policy, where that can be done. */
export function addition({ writer }: Policy, statement: StatementDraft): Repair[] {
  const edits = writer?.add(statement);
  return edits ? [{ messageId: "add", fix: () => [...edits] }] : [];
}

/** A condition as it is written: `StringEquals aws:SourceAccount '111122223333'`. */
export function shownCondition({ operator, key, values }: PolicyCondition): string {
  return `${shownParts(operator.parts)} ${shownParts(key.parts)} ${shownTexts(values.texts)}`;
}

/** What of a statement does not fit, for messages. */
export function shownObstacle(obstacle: Obstacle): string {
  if (obstacle.part !== "condition")
    return { principal: "Principal", action: "Action", resource: "Resource" }[obstacle.part];
  return `the condition on ${shownParts(obstacle.condition.key.parts)}`;
}
