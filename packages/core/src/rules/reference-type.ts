import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Report } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { quoted } from "../text/quoted.ts";

/** What a member must be: the name or the ARN of a bucket, or of a key. */
interface Wanted {
  readonly service: "bucket" | "key";
  readonly kind: "name" | "arn";
}

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A reference gives the wrong kind of value, such as a name instead of an ARN",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidS3DestinationBucket",
      evidence: "inferred",
      messages: { nameForArn: { evidence: "recorded" } },
    },
    fixable: "code",
    messages: {
      nameForArn: "{{found}} is the {{service}}'s name, but {{member}} must be its ARN. Write {{right}}.",
      arnForName: "{{found}} is the {{service}}'s ARN, but {{member}} must be its name. Write {{right}}.",
      notArn: "{{found}} is not the {{service}}'s ARN, which {{member}} must be. Write {{right}}.",
      notName: "{{found}} is not the {{service}}'s name, which {{member}} must be. Write {{right}}.",
      otherThing: "{{found}} refers to a {{other}}, but {{member}} must be the {{kind}} of a {{service}}.",
    },
  },
  judges: "value",
  create: (context) => {
    const judge =
      (wanted: Wanted) =>
      (node: InventoryNode): void => {
        const report = reportOf(node, wanted, context.sourceCode);
        if (report) context.report(report);
      };
    return {
      DestinationBucket: judge({ service: "bucket", kind: "arn" }),
      RequestBucket: judge({ service: "bucket", kind: "name" }),
      KeyId: judge({ service: "key", kind: "arn" }),
    };
  },
});

function reportOf(node: InventoryNode, wanted: Wanted, { text }: InventorySourceCode): Report | undefined {
  const { reference, spelling, entry } = node;
  if (!reference || reference.service === undefined || node.hasText) return undefined;
  const { service, kind } = wanted;
  // Only S3 looks at a destination; the source's name and the key are looked at before.
  const consequence = node.type === "DestinationBucket" ? {} : { answer: undefined, evidence: "documented" as const };
  const at = { node: node.valuePlace, consequence };
  const [start, end] = node.valuePlace.range;
  const found = quoted(text.slice(start, end).replace(/\s+/g, " "));
  const data = { found, service, member: node.name };
  const kindName = kind === "arn" ? "ARN" : "name";
  if (reference.service !== service) {
    return { ...at, messageId: "otherThing", data: { ...data, other: reference.service, kind: kindName } };
  }
  if (reference.kind === kind) return undefined;
  const right = entry?.value && spelling.references?.referTo(entry.value, kind);
  const isNamed = reference.kind === "name" || reference.kind === "id";
  const messageId =
    kind === "arn" ? (isNamed ? "nameForArn" : "notArn") : reference.kind === "arn" ? "arnForName" : "notName";
  const fix = right === undefined ? null : () => [{ range: [start, end] as [number, number], text: right }];
  return { ...at, messageId, data: { ...data, right: right ?? `a reference to its ${kindName}` }, fix };
}
