/**
 * Tags that have lost their `<`, and start tags that are lost altogether: what is left of them tells what was meant, so
 * the tree becomes the one of the document with the suggested tag, and nothing in it is a second problem.
 */

import { decodeText } from "../entity-references.ts";
import { mayContain, mayNotContain } from "../expected-names.ts";
import { BLANK, GREATER_THAN, isBlank, skipBlanks, TAB, trimBlanks } from "../names.ts";
import { ElementNode, NO_ATTRIBUTES, TextNode } from "../nodes.ts";
import { addChild, suggest, type XmlState } from "../state.ts";
import type { XmlNode } from "../syntax-tree.ts";

/**
 * With more stray end tags than these in one element nothing is certain, nor deeper than any configuration is. It bounds
 * how deep the tree becomes, and all the looking, and counts nothing beyond the element: parts of lists are read alone.
 */
const MAX_LOST = 20;
const MAX_LOST_DEPTH = 16;

/** An end tag that closes nothing. */
interface StrayTag {
  readonly name: string;
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
}

/** Where the start tag of a stray end tag belongs, among the children of the element around it. */
interface Beginning {
  /** Index of the first child that belongs into the new element, at least in part. */
  readonly index: number;
  /** Where the element begins; where its start tag lacks only `<`, its name begins here too. */
  readonly start: number;
  /** Where its content begins: `start` where there is nothing of the start tag. */
  readonly contentStart: number;
}

/** How far the line is indented that `offset` begins; -1 where something else stands before it on the line. */
export function columnOf(state: XmlState, offset: number): number {
  const { text } = state;
  let at = offset;
  while (at > state.start && (text.charCodeAt(at - 1) === BLANK || text.charCodeAt(at - 1) === TAB)) at--;
  return at === state.start || isBlank(text.charCodeAt(at - 1)) ? offset - at : -1;
}

/** The text of a part of a text node, whose problems are known; undefined where the part is empty. */
export function textPart(state: XmlState, start: number, end: number): TextNode | undefined {
  if (start === end) return undefined;
  const known = state.problems.length;
  const value = decodeText(state, start, end);
  state.problems.length = known;
  return new TextNode("text", value, start, end, start, end);
}

/**
 * `Field>Size</Field>`, and `Size</Field>` where a Field has its place: opens what the end tag closes. False where nothing
 * tells that the start tag was lost, and not the end tag misspelt.
 */
export function closeKnownLost(state: XmlState, top: ElementNode, tag: StrayTag): boolean {
  state.strayTags.set(top, (state.strayTags.get(top) ?? 0) + 1);
  if (isHopeless(state, top)) return false;
  if (reopenEmpty(state, top, tag)) return true;
  const beginning = findHalfTag(state, top.children, tag.name);
  if (beginning !== undefined) return enclose(state, top, tag, beginning);
  if (!mayContain(top.name, tag.name)) return false;
  return encloseContent(state, top, tag);
}

/**
 * All that stands in the document, where the end tag of its root element follows, but there was no start tag. Which
 * elements may be the root of the others, only the vocabulary can tell.
 */
export function closeLostRoot(state: XmlState, tag: StrayTag): boolean {
  const { root, children, problems } = state;
  if (root === undefined || !mayContain(tag.name, root.name)) return false;
  const index = children.findIndex(({ kind }) => kind === "element" || kind === "text");
  const inside = children.splice(index);
  const start = (inside[0] as XmlNode).start;
  const { name, nameStart, nameEnd } = tag;
  const element = new ElementNode(name, start, nameStart, nameEnd, start, false, false, NO_ATTRIBUTES, undefined);
  element.endBy(tag.start, -1, -1, tag.end);
  for (const node of inside) adopt(element, node);
  children.push(element);
  state.root = element;
  state.hasSecondRoot = false;
  // That there were several roots, and text beside them, was all the same slip.
  const others = problems.filter(({ messageId }) => messageId !== "secondRoot" && messageId !== "textOutsideRoot");
  problems.length = 0;
  // One by one: there may be more of them than a call takes arguments.
  for (const problem of others) problems.push(problem);
  reportLost(state, element, tag);
  return true;
}

/** The same for names of which nothing is known, once it is clear that the end tag is not the misspelt one of `top`. */
export function closeLost(state: XmlState, top: ElementNode, tag: StrayTag): boolean {
  if (isHopeless(state, top) || mayNotContain(top.name, tag.name)) return false;
  // In `<Format>CSV</Foo></Format>` the end tag is the one too many.
  return top.children.length > 1 && encloseContent(state, top, tag);
}

/** Of an element whose stray end tag is counted already. */
function isHopeless({ open, strayTags }: XmlState, top: ElementNode): boolean {
  return open.length > MAX_LOST_DEPTH || (strayTags.get(top) as number) > MAX_LOST;
}

function encloseContent(state: XmlState, top: ElementNode, tag: StrayTag): boolean {
  const beginning = findText(state, top.children) ?? findElements(state, top.children, tag);
  return beginning !== undefined && enclose(state, top, tag, beginning);
}

/** `<Field/>Size</Field>`: the text between the two tags belongs to their one element. */
function reopenEmpty(state: XmlState, top: ElementNode, tag: StrayTag): boolean {
  const [empty, text] = top.children.slice(-2);
  if (empty?.kind !== "element" || !empty.selfClosing || empty.name !== tag.name || text?.kind !== "text") return false;
  const { name, start, nameStart, nameEnd, startTagEnd, attributes } = empty;
  const slash = state.text.lastIndexOf("/", startTagEnd);
  const element = new ElementNode(name, start, nameStart, nameEnd, startTagEnd, false, false, attributes, top);
  (top.children as XmlNode[]).splice(-2, 2, element);
  addChild(element, text);
  element.endBy(tag.start, tag.nameStart, tag.nameEnd, tag.end);
  state.position = tag.end;
  const suggestions = suggest("remove", slash, slash + 1, "", { text: "/" });
  const related = [{ start: tag.nameStart, end: tag.nameEnd, messageId: "closedByThis" }];
  state.report("closedTooEarly", nameStart, nameEnd, { name }, suggestions, related);
  return true;
}

/** The last text among the nodes in which a start tag of this name stands without its `<`. */
function findHalfTag({ text }: XmlState, nodes: readonly XmlNode[], name: string): Beginning | undefined {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as XmlNode;
    if (node.kind !== "text") continue;
    const raw = text.slice(node.start, node.end);
    for (let at = raw.lastIndexOf(`${name}>`); at >= 0; at = raw.lastIndexOf(`${name}>`, at - 1)) {
      const isWhole = at === 0 || isBlank(raw.charCodeAt(at - 1)) || raw.charCodeAt(at - 1) === GREATER_THAN;
      if (isWhole) return { index, start: node.start + at, contentStart: node.start + at + name.length + 1 };
    }
  }
  return undefined;
}

/** The text that stands directly before an end tag. */
function findText({ text }: XmlState, nodes: readonly XmlNode[]): Beginning | undefined {
  let index = nodes.length - 1;
  while (nodes[index]?.kind === "comment" || nodes[index]?.kind === "instruction") index--;
  const last = nodes[index];
  if (last?.kind === "cdata") return { index, start: last.start, contentStart: last.start };
  if (last?.kind !== "text") return undefined;
  const start = skipBlanks(text, last.start);
  return start < last.end ? { index, start, contentStart: start } : undefined;
}

/** The elements before an end tag that have their place in its element, or are indented more than the end tag is. */
function findElements(state: XmlState, nodes: readonly XmlNode[], tag: StrayTag): Beginning | undefined {
  const column = columnOf(state, tag.start);
  let first: Beginning | undefined;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as XmlNode;
    if (node.kind === "cdata" || (node.kind === "text" && node.value.trim() !== "")) break;
    if (node.kind !== "element") continue;
    const isOutside = column === -1 ? !mayContain(tag.name, node.name) : columnOf(state, node.start) <= column;
    if (isOutside || mayNotContain(tag.name, node.name)) break;
    first = { index, start: node.start, contentStart: node.start };
  }
  return first;
}

/** Makes an element of what stands between the beginning and the end tag, and reports what is lost of its start tag. */
function enclose(state: XmlState, top: ElementNode, tag: StrayTag, { index, start, contentStart }: Beginning): boolean {
  const { name, nameStart, nameEnd } = tag;
  const isHalf = contentStart > start;
  const [ownStart, ownEnd] = isHalf ? [start, start + name.length] : [nameStart, nameEnd];
  const element = new ElementNode(name, start, ownStart, ownEnd, contentStart, false, false, NO_ATTRIBUTES, top);
  // Where there is no start tag, the name of the element is the one in the end tag.
  if (isHalf) element.endBy(tag.start, nameStart, nameEnd, tag.end);
  else element.endBy(tag.start, -1, -1, tag.end);
  const inside = (top.children as XmlNode[]).splice(index);
  for (const node of divided(state, top, inside, start, contentStart)) adopt(element, node);
  addChild(top, element);
  state.position = tag.end;
  if (isHalf) reportLessThan(state, name, ownStart, ownEnd);
  else reportLost(state, element, tag);
  return true;
}

/** The nodes of a new element; what stands before it in the first of them goes to the element around it. */
function divided(
  state: XmlState,
  top: ElementNode,
  nodes: readonly XmlNode[],
  start: number,
  contentStart: number,
): readonly XmlNode[] {
  const [first, ...others] = nodes;
  if (first?.kind !== "text") return nodes;
  const before = textPart(state, first.start, start);
  if (before !== undefined) addChild(top, before);
  const rest = textPart(state, contentStart, first.end);
  return rest === undefined ? others : [rest, ...others];
}

function reportLessThan(state: XmlState, name: string, start: number, end: number): void {
  state.report("missingLessThan", start, end, { name }, suggest("insert", start, start, "<", { text: "<" }));
}

function reportLost(state: XmlState, { name, start, children }: ElementNode, tag: StrayTag): void {
  const [first] = children;
  const end = first?.kind === "element" ? first.startTagEnd : tag.start;
  const place = { start, end: Math.max(start + 1, trimBlanks(state.text, start, end)), messageId: "startsHere" };
  const text = `<${name}>`;
  state.report(
    "missingStartTag",
    tag.nameStart,
    tag.nameEnd,
    { name },
    suggest("insert", start, start, text, { text }),
    [place],
  );
}

/**
 * `<Frequency>Daily/Frequency>`: ends an unclosed element where its end tag has lost only its `<`. What stands behind that
 * moves out of the element, the last node first.
 */
export function closeAtHalfTag(state: XmlState, element: ElementNode, moved: XmlNode[]): boolean {
  const { name } = element;
  const children = element.children as XmlNode[];
  for (const [index, node] of children.entries()) {
    const at = node.kind === "text" ? findHalfEndTag(state.text.slice(node.start, node.end), name) : -1;
    if (at < 0) continue;
    const start = node.start + at;
    const nameEnd = start + 1 + name.length;
    const end = skipBlanks(state.text, nameEnd) + 1;
    const [, ...behind] = children.splice(index);
    const before = textPart(state, node.start, start);
    if (before !== undefined) children.push(before);
    const rest = textPart(state, end, node.end);
    for (const each of behind.toReversed()) moved.push(each);
    if (rest !== undefined) moved.push(rest);
    element.endBy(start, start + 1, nameEnd, end);
    reportLessThan(state, `/${name}`, start, nameEnd);
    return true;
  }
  return false;
}

/** Offset of `/name>` in a text; -1 where there is none. */
function findHalfEndTag(raw: string, name: string): number {
  for (let at = raw.indexOf(`/${name}`); at >= 0; at = raw.indexOf(`/${name}`, at + 1)) {
    if (raw.charCodeAt(skipBlanks(raw, at + 1 + name.length)) === GREATER_THAN) return at;
  }
  return -1;
}

/** Adds a node to another element than the one that it was read in. */
export function adopt(parent: ElementNode, node: XmlNode): void {
  if (node instanceof ElementNode) node.parent = parent;
  addChild(parent, node);
}
