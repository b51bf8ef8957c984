import type { Range, Value } from "../../syntax/tree.ts";
import { readCollection, readForHead, readItems } from "./collections.ts";
import { HclScalar, unknown, widened } from "./scalars.ts";
import { Scanner } from "./scanner.ts";
import { type Expressions, readHeredoc, readQuoted, readText } from "./templates.ts";

const OPERATOR = /\|\||&&|[=!<>]=|<(?!<)|[>+\-*/%]/y;
const NUMBER = /\d+(?:\.\d+|\.(?=[eE][+-]?\d))?(?:[eE][+-]?\d+)?/y;

const expressions: Expressions = { value: readValue, forHead: (scanner) => readForHead(scanner, readValue) };

/** What a text stands for that is written in another language; undefined where nothing is put into it. */
export function readTemplate(text: string): Value | undefined {
  return readText(new Scanner(text), expressions);
}

/** An expression, with the blanks behind it; undefined, and no problem, where none begins. */
export function readValue(scanner: Scanner): Value | undefined {
  return scanner.deeper(() => {
    const { pos: start } = scanner;
    const condition = readOperands(scanner);
    return condition && scanner.sign === "?" ? readConditional(scanner, condition, start) : condition;
  });
}

/** The value that must follow the sign that ends at `end`. */
function readOperand(scanner: Scanner, sign: string, read: (scanner: Scanner) => Value | undefined): Value | undefined {
  const end = scanner.pos + sign.length;
  scanner.take(sign.length);
  const value = !scanner.hasLines && scanner.isLost ? undefined : read(scanner);
  if (!value) scanner.report("missingOperand", end - sign.length, end, { sign });
  return value;
}

function readConditional(scanner: Scanner, condition: Value, start: number): Value {
  const { pos } = scanner;
  const first = readOperand(scanner, "?", readValue);
  const hasElse = scanner.sign === ":";
  if (first && !hasElse) scanner.report("missingElse", pos, pos + 1);
  const second = hasElse ? readOperand(scanner, ":", readValue) : undefined;
  const range: Range = [start, scanner.last];
  if (first && second) {
    return unknown(scanner.text, range, { kind: "conditional", condition, branches: [first, second] });
  }
  return unknown(scanner.text, range, {
    kind: "other",
    parts: [condition, first, second].filter((part) => part !== undefined),
  });
}

/** Operands with operators between them; which binds closer makes no difference to what they refer to. */
function readOperands(scanner: Scanner): Value | undefined {
  const { pos: start } = scanner;
  const first = readTerm(scanner);
  let operator = first && !scanner.isAtLineEnd ? scanner.match(OPERATOR) : undefined;
  if (!first || !operator) return first;
  const parts = [first];
  for (; operator; operator = scanner.match(OPERATOR)) {
    const next = readOperand(scanner, operator, readTerm);
    if (!next) break;
    parts.push(next);
  }
  return unknown(scanner.text, [start, scanner.last], { kind: "other", parts });
}

/** A value with the names and indices behind it. */
function readTerm(scanner: Scanner): Value | undefined {
  const { pos: start } = scanner;
  if (scanner.name !== undefined) return readWord(scanner);
  const value = readOther(scanner);
  if (!value || !(scanner.sign === "." || scanner.sign === "[")) return value;
  readPath(scanner);
  return scanner.last === value.end
    ? value
    : unknown(scanner.text, [start, scanner.last], { kind: "other", parts: [value] });
}

function readWord(scanner: Scanner): Value {
  const { text, pos: start } = scanner;
  let name = scanner.takeName() as string;
  for (; scanner.startsWith("::"); name += `::${scanner.takeName() ?? ""}`) scanner.take(2);
  if (scanner.sign === "(") {
    const args: Value[] = [];
    scanner.within(() => readItems(scanner, ")", readValue, args));
    const call = unknown(text, [start, scanner.last], { kind: "call", name, args });
    const path = readPath(scanner);
    return path.isEmpty ? call : unknown(text, [start, scanner.last], { kind: "other", parts: [call] });
  }
  const path = readPath(scanner);
  const range: Range = [start, scanner.last];
  if (path.isEmpty && (name === "true" || name === "false")) return new HclScalar(text, "boolean", range);
  if (path.isEmpty && name === "null") return new HclScalar(text, "null", range);
  const index = path.indices.length > 0 ? { index: path.indices.join(", ") } : {};
  const reference = { kind: "reference", path: [name, ...path.names], ...index } as const;
  if (path.plainEnd < 0) return unknown(text, range, reference);
  const part = unknown(text, [start, Math.max(path.plainEnd, start + name.length)], reference);
  return unknown(text, range, { kind: "other", parts: [part] });
}

/** What stands behind a value. */
interface Path {
  readonly names: string[];
  readonly indices: string[];
  isEmpty: boolean;
  /** After `.*` there is no other one. */
  hasStar: boolean;
  /** Where it stops to be names and indices only; -1 where it does not. */
  plainEnd: number;
}

/** `.name`, `[index]`, `.0`, and what is not plain: `.*`, `[*]`, half of one. */
function readPath(scanner: Scanner): Path {
  const path: Path = { names: [], indices: [], isEmpty: true, hasStar: false, plainEnd: -1 };
  for (;;) {
    const { sign, pos, last } = scanner;
    let isPlain = true;
    if (sign === "[") isPlain = readIndex(scanner, path);
    else if (sign === "." && !scanner.startsWith("..")) {
      scanner.take(1);
      const name = scanner.isLost ? undefined : scanner.takeName();
      if (name === undefined) isPlain = readLegacy(scanner, path, pos);
      else if (path.plainEnd < 0) path.names.push(name);
    } else return path;
    path.isEmpty = false;
    if (!isPlain && path.plainEnd < 0) path.plainEnd = last;
  }
}

/** `.0` or `.*`, as Terraform wrote them once, or nothing behind the dot; tells whether it is an index. */
function readLegacy(scanner: Scanner, path: Path, dot: number): boolean {
  const { pos } = scanner;
  const number = scanner.match(/\d+(?:\.\d+)*(?:[eE]\d+)?/y);
  if (number === undefined) {
    const isSplat = scanner.sign === "*" && !path.hasStar;
    if (!isSplat) scanner.report("missingAttribute", dot, dot + 1);
    if (scanner.sign === "*") scanner.take(1);
    path.hasStar = true;
    return false;
  }
  const indices = number.split(".");
  const text = indices.map((index) => `[${index}]`).join("");
  if (path.plainEnd < 0) for (const index of indices) path.indices.push(index);
  scanner.take(number.length);
  const range: Range = [dot, pos + number.length];
  if (indices.length > 1) scanner.report("chainedIndex", ...range, { text }, [{ range, text }]);
  return true;
}

/** `[index]` or `[*]`; tells whether it is an index. */
function readIndex(scanner: Scanner, path: Path): boolean {
  const { pos: start, text } = scanner;
  let index: Value | undefined;
  path.hasStar = false;
  scanner.within(() => {
    if (scanner.sign === "*") return scanner.take(1);
    index = readValue(scanner);
    if (index && path.plainEnd < 0) path.indices.push(text.slice(index.start, index.end));
    else if (!index) scanner.report("missingOperand", start, start + 1, { sign: "[" });
  });
  return index !== undefined;
}

function readOther(scanner: Scanner): Value | undefined {
  switch (scanner.sign) {
    case '"':
      return readQuoted(scanner, expressions);
    case "'":
    case "“":
    case "”":
    case "„":
      return readOtherQuoted(scanner);
    case "[":
    case "{":
      return readCollection(scanner, readValue);
    case "(":
      return readParentheses(scanner);
    case "-":
    case "!":
      return readUnary(scanner);
    case "<":
      return readHeredoc(scanner, expressions);
    default:
      return readNumber(scanner);
  }
}

function readParentheses(scanner: Scanner): Value {
  const { text, pos: start } = scanner;
  let value: Value | undefined;
  scanner.within(() => {
    value = readValue(scanner);
    if (!value) scanner.report("missingOperand", start, start + 1, { sign: "(" });
  });
  const range: Range = [start, scanner.last];
  return value ? widened(value, range) : unknown(text, range, { kind: "other" });
}

function readUnary(scanner: Scanner): Value | undefined {
  const { text, pos: start } = scanner;
  while (scanner.sign === "-" || scanner.sign === "!") scanner.take(1);
  const value = readTerm(scanner);
  if (!value) scanner.report("missingOperand", start, scanner.last, { sign: text.slice(start, scanner.last) });
  const range: Range = [start, scanner.last];
  if (value && "source" in value && value.kind === "number" && text[start] === "-" && value.start === start + 1) {
    return new HclScalar(text, "number", range);
  }
  return unknown(text, range, { kind: "other", parts: value ? [value] : [] });
}

function readNumber(scanner: Scanner): Value | undefined {
  const { text, pos: start } = scanner;
  const number = scanner.match(NUMBER);
  if (number === undefined) return undefined;
  scanner.pos += number.length;
  const rest = scanner.match(/(?:\p{ID_Continue}|\.\d)[\p{ID_Continue}.]*/uy) ?? "";
  scanner.pos -= number.length;
  scanner.take(number.length + rest.length);
  const range: Range = [start, scanner.last];
  if (rest === "") return new HclScalar(text, "number", range);
  scanner.report("invalidNumber", ...range, { text: number + rest });
  return new HclScalar(text, "unknown", range);
}

/** `'text'`, as other languages write it, or `“text”`, as a word processor does: what is meant is certain. */
function readOtherQuoted(scanner: Scanner): Value | undefined {
  const { text, pos: start } = scanner;
  const source = scanner.match(/'[^'"\\\r\n$%]*'|[“”„][^“”„"\\\r\n$%]*[“”]/y);
  if (source === undefined) return undefined;
  scanner.take(source.length);
  const replacement = `"${source.slice(1, -1)}"`;
  const range: Range = [start, scanner.last];
  const messageId = source.startsWith("'") ? "singleQuotes" : "curlyQuotes";
  scanner.report(messageId, ...range, { text: replacement }, [{ range, text: replacement }]);
  return new HclScalar(text, "text", range, { quoted: true, decode: () => source.slice(1, -1) });
}
