import type { Edit } from "../../syntax/problem.ts";
import {
  type Entry,
  isEntry,
  isStructure,
  type Range,
  type Structure,
  type Tree,
  type Value,
} from "../../syntax/tree.ts";
import { indentBefore, indentOfLine, lineBreakNear, skipBlanks } from "../../text/lines.ts";
import { readValue } from "./expressions.ts";
import { opened, problemsOutside, withoutExpressions } from "./generated-code.ts";
import { HclScalar, itemEntry, namedEntry } from "./scalars.ts";
import { type OpenBlock, Scanner } from "./scanner.ts";

/**
 * Reads Terraform's language (HCL 2). The root is one map over the whole text; blocks are entries with labels and a map,
 * attributes entries without labels. Never throws; a half-typed line leaves everything around it at its place. Of what the
 * expressions of another program leave nothing is closed, and no brace is a problem.
 */
export function readHcl(text: string): Tree {
  let tree = readCode(text);
  const lines: Range[] = [];
  for (let round = 0; tree.problems.length > 0 && round < MAX_ROUNDS; round++) {
    const masked = withoutExpressions(tree.text, tree.problems);
    if (!masked) break;
    lines.push(...masked.lines);
    tree = readCode(masked.code);
  }
  if (lines.length === 0) return tree;
  lines.sort((a, b) => a[0] - b[0]);
  const outside = problemsOutside(lines, tree.problems);
  const problems = outside.filter(({ messageId }) => !/^(?:unclosed|stray)/.test(messageId));
  return { ...tree, text, roots: tree.roots.map(opened), problems };
}

/** What an expression hides of others is seen when it is masked itself. */
const MAX_ROUNDS = 5;

function readCode(text: string): Tree {
  const scanner = new Scanner(text);
  scanner.skip();
  const children = readBody(scanner, undefined);
  const end = text.length;
  const root: Structure = { kind: "map", start: 0, end, inner: [0, end], children, closed: true };
  const problems = scanner.problems.sort((a, b) => a.start - b.start);
  return { text, start: 0, end, roots: [{ ...itemEntry(root), nameEnd: end }], comments: scanner.comments, problems };
}

/** Reads up to the brace that closes the block, or to where it must be missing. */
function readBody(scanner: Scanner, block: OpenBlock | undefined): Entry[] {
  const entries: Entry[] = [];
  const { block: outerBlock, hasLines } = scanner;
  scanner.block = block;
  scanner.hasLines = true;
  for (scanner.skipLines(); !scanner.isAtEnd && !scanner.isAtOuterBlock; scanner.skipLines()) {
    if (block && (scanner.sign === "}" || (block.isImplied && indentAt(scanner) <= block.indent))) break;
    const entry = readEntry(scanner);
    if (entry) entries.push(entry);
  }
  scanner.block = outerBlock;
  scanner.hasLines = hasLines;
  return entries;
}

/** An attribute or a block, up to the end of its line; undefined where neither begins. */
function readEntry(scanner: Scanner): Entry | undefined {
  const { text, pos: start } = scanner;
  const word = scanner.takeName();
  const isQuoted = word === undefined && scanner.sign === '"';
  const key = isQuoted ? readValue(scanner) : undefined;
  const name = key instanceof HclScalar && key.kind === "text" ? key.value : word;
  if (name === undefined) {
    if (scanner.sign === "}") scanner.report("strayBrace", start, start + 1);
    else if (!isQuoted || !(key instanceof HclScalar) || key.expression) {
      scanner.report("unexpected", start, start + 1, { text: text.slice(start, start + 1) });
    }
    if (scanner.sign === "}") scanner.take(1);
    else scanner.skipRestOfLine();
    return undefined;
  }
  const range: Range = [start, scanner.last];
  const { sign } = scanner;
  const isAttribute = (sign === "=" && !scanner.startsWith("==")) || sign === ":";
  if (isQuoted) {
    const unquoted = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name) ? [{ range, text: name }] : undefined;
    scanner.report(isAttribute ? "quotedName" : "quotedBlockName", ...range, { name }, unquoted);
  }
  if (isAttribute) return readAttribute(scanner, name, range);
  if (sign === "{" || sign === '"' || scanner.match(/[\p{ID_Start}_]/uy)) return readBlock(scanner, name, range);
  if (isBodyNext(scanner, indentBefore(text, start)?.length ?? 0)) return readBlock(scanner, name, range);
  scanner.report("nameAlone", ...range, { name });
  if (sign !== "}") scanner.skipRestOfLine();
  return namedEntry(name, range, undefined);
}

function readAttribute(scanner: Scanner, name: string, range: Range): Entry {
  const { text, pos: equals } = scanner;
  if (scanner.sign === ":") {
    const fix = text[range[1]] === ":" ? " =" : "=";
    scanner.report("colon", equals, equals + 1, { name }, [{ range: [equals, equals + 1], text: fix }]);
  }
  scanner.take(1);
  const value = readValue(scanner);
  const entry = namedEntry(name, range, value, { end: value?.end ?? scanner.last });
  if (!value) {
    const { pos } = scanner;
    if (scanner.sign === "}") scanner.report("missingValue", ...range, { name });
    else {
      scanner.skipRestOfLine();
      if (scanner.last === equals + 1) scanner.report("missingValue", ...range, { name });
      else scanner.report("notAValue", pos, scanner.last, { text: text.slice(pos, scanner.last) });
    }
    return entry;
  }
  readLineEnd(scanner, true);
  return entry;
}

/** What follows an attribute or a block must be the end of the line, or of a block on one line. */
function readLineEnd(scanner: Scanner, isAttribute: boolean): void {
  const { text, sign, pos } = scanner;
  const isInLine = isAttribute && scanner.block?.isOneLine;
  if (scanner.isAtEnd || scanner.isAtLineEnd || (isInLine && sign === "}")) return;
  if (sign === "," || sign === ";") {
    scanner.take(1);
    // Several attributes in a block on one line are reported at the block.
    if (isInLine && scanner.name !== undefined) return;
    const isLast = scanner.isAtEnd || scanner.isAtLineEnd || scanner.sign === "}";
    const lineBreak = isLast ? "" : lineBreakNear(text, pos) + indentOfLine(text, pos);
    const edit: Edit = { range: [pos, isLast ? pos + 1 : skipBlanks(text, pos + 1)], text: lineBreak };
    // A brace must not follow on the same line either.
    const isRight = scanner.sign !== "}" || scanner.block?.isOneLine;
    scanner.report("comma", pos, pos + 1, { text: sign }, isRight ? [edit] : undefined);
    return;
  }
  const { name } = scanner;
  if (sign === "}" || (name !== undefined && (!isAttribute || isEquals(text, pos + name.length)))) {
    scanner.report("missingNewline", pos, pos + (name ?? sign).length, { text: name ?? sign });
    return;
  }
  scanner.skipRestOfLine();
  scanner.report("unexpected", pos, scanner.last, { text: text.slice(pos, scanner.last) });
}

function isEquals(text: string, offset: number): boolean {
  const at = skipBlanks(text, offset);
  return text[at] === "=" && text[at + 1] !== "=";
}

function readBlock(scanner: Scanner, name: string, range: Range): Entry {
  const { text } = scanner;
  const indent = indentBefore(text, range[0])?.length ?? 0;
  const labels = readLabels(scanner);
  if (scanner.sign !== "{" && !isBodyNext(scanner, indent)) {
    const { pos } = scanner;
    if (scanner.sign === "=") scanner.report("unexpected", pos, pos + 1, { text: "=" });
    else if (!isBraceNext(scanner)) scanner.report("missingBrace", ...range, { name });
    if (scanner.sign !== "{") {
      const end = scanner.last;
      scanner.skipRestOfLine();
      return namedEntry(name, range, undefined, { labels, end, closed: false });
    }
    scanner.report("braceOnNextLine", scanner.pos, scanner.pos + 1);
  }
  const value = scanner.deeper(() => readBraces(scanner, indent, name, range));
  if (value && isStructure(value) && value.closed) readLineEnd(scanner, false);
  return namedEntry(name, range, value, { labels, end: value?.end ?? scanner.last });
}

function readLabels(scanner: Scanner): HclScalar[] {
  const { text } = scanner;
  const labels: HclScalar[] = [];
  for (;;) {
    const { pos } = scanner;
    const isQuoted = scanner.sign === '"';
    const label = isQuoted ? readValue(scanner) : undefined;
    if (!isQuoted && scanner.takeName() === undefined) return labels;
    const range: Range = [pos, scanner.last];
    if (!isQuoted) labels.push(new HclScalar(text, "text", range));
    else if (label instanceof HclScalar && (label.kind === "text" || !label.expression)) labels.push(label);
    else {
      scanner.report("templateLabel", ...range);
      labels.push(new HclScalar(text, "unknown", range));
    }
  }
}

/** Whether nothing but line ends stands before a brace, to which it goes. */
function isBraceNext(scanner: Scanner): boolean {
  const { pos } = scanner;
  scanner.skipLines();
  if (scanner.sign === "{") return true;
  scanner.pos = pos;
  return false;
}

/** Whether the next line is deeper than a name without a brace, so that it belongs to a block of that name. */
function isBodyNext(scanner: Scanner, indent: number): boolean {
  const { pos } = scanner;
  if (!scanner.isAtLineEnd) return false;
  scanner.skipLines();
  const isDeeper = scanner.name !== undefined && indentAt(scanner) > indent;
  scanner.pos = pos;
  return isDeeper;
}

/** How many blanks stand before this place; infinitely many where something else does. */
function indentAt({ text, pos }: Scanner): number {
  return indentBefore(text, pos)?.length ?? Number.POSITIVE_INFINITY;
}

/** The braces of a block and what stands in them; the opening one may be missing. */
function readBraces(scanner: Scanner, indent: number, name: string, nameRange: Range): Value {
  const { text, last: nameEnd } = scanner;
  const isImplied = scanner.sign !== "{";
  const start = isImplied ? nameEnd : scanner.pos;
  // Behind a quote that is not closed a brace would belong to the text.
  const isSound = (scanner.problems.at(-1)?.start ?? -1) < nameRange[0];
  scanner.take(isImplied ? 0 : 1);
  const isOneLine = !scanner.isAtLineEnd && !scanner.isAtEnd && scanner.sign !== "}";
  const children = readBody(scanner, { indent, isOneLine, isImplied });
  const closed = scanner.sign === "}" && (!isImplied || indentAt(scanner) === indent);
  const [first] = children;
  if (isOneLine && first) {
    const hasLineEnd = children.length === 1 && text.slice(first.end, scanner.pos).includes("\n");
    if (children.length > 1 || first.labels || hasLineEnd) scanner.report("oneLineBlock", start, start + 1);
  }
  if (closed) scanner.take(1);
  const fix = closed && isSound ? [{ range: [nameEnd, nameEnd] as Range, text: " {" }] : undefined;
  if (isImplied) scanner.report("missingBrace", ...nameRange, { name }, fix);
  else if (!closed) {
    const {
      name: unclosed,
      nameStart,
      nameEnd: last,
    } = unclosedIn(text, children) ?? {
      name,
      nameStart: nameRange[0],
      nameEnd: nameRange[1],
    };
    // All blocks around it are open for the same reason.
    const isTold = scanner.problems.some((each) => each.messageId === "unclosedBlock" && each.start === nameStart);
    if (!isTold) scanner.report("unclosedBlock", nameStart, last, { name: unclosed });
  }
  const { last: end } = scanner;
  return { kind: "map", start, end, inner: [isImplied ? start : start + 1, closed ? end - 1 : end], children, closed };
}

/** The block that a brace is missing from, by the indentation: in it stands what is not deeper than itself. */
function unclosedIn(text: string, entries: readonly Entry[]): Entry | undefined {
  for (const entry of entries) {
    if (!entry.labels || !isStructure(entry.value)) continue;
    const inner = entry.value.children.filter(isEntry);
    const indent = indentBefore(text, entry.start)?.length;
    const within = unclosedIn(text, inner);
    if (within) return within;
    if (indent === undefined) continue;
    const isDeeper = ({ start }: Entry) => (indentBefore(text, start)?.length ?? Number.POSITIVE_INFINITY) > indent;
    if (!inner.every(isDeeper)) return entry;
  }
  return undefined;
}
