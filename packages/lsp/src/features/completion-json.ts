import type { Edit } from "@inventory-lint/core";
import {
  apiSpelling,
  type JsonDocument,
  type JsonPlace,
  jsonPlaceAt,
  type Member,
  membersByName,
} from "@inventory-lint/core/editor";
import type { CompletionPlace } from "./completion-known.ts";
import { inner, type Layout, layoutAt } from "./completion-layout.ts";
import { kinds, memberOffer, type Offer, valueOffer } from "./completion-offer.ts";
import { membersLeft, offersOf, sketchOf } from "./completion-sketch.ts";
import type { Template } from "./completion-template.ts";
import { jsonKey, jsonScalar, jsonTemplate } from "./completion-text.ts";
import { valuesFor } from "./completion-values.ts";
import { beginsLine, indentOf } from "./text-lines.ts";

/** `root`: what the root is; undefined where it is nothing of ours. */
export interface JsonRequest extends CompletionPlace<JsonDocument> {
  readonly root: Member | undefined;
}

/** What may be written at a place of a JSON document. */
export function jsonOffers(request: JsonRequest): Offer[] {
  const place = jsonPlaceAt(request.tree, request.offset);
  const member = request.root && memberAt(request.root, place.path);
  // What stands for another value is left alone.
  if (!member || place.part === "other" || place.scalar?.kind === "placeholder") return [];
  return place.part === "name" ? nameOffers(request, place, member) : valueOffers(request, place, member);
}

function memberAt(root: Member, path: JsonPlace["path"]): Member | undefined {
  let member: Member | undefined = root;
  for (const step of path) {
    if (!member) return undefined;
    const isItem = typeof step === "number";
    if (isItem !== (member.shape === "list")) return undefined;
    member = isItem ? member.members[0] : membersByName(member, apiSpelling).get(step);
  }
  return member;
}

function nameOffers(request: JsonRequest, place: JsonPlace, holder: Member): Offer[] {
  const { tree, known } = request;
  if (holder.shape !== "map" || place.container?.kind !== "object") return [];
  const names = membersByName(holder, apiSpelling);
  const written = place.container.members.flatMap(({ name, nameStart }) =>
    nameStart === place.start && place.end > place.start ? [] : (names.get(name) ?? []),
  );
  const [start, end] = rangeOf(tree.text, place, request.offset);
  const hasValue = /^\s*:/.test(tree.text.slice(end, end + 200));
  const { layout, before, behind } = layoutFor(request, place, start, end);
  const quote = end > start && tree.text[start] === '"' ? '"' : "";
  return membersLeft(holder, new Set(written), "json").flatMap((member) =>
    offersOf(member, member.name, ({ name }) => name, known).map(({ label, sketch }): Offer => {
      const whole = [jsonKey(member.name) + layout.colon, ...jsonTemplate(sketch, layout)];
      const detail = `${member.required ? "required" : "optional"} in ${holder.name}`;
      return memberOffer(member, label, detail, "json", {
        template: hasValue ? [jsonKey(member.name)] : [before, ...whole, comma(place) + behind],
        range: [start, end],
        typed: quote + label,
        alongside: hasValue ? [] : commaBefore(place),
      });
    }),
  );
}

function valueOffers(request: JsonRequest, place: JsonPlace, member: Member): Offer[] {
  const { tree, known } = request;
  const [start, end] = rangeOf(tree.text, place, request.offset);
  const { layout, before, behind } = layoutFor(request, place, start, end);
  const lead = tree.text[start - 1] === ":" && place.scalar === undefined ? layout.colon.slice(1) : before;
  const common = { range: [start, end] as [number, number], alongside: commaBefore(place) };
  if (member.shape === "map" || member.shape === "list") {
    if (place.scalar) return [];
    const template: Template = [lead, ...jsonTemplate(sketchOf(member, known), layout), comma(place) + behind];
    const label = member.shape === "map" ? "{ … }" : "[ … ]";
    return [
      {
        ...common,
        label,
        kind: kinds.snippet,
        detail: `value of ${member.name}`,
        template,
        typed: label,
        about: { type: member.type, language: "json" },
      },
    ];
  }
  const quote = end > start && tree.text[start] === '"' ? '"' : "";
  return valuesFor(member, known, fieldsBeside(place)).map((value) =>
    valueOffer(value, member, "json", {
      ...common,
      template: [lead, ...jsonScalar(value.template, member.shape === "boolean"), comma(place) + behind],
      typed: quote + value.label,
      // A comma is typed behind a value that another one follows.
      ...(value.value !== undefined && !place.commaBehind && { commitBy: [","] }),
    }),
  );
}

/** The other items of the list that a place is in. */
function fieldsBeside({ container, scalar }: JsonPlace): Set<string> {
  if (container?.kind !== "array") return new Set();
  return new Set(container.elements.flatMap((each) => (each.kind === "string" && each !== scalar ? [each.value] : [])));
}

function comma({ commaBehind }: JsonPlace): string {
  return commaBehind ? "," : "";
}

function commaBefore({ commaBefore: at }: JsonPlace): Edit[] {
  return at < 0 ? [] : [{ range: [at, at], text: "," }];
}

/**
 * What is replaced: the string around the cursor, or, where its end is missing, no more than the word, since the rest of
 * the line may be anything.
 */
function rangeOf(text: string, { start, end }: JsonPlace, offset: number): [number, number] {
  const isQuoted = text[start] === '"' && end - start >= 2 && text[end - 1] === '"' && offset < end;
  if (isQuoted) return [start, end];
  const word = /^[\w./+-]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  return [start, Math.min(end, offset + word.length)];
}

/** How what is written is laid out, and what stands before and behind it between two brackets of one line. */
function layoutFor(
  { tree, ownIndent }: JsonRequest,
  place: JsonPlace,
  start: number,
  end: number,
): { layout: Layout; before: string; behind: string } {
  const { text } = tree;
  const layout = layoutAt(text, start, ownIndent);
  const { container } = place;
  const isAlone =
    container !== undefined &&
    place.member === undefined &&
    text.slice(container.start + 1, start).trim() === "" &&
    container.closed &&
    text.slice(end, container.end - 1).trim() === "";
  const isOnOneLine = container !== undefined && !/[\r\n]/.test(text.slice(container.start, container.end));
  if (!isAlone || !isOnOneLine || layout.indent === undefined || container?.kind === "array") {
    const isBehind = !beginsLine(text, start) && place.member === undefined;
    // Members that stand behind others on one line stay on it.
    const stays = isBehind && isOnOneLine ? { ...layout, indent: undefined } : layout;
    return { layout: stays, before: isBehind && start > 0 && text[start - 1] === "," ? layout.gap : "", behind: "" };
  }
  const outer = ownIndent ? indentOf(text, start) : "";
  const inside = inner({ ...layout, indent: outer });
  return { layout: inside, before: layout.lineBreak + inside.indent, behind: layout.lineBreak + outer };
}
