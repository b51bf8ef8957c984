import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { S3_NAMESPACE } from "../aws/s3-namespace.ts";
import type { Plain } from "../nodes/plain.ts";
import { inventoryConfiguration } from "../vocabulary/generated/vocabulary.ts";
import { type Member, nameIn } from "../vocabulary/member.ts";
import { isMap, type PlainMap } from "./plain-order.ts";

/** Reads the body of a request, well-formed and without errors, into the API's plain form. */
export function readXmlConfiguration(text: string): PlainMap {
  const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    // Else account ids become numbers, and a prefix loses the blanks at its ends.
    parseTagValue: false,
    trimValues: false,
    // Needed for character references; names of HTML are refused before.
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    isArray: (name) => name === "Field",
  });
  const parsed = parser.parse(text) as Record<string, unknown>;
  return fromXml(parsed[inventoryConfiguration.xmlName], inventoryConfiguration) as PlainMap;
}

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

function fromXml(value: unknown, member: Member): Plain {
  if (member.shape === "boolean") return String(value).trim() === "true";
  if (member.shape === "text") {
    const text =
      typeof value === "object" && value !== null
        ? String((value as Record<string, unknown>)["#text"] ?? "")
        : String(value ?? "");
    return member.type === "FilterPrefix" || member.type === "DestinationPrefix" ? text : text.trim();
  }
  const written = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const item = member.members[0];
  if (member.shape === "list" && item) {
    const items = (written[item.xmlName] ?? []) as unknown[];
    return items.map((entry) => fromXml(entry, item));
  }
  const map: Record<string, Plain> = {};
  for (const child of member.members) {
    if (Object.hasOwn(written, child.xmlName)) map[child.name] = fromXml(written[child.xmlName], child);
  }
  return map;
}

function toXml(value: Plain, member: Member): unknown {
  const item = member.members[0];
  if (member.shape === "list" && item && Array.isArray(value)) return { [item.xmlName]: value };
  if (!isMap(value)) return String(value);
  const written: Record<string, unknown> = {};
  for (const child of member.members) {
    const inner = value[child.name];
    if (inner !== undefined) written[nameIn(child, "xml")] = toXml(inner, child);
  }
  return written;
}
