import { parseS3Host } from "../aws/s3-host.ts";
import { InventoryNode, type NodeType } from "../nodes/node.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";
import type { Request, RequestPart, Tree } from "../syntax/tree.ts";
import {
  expectedBucketOwner,
  requestBucket,
  requestId,
  request as requestMember,
} from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { xmlSpelling } from "../vocabulary/spelling.ts";
import type { Binding, RootState } from "./carrier.ts";
import { type Body, configurationNode, isInventoryBody, readBody, wrongRoot } from "./http-body.ts";
import { dialectOfHost, dialectOfQuery } from "./recognise/foreign-marks.ts";

/**
 * Turns raw requests into inventory nodes: one `Request` for each request that concerns inventories. All others are
 * nobody's business here, nor are the problems in them.
 */
export function bindHttp(tree: Tree): Binding {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, xmlSpelling);
  const { requests = [] } = tree;
  const bodies: Tree[] = [];
  const others = new Set<Request>();
  let foreign: RootState | undefined;
  let wrong: RootState | undefined;
  for (const request of requests) {
    const body = readBody(request, tree.text, isInventoryAddress(request));
    const dialect = foreignDialect(request, body);
    foreign ??= dialect;
    if (!body || dialect || !(isInventoryBody(body) || isInventoryAddress(request))) {
      others.add(request);
      continue;
    }
    if (body.tree) bodies.push(body.tree);
    wrong ??= wrongRoot(body);
    document.children.push(requestNode(request, body, document));
  }
  const root = rootState(document, wrong, foreign);
  const problems = root.is === "other" ? tree.problems : problemsOutside(others, tree);
  return {
    document,
    carrier: root.is === "other" ? undefined : "http",
    root,
    problems: [...problems, ...bodies.flatMap((body) => body.problems)].sort(bySource),
    comments: [...tree.comments, ...bodies.flatMap((body) => body.comments)].sort(bySource),
  };
}

function bySource(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}

function rootState(document: InventoryNode, wrong: RootState | undefined, foreign: RootState | undefined): RootState {
  if (wrong) return wrong;
  if (document.children.length > 0) return { is: "ours" };
  return foreign ?? { is: "other", start: 0, end: 0 };
}

/** The problems that do not lie in one of these requests, or in the lines from it to the next one. */
function problemsOutside(others: ReadonlySet<Request>, { problems, requests = [] }: Tree): SyntaxProblem[] {
  let next = 0;
  return [...problems].sort(bySource).filter((problem) => {
    while ((requests[next]?.start ?? Number.POSITIVE_INFINITY) <= problem.start) next++;
    const around = requests[next - 1];
    return around === undefined || !others.has(around);
  });
}

/** `?inventory`: S3 gives it no value; `?inventory=low` is the question of somebody else's shop. */
function isInventoryAddress(request: Request): boolean {
  return request.query.some(({ name, value }) => name.value === "inventory" && !value?.value);
}

function foreignDialect(request: Request, body: Body | undefined): RootState | undefined {
  const about = isInventoryAddress(request) || (body !== undefined && isInventoryBody(body));
  for (const { name } of request.query) {
    const dialect = dialectOfQuery(name.value);
    if (dialect) return { is: "foreign", dialect, marker: name.value, start: name.start, end: name.end };
  }
  if (body?.root?.state.is === "foreign") return body.root.state;
  const host = hostOf(request);
  const dialect = about && host ? dialectOfHost(host.value) : undefined;
  return host && dialect ? { is: "foreign", dialect, marker: host.value, start: host.start, end: host.end } : undefined;
}

/** The host without its port: that of an absolute address counts more than the header. */
function hostOf({ authority, headers }: Request): RequestPart | undefined {
  const host = authority ?? headers.find(isHost)?.value;
  if (!host) return undefined;
  const value = host.value.replace(/:\d*$/, "");
  return { value, start: host.start, end: host.start + value.length };
}

function isHost({ name }: Request["headers"][number]): boolean {
  return name.value.toLowerCase() === "host";
}

function requestNode(request: Request, body: Body, document: InventoryNode): InventoryNode {
  const { start, end, line, method, target, query, headers } = request;
  const name = method ?? line;
  const source = { name: name.value, start, end, nameStart: name.start, nameEnd: name.end, origin: request };
  const node = new InventoryNode("Request", requestMember, document, source);
  node.kind = "map";
  // A request need not send a configuration, and what it must have in its lines is no structure.
  node.reliable = false;
  if (method) addPart(node, "RequestMethod", undefined, "", method);
  addPart(node, "RequestTarget", undefined, "", target);
  const host = hostOf(request);
  if (host) addPart(node, "RequestHost", undefined, "Host", host);
  // Behind an absolute address headers do not count.
  if (!request.authority) {
    for (const { value } of headers.filter(isHost).slice(1)) addPart(node, "RequestHost", undefined, "Host", value);
  }
  addBucket(node, request, host);
  for (const { name, value } of query) {
    if (name.value !== "id") continue;
    addPart(node, "RequestId", requestId, "Id", value?.value ? value : name, decoded(value?.value ?? ""));
  }
  for (const header of headers) addHeader(node, header.name, header.value);
  const configuration = configurationNode(body, node);
  if (configuration) node.children.push(configuration);
  return node;
}

/** The bucket of the host, else the path's first segment; unknown where the host may mean one. */
function addBucket(node: InventoryNode, { path }: Request, host: RequestPart | undefined): void {
  const endpoint = host && parseS3Host(host.value);
  if (host && endpoint?.bucket !== undefined) {
    const { length } = endpoint.bucket;
    const part = { value: host.value.slice(0, length), start: host.start, end: host.start + length };
    addPart(node, "RequestBucket", requestBucket, "Bucket", part);
    return;
  }
  const segment = /^\/*([^/]+)/.exec(path.value)?.[1];
  if (segment !== undefined) {
    const start = path.start + path.value.indexOf(segment);
    const part = { value: segment, start, end: start + segment.length };
    addPart(node, "RequestBucket", requestBucket, "Bucket", part, decoded(segment));
  } else if (host && !endpoint) {
    addPart(node, "RequestBucket", requestBucket, "Bucket", host).kind = "unknown";
  }
}

function addHeader(node: InventoryNode, name: RequestPart, value: RequestPart): void {
  const lower = name.value.toLowerCase();
  if (lower === "host") return;
  const isOwner = lower === "x-amz-expected-bucket-owner";
  const header = isOwner
    ? addPart(node, "ExpectedBucketOwner", expectedBucketOwner, name.value, value)
    : addPart(node, "RequestHeader", undefined, name.value, value);
  header.nameStart = name.start;
  header.nameEnd = name.end;
  // As in the documentation's example.
  if (lower === "content-length" && value.value === "length") header.kind = "unknown";
}

function addPart(
  parent: InventoryNode,
  type: NodeType,
  member: Member | undefined,
  name: string,
  part: RequestPart,
  value = part.value,
): InventoryNode {
  const { start, end } = part;
  const source = { name, start, end, nameStart: start, nameEnd: end, origin: part };
  const node = new InventoryNode(type, member, parent, source);
  node.kind = isUnknown(part.value) ? "unknown" : "text";
  node.value = value;
  parent.children.push(node);
  return node;
}

/** `{{variable}}`, `${VARIABLE}`, and the documentation's `<Region>` and `{Bucket}`. */
function isUnknown(value: string): boolean {
  return hasPlaceholder(value) || /<[^<>]+>|\{\w+\}/.test(value);
}

/** A name or value of an address with its escapes decoded, or as it is where they are none. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", "%20"));
  } catch (error) {
    if (error instanceof URIError) return value;
    throw error;
  }
}
