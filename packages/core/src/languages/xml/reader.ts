/**
 * A tolerant reader for XML 1.0: gives the tree of what is written, with the place of everything, and a problem for
 * everything that is not well-formed. It reads in one pass, without recursion, in linear time, and never throws.
 */

import { beginsAsJson } from "../../syntax/json-beginning.ts";
import type { SyntaxProblem } from "../../syntax/problem.ts";
import { MAX_OPEN } from "../../syntax/problem.ts";
import { findForbiddenCharacters } from "./allowed-characters.ts";
import { beginsSpacedEndTag, readEndTag } from "./end-tags.ts";
import { decodeText, normalizeLineEnds } from "./entity-references.ts";
import { isKnownName } from "./expected-names.ts";
import { beginsHalfComment, readBang, readHalfComment, readHalfDeclaration, readInstruction } from "./markup.ts";
import { BANG, endOfName, HYPHEN, LESS_THAN, QUESTION, SLASH, skipBlanks, startsName, trimBlanks } from "./names.ts";
import { TextNode } from "./nodes.ts";
import { closeAll } from "./repair/unclosed.ts";
import { beginsOddTag, readHalfStartTag, readStartTag } from "./start-tags.ts";
import { suggest, XmlState } from "./state.ts";
import type { XmlDocument } from "./syntax-tree.ts";
import { maskTemplates } from "./templates.ts";

/**
 * Reads the span `[start, end)` of a text without byte order mark. Offsets refer to the whole text. Template expressions
 * are no problems, wherever they stand.
 */
export function readXml(text: string, start = 0, end = text.length): XmlDocument {
  const body = text.slice(start, end);
  const masked = maskTemplates(body);
  const state = new XmlState(masked === body ? text : text.slice(0, start) + masked + text.slice(end), start, end);
  findForbiddenCharacters(state);
  if (beginsAsJson(text, start, end)) readJsonInstead(state);
  while (state.position < end && state.open.length <= MAX_OPEN) readNext(state);
  if (state.open.length > 0) closeAll(state);
  const { root, children, comments } = state;
  if (root === undefined && state.problems.length === 0) state.report("emptyDocument", start, start);
  // An expression before the declaration leaves nothing there.
  const isOfExpression = ({ messageId, start: at }: SyntaxProblem): boolean =>
    messageId === "misplacedDeclaration" && text.slice(start, at) !== state.text.slice(start, at);
  const problems = state.problems.filter((problem) => !isOfExpression(problem));
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { kind: "xml", text, start, end, children, root, comments, problems };
}

function readJsonInstead(state: XmlState): void {
  const start = skipBlanks(state.text, state.position);
  state.report("json", start, start + 1);
  state.position = state.end;
}

function readNext(state: XmlState): void {
  const { text, position } = state;
  if (position === state.start && readHalfDeclaration(state)) return;
  if (text.charCodeAt(position) !== LESS_THAN) return readText(state);
  const next = text.charCodeAt(position + 1);
  if (next === SLASH) return readEndTag(state);
  if (next === BANG) return readBang(state);
  if (next === QUESTION) return readInstruction(state);
  if (next === HYPHEN && readHalfComment(state, position)) return;
  if (startsName(text, position + 1) || beginsOddTag(text, position)) return readStartTag(state);
  if (beginsSpacedEndTag(state, position)) return readEndTag(state);
  readText(state);
}

/** True where the `<` at `offset` begins something else than text. */
function beginsMarkup(state: XmlState, offset: number): boolean {
  const { text } = state;
  if (startsName(text, offset + 1)) return true;
  const next = text.charCodeAt(offset + 1);
  return (
    next === SLASH ||
    next === BANG ||
    next === QUESTION ||
    beginsOddTag(text, offset) ||
    beginsHalfComment(text, offset) ||
    beginsSpacedEndTag(state, offset)
  );
}

function readText(state: XmlState): void {
  const { text, position: start } = state;
  const isInside = state.top !== undefined;
  let end = nextLessThan(state, start);
  while (end < state.end && !beginsMarkup(state, end)) {
    // At the top level all text is one problem, whatever it holds.
    if (isInside) reportLessThan(state, end);
    end = nextLessThan(state, end + 1);
  }
  state.position = end;
  if (!isInside) {
    readTextOutside(state, start, end);
    return;
  }
  for (let at = state.cdataEnd.next(start); at < end; at = state.cdataEnd.next(at + 3)) reportCdataEnd(state, at);
  const isPlain = state.ampersand.next(start) >= end && state.carriageReturn.next(start) >= end;
  const value = isPlain ? text.slice(start, end) : decodeText(state, start, end);
  state.append(new TextNode("text", value, start, end, start, end));
}

function nextLessThan(state: XmlState, from: number): number {
  const at = state.text.indexOf("<", from);
  return at === -1 ? state.end : at;
}

function reportLessThan(state: XmlState, at: number): void {
  state.report("bareLessThan", at, at + 1, {}, suggest("escape", at, at + 1, "&lt;", { text: "&lt;" }));
}

function reportCdataEnd(state: XmlState, at: number): void {
  state.report("cdataEndInText", at, at + 3, {}, suggest("escape", at + 2, at + 3, "&gt;", { text: "&gt;" }));
}

/** `InventoryConfiguration xmlns="…">`: the start tag of the root element, without its `<`. */
function beginsRoot({ text, root }: XmlState, start: number, end: number): boolean {
  if (root !== undefined || !startsName(text, start)) return false;
  const nameEnd = endOfName(text, start);
  const isEnded = text.slice(nameEnd, end).search(/^(?:>|\s[^>]*>)/) === 0;
  return isEnded && isKnownName(text.slice(start, nameEnd));
}

/** At the top level white space means nothing, and other text is one problem, whatever it holds. */
function readTextOutside(state: XmlState, from: number, to: number): void {
  const { text } = state;
  const start = skipBlanks(text, from);
  if (start >= to) return;
  if (text.startsWith("!--", start) && readHalfComment(state, start)) return;
  if (beginsRoot(state, start, to)) {
    readHalfStartTag(state, start);
    return;
  }
  const end = trimBlanks(text, start, to);
  state.report("textOutsideRoot", start, end);
  state.append(new TextNode("text", normalizeLineEnds(text.slice(start, end)), start, end, start, end));
}
