import {
  expectedBucketOwner,
  inventoryConfiguration,
  languageNamed,
  layoutAt,
  type Request,
  type Tree,
  xmlSpelling,
} from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { offersAt, type Reading } from "./completion-members.ts";
import { kinds, type Offer, textOffer } from "./completion-offer.ts";
import { bodyOf, hostTemplate, wholeRequests } from "./completion-skeletons.ts";
import { sketchOf } from "./completion-sketch.ts";
import type { Template } from "./completion-template.ts";
import { valuesFor } from "./completion-values.ts";
import { endOfLine, startOfLine } from "./text-lines.ts";

/** `ours`: the requests that concern inventories; all others are nobody's business here. */
export interface HttpPlace extends Reading {
  readonly tree: Tree;
  /** In UTF-16 units. */
  readonly offset: number;
  /** Whether lines that are written begin with all of their indentation. */
  readonly ownIndent: boolean;
  readonly ours: ReadonlySet<Request | undefined>;
}

/** What may be written at a place of a document with requests. */
export function httpOffers(place: HttpPlace): Offer[] {
  const { tree, offset, ownIndent, ours } = place;
  const { text } = tree;
  const request = tree.requests?.findLast(({ start }) => start <= offset);
  const [start, end] = [startOfLine(text, offset), endOfLine(text, offset)];
  const line = text.slice(start, end);
  if (/^\s*(?:#|\/\/)/.test(line)) return [];
  if (!request || /^###/m.test(text.slice(request.line.end, start))) return requestOffers(place, start, end);
  if (!ours.has(request)) return [];
  const { body } = request;
  if (body && offset >= body.start && offset <= body.end) {
    const { read, placeAt } = languageNamed("xml");
    return placeAt ? offersAt(placeAt(read(text, [body.start, body.end]), offset, ownIndent), place) : [];
  }
  if (offset <= request.line.end) return lineOffers(place, request);
  const isBehindHeaders = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(text.slice(request.line.end, offset));
  if (!isBehindHeaders) return headerOffers(place, request, start, end);
  return body === undefined && line.trim() === "" ? bodyOffers(place, request) : [];
}

/** A whole request, where none is. */
function requestOffers({ tree, offset, known, ownIndent }: HttpPlace, start: number, end: number): Offer[] {
  const begun = tree.text.slice(start, offset);
  // It is another configuration than those of the requests around it.
  const unwritten: Known = { ...known, accounts: known.accounts, elsewhere: () => [] };
  if (!/^\w*$/.test(tree.text.slice(start, end))) return [];
  const { style, indent = "" } = layoutAt(tree.text, start, ownIndent);
  return wholeRequests({ range: [start, end], begun, known: unwritten, style, indent });
}

function bodyOffers({ tree, offset, known, ownIndent }: HttpPlace, { method }: Request): Offer[] {
  if (method?.value !== "PUT") return [];
  const { style, indent = "" } = layoutAt(tree.text, offset, ownIndent);
  const template = bodyOf(sketchOf(inventoryConfiguration, known, xmlSpelling), { style, indent }, "xml");
  const label = inventoryConfiguration.xmlName;
  return [
    {
      label,
      kind: kinds.snippet,
      detail: "with all that S3 needs",
      template,
      range: [offset, offset],
      typed: label,
      preselect: true,
      about: { type: inventoryConfiguration.type, spelling: xmlSpelling },
    },
  ];
}

/** The method, or a parameter of the query. */
function lineOffers({ tree, offset, known }: HttpPlace, { method, target, query, body, bodyFile }: Request): Offer[] {
  if (method && offset >= method.start && offset <= method.end) {
    // Only one of them sends something.
    const names = body || bodyFile ? ["PUT"] : ["PUT", "GET", "DELETE"];
    return names.map((name) => textOffer(name, "method", [name], [method.start, method.end]));
  }
  if (offset < target.start || offset > target.end) return [];
  const before = tree.text.slice(target.start, offset);
  const start = offset - (/[^?&\s]*$/.exec(before)?.[0].length ?? 0);
  const end = offset + (/^[^?&\s]*/.exec(tree.text.slice(offset, target.end))?.[0].length ?? 0);
  if (!/[?&]\s*$/.test(tree.text.slice(target.start, start))) return [];
  const equals = tree.text.slice(start, offset).indexOf("=");
  if (equals >= 0) return idOffers(tree.text.slice(start, start + equals), known, [start + equals + 1, end]);
  const names = query.filter(({ name }) => name.start !== start).map(({ name }) => name.value);
  const id = known.elsewhere("Id")[0] ?? "my-inventory";
  const parameters: [string, string, Template][] = [
    ["inventory", "the subresource", ["inventory"]],
    ["id", "the id of the configuration", ["id=", { initial: encodeURIComponent(id) }]],
  ];
  return parameters
    .filter(([name]) => !names.includes(name))
    .map(([name, detail, template]) => textOffer(name, detail, template, [start, end]));
}

/** The value of the parameter `id`: that of a configuration in this document. */
function idOffers(name: string, known: Known, range: [number, number]): Offer[] {
  if (name !== "id") return [];
  return known.elsewhere("Id").map((id) => textOffer(id, "written in this document", [encodeURIComponent(id)], range));
}

const headerNames: readonly [name: string, detail: string][] = [
  ["Host", "the endpoint; required unless the address has one"],
  ["Content-Type", "application/xml"],
  ["x-amz-expected-bucket-owner", "the account that must own the source bucket"],
  ["Content-MD5", "the MD5 digest of the body in Base64"],
];

/** A header, or the value of one that is there. */
function headerOffers(
  { tree, offset, known }: HttpPlace,
  { headers, method }: Request,
  start: number,
  end: number,
): Offer[] {
  const line = tree.text.slice(start, end);
  const colon = line.indexOf(":");
  if (colon >= 0) return offset > start + colon ? headerValues(known, line, start, offset) : [];
  if (!/^[\w-]*$/.test(line)) return [];
  const written = headers.map(({ name }) => name.value.toLowerCase());
  const isSent = method?.value === "PUT";
  return headerNames
    .filter(([name]) => !written.includes(name.toLowerCase()) && (isSent || !name.startsWith("Content-")))
    .map(([name, detail]) => textOffer(name, detail, [`${name}: `, ...headerValue(name, known)], [start, end]));
}

function headerValue(name: string, known: Known): Template {
  if (name === "Content-Type") return ["application/xml"];
  if (name === "Host") return hostTemplate(known);
  return [{ initial: name === "x-amz-expected-bucket-owner" ? (known.accounts[0] ?? "111122223333") : "" }];
}

function headerValues(known: Known, line: string, start: number, offset: number): Offer[] {
  const [, name = "", lead = "", value = ""] = /^([\w-]+):(\s*)(.*?)\s*$/.exec(line) ?? [];
  const valueStart = start + name.length + 1 + lead.length;
  if (/\s/.test(value) || offset < valueStart) return [];
  const range: [number, number] = [valueStart, valueStart + value.length];
  switch (name.toLowerCase()) {
    case "content-type":
      return [textOffer("application/xml", "what S3 takes", ["application/xml"], range)];
    case "x-amz-expected-bucket-owner":
      return valuesFor(expectedBucketOwner, known).map(({ label, detail, template }) =>
        textOffer(label, detail, template, range),
      );
    case "host":
      return [textOffer("bucket.s3.region.amazonaws.com", "a bucket's endpoint", hostTemplate(known), range)];
    default:
      return [];
  }
}
