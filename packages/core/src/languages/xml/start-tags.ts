/** Start tags, finished or half-typed, and their attributes. */

import { MAX_DEPTH, type SyntaxProblem } from "../../syntax/problem.ts";
import { isFull } from "../../syntax/problem-list.ts";
import type { Attribute } from "../../syntax/tree.ts";
import { endOfAttribute, readAttribute } from "./attributes.ts";
import {
  BLANK,
  EQUALS,
  endOfName,
  GREATER_THAN,
  isBlank,
  LESS_THAN,
  SLASH,
  skipBlanks,
  startsName,
  trimBlanks,
} from "./names.ts";
import { bindNamespaces } from "./namespaces.ts";
import { ElementNode, NO_ATTRIBUTES } from "./nodes.ts";
import { reportUnfinished } from "./repair/unfinished.ts";
import { StartTag } from "./start-tag.ts";
import { suggest, type XmlState } from "./state.ts";

/** True where the `<` at `offset`, which no name follows, is more likely a tag than a character of a text. */
export function beginsOddTag(text: string, offset: number): boolean {
  const next = offset + 1;
  const afterBlanks = skipBlanks(text, next);
  // The name is still to be typed.
  if (afterBlanks >= text.length || text.charCodeAt(afterBlanks) === LESS_THAN) return true;
  if (text.charCodeAt(next) === GREATER_THAN) return true;
  // `<1st>`, `< Id>` and `< Id/>`; but `1 < 2 and 3 > 2` is text.
  let nameStart = next;
  while (text.charCodeAt(nameStart) === BLANK) nameStart++;
  if (nameStart > next && !startsName(text, nameStart)) return false;
  const nameEnd = endOfName(text, nameStart);
  if (nameEnd === nameStart) return false;
  return text.charCodeAt(text.charCodeAt(nameEnd) === SLASH ? nameEnd + 1 : nameEnd) === GREATER_THAN;
}

export function readStartTag(state: XmlState): void {
  const start = state.position;
  readTagAt(state, start, skipToName(state, start + 1));
}

/** Reads a start tag that begins at `start` with its name, since its `<` is lost. */
export function readHalfStartTag(state: XmlState, start: number): void {
  const nameEnd = endOfName(state.text, start);
  const name = state.text.slice(start, nameEnd);
  const suggestions = suggest("insert", start, start, "<", { text: "<" });
  state.report("missingLessThan", start, nameEnd, { name }, suggestions);
  readTagAt(state, start, start);
}

function readTagAt(state: XmlState, start: number, nameStart: number): void {
  const { text } = state;
  const nameEnd = endOfTagName(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  const hasOddName = !startsName(text, nameStart);
  if (text.charCodeAt(nameEnd) === GREATER_THAN && nameEnd > nameStart) {
    const end = nameEnd + 1;
    const element = new ElementNode(name, start, nameStart, nameEnd, end, false, false, NO_ATTRIBUTES, state.top);
    element.isReported = hasOddName;
    // Nothing was reported since: the last problem is the one of this name, unless problems are only counted by now.
    if (hasOddName && !isFull(state.problems)) state.oddNames.set(element, state.problems.at(-1) as SyntaxProblem);
    enter(state, element);
    return;
  }
  const tag = new StartTag(name, nameStart, nameEnd);
  if (nameEnd === nameStart) readNamelessTag(state, tag, start);
  else readRestOfTag(state, tag);
  if (tag.unfinished && enterGlued(state, tag, start)) return;
  const attributes = tag.attributes.length === 0 ? NO_ATTRIBUTES : tag.attributes;
  const { end, selfClosing, unfinished } = tag;
  const element = new ElementNode(name, start, nameStart, nameEnd, end, selfClosing, unfinished, attributes, state.top);
  element.isReported = tag.lostEnd || hasOddName || (tag.hasOddName && !unfinished);
  if (selfClosing && unfinished) reportUnfinished(state, element, ">", [{ range: [end, end], text: ">" }]);
  enter(state, element);
}

/** Offset behind a tag's name; in `<ax="1">` what has a value and is called as declarations of namespaces are is none of it. */
function endOfTagName(text: string, nameStart: number): number {
  const nameEnd = endOfName(text, nameStart);
  if (text.charCodeAt(nameEnd) !== EQUALS) return nameEnd;
  const glued = text.slice(nameStart, nameEnd).search(/(?!^)xmlns(?:$|:)/);
  return glued === -1 ? nameEnd : nameStart + glued;
}

/**
 * `<Idreport</Id>`, `<Prefix/data</Prefix>`: only the end tag behind a start tag without `>` tells where its name ends. What follows that is text.
 */
function enterGlued(state: XmlState, { name, nameStart, attributes, end }: StartTag, start: number): boolean {
  const { text } = state;
  const endTag = text.indexOf("<", end);
  if (endTag === -1 || text.charCodeAt(endTag + 1) !== SLASH) return false;
  const endName = text.slice(endTag + 2, endOfName(text, endTag + 2));
  if (endName === "" || !name.startsWith(endName)) return false;
  const nameEnd = nameStart + endName.length;
  // What stands behind the name as it should is none of the text.
  if (endName === name && (attributes.length > 0 || trimBlanks(text, nameEnd, end) === nameEnd)) return false;
  enter(state, new ElementNode(endName, start, nameStart, nameEnd, nameEnd, false, true, NO_ATTRIBUTES, state.top));
  return true;
}

/** The offset of the tag's name, which must stand at `offset` and begin as names do. */
function skipToName(state: XmlState, offset: number): number {
  const { text } = state;
  if (startsName(text, offset)) return offset;
  const nameStart = skipBlanks(text, offset);
  if (nameStart > offset) {
    if (!startsName(text, nameStart)) return offset;
    const name = text.slice(nameStart, endOfName(text, nameStart));
    state.report("blankBeforeName", offset, nameStart, { name }, suggest("removeBlanks", offset, nameStart, ""));
    return nameStart;
  }
  const nameEnd = endOfName(text, offset);
  if (nameEnd > offset) state.report("invalidName", offset, nameEnd, { name: text.slice(offset, nameEnd) });
  return offset;
}

/** `<` or `<>`: kept as an empty element, in whose place a name can be offered. */
function readNamelessTag(state: XmlState, tag: StartTag, start: number): void {
  tag.selfClosing = true;
  tag.end = state.text.charCodeAt(tag.nameEnd) === GREATER_THAN ? tag.nameEnd + 1 : tag.nameEnd;
  state.report("missingTagName", start, tag.end, {}, [
    ...suggest("escape", start, start + 1, "&lt;", { text: "&lt;" }),
    ...suggest("remove", start, tag.end, "", { text: state.text.slice(start, tag.end) }),
  ]);
}

function readRestOfTag(state: XmlState, tag: StartTag): void {
  const { text } = state;
  const known = state.problems.length;
  for (let at = tag.nameEnd; ; ) {
    const before = at;
    at = skipBlanks(text, before);
    const code = text.charCodeAt(at);
    if (code === GREATER_THAN) {
      tag.end = at + 1;
      return;
    }
    if (code === SLASH && text.charCodeAt(at + 1) === GREATER_THAN) {
      tag.selfClosing = true;
      tag.end = at + 2;
      return;
    }
    if (at >= state.end || code === LESS_THAN) {
      tag.end = before;
      leaveUnfinished(state, tag, known);
      return;
    }
    at = beginsAttribute(text, at, at > before)
      ? readAttribute(state, tag, at, at > before)
      : skipUnexpected(state, tag, at);
  }
}

/** True for a name, which without white space before it must have a value: in `a="b"c"` it is only a rest. */
function beginsAttribute(text: string, offset: number, isSpaced: boolean): boolean {
  const nameEnd = endOfName(text, offset);
  return nameEnd > offset && (isSpaced || text.charCodeAt(skipBlanks(text, nameEnd)) === EQUALS);
}

/** Characters that begin no attribute, up to the next one that may. */
function skipUnexpected(state: XmlState, tag: StartTag, start: number): number {
  const { text } = state;
  let at = start + 1;
  while (at < state.end) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === LESS_THAN || code === GREATER_THAN) break;
    if (code === SLASH && text.charCodeAt(at + 1) === GREATER_THAN) break;
    at++;
  }
  if (text.charCodeAt(start) === SLASH && at === start + 1) {
    const next = skipBlanks(text, at);
    const code = text.charCodeAt(next);
    tag.selfClosing = next >= state.end || code === GREATER_THAN || code === LESS_THAN;
    if (code === GREATER_THAN) {
      state.report("blankInTagEnd", at, next, { name: tag.name }, suggest("removeBlanks", at, next, ""));
      return next;
    }
  }
  let end = at;
  if (start === tag.nameEnd && text.charCodeAt(start) !== EQUALS) {
    // What is wrong with the name itself may well be missing in the end tag; the rest of the name is not wrong.
    tag.hasOddName = true;
    end = start + 1;
    while (end < at && endOfName(text, end) === end) end++;
  }
  const unexpected = text.slice(start, end);
  const data = { name: tag.name, text: unexpected };
  state.report("unexpectedInStartTag", start, end, data, suggest("remove", start, end, "", { text: unexpected }));
  return at;
}

/** The tag ends without `>`. What reads like attributes without values is more likely the element's text. */
function leaveUnfinished(state: XmlState, tag: StartTag, known: number): void {
  tag.unfinished = true;
  if (tag.lostEnd) return;
  const cut = tag.attributes.findIndex((attribute) => attribute.valueStart === attribute.nameEnd);
  if (cut !== -1) {
    tag.attributes.length = cut;
    tag.end = cut === 0 ? tag.nameEnd : endOfAttribute(state, tag.attributes[cut - 1] as Attribute);
  }
  // One slip is one problem: what else is odd in here comes from the missing end.
  state.problems.length = known;
}

/** Hangs the element into the tree and opens it, unless it has no content. */
function enter(state: XmlState, element: ElementNode): void {
  state.position = element.startTagEnd;
  if (state.top === undefined) enterTopLevel(state, element);
  else if (state.open.length < MAX_DEPTH) state.append(element);
  else if (!state.isTooDeep) reportTooDeep(state, element);
  bindNamespaces(state, element);
  if (element.selfClosing) {
    if (element.prefixes !== undefined) state.forgetPrefixes(element.prefixes);
    return;
  }
  state.open.push(element);
  state.top = element;
  state.openNames?.set(element.name, (state.openNames.get(element.name) ?? 0) + 1);
}

function enterTopLevel(state: XmlState, element: ElementNode): void {
  state.children.push(element);
  const { root } = state;
  if (root === undefined) {
    state.root = element;
    return;
  }
  if (state.hasSecondRoot || element.name === "") return;
  state.hasSecondRoot = true;
  state.report("secondRoot", element.nameStart, element.nameEnd, { name: element.name, root: root.name }, undefined, [
    { start: root.nameStart, end: root.nameEnd, messageId: "firstHere" },
  ]);
}

function reportTooDeep(state: XmlState, element: ElementNode): void {
  state.isTooDeep = true;
  const data = { limit: String(MAX_DEPTH) };
  state.report("tooDeep", element.nameStart, element.nameEnd, data, undefined, undefined, "too-deep");
}
