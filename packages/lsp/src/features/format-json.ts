import type { Edit, JsonDocument, JsonValue, Range } from "@inventory-lint/core";
import { hasLineBreak, type Layout, newLine, WIDEST_LINE } from "./format-layout.ts";

interface Token {
  /** A sign is a bracket, a comma or a colon; an atom a name or a scalar. */
  readonly kind: "sign" | "atom" | "lineComment" | "blockComment";
  readonly start: number;
  readonly end: number;
  /** The sign; empty for anything else. */
  readonly sign: string;
}

/** An object or array that is open. */
interface Container {
  readonly isObject: boolean;
  readonly isOneLine: boolean;
}

/** Edits of the white space between the tokens of JSON, with or without comments. */
export function formatJson(tree: JsonDocument, layout: Layout): Edit[] {
  const { text } = tree;
  const tokens = tokensOf(tree);
  const oneLiners = oneLinersIn(tree, tokens);
  const edits: Edit[] = [];
  const open: Container[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const isEnd = token.sign === "}" || token.sign === "]";
    const start = previous?.end ?? 0;
    const now = text.slice(start, token.start);
    const around = open.at(-1);
    if (isEnd) open.pop();
    const gap = previous ? gapBetween(previous, token, around, now, open.length, layout) : "";
    if (gap !== now) edits.push({ range: [start, token.start], text: gap });
    if (token.sign === "{" || token.sign === "[") {
      const isOneLine = oneLiners.has(token.start) && fits(token.start, oneLiners, open.length, layout);
      open.push({ isObject: token.sign === "{", isOneLine });
    }
    previous = token;
  }
  return edits;
}

function gapBetween(
  previous: Token,
  next: Token,
  around: Container | undefined,
  now: string,
  depth: number,
  layout: Layout,
): string {
  const begins = previous.sign === "{" || previous.sign === "[";
  const ends = next.sign === "}" || next.sign === "]";
  const isComment = next.kind === "lineComment" || next.kind === "blockComment";
  if (previous.kind === "lineComment") return newLine(layout, depth, ends ? "" : now);
  if (isComment) return hasLineBreak(now) ? newLine(layout, depth, begins ? "" : now) : " ";
  if (previous.kind === "blockComment") {
    if (hasLineBreak(now)) return newLine(layout, depth, ends ? "" : now);
    return next.sign === "," ? "" : " ";
  }
  if (begins && ends) return "";
  if (begins || ends) {
    if (around?.isOneLine) return around.isObject ? " " : "";
    return newLine(layout, depth, "");
  }
  if (next.sign === "," || next.sign === ":") return "";
  if (previous.sign === ":" || around?.isOneLine) return " ";
  return newLine(layout, depth, now);
}

/** Everything but white space, in source order. Names and scalars are taken whole: some are template expressions. */
function tokensOf({ text, root, comments }: JsonDocument): Token[] {
  const atoms = [...atomsOf(root).map((range) => [...range, "atom"] as const), ...comments.map(commentOf(text))].sort(
    (a, b) => a[0] - b[0],
  );
  const tokens: Token[] = [];
  let at = 0;
  const takeSigns = (end: number): void => {
    for (; at < end; at++) {
      const sign = text[at] ?? "";
      if (!/\s/.test(sign)) tokens.push({ kind: "sign", start: at, end: at + 1, sign });
    }
  };
  for (const [start, end, kind] of atoms) {
    takeSigns(start);
    tokens.push({ kind, start, end, sign: "" });
    at = end;
  }
  takeSigns(text.length);
  return tokens;
}

function commentOf(
  text: string,
): (comment: JsonDocument["comments"][number]) => readonly [number, number, Token["kind"]] {
  return ({ start, end }) => [start, end, text.startsWith("//", start) ? "lineComment" : "blockComment"];
}

function atomsOf(root: JsonValue | undefined): Range[] {
  const atoms: Range[] = [];
  const open = root ? [root] : [];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind === "object") {
      for (const member of value.members) {
        atoms.push([member.nameStart, member.nameEnd]);
        if (member.value) open.push(member.value);
      }
    } else if (value.kind === "array") {
      for (const element of value.elements) open.push(element);
    } else atoms.push([value.start, value.end]);
  }
  return atoms;
}

/** The objects and arrays of scalars that stand on one line, without comments: where they begin, and how long they are. */
function oneLinersIn({ text, root, comments }: JsonDocument, tokens: readonly Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const lengths = new Map<number, number>();
  let length = 0;
  for (const { start, end } of tokens) {
    lengths.set(start, length);
    length += end - start + 1;
  }
  const open = root ? [root] : [];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind !== "object" && value.kind !== "array") continue;
    const { start, end } = value;
    const inner = value.kind === "array" ? value.elements : value.members.flatMap((member) => member.value ?? []);
    for (const each of inner) open.push(each);
    const isSimple = inner.every(({ kind }) => kind !== "object" && kind !== "array");
    if (!isSimple || hasLineBreak(text.slice(start, end))) continue;
    if (comments.some((comment) => start < comment.start && comment.end < end)) continue;
    found.set(start, (lengths.get(end - 1) ?? 0) - (lengths.get(start) ?? 0));
  }
  return found;
}

function fits(start: number, oneLiners: ReadonlyMap<number, number>, depth: number, { unit }: Layout): boolean {
  return (oneLiners.get(start) ?? 0) + depth * unit.length <= WIDEST_LINE;
}
