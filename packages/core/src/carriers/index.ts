import type { Language } from "../languages/language.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Tree } from "../syntax/tree.ts";
import { apiSpelling } from "../vocabulary/spelling.ts";
import type { Asked, Binding } from "./carrier.ts";
import { bindTemplate } from "./cloudformation.ts";
import { bindHttp } from "./http.ts";
import { bindJson } from "./json.ts";
import { bindTerraform } from "./terraform.ts";
import { bindPlan } from "./terraform-plan.ts";
import { bindXml } from "./xml.ts";

/** Turns a tree into inventory nodes. Its carrier is recognised by its content, unless it is given. */
export function bindTree(tree: Tree, language: Language, asked: Asked): Binding {
  switch (language) {
    case "xml":
      return bindXml(tree, asked);
    case "http":
      return bindHttp(tree);
    case "hcl":
      return bindTerraform(tree, asked.siblings, asked) ?? nothing(tree);
    default:
      return bindTemplate(tree) ?? bindJsonOfTerraform(tree, asked) ?? bindJson(tree, asked);
  }
}

/** Terraform's own JSON, whose words others do not have: what reads it is loaded only for it. */
function bindJsonOfTerraform(tree: Tree, asked: Asked): Binding | undefined {
  if (!/aws_s3_bucket_inventory|inventory_configuration/.test(tree.text)) return undefined;
  return bindTerraform(tree, asked.siblings, asked) ?? bindPlan(tree);
}

function nothing({ text, origin }: Tree): Binding {
  const document = InventoryNode.ofDocument(text.length, origin, apiSpelling);
  return { document, carrier: undefined, root: { is: "other", start: 0, end: 0 } };
}
