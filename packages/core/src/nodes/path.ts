import type { Range } from "../syntax/tree.ts";
import { apiName } from "../vocabulary/api-names.ts";
import type { NodeType } from "../vocabulary/generated/node-types.ts";
import type { Member } from "../vocabulary/member.ts";

/** What paths are made of: a node, or what is left of one when its document is gone. */
export interface PathStep {
  readonly type: NodeType;
  readonly name: string;
  readonly member: Member | undefined;
  readonly parent: PathStep | undefined;
  readonly misnamed: boolean;
  readonly index: number;
  readonly construct?: Construct | undefined;
}

/** A part of a program that writes documents, such as a construct of the CDK, and where the document names it. */
export interface Construct {
  readonly path: string;
  readonly range: Range;
}

/**
 * The path of a node in the API's own names, whatever the carrier: `InventoryConfigurationList[2].OptionalFields[3]`.
 * Indexes count from 0. The document and the root of a bare configuration have the empty path. Names that are none of the
 * API's stand as written, in brackets where they have a dot or a bracket: `Destination['Foo.bar']`.
 */
export function pathOf(node: PathStep): string {
  const names: string[] = [];
  for (let at: PathStep | undefined = node; at?.parent; at = at.parent) {
    const segment = segmentOf(at);
    if (segment !== "") names.push(segment);
  }
  return names.reduceRight((path, name) => path + (path === "" || name.startsWith("[") ? name : `.${name}`), "");
}

function segmentOf(node: PathStep): string {
  if (node.misnamed) return writtenSegment(apiName(node.name));
  const parent = node.parent?.type;
  switch (node.type) {
    case "Request":
    case "GetOutput":
    case "ListOutput":
    case "StrayText":
      return "";
    case "InventoryConfiguration":
      if (parent === "InventoryConfiguration") return `[${node.index}]`;
      if (parent === "ListOutput") return `InventoryConfigurationList[${node.index}]`;
      if (parent === "InventoryConfigurationList") return `[${node.index}]`;
      return parent === "Document" ? "" : "InventoryConfiguration";
    case "OptionalField":
      return parent === "OptionalFields" ? `[${node.index}]` : "Field";
    case "Unknown":
      return writtenSegment(apiName(node.name));
    default:
      return node.member?.name ?? writtenSegment(node.name);
  }
}

function writtenSegment(name: string): string {
  return /[.[\]]/.test(name) ? `['${name.replace(/[\\']/g, "\\$&")}']` : name;
}
