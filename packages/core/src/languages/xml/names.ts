/** Characters and names of XML 1.0, fifth edition, and the likeness of names. */
import { distance } from "../../text/distance.ts";

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const BLANK = 0x20;
export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const HYPHEN = 0x2d;
export const SLASH = 0x2f;
export const SEMICOLON = 0x3b;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;

const NAME_START = 2;
const NAME_PART = 1;

/** What an ASCII character may be in a name. */
const ASCII = new Uint8Array(128);
// A forbidden control character splits no name: it is reported for itself, and its name stays one.
for (let code = 0; code < BLANK; code++) ASCII[code] = isBlank(code) ? 0 : NAME_PART;
for (const character of "-.0123456789") ASCII[character.charCodeAt(0)] = NAME_PART;
for (const character of ":_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") {
  ASCII[character.charCodeAt(0)] = NAME_START;
}

/** Beyond ASCII: first and last code points that may begin a name, and those that may only follow. */
const NAME_STARTS: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const NAME_PARTS: readonly (readonly [first: number, last: number])[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

export function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === RETURN || code === TAB;
}

/** Offset of the first character at or behind `offset` that is no white space. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset behind the last character before `end` that is no white space, but not before `start`. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** True for a character that may begin a name. */
export function startsName(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return ASCII[code] === NAME_START;
  return isWithin(NAME_STARTS, text.codePointAt(offset));
}

/** Offset behind the characters of names at `offset`; `offset` itself where there are none. */
export function endOfName(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (ASCII[code] === 0) return at;
      at++;
    } else {
      const point = text.codePointAt(at);
      if (!isWithin(NAME_STARTS, point) && !isWithin(NAME_PARTS, point)) return at;
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    }
  }
}

function isWithin(ranges: readonly (readonly [number, number])[], point: number | undefined): boolean {
  if (point === undefined) return false;
  for (const [first, last] of ranges) {
    if (point <= last) return point >= first;
  }
  return false;
}

/** True for the code points that may stand in an XML document, as a character or as a character reference. */
export function isXmlCharacter(point: number): boolean {
  if (point < BLANK) return isBlank(point);
  return point < 0xd800 || (point > 0xdfff && point < 0xfffe) || (point > 0xffff && point <= 0x10ffff);
}

/** True where one name is likely to be the other one mistyped. */
export function areSimilar(name: string, other: string): boolean {
  const shorter = Math.min(name.length, other.length);
  const longer = Math.max(name.length, other.length);
  if (longer > 64 || longer - shorter > 2) return false;
  return name.toLowerCase() === other.toLowerCase() || distance(name, other) <= Math.min(2, shorter >> 1);
}
