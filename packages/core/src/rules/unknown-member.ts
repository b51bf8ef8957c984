import type { InventorySourceCode } from "../document/source-code.ts";
import { defineRule, type Repair, type Report } from "../findings/define-rule.ts";
import { isNested } from "../nodes/explain.ts";
import type { InventoryNode, Place } from "../nodes/node.ts";
import { memberOf, parentOf } from "../nodes/parent.ts";
import type { UnknownMember } from "../nodes/structure.ts";
import type { Edit } from "../syntax/problem.ts";
import { prefixOf } from "../text/qualified-name.ts";
import { quoted } from "../text/quoted.ts";
import type { Member } from "../vocabulary/member.ts";
import { fieldNamed } from "../vocabulary/optional-fields.ts";
import { isOtherFilter, letters } from "../vocabulary/other-names.ts";
import { isLacking } from "./kit/lacking.ts";
import { memberNames, placeName, structureName } from "./kit/member-names.ts";
import { type Renaming, speltAlike } from "./kit/spelt-alike.ts";
import { isStatusWord, isSwitchedOn } from "./kit/status-word.ts";

/** So many of the other names are pointed at. */
const MAX_RELATED = 20;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A name is not a member of the object it is in",
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
      otherName: "'{{name}}' is not a member of {{parent}}: here it is called '{{meant}}'. Rename it.",
      severalNames:
        "'{{name}}' must be '{{meant}}' here, and {{count}} other names are wrong in the same way. Rename them all.",
      likewise: "'{{name}}' must be '{{meant}}'.",
      otherPlace: "'{{name}}' is not a member of {{parent}}: here it is written as {{meant}}. Move it there.",
      similarName: "'{{name}}' is not a member of {{parent}}. Did you mean '{{meant}}'? Rename or remove it.",
      taken: "'{{name}}' is not a member of {{parent}}, and {{meant}} is there already. Remove it.",
      outsideProperties: "'{{name}}' must be inside the Properties of {{parent}}. Move it there.",
      prefixOnly: "'{{name}}' is not a member of {{parent}}: an inventory can only filter by {{FilterPrefix}}.",
      dsse: "Inventory reports cannot be encrypted with '{{name}}': {{Encryption}} must be {{members}}.",
      nested: "A configuration cannot contain another one. Keep the inner one, and remove what is around it.",
      extraLevel:
        "'{{name}}' is not a member of {{parent}}: here its members are directly in {{parent}}. Remove this level.",
      repeatedLevel: "'{{name}}' is not a member of {{parent}}, and its content is in {{parent}} already. Remove it.",
      flat: "'{{name}}' is not a member of {{parent}}. Write its {{inner}} there, as '{{meant}}'.",
      noMembers: "'{{name}}' is not a member of {{parent}}, which has no members. Remove it.",
      fieldName: "'{{name}}' is an optional field, not a member of {{parent}}. Write it as the text of a {{item}}.",
      unknown: "'{{name}}' is not a member of {{parent}}; the members are {{members}}. Remove it.",
      rename: "Rename it to '{{meant}}'.",
      move: "Write it as {{meant}}.",
      intoItem: "Write it as the text of a {{item}}.",
      remove: "Remove '{{name}}'.",
      removeOther: "Remove '{{name}}': then everything with the {{FilterPrefix}} is listed.",
      removeFilter: "Remove {{filter}}: then the whole bucket is listed.",
      keepPrefix: "Filter only by the {{FilterPrefix}} '{{prefix}}': then everything with this prefix is listed.",
      unwrap: "Keep only what is inside '{{name}}'.",
    },
  },
  judges: "structure",
  create: (context) => ({
    Document() {
      const { sourceCode } = context;
      const reported = sourceCode.shape.unknown.filter(
        (unknown) => !isLacking(unknown) && !isFlattened(parentOf(unknown.node)),
      );
      const levels = new Set(reported.map(({ node }) => node).filter((node) => isExtraLevel(node, parentOf(node))));
      const holders = new Set([...levels].map(parentOf));
      // Where a level too many repeats what stands around it, the level is the mistake.
      const repeated = new Set(reported.filter(({ node, taken }) => taken && holders.has(parentOf(node))));
      const repeating = new Set([...repeated].map(({ node }) => parentOf(node)));
      const alike = speltAlike(reported);
      const together = new Set(alike.flatMap((group) => group.map(({ node }) => node)));
      for (const group of alike) context.report(reportOfSeveral(group, sourceCode));
      for (const unknown of reported) {
        const { node } = unknown;
        if (together.has(node) || repeated.has(unknown)) continue;
        const isRepeating = levels.has(node) && repeating.has(parentOf(node));
        context.report(isRepeating ? withoutLevel(node, sourceCode) : reportOf(unknown, sourceCode));
      }
    },
  }),
});

/** Names that are all written in the style of something else are one mistake, at the first of them. */
function reportOfSeveral(group: readonly Renaming[], { writer }: InventorySourceCode): Report {
  const [first, ...others] = group.map(({ node, member }) => ({
    node: node.namePlace,
    data: { name: quoted(node.name), meant: node.spelling.nameOf(member) },
  }));
  const { node, data } = first as { node: Place; data: Record<string, string> };
  return {
    node,
    messageId: "severalNames",
    data: { ...data, count: `${others.length}` },
    related: others
      .slice(0, MAX_RELATED)
      .map((each) => ({ range: each.node.range, messageId: "likewise", data: each.data })),
    fix: () => group.flatMap(({ node, member }) => writer.rename(node, member)),
  };
}

function reportOf(unknown: UnknownMember, sourceCode: InventorySourceCode): Report {
  const { writer } = sourceCode;
  const { node, meant, taken, certain } = unknown;
  const parent = parentOf(node);
  const last = meant?.at(-1);
  const data = {
    name: quoted(node.name),
    parent: structureName(writtenParent(parent)),
    ...(meant && { meant: placeName(meant, node.spelling) || node.spelling.nameOf(last as Member) }),
    ...(!meant && { members: memberNames(parent) }),
  };
  const remove = isOtherFilter(node) ? withoutOtherFilter(node, parent, sourceCode) : removal(node, sourceCode);
  const at = { node: node.namePlace, data };
  if (node.type === "InventoryConfigurationList" && last && node.name === node.spelling.nameOf(last)) {
    return { ...at, messageId: "outsideProperties" };
  }
  if (isNested(node, parent)) return { ...at, messageId: "nested", ...unwrapping(node, parent, sourceCode) };
  if (isExtraLevel(node, parent)) return { ...at, messageId: "extraLevel", ...unwrapping(node, parent, sourceCode) };
  if (parent.type === "Encryption" && letters(node.name) === "dssekms") {
    return { ...at, messageId: "dsse", data: { ...data, members: memberNames(parent) }, suggest: [remove] };
  }
  const field = fieldReport(node, parent, sourceCode, remove);
  if (field) return { ...at, ...field };
  if (!meant || !last) return { ...at, messageId: withoutMeaning(unknown), suggest: [remove] };
  if (taken) return { ...at, messageId: "taken", suggest: [remove] };
  const inner = innerOf(node, last);
  if (inner) return { ...at, ...flattening(node, inner, sourceCode) };
  const [only, ...others] = last.members;
  const isScalar = only && only.shape !== "map" && others.length === 0;
  if (isScalar && node.kind === "map" && !parent.spelling.isWritten(last)) {
    // It has other members, and those are mistakes of their own.
    return { ...at, messageId: "flat", data: { ...data, inner: only.name }, suggest: [remove] };
  }
  const isHere = meant.filter((member) => node.spelling.isWritten(member)).length <= 1;
  // What it holds would stay in the other namespace.
  const isForeign = node.isElement && node.kind === "map" && prefixOf(node.name) !== prefixOf(parent.name);
  // Nothing else than its name would be right.
  const isText = last.shape === "text" || last.shape === "boolean";
  const isOtherKind = node.kind === "list" ? isText || !parent.spelling.isWritten(last) : isText && node.kind === "map";
  const isSwitch = isHere && last.type === "IsEnabled" && isStatusWord(node);
  const move = () => (isHere ? writer.rename(node, last) : writer.move([node], parent, meant));
  const fix = isSwitch ? switchFix(node, last, sourceCode) : move;
  const repair = { messageId: isHere ? "rename" : "move", data, fix };
  return {
    ...at,
    messageId: isHere ? (unknown.by === "name" ? "otherName" : "similarName") : "otherPlace",
    fix: isForeign || isOtherKind || !certain ? null : fix,
    suggest: isForeign || isOtherKind ? [remove] : certain ? [] : [repair, remove],
  };
}

/** A level that is not written has the name of what stands in it. */
function writtenParent(parent: InventoryNode): InventoryNode {
  return parent.isWritten || parent.type === "Request" ? parent : parentOf(parent);
}

/** The only member of a structure that this carrier does not write. */
function innerOf(node: InventoryNode, member: Member): InventoryNode | undefined {
  const [only] = node.children;
  const isOnly = only?.member !== undefined && node.children.length === 1 && node.kind === "map";
  return isOnly && node.isWritten && !parentOf(node).spelling.isWritten(member) ? only : undefined;
}

/** A structure that is judged as a whole, together with its only member. */
function isFlattened(node: InventoryNode): boolean {
  return node.member !== undefined && innerOf(node, node.member) !== undefined;
}

/** `Schedule: { Frequency: Daily }` becomes `ScheduleFrequency: Daily`. */
function flattening(node: InventoryNode, inner: InventoryNode, sourceCode: InventorySourceCode): Omit<Report, "node"> {
  const { writer, comments } = sourceCode;
  const member = memberOf(inner);
  const data = {
    name: quoted(node.name),
    parent: structureName(parentOf(node)),
    inner: inner.name,
    meant: node.spelling.nameOf(member),
  };
  const isKept = comments.every(({ start, end }) => end <= node.nameEnd || start >= node.valueEnd);
  const unwrap = writer.unwrap?.bind(writer);
  if (!unwrap) return { messageId: "flat", data, suggest: [removal(node, sourceCode)] };
  const fix = () => [...writer.rename(node, member), ...unwrap(node, inner)];
  return isKept
    ? { messageId: "flat", data, fix }
    : { messageId: "flat", data, suggest: [{ messageId: "rename", data, fix }] };
}

/** A structure in itself, by the name that the API has for it. */
function isExtraLevel(node: InventoryNode, { member, name }: InventoryNode): boolean {
  const key = letters(node.name);
  return member !== undefined && key === letters(member.name) && key !== letters(name) && node.kind === "map";
}

/** A level too many whose members are there already. */
function withoutLevel(node: InventoryNode, sourceCode: InventorySourceCode): Report {
  const data = { name: quoted(node.name), parent: structureName(parentOf(node)) };
  return { node: node.namePlace, messageId: "repeatedLevel", data, suggest: [removal(node, sourceCode)] };
}

function removal(node: InventoryNode, { writer }: InventorySourceCode): Repair {
  return { messageId: "remove", data: { name: quoted(node.name) }, fix: () => writer.remove(node) };
}

/** What becomes of a filter by tags or sizes: the way out says what is listed then. */
function withoutOtherFilter(node: InventoryNode, filter: InventoryNode, { writer }: InventorySourceCode): Repair {
  const data = { name: quoted(node.name), filter: filter.name };
  if (filter.children.length > 1) return { messageId: "removeOther", data, fix: () => writer.remove(node) };
  const prefix = node.children.find(({ name, hasText }) => hasText && /^(?:\w+:)?prefix$/i.test(name))?.value;
  if (prefix === undefined) return { messageId: "removeFilter", data, fix: () => writer.remove(filter) };
  const fix = () => writer.reshape(filter, { Prefix: prefix });
  return { messageId: "keepPrefix", data: { ...data, prefix: quoted(prefix) }, fix };
}

/** `Status: Enabled`, as other configurations of S3 have it, is a name and a value of its own for one thing. */
function switchFix(node: InventoryNode, last: Member, { writer }: InventorySourceCode): () => Edit[] {
  return () => [...writer.rename(node, last), ...writer.replaceValue(node, isSwitchedOn(node))];
}

/** `<Size/>` in OptionalFields: the name of a field, where an element with that name as its text belongs. */
function fieldReport(
  node: InventoryNode,
  parent: InventoryNode,
  { writer }: InventorySourceCode,
  remove: Repair,
): Omit<Report, "node"> | undefined {
  const item = parent.type === "OptionalFields" ? parent.member?.members[0] : undefined;
  const field = item && fieldNamed(node.name.slice(node.name.indexOf(":") + 1));
  if (!item || field === undefined) return undefined;
  const data = { name: quoted(node.name), parent: structureName(parent), item: node.spelling.nameOf(item) };
  const fix = () => writer.replaceByItems(node, item, [field]);
  // What else it holds would be lost.
  const isCertain = node.kind === "text" && (node.value === "" || node.value === "true");
  const suggest: Repair[] = isCertain ? [] : [{ messageId: "intoItem", data, fix }, remove];
  return { messageId: "fieldName", data, fix: isCertain ? fix : null, suggest };
}

function unwrapping(node: InventoryNode, parent: InventoryNode, sourceCode: InventorySourceCode): Partial<Report> {
  const { writer, comments } = sourceCode;
  const unwrap = writer.unwrap?.bind(writer);
  if (!unwrap) return {};
  const fix = () => unwrap(parent, node);
  const { start, end } = node;
  const isAlone = parent.children.every((child) => child.start >= start && child.end <= end) && comments.length === 0;
  return isAlone ? { fix } : { suggest: [{ messageId: "unwrap", data: { name: node.name }, fix }] };
}

function withoutMeaning({ node }: UnknownMember): string {
  if (isOtherFilter(node)) return "prefixOnly";
  return node.parent?.member?.members.length === 0 ? "noMembers" : "unknown";
}
