import type { Range } from "../syntax/problem.ts";
import type { InventorySourceCode } from "./source-code.ts";

const directiveTypes = ["disable", "enable", "disable-line", "disable-next-line"] as const;
export type DirectiveType = (typeof directiveTypes)[number];

/** A comment that switches rules off or on again. */
export interface DisableDirective {
  readonly type: DirectiveType;
  /** The rules it names; none means all. */
  readonly rules: readonly NamedRule[];
  /** Why, in the author's words; empty where nothing is said. */
  readonly reason: string;
  /** The whole comment. */
  readonly range: Range;
  /** The label alone: `inventory-lint-disable-next-line`. */
  readonly labelRange: Range;
}

export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

/** A comment whose label is nearly one of ours. */
export interface UnknownDirective {
  readonly label: string;
  readonly range: Range;
}

export interface Directives {
  readonly known: readonly DisableDirective[];
  readonly unknown: readonly UnknownDirective[];
}

const label = /^\s*(inventory-lint|eslint)-([a-z]+(?:-[a-z]+)*)(?=[\s:]|$)/;
/** What was meant to be a label: with blanks or other signs for hyphens, or in capitals. */
const nearLabel = /^\s*(inventory[-_ ]?lint\s*[-_:]?\s*(?:disable|enable)((?:[-_ ]?next)?[-_ ]?line)?)(?=[\s:]|$)/i;
/** Where the reason begins: two hyphens must not stand in an XML comment, so a colon does it, too. */
const reasonMark = /\s:|:\s|:$|\s--+\s/;

/**
 * The directives of a document, in source order: `inventory-lint-disable-next-line rule-a, rule-b : reason`. ESLint's own
 * labels mean the same.
 */
export function readDirectives({ text, comments }: Pick<InventorySourceCode, "text" | "comments">): Directives {
  const known: DisableDirective[] = [];
  const unknown: UnknownDirective[] = [];
  for (const comment of comments) {
    const content = text.slice(comment.contentStart, comment.contentEnd);
    const match = label.exec(content);
    if (!match) {
      const near = nearlyDirective(content, comment.contentStart);
      if (near) unknown.push(near);
      continue;
    }
    const [whole, product = "", ending = ""] = match;
    const end = comment.contentStart + whole.length;
    const labelRange: Range = [end - product.length - 1 - ending.length, end];
    const type = directiveTypes.find((candidate) => candidate === ending);
    if (type === undefined) {
      // ESLint has directives of its own besides these.
      if (product === "inventory-lint") unknown.push({ label: `${product}-${ending}`, range: labelRange });
      continue;
    }
    const rest = content.slice(whole.length);
    const mark = reasonMark.exec(rest);
    const rules = namesIn(mark ? rest.slice(0, mark.index) : rest, end);
    const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : "";
    known.push({ type, rules, reason, range: [comment.start, comment.end], labelRange });
  }
  return { known, unknown };
}

function nearlyDirective(content: string, offset: number): UnknownDirective | undefined {
  const [whole, label, line] = nearLabel.exec(content) ?? [];
  if (whole === undefined || label === undefined) return undefined;
  // A sentence may begin so, too: then no rule follows, nor a reason.
  if (line === undefined && !/^\s*(?:$|:|--|[a-z]+-[a-z])/.test(content.slice(whole.length))) return undefined;
  const end = offset + whole.length;
  return { label, range: [end - label.length, end] };
}

function namesIn(list: string, offset: number): NamedRule[] {
  return [...list.matchAll(/[^\s,:]+/g)].map((match) => {
    const start = offset + match.index;
    // Inside ESLint the rules have the plugin's prefix.
    return { id: match[0].replace(/^inventory\//, ""), range: [start, start + match[0].length] };
  });
}
