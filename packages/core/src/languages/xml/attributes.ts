/** Attributes of a start tag: names, quotes, and where a value ends whose quote is not closed. */
import type { Attribute } from "../../syntax/tree.ts";
import { decodeAttribute } from "./entity-references.ts";
import {
  AMPERSAND,
  BLANK,
  DOUBLE_QUOTE,
  EQUALS,
  endOfName,
  GREATER_THAN,
  isBlank,
  LESS_THAN,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  skipBlanks,
  startsName,
  trimBlanks,
} from "./names.ts";
import { AttributeNode } from "./nodes.ts";
import type { StartTag } from "./start-tag.ts";
import { suggest, type XmlState } from "./state.ts";

/** Reads the attribute whose name begins at `start`; returns the offset behind it. */
export function readAttribute(state: XmlState, tag: StartTag, start: number, isSpaced: boolean): number {
  const { text } = state;
  const nameEnd = endOfName(text, start);
  const name = text.slice(start, nameEnd);
  if (!startsName(text, start)) state.report("invalidName", start, nameEnd, { name });
  if (!isSpaced) {
    state.report(
      "missingBlank",
      start,
      nameEnd,
      { name },
      suggest("insert", start, start, " ", { text: "white space" }),
    );
  }
  if (isQuote(text.charCodeAt(nameEnd))) {
    state.report("missingEquals", start, nameEnd, { name }, suggest("insert", nameEnd, nameEnd, "=", { text: "=" }));
    return readQuoted(state, tag, name, start, nameEnd + 1);
  }
  const equals = skipBlanks(text, nameEnd);
  const valueStart = text.charCodeAt(equals) === EQUALS ? skipBlanks(text, equals + 1) : -1;
  if (valueStart !== -1 && isQuote(text.charCodeAt(valueStart))) {
    return readQuoted(state, tag, name, start, valueStart + 1);
  }
  const curlyEnd = valueStart === -1 ? -1 : endOfCurly(text, valueStart);
  if (curlyEnd !== -1) {
    const value = text.slice(valueStart + 1, curlyEnd - 1);
    add(state, tag, new AttributeNode(name, value, start, nameEnd, valueStart + 1, curlyEnd - 1));
    const right = `"${value.replaceAll('"', "&quot;")}"`;
    const quote = text.charAt(valueStart);
    state.report("curlyQuotes", valueStart, curlyEnd, { quote }, suggest("quoteValue", valueStart, curlyEnd, right));
    return curlyEnd;
  }
  const bareEnd = valueStart === -1 ? -1 : endOfBareValue(text, valueStart);
  if (bareEnd > valueStart) {
    const hasEndQuote = endsWithOnlyQuote(text.slice(valueStart, bareEnd));
    const valueEnd = hasEndQuote ? bareEnd - 1 : bareEnd;
    const value = decodeAttribute(state, valueStart, valueEnd);
    add(state, tag, new AttributeNode(name, value, start, nameEnd, valueStart, valueEnd));
    reportUnquoted(state, name, valueStart, bareEnd, hasEndQuote);
    return bareEnd;
  }
  const end = valueStart === -1 ? nameEnd : equals + 1;
  const suggestions = suggest("remove", start, end, "", { text: text.slice(start, end) });
  state.report("attributeWithoutValue", start, nameEnd, { name }, suggestions);
  add(state, tag, new AttributeNode(name, "", start, nameEnd, nameEnd, nameEnd));
  return end;
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

const CURLY = /[\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb]/;

/** Offset behind a value between quotes of a word processor; -1 where there is none. */
function endOfCurly(text: string, start: number): number {
  if (!CURLY.test(text.charAt(start))) return -1;
  for (let at = start + 1; at < text.length; at++) {
    if ("<>\r\n".includes(text.charAt(at))) return -1;
    if (CURLY.test(text.charAt(at))) return at + 1;
  }
  return -1;
}

function endOfBareValue(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === LESS_THAN || code === GREATER_THAN) break;
    // The slash before `>` ends the element, unless the value is an address: namespaces end with a slash.
    if (code === SLASH && text.charCodeAt(at + 1) === GREATER_THAN && !text.slice(start, at).includes("://")) break;
    at++;
  }
  return at;
}

/** `a=1"`: only the first of two quotes is missing. */
function endsWithOnlyQuote(value: string): boolean {
  return value.length > 1 && isQuote(value.charCodeAt(value.length - 1)) && value.search(/["']/) === value.length - 1;
}

function reportUnquoted(state: XmlState, name: string, start: number, end: number, hasEndQuote: boolean): void {
  const value = state.text.slice(start, end);
  if (hasEndQuote) {
    state.report("unquotedValue", start, end, { name, value }, suggest("quoteValue", start, start, value.slice(-1)));
    return;
  }
  const quoted = `"${value.replaceAll('"', "&quot;")}"`;
  state.report("unquotedValue", start, end, { name, value }, suggest("quoteValue", start, end, quoted));
}

/** Reads a value from behind its opening quote; returns the offset behind the closing one. */
function readQuoted(state: XmlState, tag: StartTag, name: string, nameStart: number, start: number): number {
  const { text } = state;
  const quote = text.charCodeAt(start - 1);
  let isPlain = true;
  let at = start;
  for (; at < state.end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === LESS_THAN) break;
    if (code === AMPERSAND || code < BLANK) isPlain = false;
  }
  if (text.charCodeAt(at) === quote) {
    const swallowed = endBeforeSwallowedName(text, start, at);
    if (swallowed !== -1) return leaveOpen(state, tag, name, nameStart, start, swallowed);
  } else {
    const close = closingQuoteBehind(text, at, quote);
    if (close === -1) return leaveOpen(state, tag, name, nameStart, start, endOfOpenValue(state, tag, start, at));
    reportLessThan(state, at, close);
    at = close;
    isPlain = false;
  }
  const value = isPlain ? text.slice(start, at) : decodeAttribute(state, start, at);
  add(state, tag, new AttributeNode(name, value, nameStart, nameStart + name.length, start, at));
  return at + 1;
}

/**
 * `a="1 b="2"`: the quote that seems to close `a` opens the value of `b`. Returns where the value of `a` then ends,
 * or -1 where the quote does close it.
 */
function endBeforeSwallowedName(text: string, start: number, close: number): number {
  if (endsValue(text.charCodeAt(close + 1))) return -1;
  const equals = trimBlanks(text, start, close);
  if (text.charCodeAt(equals - 1) !== EQUALS) return -1;
  let at = trimBlanks(text, start, equals - 1);
  while (at > start && endOfName(text, at - 1) > at - 1) at--;
  const end = trimBlanks(text, start, at);
  return end < at ? end : -1;
}

/** `a="1 < 2"`: the quote behind a `<` closes the value, unless it opens another one or stands on another line. */
function closingQuoteBehind(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return -1;
    if (code === quote) {
      const isOpening = text.charCodeAt(trimBlanks(text, from, at) - 1) === EQUALS;
      return !isOpening && endsValue(text.charCodeAt(at + 1)) ? at : -1;
    }
  }
  return -1;
}

/** True for what may follow a closing quote; not a number at the end of the text. */
function endsValue(code: number): boolean {
  return isBlank(code) || code === GREATER_THAN || code === SLASH || code === QUESTION || Number.isNaN(code);
}

/** Where a value without closing quote ends: with its tag, or at the next `<`. */
function endOfOpenValue(state: XmlState, tag: StartTag, start: number, limit: number): number {
  const { text } = state;
  for (let at = start; at < limit; at++) {
    if (text.charCodeAt(at) !== GREATER_THAN) continue;
    // The slash of an address, as in xmlns="http://…/>, is not the one of an empty element.
    const isEmptyElement = text.charCodeAt(at - 1) === SLASH && !text.slice(start, at).includes("://");
    return isEmptyElement ? trimBlanks(text, start, at - 1) : at;
  }
  tag.lostEnd = true;
  return trimBlanks(text, start, limit);
}

function leaveOpen(
  state: XmlState,
  tag: StartTag,
  name: string,
  nameStart: number,
  start: number,
  end: number,
): number {
  const quote = state.text.charAt(start - 1);
  const missing = tag.lostEnd ? `${quote}>` : quote;
  state.report(
    "unclosedQuote",
    start - 1,
    end,
    { name, quote },
    suggest("insert", end, end, missing, { text: missing }),
  );
  add(
    state,
    tag,
    new AttributeNode(name, decodeAttribute(state, start, end), nameStart, nameStart + name.length, start, end),
  );
  return end;
}

function reportLessThan(state: XmlState, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if (state.text.charCodeAt(at) !== LESS_THAN) continue;
    state.report("lessThanInValue", at, at + 1, {}, suggest("escape", at, at + 1, "&lt;", { text: "&lt;" }));
  }
}

function add(state: XmlState, tag: StartTag, attribute: Attribute): void {
  const { attributes } = tag;
  const first = findByName(tag, attribute.name);
  if (first !== undefined) reportDuplicate(state, attribute, first);
  else tag.byName?.set(attribute.name, attribute);
  attributes.push(attribute);
}

function findByName(tag: StartTag, name: string): Attribute | undefined {
  const { attributes } = tag;
  if (attributes.length < 8) return attributes.find((attribute) => attribute.name === name);
  if (tag.byName === undefined) {
    tag.byName = new Map();
    for (const attribute of attributes.toReversed()) tag.byName.set(attribute.name, attribute);
  }
  return tag.byName.get(name);
}

function reportDuplicate(state: XmlState, attribute: Attribute, first: Attribute): void {
  const start = trimBlanks(state.text, first.valueEnd, attribute.nameStart);
  const end = endOfAttribute(state, attribute);
  const text = state.text.slice(attribute.nameStart, end);
  state.report(
    "duplicateAttribute",
    attribute.nameStart,
    attribute.nameEnd,
    { name: attribute.name },
    suggest("remove", start, end, "", { text }),
    [{ start: first.nameStart, end: first.nameEnd, messageId: "firstHere" }],
  );
}

/** Offset behind an attribute's value and its closing quote. */
export function endOfAttribute(state: XmlState, attribute: Attribute): number {
  const { valueStart, valueEnd } = attribute;
  const opening = state.text.charCodeAt(valueStart - 1);
  const isClosed = valueStart > attribute.nameEnd && isQuote(opening) && state.text.charCodeAt(valueEnd) === opening;
  return isClosed ? valueEnd + 1 : valueEnd;
}
