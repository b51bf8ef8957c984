import type { InventoryNode } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";
import {
  beforeAttachedComments,
  behindTrailingComments,
  countLineBreaks,
  indentBefore,
  indentOfLine,
  isRestFree,
} from "../text/lines.ts";
import { areScalars, type Draft } from "./drafts.ts";
import type { Content, Style } from "./layout.ts";
import { type Slot, siblingIndent, siblingsIn } from "./slots.ts";

/** Gives a draft as text; on one line where `indent` is undefined. */
type Write = (draft: Draft, indent: string | undefined) => string;

/** What stands between members, and where it stands behind a node (-1: nowhere). */
interface Separator {
  readonly text: string;
  readonly behind: (node: InventoryNode) => number;
}

/** Puts drafts into a structure or list: one insertion for each slot. */
export class Insertion {
  readonly #text: string;
  readonly #holder: InventoryNode;
  readonly #content: Content;
  readonly #siblings: readonly InventoryNode[];
  readonly #style: Style;
  readonly #separator: Separator;

  constructor(
    text: string,
    holder: InventoryNode,
    content: Content,
    taken: ReadonlySet<InventoryNode>,
    style: Style,
    separator: Separator,
  ) {
    this.#text = text;
    this.#holder = holder;
    this.#content = content;
    this.#siblings = siblingsIn(holder, taken);
    this.#style = style;
    this.#separator = separator;
  }

  at({ at, node }: Slot, drafts: readonly Draft[], write: Write): Edit[] {
    if (at === "after") return this.#after(node, drafts, write);
    if (at === "before") return this.#before(node, drafts, write);
    if (at === "instead") return this.#instead(node, drafts, write);
    return this.#content.writtenEnd < 0 ? this.#fill(drafts, write) : this.#afterComments(drafts, write);
  }

  #after(node: InventoryNode, drafts: readonly Draft[], write: Write): Edit[] {
    const { end: limit, comments } = this.#content;
    const { text: separator, behind } = this.#separator;
    const separatorAt = behind(node);
    const edits: Edit[] = [];
    let at = node.end;
    if (separatorAt >= 0) at = separatorAt + separator.length;
    else if (separator !== "") edits.push(insertion(node.end, separator));
    const lineEnd = behindTrailingComments(this.#text, at, comments, limit);
    const indent = isRestFree(this.#text, lineEnd, limit) ? siblingIndent(this.#text, node, this.#siblings) : undefined;
    // On one line, the comment behind the sibling might hide what is written behind it.
    if (indent !== undefined) at = lineEnd;
    const lead = this.#lead(indent);
    const tail = this.#endsWithSeparator(node) ? separator : "";
    edits.push(insertion(at, drafts.map((draft) => lead + write(draft, indent)).join(separator) + tail));
    return edits;
  }

  /** Whether something follows, or this list writes a separator behind its last member too. */
  #endsWithSeparator(node: InventoryNode): boolean {
    if (node !== this.#siblings.at(-1)) return true;
    const last = this.#holder.children.at(-1);
    return last !== undefined && this.#separator.behind(last) >= 0;
  }

  #before(node: InventoryNode, drafts: readonly Draft[], write: Write): Edit[] {
    const indent = indentBefore(this.#text, node.start);
    const at =
      indent === undefined ? node.start : beforeAttachedComments(this.#text, node.start, this.#content.comments);
    const lead = this.#lead(indent);
    return [insertion(at, drafts.map((draft) => write(draft, indent) + this.#separator.text + lead).join(""))];
  }

  #instead(node: InventoryNode, drafts: readonly Draft[], write: Write): Edit[] {
    const indent = indentBefore(this.#text, node.start);
    const text = drafts.map((draft) => write(draft, indent)).join(this.#separator.text + this.#lead(indent));
    return [{ range: [node.start, node.end], text }];
  }

  /** Into a structure with nothing in it. */
  #fill(drafts: readonly Draft[], write: Write): Edit[] {
    const { start, end, opening, closing, isClosed } = this.#content;
    if (!this.#breaksLines(drafts)) {
      const { gap, pad } = this.#style;
      const inside = drafts.map((draft) => write(draft, undefined)).join(this.#separator.text + gap);
      const padding = this.#isList ? "" : pad;
      return [{ range: [start, end], text: opening + padding + inside + (isClosed ? padding : "") + closing }];
    }
    const { lineBreak, unit } = this.#style;
    const outer = indentOfLine(this.#text, this.#holder.start);
    const inside = drafts.map((draft) => lineBreak + outer + unit + write(draft, outer + unit));
    const last = isClosed ? lineBreak + outer : "";
    return [{ range: [start, end], text: opening + inside.join(this.#separator.text) + last + closing }];
  }

  /** Into a structure in which only comments, or text that does not belong there, stand. */
  #afterComments(drafts: readonly Draft[], write: Write): Edit[] {
    const { start, end, writtenEnd, comments, isClosed } = this.#content;
    const comment = comments.at(-1);
    const isLineComment =
      comment?.[1] === writtenEnd && /^(?:\/\/|#)/.test(this.#text.slice(comment[0], comment[0] + 2));
    if (countLineBreaks(this.#text, start, end) === 0 && !isLineComment) {
      const inside = drafts.map((draft) => this.#style.gap + write(draft, undefined));
      return [insertion(writtenEnd, inside.join(this.#separator.text))];
    }
    const { lineBreak, unit } = this.#style;
    const outer = indentOfLine(this.#text, this.#holder.start);
    const indent = (comment && indentBefore(this.#text, comment[0])) ?? outer + unit;
    const inside = drafts.map((draft) => lineBreak + indent + write(draft, indent)).join(this.#separator.text);
    const isLastLine = isClosed && countLineBreaks(this.#text, writtenEnd, end) === 0;
    return [insertion(writtenEnd, inside + (isLastLine ? lineBreak + outer : ""))];
  }

  get #isList(): boolean {
    const { kind, member } = this.#holder;
    return member ? member.shape === "list" : kind === "list";
  }

  #lead(indent: string | undefined): string {
    return indent === undefined ? this.#style.gap : this.#style.lineBreak + indent;
  }

  /** Whether the members of an empty structure stand on lines of their own: not in a document of one line. */
  #breaksLines(drafts: readonly Draft[]): boolean {
    const { start, end } = this.#content;
    if (countLineBreaks(this.#text, start, end) > 0) return true;
    const { parent } = this.#holder;
    if (this.#style.oneLiners.has(this.#isList ? "list" : "map") && areScalars(this.#text, drafts)) return false;
    if (!parent || parent.type === "Document") return /[\r\n]/.test(this.#text);
    return indentBefore(this.#text, this.#holder.start) !== undefined;
  }
}

function insertion(at: number, text: string): Edit {
  return { range: [at, at], text };
}
