import { valueEntry } from "../languages/json/entries.ts";
import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Edit, JsonDocument, JsonMember, JsonObject } from "../syntax/problem.ts";
import { getOutput, inventoryConfiguration, listOutput, request } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { apiSpelling } from "../vocabulary/spelling.ts";
import type { Binding, CarrierName } from "./carrier.ts";
import { foreignMember } from "./recognise/foreign.ts";
import { carrierOf, isCloudFormationItem, isContent } from "./recognise/json-carrier.ts";
import { isOwnName, mayBeConfiguration, memberValue, objectsIn } from "./recognise/likeness.ts";
import { nearRootName } from "./recognise/near-root.ts";

const roots: ReadonlyMap<CarrierName, Member> = new Map([
  ["json", inventoryConfiguration],
  ["cli", request],
  ["get-output", getOutput],
  ["list-output", listOutput],
]);

/**
 * Turns a JSON document into inventory nodes. Its carrier is recognised by its content, unless it is given. `strict`: it
 * is to be judged even if it is hardly ours.
 */
export function bindJson(tree: JsonDocument, given?: CarrierName, strict = false): Binding {
  const document = InventoryNode.ofDocument(tree.text.length, tree, apiSpelling);
  const value = tree.root;
  if (!value) return { document, carrier: undefined, root: { is: "other", start: 0, end: 0 } };
  const isStructure = value.kind === "object" || value.kind === "array";
  const place = { start: value.start, end: value.kind === "object" ? value.start + 1 : value.end };
  const asked = strict || given !== undefined;
  const isGiven = given === "json" && value.kind === "object" && mayBeConfiguration(value);
  const found = isGiven ? given : carrierOf(value, asked);
  const near = found || value.kind !== "object" ? undefined : nearlyOurs(tree, value, document);
  if (near) return near;
  const wrapper = given && found && isOtherWrapper(given, found) ? { given, found } : undefined;
  const carrier = wrapper ? found : (given ?? found);
  const member = carrier && (value.kind === "array" ? found && listOutput.members[0] : roots.get(carrier));
  if (!member || !isStructure) return { document, carrier: undefined, root: { is: "other", ...place } };
  const foreign = foreignMember(tree);
  if (foreign) return { document, carrier, root: foreign };
  document.children.push(bind(valueEntry(value, tree.text), member, document));
  return { document, carrier, root: { is: "ours" }, ...(wrapper && { wrapper }) };
}

/** The input of the AWS CLI and the output of Get wrap a configuration in the same way. */
function isOtherWrapper(given: CarrierName, found: CarrierName): boolean {
  const isOneWrapper = (name: CarrierName): boolean => name === "cli" || name === "get-output";
  return given !== found && roots.has(given) && !(isOneWrapper(given) && isOneWrapper(found));
}

function nearlyOurs(tree: JsonDocument, root: JsonObject, document: InventoryNode): Binding | undefined {
  for (const written of root.members) {
    const meant = nearRootName(written.name, tree.text, ["InventoryConfiguration", "InventoryConfigurationList"]);
    if (meant === undefined || meant === written.name || !holdsContent(root, written)) continue;
    const { name, nameStart: start, nameEnd: end } = written;
    const edits: Edit[] = [{ range: [start, end], text: JSON.stringify(meant) }];
    return { document, carrier: "json", root: { is: "near", name, meant, start, end, edits } };
  }
  return undefined;
}

/** Whether what stands under a name that is nearly ours is a configuration, or a list of them. */
function holdsContent(root: JsonObject, { name, value }: JsonMember): boolean {
  const objects = value?.kind === "object" ? [value] : objectsIn(value);
  // The properties of AWS::S3::Bucket.
  const isTemplate = memberValue(root, "BucketName") !== undefined || objects.some(isCloudFormationItem);
  if (name === "InventoryConfigurations" && isTemplate) return false;
  return objects.some(
    (object) => isContent(object) && object.members.some(({ name }) => name !== "Id" && isOwnName(name)),
  );
}
