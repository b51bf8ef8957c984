import {
  accountRegionalName,
  destinationOf,
  destinationStructure,
  type InventoryNode,
  type Member,
  meanings,
  parseArn,
  readKeyId,
} from "@inventory-lint/core/editor";
import type { Markup } from "./hover-markup.ts";

/** What a value means by itself; nothing where it means no more than its member says. */
export function valueParagraphs(node: InventoryNode, markup: Markup): string[] {
  const { member, value } = node;
  if (!member || value === "" || (node.kind !== "text" && node.kind !== "boolean")) return [];
  if (member.values.includes(value)) return enumParagraphs(member, value, markup);
  switch (node.type) {
    case "IsEnabled":
      return booleanParagraphs(value, markup);
    case "DestinationBucket":
    case "KeyId":
      return arnParagraphs(value, markup);
    case "FilterPrefix":
      return [`Lists the objects whose keys begin with ${markup.code(value)}.`];
    default:
      return [];
  }
}

/** What an enum's value means, since when S3 knows it, and whether directory buckets do. */
export function enumParagraphs(member: Member, value: string, markup: Markup): string[] {
  const since = member.since[value];
  const facts = [since === undefined ? "" : `In S3 since about ${since}.`, directoryFact(member, value)];
  return [
    `${markup.strong(value)}: ${markup.prose(meanings[member.type]?.[value] ?? "")}`,
    facts.filter((fact) => fact !== "").join(" "),
  ];
}

function directoryFact({ directoryBucketValues: known }: Member, value: string): string {
  if (known.length === 0) return "";
  if (known.includes(value)) return "Directory buckets have it too.";
  return "S3 refuses it for directory buckets (400 MalformedXML).";
}

function booleanParagraphs(value: string, markup: Markup): string[] {
  if (value === "true") return [`${markup.strong(value)}: S3 makes reports.`];
  return value === "false" ? [`${markup.strong(value)}: S3 keeps the configuration and makes no reports.`] : [];
}

/** How people call the partitions. */
const partitionNames: Readonly<Record<string, string>> = {
  aws: "the Regions that are in none of the others",
  "aws-cn": "China",
  "aws-us-gov": "AWS GovCloud (US)",
  "aws-iso": "an isolated partition",
  "aws-iso-b": "an isolated partition",
  "aws-iso-e": "an isolated partition",
  "aws-iso-f": "an isolated partition",
  "aws-eusc": "AWS European Sovereign Cloud",
};

function arnParagraphs(value: string, markup: Markup): string[] {
  const arn = parseArn(value);
  if (!arn) return [];
  const parts: [name: string, value: string, note: string][] = [
    ["Partition", arn.partition.value, partitionNames[arn.partition.value] ?? ""],
    ["Service", arn.service.value, ""],
    ["Region", arn.region.value, arn.region.value === "" ? "none" : ""],
    ["Account", arn.account.value, arn.account.value === "" ? "none" : ""],
    resourcePart(value, arn.service.value, arn.resource.value),
  ];
  const lines = parts.map(([name, part, note]) => {
    const shown = [markup.code(part), part !== "" && note !== "" ? `(${markup.text(note)})` : markup.text(note)];
    return `${name}: ${shown.filter((each) => each !== "").join(" ")}`;
  });
  return [lines.join(markup.lineBreak)];
}

function resourcePart(value: string, service: string, resource: string): [string, string, string] {
  if (service === "s3") {
    const regional = accountRegionalName(resource);
    return [
      "Bucket",
      resource,
      regional ? `of account ${regional.account} in ${regional.region}, as its name says` : "",
    ];
  }
  const key = readKeyId(value);
  if (key.is === "managed") return ["Alias", resource, "a key that AWS manages, which S3 cannot use for reports"];
  if (key.is === "alias") return ["Alias", resource, "another name of a key"];
  const isMultiRegion = resource.startsWith("key/mrk-");
  return ["Key", resource, isMultiRegion ? "a multi-Region key: its replica in the bucket's Region serves" : ""];
}

/** Where reports arrive, for members that are a part of their keys; empty where that is not known. */
export function reportsAddress(node: InventoryNode, source: string): string {
  if (!addressed.has(node.type)) return "";
  const configuration = node.closest("InventoryConfiguration");
  const structure = configuration && destinationStructure(configuration);
  const bucket = destinationOf(structure?.child("DestinationBucket")?.value)?.bucket;
  const id = configuration?.child("Id")?.value;
  if (!bucket || !id) return "";
  const prefix = structure?.child("DestinationPrefix")?.value;
  return `s3://${[bucket, ...(prefix ? [prefix] : []), source || "<source bucket>", id].join("/")}/`;
}

const addressed: ReadonlySet<string> = new Set(["Id", "DestinationBucket", "DestinationPrefix"]);
