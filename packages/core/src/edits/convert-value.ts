import { templateSpelling } from "../carriers/cloudformation.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import type { Plain } from "../nodes/plain.ts";
import { isStructure, type Scalar } from "../syntax/tree.ts";
import { quoted } from "../text/quoted.ts";
import type { ConvertTarget } from "./convert-targets.ts";

/** A plain structure. */
export type PlainMap = { readonly [name: string]: Plain };

/** What keeps a configuration from being said in another form: words that follow what the node is called. */
export interface Obstacle {
  readonly node: InventoryNode;
  readonly why: string;
}

/**
 * What a node says, in the API's names and in S3's own order, of duplicates the one that counts. `obstacles` takes
 * everything that would be lost or would say something else in the form `to`; with one of them the value means nothing.
 */
export function plainValue(node: InventoryNode, to: ConvertTarget, obstacles: Obstacle[]): Plain {
  const { member, kind, reliable } = node;
  const refuse = (why: string, of = node): Plain => {
    obstacles.push({ node: of, why });
    return null;
  };
  if (!reliable) return refuse("has a syntax error");
  if (!member) return refuse("is not a member that S3 has");
  if (to === "cloudformation" && templateSpelling().lacks(member)) return refuse("does not exist in CloudFormation");
  if (member.shape !== "map" && member.shape !== "list") return plainScalar(node, to, refuse);
  if (kind !== member.shape) return refuse(kind === "unknown" ? "is not known" : `is not a ${member.shape}`);

  for (const child of node.children) {
    if (child.type === "StrayText") refuse("is text between members", child);
    else if (hasPlaceholder(child.name)) refuse("is a name that is filled in later", child);
    else if (!child.member || child.misnamed) refuse("is not a member that S3 has", child);
  }
  const said = node.children.filter((child) => child.member);
  if (kind === "list") return said.map((child) => plainValue(child, to, obstacles));
  const map: Record<string, Plain> = {};
  for (const { type, name, required } of member.members) {
    const child = node.effective(type);
    if (child?.isGenerated) refuse("is made by a dynamic block, so it may not exist or exist several times", child);
    else if (child) map[name] = plainValue(child, to, obstacles);
    else if (node.spelling.defaults?.[type] !== undefined) map[name] = node.spelling.defaults[type];
    else if (required) refuse(`has no ${name}, which S3 requires`);
  }
  return map;
}

function plainScalar(node: InventoryNode, to: ConvertTarget, refuse: (why: string) => Plain): Plain {
  const { kind } = node;
  const scalar = scalarOf(node);
  if (kind === "map" || kind === "list" || kind === "null") return refuse(`is ${kind === "null" ? kind : `a ${kind}`}`);
  if (scalar?.kind === "unknown") return refuse("is not known");
  if (kind === "boolean") return scalar?.meaning ?? node.value === "true";
  if (kind === "number") {
    const number = Number(scalar?.meaning ?? node.value);
    return String(number) === node.value || scalar?.meaning !== undefined ? number : refuse("is not a plain number");
  }
  // White space around the text of an element is layout; in quotes it is a part of the value.
  const text = node.padded && !node.isElement && scalar ? scalar.value : node.value;
  if (kind === "unknown" && !fitsTemplate(text, node, to)) return refuse("is filled in later, but not as text");
  if (/\p{Cs}/u.test(text)) return refuse("contains half of a character, which UTF-8 cannot express");
  if (to === "xml" && NOT_IN_XML.test(text)) return refuse("contains control characters, which XML cannot express");
  if (to === "terraform" && text !== text.normalize())
    return refuse("contains letters and accents that Terraform joins to others");
  return text;
}

const NOT_IN_XML = /[^\t\n\r\x20-\ufffd\u{10000}-\u{10ffff}]/u;

/** An expression with a sign in it that the form writes as an escape: whoever fills it in would not know it again. */
const ESCAPED_IN_XML = /<%|(?:\$[({]|\{\{|\[%|#\{)[^)}\]]*[<>&"']/;
const ESCAPED_IN_JSON = /(?:<%|\$[({]|\{\{|\[%|#\{)[^)}\]>]*["\\\p{Cc}]/u;

/** Whether an expression that is filled in later stands in the other form as it stands here, and as text. */
function fitsTemplate(text: string, { member }: InventoryNode, to: ConvertTarget): boolean {
  if (to === "terraform" && /[$%]\{/.test(text)) return false;
  return to === "xml" ? !ESCAPED_IN_XML.test(text) : member?.shape === "text" && !ESCAPED_IN_JSON.test(text);
}

function scalarOf({ entry }: InventoryNode): Scalar | undefined {
  const value = entry?.value;
  return isStructure(value) ? value.text : value;
}

/** The first obstacle as a sentence that says where it stands. */
export function obstacleSentence({ node, why }: Obstacle, place: { line: number; column: number }): string {
  const name = node.type === "StrayText" ? node.value : node.name || node.value;
  return `'${quoted(name)}' in line ${place.line}, column ${place.column}, ${why}.`;
}
