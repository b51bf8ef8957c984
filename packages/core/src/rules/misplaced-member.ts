import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import type { MemberPlace } from "../nodes/explain.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { MisplacedMembers } from "../nodes/structure.ts";
import { areLacking } from "./kit/lacking.ts";
import { placeName, structureName } from "./kit/member-names.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A member is in the wrong place",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      clientRefuses: true,
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      misplaced: "{{name}} is inside {{parent}}, but must be at {{place}}. Move it there.",
      several: "{{names}} must be inside {{holder}}, not {{parent}}. Move them there.",
      ambiguous: "{{name}} is inside {{parent}}, but must be at {{places}}. Move it to one of them.",
      taken: "{{name}} does not belong inside {{parent}}, and {{place}} exists too. Remove one of them.",
      move: "Move it to {{place}}.",
      remove: "Remove this {{name}}.",
      another: "{{name}} belongs there too.",
      present: "{{place}} is here.",
    },
  },
  judges: "structure",
  create: (context) => ({
    Document() {
      for (const group of context.sourceCode.shape.misplaced) {
        if (!areLacking(group)) context.report(reportOf(group, context.sourceCode));
      }
    },
  }),
});

function reportOf(group: MisplacedMembers, sourceCode: InventorySourceCode): Report {
  const { nodes, parent, places, taken, certain } = group;
  const { writer } = sourceCode;
  const [first, ...rest] = nodes;
  const place = places[0];
  const data = {
    name: first.name,
    names: namesOf(nodes),
    parent: structureName(parent),
    place: placeName(place.path, sourceCode.ast.spelling),
    places: places.map(({ path }) => placeName(path, sourceCode.ast.spelling)).join(" or "),
    holder: holderName(place, sourceCode),
  };
  const at = { node: first.namePlace, data };
  const present = nodeAlong(place);
  if (taken && present) {
    const related = [{ range: present.namePlace.range, messageId: "present", data }];
    const suggest = [{ messageId: "remove", data, fix: () => writer.remove(first) }];
    return { ...at, messageId: "taken", related, suggest };
  }
  const related = rest.map((node) => ({
    range: node.namePlace.range,
    messageId: "another",
    data: { name: node.name },
  }));
  const moves = places.flatMap((target): Repair[] => {
    const { from, path } = target;
    const to = placeName(rest.length > 0 ? path.slice(0, -1) : path, sourceCode.ast.spelling) || structureName(from);
    const fix = () => writer.move(nodes, from, path);
    // Nothing goes into a value that is no structure.
    if (leadsThroughValue(target) && fix().length === 0) return [];
    return [{ messageId: "move", data: { place: to }, fix }];
  });
  const messageId = places.length > 1 ? "ambiguous" : rest.length > 0 ? "several" : "misplaced";
  return { ...at, messageId, related, fix: (certain && moves[0]?.fix) || null, suggest: certain ? [] : moves };
}

/** The names in a row, each once: items of a list have the same one. */
function namesOf(nodes: readonly InventoryNode[]): string {
  const counts = new Map<string, number>();
  for (const { name } of nodes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`)).join(", ");
}

function holderName({ from, path }: MemberPlace, sourceCode: InventorySourceCode): string {
  return path.length > 1 ? placeName(path.slice(0, -1), sourceCode.ast.spelling) : structureName(from);
}

/** Whether something on the way to a place is written, but not as a structure. */
function leadsThroughValue({ from, path }: MemberPlace): boolean {
  let node: InventoryNode | undefined = from;
  for (const member of path.slice(0, -1)) {
    node = node.child(member.type);
    if (!node) return false;
    if (node.kind !== "map" && node.kind !== "list") return true;
  }
  return false;
}

function nodeAlong({ from, path }: MemberPlace) {
  return from.find(...path.map((member) => member.type));
}
