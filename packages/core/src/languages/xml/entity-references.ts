/** Text and attribute values: their references decoded, their white space as XML reads it. */
import {
  AMPERSAND,
  BLANK,
  endOfName,
  HASH,
  isXmlCharacter,
  LINE_FEED,
  RETURN,
  SEMICOLON,
  startsName,
  TAB,
} from "./names.ts";
import { suggest, type XmlState } from "./state.ts";

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The decoded text of `[start, end)`; reports its references that are none. */
export function decodeText(state: XmlState, start: number, end: number): string {
  const { text } = state;
  let value = "";
  let copied = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === AMPERSAND) {
      value += text.slice(copied, at);
      copied = readReference(state, at, end);
      value += state.decoded;
      at = copied - 1;
    } else if (code === RETURN) {
      // CR LF and a lone CR both are one LF.
      value += text.slice(copied, at);
      copied = at + 1;
      if (text.charCodeAt(copied) !== LINE_FEED || copied >= end) value += "\n";
    }
  }
  return value + text.slice(copied, end);
}

/** The decoded attribute value of `[start, end)`: every white space written as such is a blank. */
export function decodeAttribute(state: XmlState, start: number, end: number): string {
  const { text } = state;
  let value = "";
  let copied = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > AMPERSAND || code === BLANK) continue;
    if (code === AMPERSAND) {
      value += text.slice(copied, at);
      copied = readReference(state, at, end);
      value += state.decoded;
      at = copied - 1;
    } else if (code === TAB || code === LINE_FEED || code === RETURN) {
      value += text.slice(copied, at);
      copied = at + 1;
      if (code !== RETURN || text.charCodeAt(copied) !== LINE_FEED || copied >= end) value += " ";
    }
  }
  return value + text.slice(copied, end);
}

/** Line ends of a CDATA section as XML reads them. */
export function normalizeLineEnds(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

/** Puts what the reference at `start` means into `state.decoded`; returns the offset behind it. */
function readReference(state: XmlState, start: number, end: number): number {
  const { text } = state;
  if (text.charCodeAt(start + 1) === HASH) return readCharacterReference(state, start, end);
  const nameStart = start + 1;
  const nameEnd = startsName(text, nameStart) ? endOfName(text, nameStart) : nameStart;
  const name = text.slice(nameStart, nameEnd);
  const isClosed = nameEnd > nameStart && nameEnd < end && text.charCodeAt(nameEnd) === SEMICOLON;
  const character = PREDEFINED.get(name);
  if (character !== undefined) {
    state.decoded = character;
    if (!isClosed) reportMissingSemicolon(state, start, nameEnd);
    return isClosed ? nameEnd + 1 : nameEnd;
  }
  if (!isClosed) {
    state.report("bareAmpersand", start, start + 1, undefined, escapeAmpersand(start));
    state.decoded = "&";
    return start + 1;
  }
  const reference = text.slice(start, nameEnd + 1);
  state.decoded = reference;
  if (state.entities === true || state.entities?.has(name)) return nameEnd + 1;
  const lower = `&${name.toLowerCase()};`;
  const suggestions = PREDEFINED.has(name.toLowerCase())
    ? suggest("replace", start, nameEnd + 1, lower, { text: lower })
    : escapeAmpersand(start);
  state.report("undefinedEntity", start, nameEnd + 1, { reference, name }, suggestions);
  return nameEnd + 1;
}

function readCharacterReference(state: XmlState, start: number, end: number): number {
  const { text } = state;
  const isHexadecimal = text.charCodeAt(start + 2) === 0x78;
  const digits = start + (isHexadecimal ? 3 : 2);
  // What reads like digits or a word belongs to the reference, so that &#12a; is one problem.
  const digitsEnd = endOfName(text, digits);
  const isClosed = digitsEnd < end && text.charCodeAt(digitsEnd) === SEMICOLON;
  const after = isClosed ? digitsEnd + 1 : digitsEnd;
  const reference = text.slice(start, after);
  const written = text.slice(digits, digitsEnd);
  if (!(isHexadecimal ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(written)) {
    state.report("invalidCharacterReference", start, after, { reference }, escapeAmpersand(start));
    state.decoded = reference;
    return after;
  }
  const point = Number.parseInt(written, isHexadecimal ? 16 : 10);
  if (!isXmlCharacter(point)) {
    state.report(
      "forbiddenCharacterReference",
      start,
      after,
      { reference },
      suggest("remove", start, after, "", { text: reference }),
    );
    state.decoded = "";
    return after;
  }
  state.decoded = String.fromCodePoint(point);
  if (!isClosed) reportMissingSemicolon(state, start, after);
  return after;
}

function reportMissingSemicolon(state: XmlState, start: number, end: number): void {
  const reference = state.text.slice(start, end);
  state.report("missingSemicolon", start, end, { reference }, suggest("insert", end, end, ";", { text: ";" }));
}

function escapeAmpersand(start: number) {
  return suggest("escape", start, start + 1, "&amp;", { text: "&amp;" });
}
