/**
 * Elements that are not closed. The tree becomes the one of the document with the suggested end tags: an element ends
 * behind its text, or before what stands no deeper than itself, and what follows moves out of it. One forgotten end
 * tag so hides nothing from the rules.
 */
import { MAX_DEPTH } from "../../../syntax/problem.ts";
import { normalizeLineEnds } from "../entity-references.ts";
import { mayNotContain } from "../expected-names.ts";
import { trimBlanks } from "../names.ts";
import { type ElementNode, TextNode } from "../nodes.ts";
import { type RelatedPlace, type Suggestion, suggest, type XmlState } from "../state.ts";
import type { XmlElement, XmlNode } from "../syntax-tree.ts";
import { adopt, closeAtHalfTag, columnOf } from "./lost-tags.ts";
import { lastHalf, reportTruncated } from "./truncated.ts";
import { reportUnfinishedUnclosed } from "./unfinished.ts";

/** What closes the elements that enclose the unclosed ones. */
interface Closer {
  readonly name: string;
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** Closes the open elements inside of the innermost one that has the closer's name; that one stays open. */
export function closeSkipped(state: XmlState, closer: Closer): void {
  let first = state.open.length - 1;
  while (state.open[first - 1]?.name !== closer.name) first--;
  const before = `</${closer.name}>`;
  const related = [{ start: closer.nameStart, end: closer.nameEnd, messageId: "closedHere" }];
  closeFrom(state, first, (element, moved) => reportUnclosed(state, element, nextTag(moved) ?? before, related));
}

/** Closes all that is open at the end of the document. */
export function closeAll(state: XmlState): void {
  /** The elements that nothing follows but the end, the innermost first. */
  const cut: ElementNode[] = [];
  const last = state.problems.at(-1);
  closeFrom(state, 0, (element, moved) => {
    if (moved.some((node) => isContent(node) && !isHalf(node)) || isPlaceholder(element))
      reportUnclosed(state, element, nextTag(moved) ?? END, undefined);
    else cut.push(element);
  });
  const [innermost] = cut;
  if (innermost === undefined) return;
  const half = lastHalf(state, last);
  if (cut.length === 1 && half === undefined) reportUnclosed(state, innermost, END, undefined);
  else reportTruncated(state, cut, half);
}

/** The start tag that follows an element that has ended, as a message names it; undefined where something else follows. */
function nextTag(moved: readonly XmlNode[]): string | undefined {
  const next = moved.findLast(isContent);
  return next?.kind === "element" && next.name !== "" ? `<${next.name}>` : undefined;
}

const END = "the end of the document";

/** Closes the open elements from the one at depth `first` on, from the inside out. */
function closeFrom(
  state: XmlState,
  first: number,
  report: (element: ElementNode, moved: readonly XmlNode[]) => void,
): void {
  /** What moves out of the elements closed so far, the last node first. */
  let moved: XmlNode[] = [];
  while (state.open.length > first) {
    const element = state.top as ElementNode;
    state.leave(element);
    const parent = state.open.length > first ? state.top : undefined;
    if (parent !== undefined && isReopened(element, parent)) {
      state.leave(parent);
      mergeReopened(state, element, parent, moved);
    } else if (
      element.unfinished ||
      !(closeAtHalfTag(state, element, moved) || closeAtEmptyTag(state, element, moved))
    ) {
      settle(state, element, moved);
      report(element, moved);
    }
    // What was nested too deep stays out of the tree.
    if (state.open.length >= MAX_DEPTH) moved = [];
  }
  const { top } = state;
  if (top === undefined) return;
  for (let node = moved.pop(); node !== undefined; node = moved.pop()) adopt(top, node);
}

/** Ends an element at a sensible place and moves out of it what stands behind that place. */
function settle(state: XmlState, element: ElementNode, moved: XmlNode[]): void {
  // Nothing may move out of the root.
  const isRoot = element.parent === undefined;
  const column = isRoot ? -1 : columnOf(state, element.start);
  const kept = isRoot ? element.children.length : countKept(state, element, column);
  if (kept < element.children.length) {
    const children = element.children as XmlNode[];
    for (let node = children.pop(); node !== undefined; node = children.pop()) {
      moved.push(node);
      if (children.length === kept) break;
    }
  } else {
    for (let node = moved.at(-1); node !== undefined; node = moved.at(-1)) {
      if (standsOutside(state, node, element, column)) break;
      adopt(element, node);
      moved.pop();
    }
  }
  element.endTagStart = moveBlankEnd(state, element, moved);
  element.end = element.endTagStart;
}

/** How many children an unclosed element keeps: its text, or what stands deeper than itself. */
function countKept(state: XmlState, element: ElementNode, column: number): number {
  const { children } = element;
  let texts = 0;
  let isBlankSoFar = true;
  for (const child of children) {
    if (child.kind !== "text" && child.kind !== "cdata") break;
    if (child.value.trim() !== "") isBlankSoFar = false;
    texts++;
  }
  if (!isBlankSoFar) return texts;
  if (element.unfinished) return 0;
  const outside = children.findIndex((child) => standsOutside(state, child, element, column));
  return outside === -1 ? children.length : outside;
}

/** True for an element whose place is not in `element`, and for one that begins a line no deeper than `column`. */
function standsOutside(state: XmlState, node: XmlNode, element: ElementNode, column: number): boolean {
  if (node.kind !== "element") return false;
  if (mayNotContain(element.name, node.name)) return true;
  if (column === -1) return false;
  const own = columnOf(state, node.start);
  return own !== -1 && own <= column;
}

/** Moves the white space at the end of an element out of it; returns the offset where the content then ends. */
function moveBlankEnd(state: XmlState, element: ElementNode, moved: XmlNode[]): number {
  const last = element.children.at(-1);
  if (last === undefined) return element.startTagEnd;
  if (!(last instanceof TextNode) || last.kind === "cdata") return last.end;
  const end = trimBlanks(state.text, last.start, last.end);
  if (end === last.end) return end;
  const blanks = new TextNode("text", normalizeLineEnds(state.text.slice(end, last.end)), end, last.end, end, last.end);
  moved.push(blanks);
  if (end === last.start) {
    (element.children as XmlNode[]).pop();
  } else {
    last.value = last.value.slice(0, last.value.length - blanks.value.length);
    last.end = end;
    last.contentEnd = end;
  }
  return end;
}

/** `<Id>x<Id>`: the second start tag was meant to be the end tag. One with a text of its own is another element. */
function isReopened(element: ElementNode, parent: ElementNode): boolean {
  if (element.name !== parent.name || element.attributes.length > 0 || element.unfinished || parent.unfinished) {
    return false;
  }
  const content = element.children.find(isContent);
  if (content !== undefined && (parent.parent === undefined || content.kind !== "element")) return false;
  return parent.children.some((child) => child !== element && isContent(child));
}

function isContent(node: XmlNode): boolean {
  if (node.kind === "text") return node.value.trim() !== "";
  return node.kind === "element" || node.kind === "cdata";
}

/** The `<` that a document ends with. */
function isHalf(node: XmlNode): boolean {
  return node.kind === "element" && node.name === "";
}

/** `<Id>x<Id/>`: the tag behind the text was meant to be the end tag. */
function closeAtEmptyTag(state: XmlState, element: ElementNode, moved: XmlNode[]): boolean {
  const { name } = element;
  const index = element.children.findIndex((child) => child.kind === "element");
  const empty = element.children[index];
  if (empty?.kind !== "element" || !empty.selfClosing || empty.name !== name || empty.attributes.length > 0)
    return false;
  if (!element.children.slice(0, index).some(isContent)) return false;
  const [, ...behind] = (element.children as XmlNode[]).splice(index);
  for (const node of behind.toReversed()) moved.push(node);
  element.endBy(empty.start, empty.nameStart, empty.nameEnd, empty.end);
  reportReopened(
    state,
    empty,
    element,
    suggest("replace", empty.start, empty.end, `</${name}>`, { text: `</${name}>` }),
  );
  return true;
}

/** Makes the start tag of `element` the end tag of its parent; what it holds moves out of both. */
function mergeReopened(state: XmlState, element: ElementNode, parent: ElementNode, moved: XmlNode[]): void {
  for (const child of element.children.toReversed()) moved.push(child);
  if (parent.children.at(-1) === element) (parent.children as XmlNode[]).pop();
  parent.endBy(element.start, element.nameStart, element.nameEnd, element.startTagEnd);
  const text = `</${element.name}>`;
  reportReopened(state, element, parent, suggest("replace", element.nameStart, element.nameStart, "/", { text }));
}

function reportReopened(
  state: XmlState,
  tag: XmlElement,
  opened: ElementNode,
  suggestions: readonly Suggestion[],
): void {
  const related = [{ start: opened.nameStart, end: opened.nameEnd, messageId: "openedHere" }];
  state.report("reopenedElement", tag.nameStart, tag.nameEnd, { name: tag.name }, suggestions, related);
}

function reportUnclosed(
  state: XmlState,
  element: ElementNode,
  before: string,
  related: RelatedPlace[] | undefined,
): void {
  const { name, start, nameStart, nameEnd, startTagEnd, endTagStart } = element;
  if (element.unfinished) return reportUnfinishedUnclosed(state, element);
  if (isPlaceholder(element)) {
    forgetAttributes(state, element);
    const words = state.text.slice(nameStart, startTagEnd - 1);
    const escaped = suggest("escape", start, nameStart, "&lt;", { text: "&lt;" });
    return state.report("unescapedPlaceholder", start, startTagEnd, { name: words }, escaped, related);
  }
  const text = `</${name}>`;
  const suggestions = suggest("insert", endTagStart, endTagStart, text, { text });
  state.report("unclosedElement", nameStart, nameEnd, { name, before }, suggestions, related);
}

/**
 * `<Id><YOUR_ID></Id>`, `<Id><your id></Id>`: all that an element holds is a tag of several words, or one whose name is
 * written as placeholders are, unlike `SSE-KMS`.
 */
function isPlaceholder({ name, children, attributes, parent, unfinished }: ElementNode): boolean {
  const isAlone = children.length === 0 && !unfinished && parent?.parent !== undefined;
  if (!isAlone || parent.children.filter(isContent).length !== 1) return false;
  if (attributes.length > 0) return attributes.every(({ valueStart, nameEnd }) => valueStart === nameEnd);
  return /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:YOUR|[Yy]our)(?:[-_][A-Za-z0-9]+)+)$/.test(name);
}

/** What looked like attributes without values are words of the placeholder; nothing was reported behind them yet. */
function forgetAttributes({ problems }: XmlState, { nameEnd }: ElementNode): void {
  while ((problems.at(-1)?.start ?? -1) >= nameEnd) problems.pop();
}
