import { type InventoryNode, parseS3Host } from "@inventory-lint/core/editor";
import type { Markup } from "./hover-markup.ts";

const methods: Readonly<Record<string, string>> = {
  PUT: "Sets the configuration of this id; S3 answers 204 without a body.",
  GET: "Reads the configuration of this id, or, without an id, lists up to 100 of them.",
  DELETE: "Deletes the configuration of this id. One more report may still come.",
};

/** By lower-case name. */
const headers: Readonly<Record<string, string>> = {
  authorization: "The signature, AWS Signature Version 4.",
  "content-length": "How many bytes the body has. Most clients compute it: then leave it out.",
  "content-md5": "The MD5 digest of the body in Base64. S3 refuses the request if it does not match.",
  "content-type": "What the body is: application/xml.",
  date: "When the request was made: S3 refuses one that is more than 15 minutes old.",
  "x-amz-date": "When the request was made: S3 refuses one that is more than 15 minutes old.",
  "x-amz-content-sha256": "The SHA-256 digest of the body in hexadecimal digits, part of the signature.",
  "x-amz-security-token": "The session token of temporary credentials. Keep it out of files that others can read.",
};

/** What a part of a request means that is no member of a configuration. */
export function requestParagraphs(node: InventoryNode, markup: Markup): string[] {
  switch (node.type) {
    case "RequestMethod":
      return known(node.value, methods[node.value], markup);
    case "RequestTarget":
      return [markup.text("The address: inventory in the query selects the subresource, id the configuration.")];
    case "RequestHost":
      return hostParagraphs(node, markup);
    case "RequestHeader":
      return known(node.name, headers[node.name.toLowerCase()], markup);
    default:
      return [];
  }
}

function known(name: string, meaning: string | undefined, markup: Markup): string[] {
  return meaning === undefined ? [] : [`${markup.strong(name)}: ${markup.text(meaning)}`];
}

function hostParagraphs({ value, kind }: InventoryNode, markup: Markup): string[] {
  const host = kind === "text" ? parseS3Host(value) : undefined;
  if (!host) return [];
  const { bucket, region, partition, directory } = host;
  const endpoint = directory === undefined ? "An endpoint of Amazon S3." : "An endpoint of directory buckets.";
  const lines = [
    bucket === undefined ? "Bucket: in the path" : `Bucket: ${markup.code(bucket)}`,
    `Region: ${region === undefined ? "not said" : markup.code(region)}`,
    partition === undefined ? "" : `Partition: ${markup.code(partition)}`,
  ];
  return [endpoint, lines.filter((line) => line !== "").join(markup.lineBreak)];
}
