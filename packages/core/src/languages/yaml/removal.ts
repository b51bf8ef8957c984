import { removals } from "../../edits/tidy.ts";
import type { Edit, Range } from "../../syntax/problem.ts";
import type { Entry, Structure, Tree } from "../../syntax/tree.ts";
import { indentBefore, lineBreakNear } from "../../text/lines.ts";
import { contentEnd, isFlow, ownChildren } from "./printer.ts";

/**
 * Takes entries out of the structure that they stand in; comments stay.
 * @param owner the entry whose value the structure is
 * @param isFilled whether something is put into it, so that it does not become empty
 */
export function takenFrom(
  structure: Structure,
  owner: Entry,
  taken: ReadonlySet<Entry>,
  isFilled: boolean,
  tree: Tree,
): Edit[] {
  if (isFlow(structure)) return takenFromFlow(structure, taken, tree);
  const { text } = tree;
  const children = ownChildren(structure);
  const spans = [...taken].map((child): Range => [child.start, contentEnd(child, tree)]);
  const kept = children.find((child) => !taken.has(child));
  if (!kept && !isFilled && !hasMore(structure, spans, tree)) {
    const empty = structure.kind === "list" ? "[]" : "{}";
    const at = valueBegin(owner, structure, tree);
    const put = at === structure.start ? empty + lineBreakNear(text, at) : ` ${empty}`;
    return [{ range: [at, at], text: put }, ...removals(text, spans, "")];
  }
  const [first] = children;
  const isBehindSign = first && taken.has(first) && indentBefore(text, first.start) === undefined;
  if (!isBehindSign || !kept || commentsIn([first.start, kept.start], tree).length > 0)
    return removals(text, spans, "");
  // The first that is kept takes its place.
  const behind = spans.filter(([start]) => start > kept.start);
  return [{ range: [first.start, kept.start], text: "" }, ...removals(text, behind, "")];
}

function takenFromFlow(structure: Structure, taken: ReadonlySet<Entry>, tree: Tree): Edit[] {
  const { text } = tree;
  const children = ownChildren(structure);
  const lastKept = children.findLast((child) => !taken.has(child));
  if (!lastKept && commentsIn(structure.inner, tree).length === 0) {
    return [{ range: structure.inner, text: "" }];
  }
  const spans: Range[] = [];
  const takeComma = (at: number): void => {
    if (at >= 0) spans.push([at, at + 1]);
  };
  for (const child of taken) {
    spans.push([child.start, child.end]);
    takeComma(commaBehind(child, structure, text));
  }
  const last = children.at(-1);
  if (lastKept && last && taken.has(last) && commaBehind(last, structure, text) < 0) {
    takeComma(commaBehind(lastKept, structure, text));
  }
  return removals(text, spans, ",");
}

/** Offset of the comma behind an entry of `{ }` or `[ ]`; -1 where there is none. */
function commaBehind({ end }: Entry, { inner: [, limit] }: Structure, text: string): number {
  const [gap] = /^(?:\s|#[^\r\n]*)*/.exec(text.slice(end, limit)) as RegExpExecArray;
  return text[end + gap.length] === "," ? end + gap.length : -1;
}

/** Whether a merge key, or what could not be read, stands beside the entries. */
function hasMore({ start, end }: Structure, spans: readonly Range[], tree: Tree): boolean {
  let at = start;
  let rest = "";
  for (const [from, to] of [...spans, ...commentsIn([start, end], tree)].sort((a, b) => a[0] - b[0])) {
    rest += tree.text.slice(at, from);
    at = Math.max(at, to);
  }
  return (rest + tree.text.slice(at, end)).trim() !== "";
}

/** Behind the colon or dash, tag and anchor that a structure belongs to; its beginning for a root. */
export function valueBegin({ start, name, nameEnd }: Entry, structure: Structure, { text }: Tree): number {
  if (start === structure.start) return start;
  const from = name === "" ? start : nameEnd;
  const signs = text.slice(from, structure.start).replace(/(?<=\s)#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
  return from + signs.trimEnd().length;
}

function commentsIn([from, to]: Range, { comments }: Tree): Range[] {
  return comments.filter(({ start, end }) => from <= start && end <= to).map(({ start, end }) => [start, end]);
}
