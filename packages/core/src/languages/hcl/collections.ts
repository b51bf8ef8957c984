import type { Entry, Range, Value } from "../../syntax/tree.ts";
import { HclScalar, itemEntry, namedEntry, unknown } from "./scalars.ts";
import type { Scanner } from "./scanner.ts";

type Read = (scanner: Scanner) => Value | undefined;

/** The items of a list or the arguments of a call, up to the closing bracket. */
export function readItems(scanner: Scanner, closer: string, read: Read, items: Value[]): void {
  let gap = -1;
  while (scanner.sign !== closer && !scanner.isLost) {
    if (scanner.sign === ",") {
      takeExtraComma(scanner);
      continue;
    }
    const item = read(scanner);
    if (!item) {
      if (scanner.skipUnexpected()) continue;
      return;
    }
    if (gap >= 0) {
      // Nothing may stand behind the end of a heredoc.
      const before = scanner.text.slice(items.at(-1)?.start, gap);
      const at = before.includes("<<") ? item.start : gap;
      scanner.report("missingComma", gap, gap, {}, [{ range: [at, at], text: "," }]);
    }
    items.push(item);
    const isExpanded = scanner.startsWith("...");
    if (isExpanded) {
      const { pos: dots } = scanner;
      scanner.take(3);
      const isInCall = closer === ")";
      if (!isInCall || (scanner.sign !== closer && !scanner.isLost)) scanner.report("expansionNotLast", dots, dots + 3);
    }
    gap = isExpanded || scanner.hasOpenText || scanner.sign === "," ? -1 : scanner.last;
    if (scanner.sign === ",") scanner.take(1);
  }
}

function takeExtraComma(scanner: Scanner): void {
  const range: Range = [scanner.pos, scanner.pos + 1];
  scanner.take(1);
  // Without the comma the word would begin an expression of its own.
  scanner.report("extraComma", ...range, {}, scanner.startsWith("for") ? undefined : [{ range, text: "" }]);
}

/** `[a, b]`, `{ a = b }`, or a `for` in one of both. */
export function readCollection(scanner: Scanner, read: Read): Value {
  const { text, pos: start, sign } = scanner;
  const items: Value[] = [];
  const members: Entry[] = [];
  let parts: Value[] | undefined;
  const closed = scanner.within(() => {
    if (scanner.takeWord("for")) parts = readFor(scanner, sign === "{", read);
    else if (sign === "[") readItems(scanner, "]", read, items);
    else readMembers(scanner, read, members);
  });
  const { last: end } = scanner;
  if (parts) return unknown(text, [start, end], { kind: "other", parts });
  const inner: Range = [start + 1, closed ? end - 1 : end];
  if (sign === "[") return { kind: "list", start, end, inner, children: items.map(itemEntry), closed };
  return { kind: "map", start, end, inner, children: members, closed };
}

function readMembers(scanner: Scanner, read: Read, members: Entry[]): void {
  let gap = -1;
  scanner.hasLines = true;
  for (scanner.skipLines(); !(scanner.isAtEnd || ")]}".includes(scanner.sign)); scanner.skipLines()) {
    if (scanner.isAtOuterBlock) return;
    if (scanner.sign === ",") {
      takeExtraComma(scanner);
      continue;
    }
    const key = read(scanner);
    if (!key) {
      scanner.skipUnexpected();
      continue;
    }
    if (gap >= 0) scanner.report("missingComma", gap, gap, {}, [{ range: [gap, gap], text: "," }]);
    members.push(readMember(scanner, key, read));
    gap = scanner.sign === "," || scanner.isAtLineEnd ? -1 : scanner.last;
    if (scanner.sign === ",") scanner.take(1);
  }
}

function readMember(scanner: Scanner, key: Value, read: Read): Entry {
  const name = nameOf(scanner, key);
  const { start, end } = key;
  let value: Value | undefined;
  if (scanner.sign === "=" || scanner.sign === ":") {
    scanner.take(1);
    value = read(scanner);
    if (!value) scanner.report("missingValue", start, end, { name });
  } else {
    scanner.report("missingEquals", start, end, { name });
    if (scanner.sign === "{") value = read(scanner);
  }
  return namedEntry(name, [start, end], value, { end: value?.end ?? scanner.last });
}

/** The name that a key stands for; of one that is computed the source text, which is no name of a member. */
function nameOf({ text }: Scanner, key: Value): string {
  return key instanceof HclScalar && key.kind === "text" ? key.value : text.slice(key.start, key.end);
}

/** What follows `for`: `a, b in list : value`, `a in list : key => value if condition`. */
function readFor(scanner: Scanner, isMap: boolean, read: Read): Value[] {
  const [start, end] = [scanner.last - 3, scanner.last];
  const parts: (Value | undefined)[] = [readForHead(scanner, read)];
  const go = (isNext: boolean, length: number): void => {
    if (isNext) scanner.take(length);
    parts.push(isNext ? read(scanner) : undefined);
  };
  go(scanner.sign === ":", 1);
  if (isMap) go(scanner.startsWith("=>"), 2);
  if (isMap && scanner.startsWith("...")) scanner.take(3);
  if (scanner.takeWord("if")) go(true, 0);
  if (parts.includes(undefined)) {
    scanner.report("malformedFor", start, end);
    scanner.take((scanner.match(/[^\]}\n]*/y) as string).length);
  }
  return parts.filter((part) => part !== undefined);
}

/** `item in list`, `key, item in map`: the list or map; undefined where something is missing. */
export function readForHead(scanner: Scanner, read: Read): Value | undefined {
  if (scanner.takeName() === undefined) return undefined;
  if (scanner.sign === ",") {
    scanner.take(1);
    if (scanner.takeName() === undefined) return undefined;
  }
  return scanner.takeWord("in") ? read(scanner) : undefined;
}
