import {
  type Entry,
  type InventoryNode,
  inventoryConfiguration,
  isEntry,
  isStructure,
  listOutput,
  type Member,
  membersByName,
  type Place,
  type Spelling,
  xmlSpelling,
} from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { kinds, memberOffer, type Offer, valueOffer, wordOffer } from "./completion-offer.ts";
import { draftsFor, offersOf, type Sketch, scalarSketch, sketchOf } from "./completion-sketch.ts";
import { type Template, templateOf } from "./completion-template.ts";
import { valuesFor } from "./completion-values.ts";

/** What a document is read as where something is completed. */
export interface Reading {
  readonly known: Known;
  /** The document node. */
  readonly ast: InventoryNode;
  /** What an entry is that no node was made of: the root of a document that is only called ours. */
  rootOf(entry: Entry): Member | undefined;
}

/** Where something is written: a structure, list or scalar of the vocabulary. */
interface Spot extends Reading {
  readonly place: Place;
  readonly member: Member;
  readonly entry: Entry;
  /** The entry around that one. */
  readonly outer: Entry | undefined;
  readonly spelling: Spelling;
}

/** What may be written at a place. */
export function offersAt(place: Place, reading: Reading): Offer[] {
  const spot = spotOf(place, reading);
  const words = place.words.filter(({ is }) => is === "tag" || spot).map(wordOffer);
  if (!spot || place.part === "other") return words;
  const { member } = spot;
  const isStructured = member.shape === "map" || member.shape === "list";
  if (place.part === "name" || (place.part === "content" && isStructured)) return [...nameOffers(spot), ...words];
  if (member.shape === "list" && member.members[0] && isStructure(spot.entry.value)) {
    return valueOffers({ ...spot, outer: spot.entry }, member.members[0]);
  }
  return [...valueOffers(spot, member), ...words];
}

function spotOf(place: Place, reading: Reading): Spot | undefined {
  const { around } = place;
  const start = startOf(around, reading);
  if (!start) return undefined;
  const { spelling, depth } = start;
  let { member } = start;
  let [outer, entry]: (Entry | undefined)[] = [undefined, around[depth]];
  for (let at = depth + 1; at < around.length; at++) {
    const next = around[at];
    const inner = next && memberIn(member, next, spelling);
    // A tag that is just being typed seems to hold all that stands behind it.
    const mayBeSkipped = spelling.namesItems && !next?.closed && !(place.part === "content" && next === around.at(-1));
    if (!inner && !mayBeSkipped) return undefined;
    if (!inner || !next) continue;
    [member, outer, entry] = [inner, entry, next];
    // What stands for others has its content one level further inside.
    if (spelling.generated?.(next)) at++;
  }
  return entry && { ...reading, place, member, entry, outer, spelling };
}

/** The first entry of which it is known what it is. */
function startOf(
  around: readonly Entry[],
  { ast, rootOf }: Reading,
): { member: Member; spelling: Spelling; depth: number } | undefined {
  const [root] = around;
  if (!root) return undefined;
  if (isStructure(root.value) && root.value.kind === "element") {
    const member = [inventoryConfiguration, listOutput].find(({ xmlName }) => xmlName === root.key);
    return member && { member, spelling: xmlSpelling, depth: 0 };
  }
  for (const node of [...ast.children, ...ast.children.flatMap(({ children }) => children)]) {
    const depth = node.isWritten ? around.findIndex(({ value }) => value && value === node.entry?.value) : -1;
    if (depth >= 0 && node.member) return { member: node.member, spelling: node.spelling, depth };
  }
  const member = rootOf(root);
  return member && { member, spelling: ast.spelling, depth: 0 };
}

function memberIn(holder: Member, entry: Entry, spelling: Spelling): Member | undefined {
  if (holder.shape === "list" && !spelling.namesItems) return entry.name === "" ? holder.members[0] : undefined;
  // A block may stand in a list of its own.
  if (entry.name === "" && spelling.listsOfOne) return holder;
  return membersByName(holder, spelling).get((spelling.generated?.(entry) ?? entry).key);
}

/** What may stand in a structure or list, but for what is there. */
function nameOffers(spot: Spot): Offer[] {
  const { place, member: holder, known, spelling } = spot;
  const [item] = holder.members;
  if (holder.shape === "list" && item && item.shape !== "map" && !place.isNameOnly) return itemOffers(spot, item);
  if (holder.shape !== "map" && holder.shape !== "list") return [];
  return membersLeft(spot).flatMap(({ member, required }) => {
    const ways = offersOf(member, known, spelling);
    const detail = `${required ? "required" : "optional"} in ${spelling.nameOf(holder)}`;
    // Another name is one name, whatever may stand inside.
    return (place.isNameOnly ? ways.slice(0, 1) : ways).map(({ label, sketch }) => {
      const shown = place.isNameOnly ? spelling.nameOf(member) : label;
      const offer = memberOffer(
        { member, required },
        shown,
        spelling,
        holder.type === "Encryption" ? "one of the two" : detail,
      );
      return { ...offer, ...written(spot, sketch, true), typed: place.lead + shown, isName: true };
    });
  });
}

/** The members that may still be written into a structure: those that it needs first. */
function membersLeft(spot: Spot): { readonly member: Member; readonly required: boolean }[] {
  const { place, member: holder, spelling } = spot;
  const { typing } = place;
  const entries = [...entriesIn(spot.entry), ...(typing && spelling.namesItems ? entriesIn(typing) : [])];
  const names = entries.filter((entry) => entry !== typing && !isTyping(entry, place));
  const taken = new Set(names.map((entry) => memberIn(holder, entry, spelling)));
  // One encryption excludes the other.
  if (holder.type === "Encryption" && holder.members.some((member) => taken.has(member))) return [];
  const isRepeated = (member: Member): boolean =>
    holder.shape === "list" || (spelling.namesItems && !holder.members.includes(member));
  const left = [...spelling.pathsOf(holder).values()].flatMap((path) => {
    const member = path.at(-1);
    if (!member || (taken.has(member) && !isRepeated(member))) return [];
    return { member, required: path.every((each) => spelling.requires(each)) };
  });
  return [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)];
}

function isTyping({ nameStart, nameEnd }: Entry, { part, range: [start, end] }: Place): boolean {
  return part === "name" && start < end && nameStart <= start && end <= nameEnd;
}

/** Items of a list of scalars: each that is not listed yet, as a whole. */
function itemOffers(spot: Spot, item: Member): Offer[] {
  const { place, known, spelling, entry } = spot;
  const taken = new Set([...textsIn(entry, place.typing), ...(place.typing ? textsIn(place.typing, undefined) : [])]);
  return valuesFor(item, known, taken).map((value) => ({
    ...valueOffer(value, item, spelling),
    ...written(spot, scalarSketch(item, value.template), true),
    kind: kinds.member,
    typed: place.typing ? `${place.lead}${spelling.nameOf(item)}>${value.label}` : value.label,
  }));
}

function valueOffers(spot: Spot, member: Member): Offer[] {
  const { place, known, spelling, outer, entry } = spot;
  const [start, end] = place.range;
  if (member.shape === "map" || member.shape === "list") {
    if (start < end) return [];
    const label = member.shape === "map" ? "{ … }" : "[ … ]";
    const offer = memberOffer({ member, required: false }, label, spelling, `value of ${spelling.nameOf(member)}`);
    return [{ ...offer, kind: kinds.snippet, ...written(spot, sketchOf(member, known, spelling), false) }];
  }
  if (!place.takesValue) return [];
  const taken = member.type === "OptionalField" && outer ? textsIn(outer, place.typing ?? entry) : [];
  return valuesFor(member, known, new Set(taken)).map((value) => ({
    ...valueOffer(value, member, spelling),
    ...written(spot, scalarSketch(member, value.template), false),
    typed: place.lead + value.label,
    ...(value.value !== undefined && { commitBy: place.commitBy }),
  }));
}

/** What is written of a member, or of its value alone. */
function written(
  { place, spelling }: Spot,
  sketch: Sketch,
  isNamed: boolean,
): Pick<Offer, "template" | "range" | "alongside"> {
  const drafts = draftsFor(sketch, spelling).map((draft) => (isNamed ? draft : { ...draft, name: undefined }));
  const { range } = place;
  const [draft] = drafts;
  if (!draft) return { range, template: [] };
  const { text, alongside } = place.write(draft);
  const template: Template = templateOf(text, [draft], sketch.scalars, spelling.namesItems);
  return { range, template, ...(alongside && { alongside }) };
}

function entriesIn({ value }: Entry): Entry[] {
  return isStructure(value) ? value.children.filter(isEntry) : [];
}

/** The texts of the items of a list but one. */
function textsIn(list: Entry, but: Entry | undefined): string[] {
  const items = entriesIn(list).filter((each) => each !== but);
  return items.flatMap(({ value }) => (isStructure(value) ? value.text : value)?.value.trim() ?? []);
}
