import { inner, type Layout } from "./completion-layout.ts";
import type { Sketch } from "./completion-sketch.ts";
import { mapText, type Template } from "./completion-template.ts";

/**
 * A member as an element, without the indentation of its first line.
 * @param prefix the namespace's, with its colon; empty where there is none
 * @param attributes with a blank before them
 */
export function xmlTemplate(sketch: Sketch, prefix: string, layout: Layout, attributes = ""): Template {
  const { member, value, children } = sketch;
  const name = prefix + member.xmlName;
  const [open, close] = [`<${name}${attributes}>`, `</${name}>`];
  if (value) return [open, ...mapText(value, escapeXml), close];
  if (children.length === 0) return [`<${name}${attributes}/>`];
  const written = children.map((child) => xmlTemplate(child, prefix, inner(layout)));
  return enclosed(open, written, close, { ...layout, pad: "" }, "");
}

/** Text as the content of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The value of a member, without the indentation of its first line. */
export function jsonTemplate({ member, value, children }: Sketch, layout: Layout): Template {
  if (value) return jsonScalar(value, member.shape === "boolean");
  const isList = member.shape === "list";
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (children.length === 0) return [open + close];
  // A list of scalars stands on one line.
  const isOneLine = isList && children.every((child) => child.value);
  const own = { ...layout, ...(isOneLine && { indent: undefined }), ...(isList && { pad: "" }) };
  const written = children.map((child): Template => {
    const text = jsonTemplate(child, isOneLine ? layout : inner(layout));
    return isList ? text : [jsonKey(child.member.name) + layout.colon, ...text];
  });
  return enclosed(open, written, close, own, own.indent === undefined ? `,${layout.gap}` : ",");
}

/** A scalar: true and false as they are, all else as a string. */
export function jsonScalar(value: Template, isBoolean: boolean): Template {
  return isBoolean ? value : ['"', ...mapText(value, (text) => JSON.stringify(text).slice(1, -1)), '"'];
}

export function jsonKey(name: string): string {
  return JSON.stringify(name);
}

/** Parts between two signs: on one line, or each on a line of its own. */
function enclosed(
  open: string,
  parts: readonly Template[],
  close: string,
  { indent, lineBreak, unit, pad }: Layout,
  separator: string,
): Template {
  const [before, behind] = indent === undefined ? [pad, pad] : [lineBreak + indent + unit, lineBreak + indent];
  const between = indent === undefined ? separator : separator + before;
  const joined = parts.flatMap((part, index) => (index === 0 || between === "" ? part : [between, ...part]));
  return [open + before, ...joined, behind + close];
}
