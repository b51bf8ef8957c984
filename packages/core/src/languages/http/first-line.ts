import type { Edit, SyntaxProblem } from "../../syntax/problem.ts";
import type { Request, RequestPart } from "../../syntax/tree.ts";
import { quoted } from "../../text/quoted.ts";
import type { HttpReasonId, HttpSuggestionId } from "./messages.ts";
import type { HttpScanner, Line } from "./scanner.ts";

type Address = Pick<Request, "target" | "authority" | "path" | "query">;

/** What a request line says, and what is wrong with it. */
export interface RequestLine extends Address, Pick<Request, "line" | "method" | "version"> {
  readonly slip: RequestLineSlip | undefined;
  /** Behind the line break of its last line. */
  readonly next: number;
}

/** The first slip of a request line, and the ways out. */
export interface RequestLineSlip {
  readonly reason: HttpReasonId;
  readonly suggestions: NonNullable<SyntaxProblem["suggestions"]>;
}

const METHOD = /^(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|TRACE|CONNECT)(?=\/|$)/i;
/** What begins like an address: a path, a query, a scheme, a template expression, or a host. */
const ADDRESS = /^(?:\/(?![/*])|\?|https?:\/\/|\{\{|\$\{|\*$|localhost[:/?]|[\w.-]+\.[a-z]{2,}[:/?])/i;
const SCHEME = /^(?:[a-z][a-z\d+.-]*|\{\{[^{}]*\}\}):\/\//i;
const LIKE_VERSION = /^HTTP(?:\/(?!\/)|\d|$)/i;

/** Reads the request line that begins with `line`; undefined where that line is none. */
export function readRequestLine(scanner: HttpScanner, line: Line): RequestLine | undefined {
  const words = scanner.words(line.start, line.end);
  const version = takeVersion(words, 1);
  const [first, second] = words;
  if (first === undefined) return undefined;
  const known = METHOD.exec(first.value)?.[0].length ?? 0;
  if (known > 0 && known < first.value.length) {
    if (version === undefined && !first.value.includes("?")) return undefined;
    const method = scanner.part(first.start, first.start + known);
    return build(scanner, line, method, [scanner.part(method.end, first.end), ...words.slice(1)], version);
  }
  if (isMethod(first.value, known > 0, second?.value, words.length)) {
    return build(scanner, line, first, words.slice(1), version);
  }
  const isAlone = second === undefined && ADDRESS.test(first.value);
  return isAlone ? build(scanner, line, undefined, words, version) : undefined;
}

/** A line that begins with a word may be prose: it is a request where an address follows, or nothing else. */
function isMethod(word: string, known: boolean, next: string | undefined, count: number): boolean {
  const inCapitals = /^[A-Z]+$/.test(word);
  if (known && inCapitals && count <= 2) return true;
  if (next === undefined || !(known || inCapitals)) return false;
  return ADDRESS.test(next) || (known && /[/?]/.test(next));
}

function build(
  scanner: HttpScanner,
  line: Line,
  method: RequestPart | undefined,
  words: readonly RequestPart[],
  firstVersion: RequestPart | undefined,
): RequestLine {
  let version = firstVersion;
  let end = words[words.length - 1]?.end;
  let lastEnd = line.end;
  let next = line.next;
  for (let more = scanner.line(next); isQueryLine(scanner, more); more = scanner.line(next)) {
    const parts = scanner.words(more.start, more.end);
    version = takeVersion(parts, 1) ?? version;
    end = parts[parts.length - 1]?.end;
    lastEnd = more.end;
    next = more.next;
  }
  const targetStart = words[0]?.start ?? (end === undefined ? line.end : scanner.line(line.next).start);
  const address = readAddress(scanner, targetStart, end ?? targetStart);
  const found = slipOf(scanner, method, address.target, words, version);
  return { ...address, line: scanner.part(line.start, lastEnd), method, version, slip: found, next };
}

/** A line that goes on with the query of the line before. */
function isQueryLine(scanner: HttpScanner, line: Line): boolean {
  const sign = scanner.text.charAt(line.start);
  return sign === "?" || sign === "&";
}

/** Takes the version off the end of `words`, where at least `min` others stay. */
function takeVersion(words: RequestPart[], min: number): RequestPart | undefined {
  const last = words[words.length - 1];
  return last !== undefined && words.length > min && LIKE_VERSION.test(last.value) ? words.pop() : undefined;
}

function slipOf(
  scanner: HttpScanner,
  method: RequestPart | undefined,
  target: RequestPart,
  words: readonly RequestPart[],
  version: RequestPart | undefined,
): RequestLineSlip | undefined {
  if (target.start === target.end) return { reason: "noTarget", suggestions: [] };
  if (method?.end === target.start) {
    return slip("noBlank", "insertBlank", method.value, [{ range: [method.end, method.end], text: " " }]);
  }
  if (words.length > 1) {
    const gaps = words
      .slice(1)
      .map(({ start }): Edit => ({ range: [scanner.blanksBefore(start), start], text: "%20" }));
    return slip("blanks", "encodeBlanks", target.value, gaps);
  }
  if (version === undefined || isVersion(version.value)) return undefined;
  return slip("version", "useVersion", "HTTP/1.1", [{ range: [version.start, version.end], text: "HTTP/1.1" }]);
}

function slip(reason: HttpReasonId, messageId: HttpSuggestionId, text: string, edits: Edit[]): RequestLineSlip {
  return { reason, suggestions: [{ messageId, data: { text: quoted(text) }, edits }] };
}

function isVersion(value: string): boolean {
  return /^HTTP\/\d(?:\.\d)?$/.test(value) || (value.startsWith("HTTP/") && value.includes("{{"));
}

/** Takes the target `[start, end)` apart: scheme, authority, path, query. */
function readAddress(scanner: HttpScanner, start: number, end: number): Address {
  const { text } = scanner;
  const target = scanner.part(start, end);
  const scheme = SCHEME.exec(target.value.slice(0, 64))?.[0].length ?? 0;
  const hasAuthority = scheme > 0 || (start < end && !"/?*&#".includes(text.charAt(start)));
  const pathStart = hasAuthority ? scanner.indexOfAny("/?&#\r\n", start + scheme, end) : start;
  const authority = hasAuthority ? hostOf(scanner, start + scheme, pathStart) : undefined;
  const pathEnd = scanner.indexOfAny("?#\r\n", pathStart, end);
  const path = scanner.trimmed(pathStart, pathEnd);
  return { target, authority, path, query: readQuery(scanner, pathEnd, end) };
}

/** The host of the authority `[start, end)`, without user and port. */
function hostOf(scanner: HttpScanner, start: number, end: number): RequestPart {
  let from = start;
  for (let at = scanner.indexOfAny("@", from, end); at < end; at = scanner.indexOfAny("@", from, end)) from = at + 1;
  if (scanner.text.charAt(from) === "[")
    return scanner.trimmed(from, Math.min(end, scanner.indexOfAny("]", from, end) + 1));
  return scanner.trimmed(from, scanner.indexOfAny(":", from, end));
}

/** The parameters behind the path, which ends at `start`; each may stand on a line of its own. */
function readQuery(scanner: HttpScanner, start: number, end: number): Request["query"] {
  const query: { name: RequestPart; value: RequestPart | undefined }[] = [];
  const stop = scanner.indexOfAny("#", start, end);
  let from = start;
  while (from < stop) {
    const to = scanner.indexOfAny("&\r\n", from, stop);
    const equals = scanner.indexOfAny("=", from, to);
    const written = scanner.trimmed(from, equals);
    const name = written.value.startsWith("?") ? scanner.trimmed(written.start + 1, written.end) : written;
    const value = equals < to ? scanner.trimmed(equals + 1, to) : undefined;
    if (name.value !== "" || value !== undefined) query.push({ name, value });
    from = to + 1;
  }
  return query;
}
