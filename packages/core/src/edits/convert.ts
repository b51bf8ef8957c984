import type { CarrierName } from "../carriers/carrier.ts";
import type { Input } from "../document/read.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintResult } from "../judge/lint-result.ts";
import { createLinter } from "../lint.ts";
import { descendantsOf, type InventoryNode } from "../nodes/node.ts";
import type { Plain } from "../nodes/plain.ts";
import { isStructure } from "../syntax/tree.ts";
import { inventoryConfiguration, request } from "../vocabulary/generated/vocabulary.ts";
import { buildXmlConfiguration } from "./convert-xml.ts";
import { inCanonicalOrder, isMap, type PlainMap } from "./plain-order.ts";

/** The carriers that a configuration can be converted to: XML body, bare JSON, input of the AWS CLI. */
export const convertTargets = ["xml", "json", "cli"] as const satisfies readonly CarrierName[];
export type ConvertTarget = (typeof convertTargets)[number];

export type Conversion =
  | { readonly ok: true; readonly text: string }
  /** Nothing is converted that S3 would refuse; `findings` are the errors, or empty where `reason` says all. */
  | { readonly ok: false; readonly reason: string; readonly findings: readonly Finding[] };

/** Converts the one configuration of a text into another form; see `convertLinted`. */
export function convert(input: Input, to: ConvertTarget): Conversion {
  return convertLinted(createLinter()(input), to);
}

/**
 * Converts the one configuration of a document, which is judged already, into another form; see `convertConfiguration`.
 */
export function convertLinted(result: LintResult, to: ConvertTarget): Conversion {
  const { findings, isOurs, sourceCode } = result;
  if (!isOurs) return refusal("This document holds no inventory configuration.");
  const errors = findings.filter((finding) => finding.level === "error");
  if (errors.length > 0) return refusal("Mend the errors first.", errors);
  if (sourceCode.root.is === "foreign") return refusal(`This is a document of ${sourceCode.root.dialect}.`);
  const nodes = descendantsOf(sourceCode.ast, "InventoryConfiguration");
  const [node] = nodes;
  if (!node || nodes.length > 1)
    return refusal(`One configuration can be converted at a time; here are ${nodes.length}.`);
  return convertConfiguration(sourceCode, node, to);
}

/**
 * Converts one configuration, in which nothing is wrong that S3 would refuse, into another form. Nothing that the S3 API
 * knows is lost; comments, order and layout are. The result ends with a line end.
 */
export function convertConfiguration(
  sourceCode: InventorySourceCode,
  node: InventoryNode,
  to: ConvertTarget,
): Conversion {
  if (node.kind === "unknown") return refusal("The configuration stands in another file.");
  const configuration = inCanonicalOrder(plainOf(node), inventoryConfiguration);
  if (!isMap(configuration)) return refusal("This document holds no inventory configuration.");
  if (to === "xml" && /\\u00[01][0-8bcef]/.test(JSON.stringify(configuration))) {
    return refusal("A value holds control characters, which XML cannot carry.");
  }
  return { ok: true, text: write(configuration, node, sourceCode, to) };
}

function refusal(reason: string, findings: readonly Finding[] = []): Conversion {
  return { ok: false, reason, findings };
}

function write(
  configuration: PlainMap,
  node: InventoryNode,
  { facts }: InventorySourceCode,
  to: ConvertTarget,
): string {
  if (to === "xml") return ended(buildXmlConfiguration(configuration));
  if (to === "json") return ended(JSON.stringify(configuration, undefined, 2));
  const around = node.parent?.type === "Request" ? node.parent : undefined;
  const bucket = knownText(around?.child("RequestBucket")) ?? facts.bucket;
  const owner = knownText(around?.child("ExpectedBucketOwner"));
  const { Id = "" } = configuration;
  const input: Record<string, Plain> = {
    Id,
    InventoryConfiguration: configuration,
    ...(bucket !== undefined && { Bucket: bucket }),
    ...(owner !== undefined && { ExpectedBucketOwner: owner }),
  };
  return ended(JSON.stringify(inCanonicalOrder(input, request), undefined, 2));
}

function knownText(node: InventoryNode | undefined): string | undefined {
  return node && node.value !== "" && (node.kind === "text" || node.kind === "unknown") ? node.value : undefined;
}

function ended(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** What a node says, by the API's names: of repeated members the one that counts, of what is no literal its source. */
function plainOf(node: InventoryNode): Plain {
  const written = node.entry?.value;
  const scalar = isStructure(written) ? undefined : written;
  switch (node.kind) {
    case "map": {
      const members = node.children.filter((child) => child.member && node.effective(child.type) === child);
      return Object.fromEntries(members.map((child) => [child.member?.name, plainOf(child)]));
    }
    case "list":
      return node.children.filter(({ member }) => member).map(plainOf);
    case "boolean":
      return scalar?.meaning === true || node.value === "true";
    case "number":
      return Number(scalar?.meaning ?? node.value);
    case "null":
      return null;
    default:
      return scalar?.value ?? node.value;
  }
}
