import { json, type Parts, xml } from "./documents.ts";

interface RequestParts {
  readonly line?: string;
  /** The value of the Host header; the empty string leaves the header out. */
  readonly host?: string;
  /** Further header lines. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** A raw request without any finding, with some of its parts written otherwise. */
export function http({ line, host, headers = [], body = xml() }: RequestParts = {}): string {
  const named = host ?? "acme-data.s3.eu-west-1.amazonaws.com";
  return [
    line ?? "PUT /?inventory&id=acme-daily HTTP/1.1",
    ...(named === "" ? [] : [`Host: ${named}`]),
    ...headers,
    "",
    body,
  ].join("\n");
}

/** The input of the AWS CLI without any finding; a part is the source of a whole member. */
export function cli(parts: { Bucket?: string; Id?: string; extra?: string } = {}, configuration: Parts = {}): string {
  const members = [
    parts.Bucket ?? '"Bucket": "acme-data"',
    parts.Id ?? '"Id": "acme-daily"',
    parts.extra ?? "",
    `"InventoryConfiguration": ${json(configuration).trim()}`,
  ];
  return `{\n${members.filter((member) => member !== "").join(",\n")}\n}\n`;
}
