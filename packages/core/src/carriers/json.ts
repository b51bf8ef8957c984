import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";
import { type Entry, isStructure, type Structure, type Tree } from "../syntax/tree.ts";
import { getOutput, inventoryConfiguration, listOutput, request } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { apiSpelling } from "../vocabulary/spelling.ts";
import type { Asked, Binding, CarrierName, RootState } from "./carrier.ts";
import { foreignMark } from "./recognise/foreign.ts";
import { carrierOf, isCloudFormationItem, isContent } from "./recognise/json-carrier.ts";
import {
  asObject,
  entriesIn,
  isInCamelCase,
  isOwnName,
  mayBeConfiguration,
  memberValue,
  namesIn,
  objectsIn,
} from "./recognise/likeness.ts";
import { nearRootName } from "./recognise/near-root.ts";

const roots: ReadonlyMap<CarrierName, Member> = new Map([
  ["json", inventoryConfiguration],
  ["cli", request],
  ["get-output", getOutput],
  ["list-output", listOutput],
]);

/** Turns what is written in the API's own names into inventory nodes; which form it is, its content tells. */
export function bindJson(tree: Tree, { carrier: given, strict }: Asked): Binding {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, apiSpelling);
  const [entry] = tree.roots;
  const value = entry?.value;
  if (!entry || !value) return { document, carrier: undefined, root: { is: "other", start: 0, end: 0 } };
  const object = asObject(value);
  const place = { start: value.start, end: object ? entry.nameEnd : value.end };
  const isGiven = given === "json" && object !== undefined && mayBeConfiguration(object);
  const found = isGiven ? given : carrierOf(value, strict);
  const near = found || !object ? undefined : nearlyOurs(tree, entry, object, document);
  if (near) return near;
  const wrapper = given && found && isOtherWrapper(given, found) ? { given, found } : undefined;
  const carrier = wrapper ? found : (given ?? found);
  const member = carrier && (value.kind === "list" ? found && listOutput.members[0] : roots.get(carrier));
  if (!member || !isStructure(value)) return { document, carrier: undefined, root: { is: "other", ...place } };
  const foreign = foreignMark(entry, tree.text);
  if (foreign) return { document, carrier, root: foreign };
  document.children.push(bind(entry, member, document));
  return { document, carrier, root: { is: "ours" }, ...(wrapper && { wrapper }) };
}

/** The input of the AWS CLI and the output of Get wrap a configuration in the same way. */
function isOtherWrapper(given: CarrierName, found: CarrierName): boolean {
  const isOneWrapper = (name: CarrierName): boolean => name === "cli" || name === "get-output";
  return given !== found && roots.has(given) && !(isOneWrapper(given) && isOneWrapper(found));
}

function nearlyOurs(tree: Tree, entry: Entry, root: Structure, document: InventoryNode): Binding | undefined {
  for (const written of entriesIn(root)) {
    const meant = nearRootName(written.name, tree.text, ["InventoryConfiguration", "InventoryConfigurationList"]);
    if (meant === undefined || meant === written.name || !holdsContent(root, written)) continue;
    const { name, nameStart: start, nameEnd: end } = written;
    const edits: Edit[] = [{ range: [start, end], text: JSON.stringify(meant) }];
    const state: RootState = { is: "near", name, meant, wraps: false, start, end, edits };
    const isList = meant === "InventoryConfigurationList";
    // Where a list stands for one configuration, what is meant is not certain.
    if (isList !== (written.value?.kind === "list")) return { document, carrier: "json", root: state };
    const carrier = isList ? "list-output" : "cli";
    const named = { ...written, name: meant, key: meant };
    const value = { ...root, children: root.children.map((child) => (child === written ? named : child)) };
    document.children.push(bind({ ...entry, value }, roots.get(carrier), document));
    return { document, carrier, root: state };
  }
  return undefined;
}

/** Whether what stands under a name that is nearly ours is a configuration, or a list of them. */
function holdsContent(root: Structure, { name, value }: Entry): boolean {
  const object = asObject(value);
  const objects = object ? [object] : objectsIn(value);
  // The properties of AWS::S3::Bucket.
  const isTemplate = memberValue(root, "BucketName") !== undefined || objects.some(isCloudFormationItem);
  if (name === "InventoryConfigurations" && isTemplate) return false;
  return objects.some(
    (each) => isContent(each) && (isInCamelCase(each) || namesIn(each).some((own) => own !== "Id" && isOwnName(own))),
  );
}
