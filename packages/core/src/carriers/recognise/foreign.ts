import type { JsonDocument, JsonValue, XmlElement, XmlText } from "../../syntax/problem.ts";
import type { RootState } from "../carrier.ts";
import { dialectOfName, dialectOfNamespace, dialectOfValue, mayHaveMarks } from "./foreign-marks.ts";

export type Foreign = Extract<RootState, { is: "foreign" }>;

/** A mark of another cloud's dialect in an XML document or body; `text` is its text. */
export function foreignElement(root: XmlElement, text: string): Foreign | undefined {
  const namespace = root.attributes.find((attribute) => attribute.name === "xmlns");
  const dialect = namespace && dialectOfNamespace(namespace.value);
  if (dialect) return mark(dialect, namespace.value, namespace.valueStart, namespace.valueEnd);
  if (!mayHaveMarks(text)) return undefined;
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const named = dialectOfName(element.name);
    if (named) return mark(named, element.name, element.nameStart, element.nameEnd);
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child?.kind === "element") open.push(child);
      const found = child?.kind === "text" || child?.kind === "cdata" ? foreignText(child, text) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function foreignText({ value, contentStart, contentEnd }: XmlText, text: string): Foreign | undefined {
  const trimmed = value.trim();
  const dialect = dialectOfValue(trimmed, text);
  if (!dialect) return undefined;
  const start = contentStart + value.length - value.trimStart().length;
  return mark(dialect, trimmed, start, Math.min(start + trimmed.length, contentEnd));
}

/** A mark of another cloud's dialect in a JSON document. */
export function foreignMember({ root, text }: JsonDocument): Foreign | undefined {
  if (!root || !mayHaveMarks(text)) return undefined;
  const open: JsonValue[] = [root];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind === "array") for (const element of value.elements) open.push(element);
    else if (value.kind === "object") {
      for (const member of value.members) {
        const dialect = dialectOfName(member.name);
        if (dialect) return mark(dialect, member.name, member.nameStart, member.nameEnd);
        if (member.value) open.push(member.value);
      }
    } else if (value.kind === "string") {
      const dialect = dialectOfValue(value.value, text);
      if (dialect) return mark(dialect, value.value, value.start, value.end);
    }
  }
  return undefined;
}

function mark(dialect: string, marker: string, start: number, end: number): Foreign {
  return { is: "foreign", dialect, marker, start, end };
}
