import { templateSpelling } from "../carriers/cloudformation.ts";
import type { Input } from "../document/read.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { Finding } from "../findings/finding.ts";
import type { LintResult } from "../judge/lint-result.ts";
import { languageNamed } from "../languages/index.ts";
import type { Language } from "../languages/language.ts";
import { createLinter } from "../lint.ts";
import { descendantsOf, type InventoryNode } from "../nodes/node.ts";
import type { Plain } from "../nodes/plain.ts";
import { inventoryConfiguration, request } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { apiSpelling } from "../vocabulary/spelling.ts";
import type { ConvertTarget } from "./convert-targets.ts";
import { buildTerraformResource } from "./convert-terraform.ts";
import { type Obstacle, obstacleSentence, type PlainMap, plainValue } from "./convert-value.ts";
import { buildXmlConfiguration } from "./convert-xml.ts";
import { type Draft, draftsOf } from "./drafts.ts";
import type { Style } from "./layout.ts";

export type Conversion =
  | { readonly ok: true; readonly text: string }
  /** Nothing is converted that S3 would refuse, or that would be lost; `findings` tell why, or `reason` says all. */
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
  if (!isOurs) return refusal("This document contains no inventory configuration.");
  const errors = findings.filter((finding) => finding.level === "error");
  if (errors.length > 0) return refusal("Fix the errors first.", errors);
  if (sourceCode.root.is === "foreign") return refusal(`This is a document of ${sourceCode.root.dialect}.`);
  const nodes = descendantsOf(sourceCode.ast, "InventoryConfiguration");
  const [node] = nodes;
  if (!node || nodes.length > 1)
    return refusal(`Only one configuration can be converted; the document has ${nodes.length}.`);
  const obstacles: Obstacle[] = [];
  const conversion = convertConfiguration(sourceCode, node, to, obstacles);
  if (conversion.ok) return conversion;
  const isAbout = ({ range: [start, end] }: Finding) =>
    obstacles.some((obstacle) => obstacle.node.start <= start && end <= obstacle.node.end);
  return refusal(conversion.reason, findings.filter(isAbout));
}

/**
 * Converts one configuration, in which nothing is wrong that S3 would refuse, into another form. Nothing that the S3 API
 * knows is lost, else it is refused; comments, order and layout are. The result ends with a line end.
 * @param obstacles takes what the configuration is refused for
 */
export function convertConfiguration(
  sourceCode: InventorySourceCode,
  node: InventoryNode,
  to: ConvertTarget,
  obstacles: Obstacle[] = [],
): Conversion {
  if (node.kind === "unknown") return refusal("The configuration is in another file.");
  const configuration = plainValue(node, to, obstacles);
  const [obstacle] = obstacles;
  if (obstacle) return refusal(obstacleSentence(obstacle, sourceCode.lineIndex.position(obstacle.node.start)));
  const around = node.parent?.type === "Request" ? node.parent : undefined;
  const bucket = knownText(around?.child("RequestBucket")) ?? sourceCode.facts.bucket;
  if (to === "terraform") {
    if (bucket === undefined) return refusal("Terraform needs the name of the bucket that is listed.");
    return { ok: true, text: buildTerraformResource(configuration as PlainMap, bucket, plainStyle) };
  }
  return { ok: true, text: write(configuration as PlainMap, { around, bucket }, to) };
}

function refusal(reason: string, findings: readonly Finding[] = []): Conversion {
  return { ok: false, reason, findings };
}

/** What is known of a request. */
interface RequestFacts {
  readonly around: InventoryNode | undefined;
  readonly bucket: string | undefined;
}

function write(configuration: PlainMap, { around, bucket }: RequestFacts, to: ConvertTarget): string {
  if (to === "xml") return ended(buildXmlConfiguration(configuration));
  if (to === "json") return writeMap(inventoryConfiguration, configuration);
  if (to === "cloudformation") {
    const drafts = draftsOf(inventoryConfiguration, configuration, templateSpelling());
    const list: Draft = { name: "InventoryConfigurations", content: { is: "list", drafts } };
    return print({ name: "", content: { is: "map", drafts: [list] } }, "yaml");
  }
  const input: Record<string, Plain | undefined> = {
    Bucket: bucket,
    Id: configuration.Id ?? "",
    InventoryConfiguration: configuration,
    ExpectedBucketOwner: knownText(around?.child("ExpectedBucketOwner")),
  };
  const written = request.members.flatMap(({ name }) => (input[name] === undefined ? [] : [[name, input[name]]]));
  return writeMap(request, Object.fromEntries(written), to === "cli" ? "json" : "yaml");
}

/** As `JSON.stringify(value, undefined, 2)` lays it out. */
const plainStyle: Style = { lineBreak: "\n", unit: "  ", oneLiners: new Set(), gap: " ", pad: " ", colon: ": " };

function writeMap(member: Member, value: PlainMap, language: Language = "json"): string {
  return draftsOf(member, value, apiSpelling)
    .map((draft) => print(draft, language))
    .join("");
}

function print(draft: Draft, id: Language): string {
  const { print, title } = languageNamed(id);
  if (!print) throw new TypeError(`${title} has no printer.`);
  return `${print(draft, plainStyle)}\n`;
}

function knownText(node: InventoryNode | undefined): string | undefined {
  return node && node.value !== "" && (node.kind === "text" || node.kind === "unknown") ? node.value : undefined;
}

function ended(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
