import type { InventorySourceCode } from "./source-code.ts";
import type { Range } from "./syntax/types.ts";

export type DirectiveType = "disable" | "enable" | "disable-line" | "disable-next-line";

/** A comment that switches rules off or on again. */
export interface DisableDirective {
  readonly type: DirectiveType;
  /** The rules it names; none means all. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  /** Why, in the author's words; empty where nothing is said. */
  readonly reason: string;
  /** The whole comment. */
  readonly range: Range;
  /** Its directive: from the label to the last rule or, without rules, the label alone. */
  readonly listRange: Range;
}

/**
 * `inventory-lint-disable-next-line rule-a, rule-b : reason`. A colon begins the reason, since two hyphens must not stand
 * in an XML comment; where they may, they do too. ESLint's own labels mean the same.
 */
const pattern =
  /^\s*((?:inventory-lint|eslint)-(disable-next-line|disable-line|disable|enable))(?=[\s:]|$)([^:]*?)(?:(?:\s:|:\s|\s--+\s)([\s\S]*))?$/;

/** The directives of a document, in source order. */
export function readDirectives(sourceCode: InventorySourceCode): DisableDirective[] {
  const directives: DisableDirective[] = [];
  for (const comment of sourceCode.comments) {
    const content = sourceCode.text.slice(comment.contentStart, comment.contentEnd);
    if (!content.includes("-disable") && !content.includes("-enable")) continue;
    const match = pattern.exec(content);
    if (!match) continue;
    const [, label = "", type, list = "", reason = ""] = match;
    const labelStart = comment.contentStart + content.indexOf(label);
    const rules = namesIn(list, labelStart + label.length);
    directives.push({
      type: type as DirectiveType,
      rules,
      reason: reason.trim(),
      range: [comment.start, comment.end],
      listRange: [labelStart, rules.at(-1)?.range[1] ?? labelStart + label.length],
    });
  }
  return directives;
}

function namesIn(list: string, offset: number): { id: string; range: Range }[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + match.index;
    // Inside ESLint the rules have the plugin's prefix.
    return { id: match[0].replace(/^inventory\//, ""), range: [start, start + match[0].length] };
  });
}
