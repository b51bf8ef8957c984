import type { Sketch } from "./completion-sketch.ts";
import { inner, type Layout } from "./completion-style.ts";
import { mapText, type Template } from "./completion-template.ts";

/** The value of a member, without the indentation of its first line. */
export function jsonTemplate({ member, value, children }: Sketch, layout: Layout): Template {
  if (value) return jsonScalar(value, member.shape === "boolean");
  const isList = member.shape === "list";
  const [left, right] = isList ? ["[", "]"] : ["{", "}"];
  if (children.length === 0) return [left + right];
  const isOneLine = layout.indent === undefined || (isList && children.every((child) => child.value));
  const inside = isOneLine ? layout : inner(layout);
  const written = children.map((child): Template => {
    const text = jsonTemplate(child, inside);
    return isList ? text : [jsonKey(child.member.name) + layout.colon, ...text];
  });
  if (isOneLine) {
    const pad = isList ? "" : layout.pad;
    return [left + pad, ...joined(written, `,${layout.gap}`), pad + right];
  }
  const lead = layout.lineBreak + inside.indent;
  return [left + lead, ...joined(written, `,${lead}`), layout.lineBreak + layout.indent + right];
}

/** A scalar: true and false as they are, all else as a string. */
export function jsonScalar(value: Template, isBoolean: boolean): Template {
  return isBoolean ? value : ['"', ...mapText(value, (text) => JSON.stringify(text).slice(1, -1)), '"'];
}

export function jsonKey(name: string): string {
  return JSON.stringify(name);
}

function joined(parts: readonly Template[], separator: string): Template {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
