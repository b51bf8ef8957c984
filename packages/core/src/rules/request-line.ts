import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import { readerMessages } from "../languages/messages.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { Request } from "../syntax/tree.ts";
import { quoted } from "../text/quoted.ts";
import { addToQuery } from "./kit/request-edits.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The request does not put an inventory configuration",
      group: "Request",
      level: "error",
      outcome: "refused",
      answer: "400 InvalidArgument",
      evidence: "inferred",
      messages: {
        malformedRequestLine: { answer: "400 BadRequest" },
        malformedHeader: { answer: "400 BadRequest" },
        method: { answer: "405 MethodNotAllowed" },
        noMethod: { answer: "405 MethodNotAllowed" },
        noBucket: { answer: "405 MethodNotAllowed" },
        noBody: { answer: "400 MissingRequestBodyError" },
        // No server takes two hosts (RFC 9112, 3.2); of two ids nobody knows which one counts.
        hostTwice: { answer: "400 BadRequest" },
        idTwice: { answer: undefined },
      },
    },
    hasSuggestions: true,
    messages: {
      ...readerMessages("http"),
      ...moreMessages,
      method: "The method is {{method}}, but a configuration is sent with PUT. Write PUT.",
      noMethod: "Without a method this is a GET, but a configuration is sent with PUT. Write PUT before the address.",
      noInventory:
        "The address has no ?inventory, so S3 treats the request as something else. Add inventory to the query.",
      noId: "The address has no id. Add id= with the configuration's Id to the query.",
      emptyId: "The id in the address is empty. Write the configuration's Id.",
      idTwice: "The address has a second id, '{{value}}'. Remove one of them.",
      hostTwice: "The request has a second Host header. Remove one of them.",
      first: "The first one is here.",
      noBucket: "Neither the host nor the path names a bucket. Write the bucket before the host, or as the path.",
      noBody: "This PUT has no body. Write the configuration after the headers and an empty line.",
      usePut: "Write PUT.",
      addInventory: "Add inventory to the query.",
      addId: "Add id={{id}} to the query.",
    },
  },
  judges: "raw requests",
  create: (context) => ({
    Document(node) {
      const { syntaxProblems, text } = context.sourceCode;
      reportSyntaxProblems(context, "request-line");
      // A line that could not be read well says nothing certain.
      const malformed = new Set(
        syntaxProblems.filter(({ messageId }) => messageId === "malformedRequestLine").map(({ start }) => start),
      );
      for (const child of node.children) {
        const { request } = child;
        if (!request || malformed.has(request.start)) continue;
        const reports = child.child("InventoryConfiguration")
          ? [methodReport(child), ...targetReports(child, request), ...repeatedHosts(child)]
          : [bodyReport(child, text)];
        for (const report of reports) if (report) context.report(report);
      }
    },
  }),
});

/** Headers of a body: where one stands, the body was only left out of the file. */
const bodyHeaders = /^(?:content-length|content-md5|transfer-encoding|expect)$/i;

/** A PUT without body that is certainly all of it: not still being typed, and no record of what was sent once. */
function bodyReport(node: InventoryNode, text: string): Report | undefined {
  const method = node.child("RequestMethod");
  if (!method?.hasText || method.value !== "PUT" || node.end === text.length) return undefined;
  if (/^\s*HTTP\/\d/.test(text.slice(node.end))) return undefined;
  const announcesBody = (header: InventoryNode): boolean => bodyHeaders.test(header.name) && header.value !== "0";
  if (node.childrenOf("RequestHeader").some(announcesBody)) return undefined;
  return { node: method.valuePlace, messageId: "noBody" };
}

function methodReport(node: InventoryNode): Report | undefined {
  const method = node.child("RequestMethod");
  const target = node.child("RequestTarget");
  if (!method) return target && withoutMethod(target);
  if (!method.hasText || method.value === "PUT") return undefined;
  const { range } = method.valuePlace;
  const usePut: Repair = { messageId: "usePut", fix: () => ({ range, text: "PUT" }) };
  return { node: method.valuePlace, messageId: "method", data: { method: quoted(method.value) }, suggest: [usePut] };
}

function withoutMethod(target: InventoryNode): Report {
  const fix = () => ({ range: [target.start, target.start] as [number, number], text: "PUT " });
  return { node: target.valuePlace, messageId: "noMethod", suggest: [{ messageId: "usePut", fix }] };
}

function targetReports(node: InventoryNode, request: Request): (Report | undefined)[] {
  const target = node.child("RequestTarget");
  const host = node.child("RequestHost");
  // What a variable stands for may hold the bucket and the query.
  if (!target?.hasText) return [];
  const noBucket: Report = { node: (host ?? target).valuePlace, messageId: "noBucket" };
  return [
    inventoryReport(request, target),
    ...idReports(node, request, target),
    node.child("RequestBucket") ? undefined : noBucket,
  ];
}

function inventoryReport(request: Request, target: InventoryNode): Report | undefined {
  if (/[?&]inventory(?:[=&#\s]|$)/.test(target.value)) return undefined;
  const fix = () => addToQuery(request, "inventory");
  return { node: target.valuePlace, messageId: "noInventory", suggest: [{ messageId: "addInventory", fix }] };
}

function repeatedHosts(node: InventoryNode): Report[] {
  const [first, ...others] = node.childrenOf("RequestHost");
  if (!first) return [];
  const related = [{ range: first.valuePlace.range, messageId: "first" }];
  return others.map((host) => ({ node: host.valuePlace, messageId: "hostTwice", related }));
}

/** Ids that differ from the first one. */
function otherIds(node: InventoryNode): Report[] {
  const [first, ...others] = node.childrenOf("RequestId");
  if (!first || first.kind === "unknown") return [];
  const related = [{ range: first.valuePlace.range, messageId: "first" }];
  return others
    .filter(({ kind, value }) => kind !== "unknown" && value !== first.value)
    .map((id) => ({ node: id.valuePlace, messageId: "idTwice", data: { value: quoted(id.value) }, related }));
}

function idReports(node: InventoryNode, request: Request, target: InventoryNode): Report[] {
  const others = otherIds(node);
  if (others.length > 0) return others;
  const requestId = node.child("RequestId");
  if (requestId) return requestId.value === "" ? [{ node: requestId.valuePlace, messageId: "emptyId" }] : [];
  const id = knownText(node.find("InventoryConfiguration", "Id"));
  const add: Repair[] =
    id === undefined ? [] : [{ messageId: "addId", data: { id }, fix: () => addToQuery(request, "id", id) }];
  return [{ node: target.valuePlace, messageId: "noId", suggest: add }];
}
