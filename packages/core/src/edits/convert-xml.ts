import { XMLBuilder } from "fast-xml-parser";
import { S3_NAMESPACE } from "../aws/s3-namespace.ts";
import type { Plain } from "../nodes/plain.ts";
import { inventoryConfiguration } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { isMap, type PlainMap } from "./plain-order.ts";

/** Writes a configuration, in canonical order already, as the body of a request. */
export function buildXmlConfiguration(configuration: PlainMap): string {
  const builder = new XMLBuilder({
    format: true,
    indentBy: "  ",
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressEmptyNode: true,
  });
  const root = { "@xmlns": S3_NAMESPACE, ...(toXml(configuration, inventoryConfiguration) as object) };
  const body = builder.build({ [inventoryConfiguration.xmlName]: root });
  // Whoever reads XML takes a bare carriage return for a line end; the builder writes none itself.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll("\r", "&#13;")}`;
}

function toXml(value: Plain, member: Member): unknown {
  const item = member.members[0];
  if (member.shape === "list" && item && Array.isArray(value)) return { [item.xmlName]: value };
  if (!isMap(value)) return String(value);
  const written: Record<string, unknown> = {};
  for (const child of member.members) {
    const inner = value[child.name];
    if (inner !== undefined) written[child.xmlName] = toXml(inner, child);
  }
  return written;
}
