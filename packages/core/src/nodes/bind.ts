import { movedEntry } from "../syntax/moved-values.ts";
import { type Entry, isEntry, isStructure, type Scalar, type Structure, type Value } from "../syntax/tree.ts";
import type { Member } from "../vocabulary/member.ts";
import { letters } from "../vocabulary/other-names.ts";
import { apiSpelling, type Spelling } from "../vocabulary/spelling.ts";
import { isHalfTyped } from "./explain.ts";
import { readMisnamed } from "./misnamed.ts";
import { InventoryNode } from "./node.ts";
import { hasPlaceholder } from "./placeholder.ts";

/**
 * Turns an entry of any language into inventory nodes: what the vocabulary expects at its place decides how it is read.
 * Names are those of the parent's spelling.
 */
export function bind(
  entry: Entry,
  member: Member | undefined,
  parent: InventoryNode,
  spelling?: Spelling,
  choices = parent.choices,
): InventoryNode {
  const node = InventoryNode.ofEntry(entry, member, parent, spelling);
  node.choices = choices;
  if (entry.value) readValue(node, entry.value, member);
  return node;
}

function readValue(node: InventoryNode, value: Value, member: Member | undefined): void {
  const { spelling } = node;
  if (value.expression || spelling.isUnknown?.(value, node.name)) return readUnknown(node, value, member);
  if (!isStructure(value)) return readScalar(node, value, member);
  const only = spelling.listsOfOne && member?.shape === "map" ? onlyItem(value) : undefined;
  if (only) {
    readValue(node, only, member);
    node.lacksList = false;
    return;
  }
  node.lacksList = spelling.listsOfOne === "required" && value.kind === "map" && member?.shape === "map";
  if (value.kind === "element") return readElement(node, value, member);
  node.valueStart = node.outerStart = value.start;
  node.valueEnd = node.outerEnd = value.end;
  node.kind = value.kind;
  const [item, ...others] = value.kind === "list" && member?.shape === "map" ? value.children : [];
  // One object in brackets too many is read as what is meant.
  if (item && others.length === 0 && isEntry(item) && isStructure(item.value) && item.value.kind === "map") {
    node.children.push(bind(item, member, node));
  } else readChildren(node, value, member?.shape === value.kind ? member : undefined);
}

/** Values that one may come to; beyond it nothing is known of what they are. */
const MAX_CHOICES = 1000;

/** What stands for a value is judged as far as the document says what it comes to, at the characters that are written. */
function readUnknown(node: InventoryNode, value: Value, member: Member | undefined): void {
  const { references } = node.spelling;
  const [start, end] = references?.rangeOf(value) ?? [value.start, value.end];
  const { text, reference, writtenAt, choices, areAll = false, elsewhere } = references?.resolve(value) ?? {};
  if (text === undefined) node.kind = "unknown";
  else
    readScalar(node, { kind: "text", value: text, source: "", start, end, outer: [start, end], quoted: true }, member);
  node.valueStart = node.outerStart = start;
  node.valueEnd = node.outerEnd = end;
  node.reference = reference;
  if (writtenAt) node.provenance = { writtenAt };
  node.areAllMeant = areAll;
  const { entry, parent } = node;
  if (!choices || !entry || !parent) return;
  // A name may stand for a choice between itself and others, and choices between choices grow without end.
  const all = node.choices * (choices.length + 1);
  if (all > MAX_CHOICES) return;
  const { name, key } = entry;
  node.alternatives = choices.map((choice) => {
    const there = elsewhere ? movedEntry(choice, () => [start, end]) : choice;
    const made = bind({ ...there, name, key }, member, parent, node.spelling, all);
    made.isAlternative = true;
    const isOutside = areAll && (made.valueStart < start || made.valueEnd > end);
    if (elsewhere || isOutside)
      made.provenance = { ...made.provenance, file: elsewhere, usedAt: isOutside ? [start, end] : undefined };
    return made;
  });
}

/** Whether an entry stands for nothing at all: `!Ref AWS::NoValue`. */
function isAbsent({ name, value }: Entry, { references, isUnknown }: Spelling): boolean {
  if (!value || !references || !(value.expression || isUnknown?.(value, name))) return false;
  return references.resolve(value)?.isAbsent === true;
}

function onlyItem({ kind, children }: Structure): Structure | undefined {
  const [item] = children;
  if (kind !== "list" || children.length !== 1 || !item || !isEntry(item)) return undefined;
  return isStructure(item.value) ? item.value : undefined;
}

/** An element is a structure where one is expected, and text otherwise, unless what stands in it is another matter. */
function readElement(node: InventoryNode, value: Structure, member: Member | undefined): void {
  const expected = member?.shape === "map" || member?.shape === "list" ? member : undefined;
  const hasEntries = value.children.some(isEntry);
  if (!hasEntries && (!expected || value.children.length > 0)) {
    node.kind = "text";
    if (value.text) readScalar(node, value.text, member);
    return;
  }
  node.kind = expected?.shape === "list" ? "list" : "map";
  if (expected) return readChildren(node, value, expected);
  const inner = value.children.filter(isEntry);
  for (const child of inner) node.children.push(bind(child, undefined, node));
  node.valueStart = (inner[0] as Entry).start;
  node.valueEnd = (inner.at(-1) as Entry).end;
  // `<AccountId><ACCOUNT_ID></AccountId>`: the reader has reported the tag, and what it was meant to be nobody knows.
  if (member && inner.some(({ closed }) => !closed)) node.kind = "unknown";
}

function readChildren(node: InventoryNode, { kind, children }: Structure, member: Member | undefined): void {
  const { spelling } = node;
  const paths = member && spelling.pathsOf(member);
  const item = kind === "list" ? member?.members.slice(0, 1) : undefined;
  let items = 0;
  let hasUnknown = false;
  for (const child of children) {
    if (!isEntry(child)) {
      node.children.push(strayText(child, node));
      continue;
    }
    if (isAbsent(child, spelling)) continue;
    if (spelling.isNothing?.(child, member)) continue;
    const inner = member && doubled(node, child, member);
    if (inner) {
      const around = new InventoryNode("Unknown", undefined, node, child, child);
      [around.kind, around.valueStart, around.valueEnd] = ["map", inner.start, inner.end];
      node.children.push(around);
      readChildren(node, inner, member);
      continue;
    }
    const written = spelling.generated?.(child) ?? child;
    if (spelling.opens?.(child)) node.reliable = false;
    if (spelling.opens?.(child) || (member && kind !== "list" && spelling.isOther(member, child.name))) continue;
    const path = item ?? paths?.get(written.name) ?? paths?.get(written.key) ?? [];
    const holder = levelFor(node, path, written);
    const made = bind(written, path.at(-1), holder);
    made.isGenerated = written !== child;
    if (path.length === 0) hasUnknown = true;
    const isItem = made.type === "OptionalField" || made.type === "InventoryConfiguration";
    if (kind === "list" || (kind === "element" && isItem)) made.index = items++;
    for (const alternative of made.alternatives ?? []) alternative.index = made.index;
    holder.children.push(made);
  }
  if (!hasUnknown || !paths || kind === "list") return;
  readFlatMisnamed(node, paths);
  readMisnamed(node, (entry, meant) => bindMisnamed(entry, meant, node));
}

/** Reads a name that stands for a value further in, and that is only written in another case: `scheduleFrequency`. */
function readFlatMisnamed(node: InventoryNode, paths: ReadonlyMap<string, readonly Member[]>): void {
  for (const [i, { type, entry, name }] of node.children.entries()) {
    if (type !== "Unknown" || !entry || isHalfTyped(node.children[i] as InventoryNode)) continue;
    const [, path = []] = [...paths].find(([own, { length }]) => length === 2 && letters(own) === letters(name)) ?? [];
    const [holder, member] = path;
    if (!holder || !member || member.shape === "map" || node.child(holder.type)) continue;
    const level = InventoryNode.ofLevel(entry, holder, node);
    const made = bind(entry, member, level);
    made.misnamed = true;
    level.children.push(made);
    node.replaceChild(i, level);
  }
}

/**
 * What is in a structure that is not written here is read as the API has it, unless its name stands for one further in:
 * `destination`, `Destnation`.
 */
function bindMisnamed(entry: Entry, meant: Member, parent: InventoryNode): InventoryNode {
  const { spelling } = parent;
  const inner = memberThrough(meant, parent);
  if (inner) {
    const level = InventoryNode.ofLevel(entry, meant, parent);
    level.children.push(bind(entry, inner, level));
    return level;
  }
  const { pathsOf, isWritten } = apiSpelling;
  return bind(entry, meant, parent, spelling.isWritten(meant) ? spelling : { ...spelling, pathsOf, isWritten });
}

/** The structure that is written under the name of the one around it, and stands for both. */
function memberThrough(meant: Member, { member, spelling }: InventoryNode): Member | undefined {
  const paths = member ? [...spelling.pathsOf(member).values()] : [];
  return paths.find(([first, last]) => first === meant && last?.shape === "map")?.[1];
}

/**
 * The content of a structure that stands in it once more, by the API's name where the carrier has another:
 * `Destination: { S3BucketDestination: { … } }`. Its members are those of the structure.
 */
function doubled(node: InventoryNode, { name, value }: Entry, member: Member): Structure | undefined {
  const key = letters(name);
  if (key !== letters(member.name) || letters(node.name) === key || letters(node.spelling.nameOf(member)) === key) {
    return undefined;
  }
  return isStructure(value) && value.kind === "map" ? value : undefined;
}

/** The structure that holds the end of a path; levels that are not written are made. */
function levelFor(node: InventoryNode, path: readonly Member[], entry: Entry): InventoryNode {
  let level = node;
  for (const member of path.slice(0, -1)) {
    const there = level.child(member.type);
    const inner: InventoryNode = there ?? InventoryNode.ofLevel(entry, member, level);
    if (!there) level.children.push(inner);
    level = inner;
  }
  return level;
}

function readScalar(node: InventoryNode, scalar: Scalar, member: Member | undefined): void {
  const { kind, value, quoted, start, end, outer } = scalar;
  [node.outerStart, node.outerEnd] = outer;
  const isText = kind === "text" || kind === "unknown";
  const { coerces } = node.spelling;
  // A key may begin or end with a blank, so a prefix means what is written.
  const keepsSpace = member?.type === "FilterPrefix" || member?.type === "DestinationPrefix";
  node.value = !isText || keepsSpace ? value : value.trim();
  if (typeof scalar.meaning === "boolean") node.value = String(scalar.meaning);
  node.kind = coerces && member?.shape === "text" && (kind === "number" || kind === "boolean") ? "text" : kind;
  // Where no character is written, the name is pointed at.
  if (node.value === "" && !quoted && (isText || outer[0] === outer[1])) {
    if (isText) node.kind = "text";
    return;
  }
  node.padded = isText && node.value !== "" && node.value.length !== value.length;
  const isWhole = !quoted && !node.padded;
  node.valueStart = isWhole ? outer[0] : start;
  node.valueEnd = isWhole ? outer[1] : end;
  if (kind !== "text") return;
  if (hasPlaceholder(quoted ? value : node.value)) node.kind = "unknown";
  else if ((!quoted || coerces) && member?.shape === "boolean" && /^(?:true|false)$/.test(node.value))
    node.kind = "boolean";
}

function strayText(scalar: Scalar, parent: InventoryNode): InventoryNode {
  const { value, start, end, outer, origin } = scalar;
  const node = new InventoryNode("StrayText", undefined, parent, {
    name: "",
    start: outer[0],
    end: outer[1],
    nameStart: start,
    nameEnd: end,
    origin,
  });
  node.kind = hasPlaceholder(value) ? "unknown" : "text";
  node.value = value.trim();
  return node;
}
