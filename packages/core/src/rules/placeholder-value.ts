import { isDocumentationAccount, isDocumentationBucket, isDocumentationKey } from "../aws/documentation-names.ts";
import { defineRule, type Report, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { isReminder, isSkeletonWord } from "../nodes/skeleton.ts";
import { quoted } from "../text/quoted.ts";
import { shownName } from "./kit/shown-name.ts";

type Documented = (value: string) => boolean;

const never: Documented = () => false;
const bucketOfArn: Documented = (value) => isDocumentationBucket(value.slice(value.lastIndexOf(":") + 1));

/** Every value, and how a name of the documentation looks there. */
const values: Partial<Record<NodeType, Documented>> = {
  Id: never,
  IsEnabled: never,
  FilterPrefix: never,
  Format: never,
  AccountId: isDocumentationAccount,
  DestinationBucket: bucketOfArn,
  DestinationPrefix: never,
  KeyId: isDocumentationKey,
  Frequency: never,
  IncludedObjectVersions: never,
  OptionalField: never,
  RequestBucket: isDocumentationBucket,
  RequestId: never,
  ExpectedBucketOwner: isDocumentationAccount,
};

/** Where S3 takes such a word for what it is. */
const mayBeAnyText: ReadonlySet<NodeType> = new Set<NodeType>([
  "Id",
  "RequestId",
  "RequestBucket",
  "FilterPrefix",
  "DestinationPrefix",
]);

/** What happens where that is not what the rule says, with a value that is no reminder and no example. */
const consequences: Partial<Record<NodeType, Report["consequence"]>> = {
  IsEnabled: { clientRefuses: true },
  DestinationBucket: { answer: "400 InvalidS3DestinationBucket" },
  KeyId: { outcome: "undelivered", answer: undefined },
  AccountId: { answer: undefined },
  ExpectedBucketOwner: { answer: undefined },
  RequestBucket: { answer: undefined },
};

/** S3 takes every prefix, and every Id of its characters, such as `string` and `YOUR_ID`. */
const accepted = { outcome: "advice", answer: undefined } as const;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A placeholder was never filled in",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      messages: {
        documentation: { level: "info", outcome: "advice", answer: undefined },
        reminder: { level: "info", outcome: "advice", answer: undefined },
        perhaps: { level: "warning", outcome: "wasted", answer: undefined },
      },
    },
    messages: {
      skeleton: "{{name}} is the placeholder '{{value}}' of a skeleton. Write the value.",
      toFillIn: "{{name}} is '{{value}}', which was never filled in. Write the value.",
      perhaps:
        "{{name}} is '{{value}}', the placeholder in the AWS CLI's skeleton. Write the prefix, or remove {{name}}.",
      reminder: "{{name}} is '{{value}}', which looks like a placeholder. Write the value unless this is the value.",
      documentation:
        "{{name}} is '{{value}}', an example from the AWS documentation. Write the real value if it was copied.",
    },
  },
  judges: "value",
  create: (context) =>
    Object.fromEntries(
      Object.entries(values).map(([type, isDocumented]) => [
        type,
        (node: InventoryNode) => check(context, node, isDocumented),
      ]),
    ) as Visitor,
});

function check(context: RuleContext, node: InventoryNode, isDocumented: Documented): void {
  if (!node.hasText) return;
  if (isReminder(node.value)) report(context, node, mayBeAnyText.has(node.type) ? "reminder" : "toFillIn");
  else if (isSkeletonWord(node.value)) {
    const isWord = /^\w+$/.test(node.value) && !/^YOUR/i.test(node.value);
    const messageId = !isWord ? "toFillIn" : mayBeMeant(node) ? "perhaps" : "skeleton";
    // The other words of skeletons never stand for text.
    if (messageId !== "perhaps" || node.value === "string") report(context, node, messageId);
  } else if (isDocumented(node.value)) report(context, node, "documentation");
}

function report(context: RuleContext, node: InventoryNode, messageId: string): void {
  const name = shownName(node);
  const isLeft = messageId === "skeleton" || messageId === "toFillIn";
  const consequence = isLeft ? (isAccepted(node) ? accepted : consequences[node.type]) : undefined;
  const data = { name, value: quoted(node.value) };
  context.report({ node: node.valuePlace, messageId, data, ...(consequence && { consequence }) });
}

function isAccepted({ type, value }: InventoryNode): boolean {
  if (type === "FilterPrefix" || type === "DestinationPrefix") return true;
  return (type === "Id" || type === "RequestId") && /^[\w.-]+$/.test(value);
}

/** A prefix may be any word: only in a skeleton it certainly is none. */
function mayBeMeant(node: InventoryNode): boolean {
  if (node.type !== "FilterPrefix" && node.type !== "DestinationPrefix") return false;
  const configuration = node.closest("InventoryConfiguration");
  const others = [
    configuration?.child("Id"),
    configuration?.find("Schedule", "Frequency"),
    configuration?.find("Destination", "S3BucketDestination", "DestinationBucket"),
  ];
  return !others.some((other) => other?.hasText && isSkeletonWord(other.value));
}
