import { DelimitedWriter, noGap } from "../../edits/delimited-writer.ts";
import { type Draft, draftsOf } from "../../edits/drafts.ts";
import type { Content, OneLiners, Style } from "../../edits/layout.ts";
import { reindentEdits } from "../../edits/reindent.ts";
import type { Writer } from "../../edits/writer.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Edit } from "../../syntax/problem.ts";
import { indentBefore, indentOfLine, lineBreakNear, skipBlanksBack, skipSpaceBack } from "../../text/lines.ts";
import type { Member } from "../../vocabulary/member.ts";
import type { JsonOrigin } from "./entries.ts";
import { colonBehind, readGap } from "./gaps.ts";
import { writeJson } from "./printer.ts";
import type { JsonArray, JsonObject } from "./syntax-tree.ts";

/** So many of the members of a structure show how it is written. */
const MAX_SAMPLE = 20;

/** Makes the edits of a JSON document, with or without comments. */
export function createJsonWriter(text: string): Writer {
  return new JsonWriter(text);
}

class JsonWriter extends DelimitedWriter {
  protected readonly separator = ",";

  replaceValue(node: InventoryNode, value: string | boolean): Edit[] {
    const literal = JSON.stringify(value);
    const origin = originOf(node);
    if (!origin) return [];
    if (origin.value) return [{ range: [origin.value.start, origin.value.end], text: literal }];
    const { at, opening } = this.valuePlace(node);
    return [{ range: [at, at], text: opening + literal }];
  }

  rename(node: InventoryNode, member: Member): Edit[] {
    const written = originOf(node)?.member;
    if (!written) return [];
    return [{ range: [written.nameStart, written.nameEnd], text: JSON.stringify(node.spelling.nameOf(member)) }];
  }

  reshape(node: InventoryNode, value: Plain): Edit[] {
    const draft = node.member && draftsOf(node.member, value, node.spelling)[0];
    if (!draft) return [];
    const written = this.text.slice(node.nameEnd, node.valueStart);
    const colon = /^ ?: ?$/.test(written) ? written : ": ";
    const gap = colon.endsWith(" ") ? " " : "";
    const text = writeJson(this.text, draft, false, { ...noGap, gap, pad: gap, colon }, undefined);
    return [{ range: [node.valueStart, node.valueEnd], text }];
  }

  replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[] {
    const indent = indentBefore(this.text, node.start);
    const lineBreak = indent === undefined ? " " : lineBreakNear(this.text, node.start) + indent;
    const drafts = values.flatMap((value) => draftsOf(item, value, node.spelling));
    const items = drafts.map((draft) => writeJson(this.text, draft, false, noGap, undefined));
    return [{ range: [node.start, node.end], text: items.join(`,${lineBreak}`) }];
  }

  emptyStructure(): string {
    return "{}";
  }

  unwrap(node: InventoryNode, inner: InventoryNode): Edit[] {
    return [
      { range: [node.valueStart, inner.valueStart], text: "" },
      ...reindentEdits(this.text, inner.valueStart, inner.valueEnd, indentOfLine(this.text, node.valueStart), []),
      { range: [inner.valueEnd, node.valueEnd], text: "" },
    ];
  }

  wrap({ valueStart: start, valueEnd: end }: InventoryNode, name: string, inList: boolean): Edit[] {
    const [left, right] = inList ? ["[", "]"] : ["", ""];
    const key = `${JSON.stringify(name)}:`;
    const firstBreak = /\r\n?|\n/.exec(this.text.slice(start, end));
    if (!firstBreak) {
      return [
        { range: [start, start], text: `{ ${key} ${left}` },
        { range: [end, end], text: `${right} }` },
      ];
    }
    const outer = indentOfLine(this.text, start);
    const second = this.text.slice(start + firstBreak.index + firstBreak[0].length, end);
    const unit = /^[ \t]*/.exec(second)?.[0].slice(outer.length) || "  ";
    const lineBreak = lineBreakNear(this.text, end);
    return [
      { range: [start, start], text: `{${lineBreak}${outer}${unit}${key} ${left}` },
      ...reindentEdits(this.text, start, end, outer + unit, []),
      { range: [end, end], text: `${right}${lineBreak}${outer}}` },
    ];
  }

  enlist({ valueStart: start, valueEnd: end }: InventoryNode): Edit[] {
    return [
      { range: [start, start], text: "[" },
      { range: [end, end], text: "]" },
    ];
  }

  protected isStructure(node: InventoryNode): boolean {
    return originOf(node) !== undefined;
  }

  protected readContent(node: InventoryNode): Content | undefined {
    const value = originOf(node)?.value;
    return value?.kind === "object" || value?.kind === "array" ? this.contentIn(node, value) : undefined;
  }

  /** A value that is null or not typed yet becomes a structure; any other scalar is not overwritten. */
  protected roomIn(node: InventoryNode): Content | undefined {
    const origin = originOf(node);
    if (!origin) return undefined;
    const isList = node.member?.shape === "list";
    const kind = origin.value?.kind;
    if (kind === "object" || kind === "array") {
      return !node.member || isList === (kind === "array") ? this.contentOf(node) : undefined;
    }
    if (origin.value && kind !== "null") return undefined;
    const place = this.valuePlace(node);
    const [left, right] = isList ? ["[", "]"] : ["{", "}"];
    return {
      start: origin.value?.start ?? place.at,
      end: origin.value?.end ?? place.at,
      opening: origin.value ? left : place.opening + left,
      closing: right,
      isClosed: true,
      comments: [],
      writtenEnd: -1,
    };
  }

  protected separatorBehind(node: InventoryNode): number {
    const next = this.siblingOf(node, 1);
    const content = node.parent && this.contentOf(node.parent);
    if (!content) return -1;
    return readGap(this.text, node.end, next ? next.start : content.end).comma;
  }

  protected inlineStyle(holder: InventoryNode, near: OneLiners): Pick<Style, "gap" | "pad" | "colon"> {
    const colon = this.colonNear(holder);
    const gaps = [holder, near.map, near.list].map((node) => node && this.gapIn(node));
    const gap = gaps.find((each) => each !== undefined) ?? (colon.endsWith(" ") ? " " : "");
    return { gap, pad: this.padNear(near.map ?? holder), colon };
  }

  protected write(draft: Draft, holder: InventoryNode, style: Style, indent: string | undefined): string {
    const isNamed = holder.member ? holder.member.shape !== "list" : holder.kind !== "list";
    return writeJson(this.text, draft, isNamed, style, indent);
  }

  private contentIn(node: InventoryNode, value: JsonObject | JsonArray): Content {
    // A bracket that is missing may be the opening one.
    const isOpened = "{[".includes(this.text.charAt(value.start)) && node.children[0]?.start !== value.start;
    const start = isOpened ? value.start + 1 : value.start;
    // Where the bracket is missing, white space behind the last member belongs to nobody.
    const end = value.closed ? value.end - 1 : skipSpaceBack(this.text, value.end, start);
    const comments: [number, number][] = [];
    let at = start;
    for (const child of node.children) {
      for (const comment of readGap(this.text, at, child.start).comments) comments.push(comment);
      at = child.end;
    }
    for (const comment of readGap(this.text, at, end).comments) comments.push(comment);
    const writtenEnd = comments.at(-1)?.[1] ?? -1;
    return { start, end, opening: "", closing: "", isClosed: value.closed, comments, writtenEnd };
  }

  /** Where the value of a half-typed member goes, and what has to be written before it. */
  private valuePlace(node: InventoryNode): { at: number; opening: string } {
    const colon = colonBehind(this.text, node.nameEnd);
    if (colon < 0) return { at: node.nameEnd, opening: this.colonNear(node) };
    return { at: colon + 1, opening: / $/.test(this.colonNear(node)) ? " " : "" };
  }

  /** The blanks between two siblings on one line; undefined where no two stand on one. */
  private gapIn(holder: InventoryNode): string | undefined {
    for (const child of holder.children.slice(0, MAX_SAMPLE)) {
      const start = skipBlanksBack(this.text, child.start);
      if (this.text[start - 1] === ",") return this.text.slice(start, child.start);
    }
    return undefined;
  }

  /** What stands between names and values here: `:` or `: `. Alignment is not continued. */
  private colonNear(holder: InventoryNode): string {
    for (let node: InventoryNode | undefined = holder; node; node = node.parent) {
      for (const each of [...node.children.slice(0, MAX_SAMPLE), node]) {
        const origin = originOf(each);
        if (!origin?.member || !origin.value) continue;
        const colon = this.text.slice(origin.member.nameEnd, origin.value.start);
        if (/^ ?: ?$/.test(colon)) return colon;
      }
    }
    return ": ";
  }

  /** Whether a blank stands inside the braces of objects on one line. */
  private padNear(holder: InventoryNode): string {
    for (let node: InventoryNode | undefined = holder; node; node = node.parent) {
      const value = originOf(node)?.value;
      if (value?.kind !== "object" || value.members.length === 0) continue;
      return this.text[value.start + 1] === " " ? " " : "";
    }
    return "";
  }
}

function originOf(node: InventoryNode): JsonOrigin | undefined {
  return node.type === "Document" ? undefined : (node.origin as JsonOrigin | undefined);
}
