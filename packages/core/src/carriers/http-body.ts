import { languageNamed } from "../languages/index.ts";
import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import { beginsAsJson } from "../syntax/json-beginning.ts";
import type { Request, Tree } from "../syntax/tree.ts";
import { inventoryConfiguration, listOutput } from "../vocabulary/generated/vocabulary.ts";
import type { RootState } from "./carrier.ts";
import { memberNamesIn } from "./recognise/near-root.ts";
import { bindNear, nearRoot, type XmlRoot, xmlRoot } from "./xml.ts";

/** What a request sends along. */
export interface Body {
  /** The tree of an XML body; undefined where nothing is known of the body, or where it is not for us. */
  readonly tree: Tree | undefined;
  readonly root: XmlRoot | undefined;
  /** True where something is sent that cannot be known here: a file, a variable. */
  readonly unknown: boolean;
}

/**
 * Reads the body of a request as far as it may be an inventory configuration; undefined where it is none for certain.
 * `asked`: it is sent to the address of inventory configurations.
 */
export function readBody(request: Request, text: string, asked: boolean): Body | undefined {
  if (request.bodyFile) return { tree: undefined, root: undefined, unknown: true };
  const { body } = request;
  if (!body || body.value.trim() === "") return { tree: undefined, root: undefined, unknown: false };
  if (!/^\s*</.test(body.value)) {
    const json = beginsAsJson(body.value);
    if (!json && hasPlaceholder(body.value)) return { tree: undefined, root: undefined, unknown: true };
    // What S3 takes as XML only, others take as JSON.
    if (memberNamesIn(body.value) < 2 || (json && !asked)) return undefined;
  }
  const tree = languageNamed("xml").read(text, [body.start, body.end]);
  const root = xmlRoot(tree, asked);
  if (root?.state.is === "other" && !/inventory|configuration/i.test(tree.roots[0]?.name ?? "")) return undefined;
  return { tree, root, unknown: false };
}

/** Whether the body by itself shows that the request is about inventories. */
export function isInventoryBody({ root, tree }: Body): boolean {
  if (root?.state.is === "ours" || root?.state.is === "near") return true;
  return tree !== undefined && root === undefined && memberNamesIn(tree.text.slice(tree.start, tree.end)) >= 2;
}

/** The node of the configuration that is sent; undefined where there is none, or none that could be judged. */
export function configurationNode(body: Body, request: InventoryNode): InventoryNode | undefined {
  const { tree, root } = body;
  const element = tree?.roots[0];
  if (tree && element && root?.state.is === "ours") {
    const member = root.carrier === "xml-list" ? listOutput : inventoryConfiguration;
    return bind(element, member, request);
  }
  if (tree && element && root?.state.is === "near") return bindNear(element, root.state, request);
  if (!body.unknown && !tree) return undefined;
  const { start, end } = tree ?? request;
  const source = { name: "", start, end, nameStart: start, nameEnd: end, origin: tree };
  const unknown = new InventoryNode("InventoryConfiguration", inventoryConfiguration, request, source);
  unknown.kind = "unknown";
  unknown.reliable = false;
  return unknown;
}

/**
 * Where the body has another root: what is nearly ours, and anything else that is sent to the address of inventory
 * configurations, since S3 takes nothing else there.
 */
export function wrongRoot({ tree, root }: Body): RootState | undefined {
  const element = tree?.roots[0];
  if (!element || root?.state.is === "ours" || root?.state.is === "foreign") return undefined;
  if (root?.state.is === "near") return root.state;
  return nearRoot(element, inventoryConfiguration.xmlName);
}
