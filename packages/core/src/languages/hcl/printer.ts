import type { Draft, DraftContent } from "../../edits/drafts.ts";

type ValueContent = Exclude<DraftContent, { is: "moved" }>;

/** Something to be written: an attribute, a block, a member of an object or, without a name, an item of a list. */
export interface HclDraft {
  readonly name?: string;
  readonly content: HclContent;
}

export type HclContent =
  | { readonly is: "scalar"; readonly value: string | number | boolean | null }
  /** An expression as it is to be written, such as a reference. */
  | { readonly is: "source"; readonly text: string }
  /** What is written already, for lines that begin with `indent`: the body of a block, or a value. */
  | { readonly is: "moved"; readonly isBlock: boolean; readonly write: (indent: string) => string }
  | { readonly is: "map" | "list"; readonly drafts: readonly HclDraft[] }
  | { readonly is: "block"; readonly labels?: readonly string[]; readonly drafts: readonly HclDraft[] };

export interface HclStyle {
  /** By how much a line is indented more than the one around it. */
  readonly unit: string;
  readonly lineBreak: string;
}

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

export function printScalar(value: string | number | boolean | null): string {
  return typeof value === "string" ? printText(value) : String(value);
}

/** A string in double quotes that stands for exactly this text. */
export function printText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible.
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]|[$%](?=\{)/g, (sign) => {
    if (sign === "$" || sign === "%") return sign + sign;
    return ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

/** The name of a member of an object: in quotes where it is no identifier. */
export function printName(name: string): string {
  return /^(?!for$)[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name) ? name : printText(name);
}

/** A value or block without its name; further lines begin with `indent`. */
export function printContent(content: HclContent, indent: string, style: HclStyle): string {
  switch (content.is) {
    case "scalar":
      return printScalar(content.value);
    case "source":
      return content.text;
    case "moved":
      return content.write(indent);
    case "list":
      return printList(content.drafts, indent, style);
  }
  if (content.drafts.length === 0) return "{}";
  const { lineBreak, unit } = style;
  const inner = indent + unit;
  return `{${lineBreak}${inner}${printDrafts(content.drafts, inner, style)}${lineBreak}${indent}}`;
}

function printList(drafts: readonly HclDraft[], indent: string, style: HclStyle): string {
  const inner = indent + style.unit;
  const items = drafts.map(({ content }) => printContent(content, inner, style));
  if (!items.some((item) => item.includes("\n"))) return `[${items.join(", ")}]`;
  const lines = items.map((item) => `${style.lineBreak}${inner}${item},`).join("");
  return `[${lines}${style.lineBreak}${indent}]`;
}

/** An attribute, member or block with its name, which blanks fill up to `width`. */
export function printDraft({ name = "", content }: HclDraft, indent: string, style: HclStyle, width = 0): string {
  const value = printContent(content, indent, style);
  if (content.is === "block") return [name, ...(content.labels ?? []).map(printText), value].join(" ");
  if (isBlock(content)) return `${name} ${value}`;
  return name === "" ? value : `${printName(name).padEnd(width)} = ${value}`;
}

export function isBlock(content: HclContent): boolean {
  return content.is === "block" || (content.is === "moved" && content.isBlock);
}

/**
 * Drafts in lines of their own, as `terraform fmt` has them: `=` aligned, blocks set off by empty lines.
 * @param least the width of names in a run of attributes that the first drafts continue
 */
export function printDrafts(drafts: readonly HclDraft[], indent: string, style: HclStyle, least = 0): string {
  const lines = drafts.map((draft) => ({
    draft,
    isBlock: isBlock(draft.content),
    isRun: isOneLine(draft, style),
  }));
  let width = 0;
  return lines.reduce((text, { draft, isBlock, isRun }, index) => {
    const previous = lines[index - 1];
    if (!isRun) width = 0;
    else if (!previous?.isRun) {
      const end = lines.findIndex((line, at) => at > index && !line.isRun);
      const run = lines.slice(index, end < 0 ? undefined : end);
      width = Math.max(previous ? 0 : least, ...run.map((line) => printName(line.draft.name ?? "").length));
    }
    const line = printDraft(draft, indent, style, width);
    if (!previous) return line;
    const gap = isBlock || previous.isBlock ? style.lineBreak : "";
    return text + gap + style.lineBreak + indent + line;
  }, "");
}

/** Whether a draft is an attribute on one line, so that its `=` is aligned with those next to it. */
export function isOneLine({ content }: HclDraft, style: HclStyle): boolean {
  return !isBlock(content) && !printContent(content, "", style).includes(style.lineBreak);
}

/** A draft of a value, where nothing is moved: structures are blocks in a body, and objects in all else. */
export function hclDraft({ name, content }: Draft, isBody: boolean): HclDraft {
  return { ...(name !== undefined && { name }), content: hclContent(content as ValueContent, isBody) };
}

function hclContent(content: ValueContent, isBody: boolean): HclContent {
  if (content.is === "scalar") return content;
  if (content.is === "list")
    return { is: "list", drafts: content.drafts.map((item) => ({ content: hclDraft(item, false).content })) };
  return { is: isBody ? "block" : "map", drafts: content.drafts.map((draft) => hclDraft(draft, isBody)) };
}
