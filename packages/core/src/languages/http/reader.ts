/**
 * Raw HTTP requests, as editors send them from `.http` and `.rest` files, and as they are captured: requests between
 * `###` lines, comments, variables, and what such tools write behind a body. Never throws.
 */

import type { Edit, SyntaxProblem } from "../../syntax/problem.ts";
import { addProblem } from "../../syntax/problem-list.ts";
import type { Comment, Request, RequestPart } from "../../syntax/tree.ts";
import { quoted } from "../../text/quoted.ts";
import { type RequestLine, type RequestLineSlip, readRequestLine } from "./first-line.ts";
import { type HttpMessageId, type HttpReasonId, httpSyntaxReasons } from "./messages.ts";
import { HttpScanner, type Line } from "./scanner.ts";
import type { HttpDocument } from "./syntax-tree.ts";

/** `[start, end)` of the value, which further lines make longer. */
interface Header {
  readonly name: RequestPart;
  readonly valueStart: number;
  valueEnd: number;
}

const RESPONSE = /^HTTP\/\d(?:\.\d)?[ \t]+\d{3}(?!\w)/;
/** `> {% script %}`, `> script.js`, `>> response.xml` and `<> response.xml`: what to do with the response. */
const HANDLER = /^(?:>[ \t]*\{%|>>!?[ \t]+\S|<>[ \t]+\S|>[ \t]+[^<>\s]+\.\w+$)/;
const BODY_FILE = /^<(?:@\S*)?[ \t]+(?!\{%|\s)([^<>]+)$/;
const MARKUP = /^<[?!\w]/;
/** A line that another program fills in. */
const TEMPLATE_LINE = /^(?:\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|<%[^<>]*%>)$/;
const HEADER_NAME = /^[!#$%&'*+\-.^_`|~\w]+$/;

/**
 * Reads the requests of a text.
 * @param text the text without its byte order mark
 */
export function readHttp(text: string): HttpDocument {
  const reader = new HttpReader(text);
  reader.read();
  const { requests, comments, problems } = reader;
  return { kind: "http", text, start: 0, end: text.length, requests, comments, problems };
}

class HttpReader {
  readonly requests: Request[] = [];
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  private readonly text: string;
  private readonly scanner: HttpScanner;
  /** Where the last `%}` stands, or -1. */
  private readonly lastScriptEnd: number;

  constructor(text: string) {
    this.text = text;
    this.lastScriptEnd = text.lastIndexOf("%}");
    this.scanner = new HttpScanner(text);
  }

  read(): void {
    let at = 0;
    while (at < this.text.length) at = this.skipBlock(this.readBlock(at));
  }

  /** Reads what stands before the next separator; gives the offset where the request ends. */
  private readBlock(from: number): number {
    let at = from;
    while (at < this.text.length) {
      const line = this.scanner.line(at);
      if (this.isSeparator(line) || RESPONSE.test(this.of(line))) return at;
      at = line.next;
      if (this.takeComment(line)) continue;
      if (/^<[ \t]*\{%/.test(this.of(line))) at = this.skipScript(line);
      else {
        const requestLine = readRequestLine(this.scanner, line);
        if (requestLine !== undefined) return this.readRequest(requestLine);
      }
    }
    return at;
  }

  /** Offset behind the separator that follows. */
  private skipBlock(from: number): number {
    let at = from;
    while (at < this.text.length) {
      const line = this.scanner.line(at);
      at = line.next;
      if (this.isSeparator(line)) break;
    }
    return at;
  }

  /** Offset behind the line on which the script that begins on `line` ends. */
  private skipScript(line: Line): number {
    if (line.start > this.lastScriptEnd) return line.next;
    return this.scanner.line(this.text.indexOf("%}", line.start)).next;
  }

  private readRequest(requestLine: RequestLine): number {
    const { line, slip, next, ...parts } = requestLine;
    if (slip) this.report("malformedRequestLine", line, slip.reason, slip.suggestions);
    const headers: Header[] = [];
    const bodyStart = this.readHeaders(next, headers);
    const { body, bodyFile } = this.readBody(bodyStart);
    const end = (body ?? bodyFile)?.end ?? headers[headers.length - 1]?.valueEnd ?? line.end;
    this.requests.push({
      start: line.start,
      end,
      line,
      ...parts,
      headers: headers.map(({ name, valueStart, valueEnd }) => ({
        name,
        value: this.scanner.part(valueStart, valueEnd),
      })),
      body,
      bodyFile,
    });
    return body?.end ?? bodyStart;
  }

  // --- Headers ---------------------------------------------------------------------------------

  /** Reads header lines; gives the offset of the first line that may belong to the body. */
  private readHeaders(from: number, headers: Header[]): number {
    let at = from;
    while (at < this.text.length) {
      const line = this.scanner.line(at);
      if (line.start === line.end) return line.next;
      if (this.endsBody(line) || this.bodyFile(line) !== undefined || MARKUP.test(this.of(line))) return at;
      at = line.next;
      if (!this.takeComment(line)) this.readHeader(line, headers);
    }
    return at;
  }

  private readHeader(line: Line, headers: Header[]): void {
    const colon = this.scanner.indexOfAny(":", line.start, line.end);
    const name = this.scanner.trimmed(line.start, colon);
    const last = headers[headers.length - 1];
    if (line.start > line.lineStart && last !== undefined && (colon === line.end || !HEADER_NAME.test(name.value))) {
      last.valueEnd = line.end;
      return;
    }
    if (TEMPLATE_LINE.test(this.of(line).trim())) return;
    if (colon === line.end) return this.reportNoColon(line);
    if (name.value === "") return this.report("malformedHeader", line, "noName", []);
    this.judgeName(line, name, colon);
    const value = this.scanner.trimmed(colon + 1, line.end);
    headers.push({ name, valueStart: value.start, valueEnd: value.end });
  }

  private judgeName(line: Line, name: RequestPart, colon: number): void {
    if (name.value.includes("{{") || name.value.includes("${")) return;
    if (!HEADER_NAME.test(name.value)) return this.report("malformedHeader", line, "badName", []);
    if (name.end === colon) return;
    const edits: Edit[] = [{ range: [name.end, colon], text: "" }];
    this.report("malformedHeader", line, "blankBeforeColon", [{ messageId: "removeBlanks", data: {}, edits }]);
  }

  private reportNoColon(line: Line): void {
    const [first, second] = this.scanner.words(line.start, line.end);
    if (first === undefined || second === undefined || !HEADER_NAME.test(first.value)) {
      return this.report("malformedHeader", line, "noColon", []);
    }
    const edits: Edit[] = [{ range: [first.end, first.end], text: ":" }];
    this.report("malformedHeader", line, "noColon", [
      { messageId: "insertColon", data: { text: quoted(first.value) }, edits },
    ]);
  }

  // --- Bodies ----------------------------------------------------------------------------------

  private readBody(from: number): { body: RequestPart | undefined; bodyFile: RequestPart | undefined } {
    let at = from;
    let start = -1;
    let end = -1;
    while (at < this.text.length) {
      const line = this.scanner.line(at);
      if (this.endsBody(line)) break;
      at = line.next;
      if (line.start === line.end) continue;
      const bodyFile = start < 0 ? this.bodyFile(line) : undefined;
      if (bodyFile !== undefined) return { body: undefined, bodyFile };
      if (start < 0) start = line.lineStart;
      end = line.end;
    }
    return { body: start < 0 ? undefined : this.scanner.part(start, end), bodyFile: undefined };
  }

  /** The path in `< body.xml` and `<@ body.xml`; markup has no blank behind its `<`, or brackets further on. */
  private bodyFile(line: Line): RequestPart | undefined {
    const path = BODY_FILE.exec(this.of(line))?.[1];
    return path === undefined ? undefined : this.scanner.trimmed(line.end - path.length, line.end);
  }

  /** A separator, a response that was pasted below its request, or what to do with it. */
  private endsBody(line: Line): boolean {
    if (this.isSeparator(line)) return true;
    const sign = this.text.charAt(line.start);
    if (sign === "H") return RESPONSE.test(this.of(line));
    return (sign === ">" || sign === "<") && HANDLER.test(this.of(line));
  }

  // --- Lines -----------------------------------------------------------------------------------

  private of(line: Line): string {
    return this.text.slice(line.start, line.end);
  }

  private isSeparator(line: Line): boolean {
    return this.text.startsWith("###", line.lineStart);
  }

  private takeComment({ start, end }: Line): boolean {
    const marker = this.text.startsWith("//", start) ? 2 : this.text.charAt(start) === "#" ? 1 : 0;
    if (marker > 0) this.comments.push({ start, end, contentStart: start + marker, contentEnd: end });
    return marker > 0;
  }

  private report(
    messageId: HttpMessageId,
    { start, end }: { start: number; end: number },
    reason: HttpReasonId,
    suggestions: RequestLineSlip["suggestions"],
  ): void {
    const data = { reason: httpSyntaxReasons[reason] };
    addProblem(this.problems, {
      ruleId: "request-line",
      messageId,
      leaves: "all certain",
      data,
      start,
      end,
      suggestions,
    });
  }
}
