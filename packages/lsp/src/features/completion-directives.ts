import { type LintResult, rules } from "@inventory-lint/core/internal";
import { kinds, type Offer, textOffer } from "./completion-offer.ts";

const labels: readonly [label: string, detail: string][] = [
  ["inventory-lint-disable-next-line", "for what begins on the next line"],
  ["inventory-lint-disable", "from here on"],
  ["inventory-lint-enable", "again from here on"],
  ["inventory-lint-disable-line", "for what begins on this line"],
];

const directive = /^\s*(?:inventory-lint|eslint)-(?:disable(?:-next-line|-line)?|enable)\s+([^:]*)$/;

/** What may be written in a comment that switches rules off; undefined where an offset stands in no comment. */
export function directiveOffers({ sourceCode, findings, suppressed }: LintResult, offset: number): Offer[] | undefined {
  const { text, comments, language } = sourceCode;
  const comment = comments.find(({ contentStart, contentEnd }) => contentStart <= offset && offset <= contentEnd);
  if (!comment) return undefined;
  // Plain JSON has no comments.
  if (language === "json") return [];
  const before = text.slice(comment.contentStart, offset);
  const start = offset - (/[\w-]*$/.exec(before)?.[0].length ?? 0);
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, comment.contentEnd))?.[0].length ?? 0);
  const range: [number, number] = [start, end];
  if (before.trim() === text.slice(start, offset)) return labelOffers(range, text.slice(start, offset));
  const [, named] = directive.exec(before) ?? [];
  if (named === undefined) return [];
  const taken = new Set(named.slice(0, named.length - (offset - start)).match(/[\w-]+/g));
  // Without a name the comment switches all of them off already.
  const found = new Set([...findings, ...suppressed].map(({ ruleId }) => ruleId));
  const ids = Object.keys(rules).filter((id) => !taken.has(id));
  return [...ids.filter((id) => found.has(id)), ...ids.filter((id) => !found.has(id))].map((id) => ({
    label: id,
    kind: kinds.rule,
    detail: `${rules[id]?.meta.docs.description ?? ""}${found.has(id) ? " (found here)" : ""}`,
    template: [id],
    range,
    typed: id,
    about: { rule: id },
  }));
}

/** A comment may say anything: only one that begins like ours, or with nothing, is meant to be one. */
function labelOffers(range: [number, number], typed: string): Offer[] {
  return labels
    .filter(([label]) => label.startsWith(typed))
    .map(([label, detail]) => textOffer(label, detail, [label], range));
}
