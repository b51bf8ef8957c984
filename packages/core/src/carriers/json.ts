import { getOutput, inventoryConfiguration, listOutput, request } from "../generated/vocabulary.ts";
import type { InventoryNode } from "../model/node.ts";
import { type Member, membersByName } from "../model/vocabulary.ts";
import type { Edit, JsonDocument, JsonObject } from "../syntax/types.ts";
import { foreignMember } from "./foreign.ts";
import { jsonValueNode } from "./json-nodes.ts";
import { nearRootName } from "./near-root.ts";
import type { Binding, CarrierName } from "./types.ts";
import { documentNode } from "./xml.ts";

const roots: ReadonlyMap<CarrierName, Member> = new Map([
  ["json", inventoryConfiguration],
  ["cli", request],
  ["get-output", getOutput],
  ["list-output", listOutput],
]);

/**
 * Turns a JSON document into inventory nodes. Its carrier is recognised by the names at the root, unless it is given.
 */
export function bindJson(tree: JsonDocument, given?: CarrierName): Binding {
  const document = documentNode(tree.text.length, tree);
  const value = tree.root;
  if (!value) return { document, carrier: undefined, root: { is: "other", start: 0, end: 0 } };
  const place = { start: value.start, end: value.kind === "object" ? value.start + 1 : value.end };
  if (value.kind !== "object") return { document, carrier: undefined, root: { is: "other", ...place } };
  const found = given === "json" && isConfiguration(namesOf(value)) ? given : recognise(value);
  const near = found ? undefined : nearlyOurs(tree, value, document);
  if (near) return near;
  const wrapper = given && found && isOtherWrapper(given, found) ? { given, found } : undefined;
  const carrier = wrapper ? found : (given ?? found);
  const member = carrier && roots.get(carrier);
  if (!member) return { document, carrier: undefined, root: { is: "other", ...place } };
  const foreign = foreignMember(tree);
  if (foreign) return { document, carrier, root: foreign };
  document.children.push(jsonValueNode(value, member, document));
  return { document, carrier, root: { is: "ours" }, ...(wrapper && { wrapper }) };
}

/** The input of the AWS CLI and the output of Get wrap a configuration in the same way. */
function isOtherWrapper(given: CarrierName, found: CarrierName): boolean {
  const isOneWrapper = (name: CarrierName): boolean => name === "cli" || name === "get-output";
  return given !== found && roots.has(given) && !(isOneWrapper(given) && isOneWrapper(found));
}

function namesOf(root: JsonObject): ReadonlySet<string> {
  return new Set(root.members.map((member) => member.name));
}

function recognise(root: JsonObject): CarrierName | undefined {
  const names = namesOf(root);
  if (names.has("InventoryConfigurationList")) return "list-output";
  if (names.has("InventoryConfiguration")) {
    return names.has("Bucket") || names.has("Id") || names.has("ExpectedBucketOwner") ? "cli" : "get-output";
  }
  return isConfiguration(names) ? "json" : undefined;
}

/** Names that nothing but inventory configurations has. */
const distinctive = ["IncludedObjectVersions", "OptionalFields"];

/**
 * At least two members of a configuration and, unless one of them is distinctive, not more names of another kind: `Id`,
 * `Filter` and `Schedule` are common names. `Id` with `Filter` alone is an S3 metrics configuration.
 */
function isConfiguration(names: ReadonlySet<string>): boolean {
  const known = membersByName(inventoryConfiguration, "json");
  const ours = [...names].filter((name) => known.has(name));
  if (ours.length < 2) return false;
  if (distinctive.some((name) => names.has(name))) return true;
  return names.size <= ours.length * 2 && (ours.length > 2 || !(names.has("Id") && names.has("Filter")));
}

function nearlyOurs(tree: JsonDocument, root: JsonObject, document: InventoryNode): Binding | undefined {
  for (const written of root.members) {
    const meant = nearRootName(written.name, tree.text, ["InventoryConfiguration", "InventoryConfigurationList"]);
    if (meant === undefined || written.value === undefined || !("kind" in written.value)) continue;
    if (written.value.kind !== "object" && written.value.kind !== "array") continue;
    const { name, nameStart: start, nameEnd: end } = written;
    const edits: Edit[] = [{ range: [start, end], text: JSON.stringify(meant) }];
    return { document, carrier: "json", root: { is: "near", name, meant, start, end, edits } };
  }
  return undefined;
}
