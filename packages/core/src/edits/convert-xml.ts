import { XMLBuilder } from "fast-xml-parser";
import { S3_NAMESPACE } from "../aws/s3-namespace.ts";
import type { Plain } from "../nodes/plain.ts";
import { inventoryConfiguration } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import type { PlainMap } from "./convert-value.ts";

/** Writes a configuration, in canonical order already, as the body of a request. */
export function buildXmlConfiguration(configuration: PlainMap): string {
  const builder = new XMLBuilder({
    format: true,
    indentBy: "  ",
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressEmptyNode: true,
  });
  const root = { "@xmlns": S3_NAMESPACE, ...(elementsOf(configuration, inventoryConfiguration) as object) };
  const body = builder.build({ [inventoryConfiguration.xmlName]: root });
  // Whoever reads XML takes a bare carriage return for a line end; the builder writes none itself.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll("\r", "&#13;")}`;
}

function elementsOf(value: Plain, member: Member): unknown {
  const item = member.members[0];
  if (Array.isArray(value)) return item ? { [item.xmlName]: value } : String(value);
  if (typeof value !== "object" || value === null) return String(value);
  const map = value as PlainMap;
  return Object.fromEntries(
    member.members.flatMap((child) => {
      const inner = map[child.name];
      return inner === undefined ? [] : [[child.xmlName, elementsOf(inner, child)]];
    }),
  );
}
