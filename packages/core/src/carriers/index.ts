import type { Language } from "../languages/language.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Tree } from "../syntax/tree.ts";
import { apiSpelling } from "../vocabulary/spelling.ts";
import type { Asked, Binding, CarrierName } from "./carrier.ts";
import { bindTemplate } from "./cloudformation.ts";
import { findAck } from "./forms/ack.ts";
import { findAnsible } from "./forms/ansible.ts";
import { findCrossplane } from "./forms/crossplane.ts";
import { findPulumi } from "./forms/pulumi.ts";
import { bindHttp } from "./http.ts";
import { bindJson } from "./json.ts";
import { addFound, type Found } from "./request-node.ts";
import { carriers } from "./table.ts";
import { bindTerraform } from "./terraform.ts";
import { bindPlan } from "./terraform-plan.ts";
import { bindXml } from "./xml.ts";

/** Reads a document, or says where configurations stand in it and how they are spelt, for forms that are no more than that. */
type Reader =
  | { readonly bind: (tree: Tree, asked: Asked) => Binding | undefined }
  | { readonly find: (tree: Tree) => readonly Found[] };

/** In the order in which they are tried. */
const readers: readonly (readonly [CarrierName, Reader])[] = [
  ["cloudformation", { bind: bindTemplate }],
  ["terraform", { bind: bindTerraform }],
  ["terraform-plan", { bind: bindPlan }],
  ["crossplane", { find: findCrossplane }],
  ["ack", { find: findAck }],
  ["pulumi", { find: findPulumi }],
  ["ansible", { find: findAnsible }],
];

/** Turns a tree into inventory nodes. Its carrier is recognised by its content, unless it is given. */
export function bindTree(tree: Tree, language: Language, asked: Asked): Binding {
  if (language === "xml") return bindXml(tree, asked);
  if (language === "http") return bindHttp(tree);
  return bindMarked(tree, language, asked) ?? (language === "hcl" ? nothing(tree) : bindJson(tree, asked));
}

/** By the first carrier of the table that finds something; where it only says where things stand, by all of that kind. */
function bindMarked(tree: Tree, language: Language, asked: Asked): Binding | undefined {
  const found: Found[] = [];
  let carrier: CarrierName | undefined;
  for (const [name, reader] of readers) {
    const { languages, marks = [] } = carriers[name];
    if (!languages.includes(language) || !marks.every((mark) => mark.test(tree.text))) continue;
    const binding = "bind" in reader ? reader.bind(tree, asked) : undefined;
    if (binding) return binding;
    const own = "find" in reader ? reader.find(tree) : [];
    if (own.length > 0) carrier ??= name;
    for (const each of own) found.push(each);
  }
  const [first] = found;
  if (!first || !carrier) return undefined;
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, first.spelling);
  for (const each of found) addFound(document, each);
  return { document, carrier, root: { is: "ours" } };
}

function nothing({ text, origin }: Tree): Binding {
  const document = InventoryNode.ofDocument(text.length, origin, apiSpelling);
  return { document, carrier: undefined, root: { is: "other", start: 0, end: 0 } };
}
