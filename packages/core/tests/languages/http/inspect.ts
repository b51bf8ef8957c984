/** Ways to look at what the HTTP reader gives, for its tests. */
import { httpSyntaxMessages, httpSyntaxSuggestions } from "../../../src/languages/http/messages.ts";
import type { HttpDocument } from "../../../src/languages/http/syntax-tree.ts";
import type { Request, RequestPart } from "../../../src/syntax/tree.ts";

/** What a request says, without places; what it does not say is left out. */
export function told(request: Request): Record<string, unknown> {
  const { method, target, authority, path, query, version, headers, body, bodyFile } = request;
  const all = {
    method: method?.value,
    target: target.value,
    authority: authority?.value,
    path: path.value,
    query: query.map(({ name, value }) => (value ? `${name.value}=${value.value}` : name.value)),
    version: version?.value,
    headers: headers.map(({ name, value }) => `${name.value}: ${value.value}`),
    body: body?.value,
    bodyFile: bodyFile?.value,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value.length > 0));
}

/** Every part of a request, in no order. */
function partsOf({
  line,
  method,
  target,
  authority,
  path,
  query,
  version,
  headers,
  body,
  bodyFile,
}: Request): RequestPart[] {
  const parts = [line, method, target, authority, path, version, body, bodyFile];
  for (const { name, value } of [...query, ...headers]) parts.push(name, value);
  return parts.filter((part) => part !== undefined);
}

/** What every document must hold to, however broken: each part is what stands at its place, in order, known messages. */
export function faultsOf({ text, requests, comments, problems }: HttpDocument): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  let from = 0;
  for (const request of requests) {
    expect(request.start >= from && request.start < request.end && request.end <= text.length, "requests in order");
    from = request.end;
    for (const { value, start, end } of partsOf(request)) {
      expect(text.slice(start, end) === value && end - start === value.length, `${value} at ${start}-${end}`);
      expect(start >= request.start && end <= request.end, `${value} at ${start}-${end} outside of its request`);
    }
    const { line, target, body } = request;
    expect(target.start >= line.start && target.end <= line.end, "target in its line");
    // White space of HTTP and XML: a no-break space is a character like any other there.
    if (body) expect(!/[ \t\r\n]$/.test(body.value) && body.value !== "", "body without white space behind it");
  }
  for (const { start, end, contentStart, contentEnd } of comments) {
    expect(start < contentStart && contentStart <= contentEnd && contentEnd === end, `comment at ${start}`);
    expect(/^(?:#|\/\/)/.test(text.slice(start, end)), `comment at ${start}`);
  }
  for (const { messageId, start, end, suggestions = [] } of problems) {
    expect(start < end && end <= text.length, `${messageId} ${start}-${end}`);
    expect(messageId in httpSyntaxMessages, `unknown message ${messageId}`);
    for (const way of suggestions)
      expect(way.messageId in httpSyntaxSuggestions, `unknown suggestion ${way.messageId}`);
  }
  return faults;
}
