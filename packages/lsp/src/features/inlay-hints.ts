import {
  accountRegionalName,
  descendantsOf,
  destinationOf,
  directoryBucketName,
  type InventoryNode,
  type NodeType,
  readKeyId,
  sourceBucket,
} from "@inventory-lint/core/internal";
import type { InlayHint, Range } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";

/** Longer hints would push the line out of the window. */
const MAX_LABEL = 80;

interface Hint {
  readonly label: string;
  readonly tooltip: string;
}

type Explain = (node: InventoryNode, document: InventoryDocument) => Hint | undefined;

/** What can be said of a value that is not plain to see, by the type of its node. */
const explanations: readonly (readonly [NodeType, Explain])[] = [
  ["Frequency", explainFrequency],
  ["DestinationBucket", ({ value }) => explainBucket(destinationOf(value)?.bucket ?? "")],
  ["RequestBucket", ({ value }) => explainBucket(value)],
  ["KeyId", explainKey],
  ["FilterPrefix", explainFilter],
  ["DestinationPrefix", explainReports],
];

/** Short explanations behind values, in a part of the document. Where a value is wrong, its diagnostic speaks alone. */
export function inlayHints(document: InventoryDocument, range: Range): InlayHint[] {
  if (!document.isOurs) return [];
  const { findings, hidden, sourceCode } = document.result;
  // Which values are wrong is not known where findings are only counted.
  if (hidden.length > 0) return [];
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const explained = explanations.flatMap(([type, explain]) =>
    descendantsOf(sourceCode.ast, type)
      .filter((node) => node.hasText && node.end >= start && node.end <= end)
      .map((node) => ({ node, explain })),
  );
  const first = explained.reduce((least, { node }) => Math.min(least, node.start), start);
  const wrong = findings.filter(({ range: [from, to] }) => from < end && to > first);
  const hints: InlayHint[] = [];
  for (const { node, explain } of explained) {
    if (wrong.some(({ range: [from, to] }) => from < node.end && to > node.start)) continue;
    const hint = explain(node, document);
    if (!hint || hint.label.length > MAX_LABEL) continue;
    const { end: position } = document.rangeOf(node.range);
    hints.push({ position, label: hint.label, tooltip: hint.tooltip, paddingLeft: true });
  }
  return hints;
}

// S3 API Reference, InventorySchedule, read 2026-11; the first list may take 48 hours, whatever day it is.
function explainFrequency({ value }: InventoryNode): Hint | undefined {
  if (value !== "Weekly") return undefined;
  return {
    label: "Sundays, UTC",
    tooltip: "The first report comes within 48 hours, all others every Sunday (UTC).",
  };
}

function explainBucket(bucket: string): Hint | undefined {
  const regional = accountRegionalName(bucket);
  if (regional) {
    const { account, region } = regional;
    return {
      label: `account ${account}, ${region}`,
      tooltip: "The name of a bucket in an account-regional namespace ends in its account and its Region.",
    };
  }
  const { zone, region } = directoryBucketName(bucket) ?? {};
  if (region === undefined) return undefined;
  return { label: `directory bucket, ${region}`, tooltip: `The zone ${zone} is in ${region}.` };
}

function explainKey({ value }: InventoryNode): Hint | undefined {
  const key = readKeyId(value);
  if (key.is !== "key" || !key.arn.resource.value.startsWith("key/mrk-")) return undefined;
  const region = key.arn.region.value;
  return {
    label: `multi-Region key, its replica in ${region}`,
    tooltip: `All replicas have the same id. This one must be in the destination bucket's Region: ${region}.`,
  };
}

function explainFilter({ value }: InventoryNode): Hint | undefined {
  // That a folder holds what lies in it goes without saying.
  if (value.endsWith("/")) return undefined;
  return {
    label: `${value}*`,
    tooltip: "Lists every object whose key begins with this; the prefix does not end with a slash.",
  };
}

/** S3 User Guide, "Locating your inventory list", read 2026-11. */
function explainReports(node: InventoryNode, document: InventoryDocument): Hint | undefined {
  const configuration = node.closest("InventoryConfiguration");
  const { facts } = document.result.sourceCode;
  if (!configuration) return undefined;
  const id = configuration.child("Id");
  const bucket = sourceBucket(configuration, facts).name || "<source bucket>";
  return {
    label: `${node.value}/${bucket}/${id?.hasText ? id.value : "<id>"}/…`,
    tooltip: "The keys of the reports begin with this.",
  };
}
