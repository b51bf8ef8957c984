import { expect } from "vitest";
import type { CarrierName } from "../../src/carriers/carrier.ts";
import { bindJson } from "../../src/carriers/json.ts";
import { bindTerraform } from "../../src/carriers/terraform.ts";
import { bindXml } from "../../src/carriers/xml.ts";
import type { Writer } from "../../src/edits/writer.ts";
import { hcl } from "../../src/languages/hcl/language.ts";
import { createHclWriter } from "../../src/languages/hcl/writer.ts";
import { jsonc } from "../../src/languages/json/language.ts";
import { createJsonWriter } from "../../src/languages/json/writer.ts";
import { xml } from "../../src/languages/xml/language.ts";
import { createXmlWriter } from "../../src/languages/xml/writer.ts";
import { readYaml } from "../../src/languages/yaml/reader.ts";
import { createYamlWriter } from "../../src/languages/yaml/writer.ts";
import type { InventoryNode } from "../../src/nodes/node.ts";
import type { Edit } from "../../src/syntax/problem.ts";
import { applyEdits, mergeEdits } from "../../src/text/edit.ts";

/** Makes edits of a document, whose root node is given. */
export type Call = (writer: Writer, root: InventoryNode) => Edit[];

/** An XML document with the edits of a call. */
export function editXml(text: string, call: Call): string {
  const { document } = bindXml(xml.read(text), { carrier: undefined, strict: true });
  return edited(text, rootOf(document), createXmlWriter(text), call);
}

/** A JSON document, with or without comments, with the edits of a call. */
export function editJson(text: string, call: Call, carrier: CarrierName = "json"): string {
  const { document } = bindJson(jsonc.read(text), { carrier, strict: true });
  return edited(text, rootOf(document), createJsonWriter(text), call);
}

/** A YAML document with the edits of a call. */
export function editYaml(text: string, call: Call): string {
  const tree = readYaml(text);
  const { document } = bindJson(tree, { carrier: "json", strict: true });
  return edited(text, rootOf(document), createYamlWriter(text, tree), call);
}

/** A Terraform document with the edits of a call, which is given its first inventory resource. */
export function editHcl(text: string, call: Call): string {
  const tree = hcl.read(text);
  const configuration = bindTerraform(tree)?.document.find("Request", "InventoryConfiguration");
  if (!configuration) throw new Error("The document has no configuration.");
  return edited(text, configuration, createHclWriter(text, tree), call);
}

function rootOf(document: InventoryNode): InventoryNode {
  const root = document.children[0];
  if (!root) throw new Error("The document has no configuration.");
  return root;
}

function edited(text: string, root: InventoryNode, writer: Writer, call: Call): string {
  const edits = call(writer, root);
  for (const [index, { range }] of edits.entries()) {
    const before = edits[index - 1];
    if (before) expect(range[0], "edits are sorted, with something between them").toBeGreaterThan(before.range[1]);
  }
  const result = applyEdits(text, edits);
  if (edits.length > 0) expect(applyEdits(text, [mergeEdits(text, edits)])).toBe(result);
  return result;
}

/** The node at the end of a chain of names as they are written; `#n` is the n-th child. */
export function at(root: InventoryNode, path: string): InventoryNode {
  let node = root;
  for (const name of path === "" ? [] : path.split("/")) {
    const index = name.startsWith("#") ? Number(name.slice(1)) : -1;
    const next = index >= 0 ? node.children[index] : node.children.find((child) => child.name === name);
    if (!next) throw new Error(`There is no ${name} in ${node.name || "the root"}.`);
    node = next;
  }
  return node;
}
