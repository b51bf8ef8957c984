/** Comments, CDATA sections, processing instructions, and the XML declaration. */
import { readDoctype } from "./doctype.ts";
import { normalizeLineEnds } from "./entity-references.ts";
import {
  endOfName,
  GREATER_THAN,
  HYPHEN,
  isBlank,
  LESS_THAN,
  LINE_FEED,
  skipBlanks,
  startsName,
  trimBlanks,
} from "./names.ts";
import { CommentNode, InstructionNode, TextNode } from "./nodes.ts";
import { endOfUnclosed, suggest, type XmlState } from "./state.ts";

const COMMENT = "<!--";
const HALF_COMMENT_BEGINNING = /<!-|<--|!--/y;
/** What a comment that lacks a character of its beginning ends with, or what tells that it is none. */
const HALF_COMMENT_STOP = /--|[<>]/g;
const CDATA = "<![CDATA[";
const CDATA_LIKE = /<!\[\s*cdata\s*\[/iy;
const DOCTYPE = /<!doctype/iy;

/** Reads what begins with `<!`. */
export function readBang(state: XmlState): void {
  const { text, position: start } = state;
  if (text.startsWith(COMMENT, start)) readComment(state, start);
  else if (beginsWith(text, start, CDATA_LIKE)) readCdata(state, start, CDATA_LIKE.lastIndex);
  else if (beginsWith(text, start, DOCTYPE)) readDoctype(state, start);
  else if (!readHalfComment(state, start)) readUnknown(state, start);
}

/** True for `<!- x -->` and `<-- x -->`: a comment whose beginning lacks a character. */
export function beginsHalfComment(text: string, offset: number): boolean {
  return endOfHalfComment(text, offset) !== -1;
}

/** Offset behind such a comment; -1 where there is none. A pattern for all of it would be too much for a long one. */
function endOfHalfComment(text: string, offset: number): number {
  if (!beginsWith(text, offset, HALF_COMMENT_BEGINNING)) return -1;
  HALF_COMMENT_STOP.lastIndex = HALF_COMMENT_BEGINNING.lastIndex;
  const stop = HALF_COMMENT_STOP.exec(text);
  const isEnd = stop?.[0] === "--" && text.charCodeAt(HALF_COMMENT_STOP.lastIndex) === GREATER_THAN;
  return isEnd ? HALF_COMMENT_STOP.lastIndex + 1 : -1;
}

/** Reads such a comment; without its `<` too, which only the caller can tell from a text. */
export function readHalfComment(state: XmlState, start: number): boolean {
  const end = endOfHalfComment(state.text, start);
  if (end === -1) return false;
  const contentStart = HALF_COMMENT_BEGINNING.lastIndex;
  const suggestions = suggest("replace", start, contentStart, COMMENT, { text: COMMENT });
  state.report("misspeltComment", start, contentStart, {}, suggestions);
  addComment(state, new CommentNode(start, end, contentStart, end - 3));
  return true;
}

function beginsWith(text: string, offset: number, pattern: RegExp): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function readComment(state: XmlState, start: number): void {
  const contentStart = start + COMMENT.length;
  const close = state.commentEnd.next(contentStart);
  if (close > state.end || !checkHyphens(state, contentStart, close)) {
    readUnclosedComment(state, start, contentStart);
    return;
  }
  addComment(state, new CommentNode(start, close + 3, contentStart, close));
}

function addComment(state: XmlState, comment: CommentNode): void {
  state.comments.push(comment);
  state.append(comment);
  state.position = comment.end;
}

/** Reports the hyphens that may not stand in a comment; false where another comment begins in it instead. */
function checkHyphens(state: XmlState, contentStart: number, close: number): boolean {
  const { text } = state;
  const known = state.problems.length;
  for (let at = text.indexOf("--", contentStart); at < close; ) {
    if (text.startsWith(COMMENT, at - 2)) {
      state.problems.length = known;
      return false;
    }
    let end = at + 2;
    while (text.charCodeAt(end) === HYPHEN) end++;
    if (end > close) {
      // Hyphens too many before the end: `--->`.
      state.report("doubleHyphen", at, end, {}, suggest("replace", at, end, "--", { text: "--" }));
    } else {
      const replacement = end - at === 2 ? "- -" : "=".repeat(end - at);
      state.report("doubleHyphen", at, end, {}, suggest("replace", at, end, replacement, { text: replacement }));
    }
    at = text.indexOf("--", end);
    if (at === -1) break;
  }
  return true;
}

/** A comment without end goes to the end of its line, or to the next `<`. */
function readUnclosedComment(state: XmlState, start: number, contentStart: number): void {
  const { text } = state;
  let end = contentStart;
  while (end < state.end && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== LESS_THAN) end++;
  end = trimBlanks(text, contentStart, end);
  let bare = end;
  while (bare > contentStart && (text.charCodeAt(bare - 1) === HYPHEN || text.charCodeAt(bare - 1) === GREATER_THAN)) {
    bare--;
  }
  state.report("unclosedComment", start, contentStart, {}, suggest("replace", bare, end, "-->", { text: "-->" }));
  addComment(state, new CommentNode(start, end, contentStart, end));
}

function readCdata(state: XmlState, start: number, contentStart: number): void {
  const { text } = state;
  const close = state.cdataEnd.next(contentStart);
  const isClosed = close < state.end;
  const contentEnd = isClosed ? close : endOfUnclosedCdata(text, contentStart);
  const end = isClosed ? close + 3 : contentEnd;
  if (state.top === undefined) {
    state.report("textOutsideRoot", start, end);
  } else if (!isClosed) {
    state.report("unclosedCdata", start, contentStart, {}, suggest("insert", end, end, "]]>", { text: "]]>" }));
  } else if (!text.startsWith(CDATA, start)) {
    const suggestions = suggest("replace", start, contentStart, CDATA, { text: CDATA });
    state.report("misspeltCdata", start, contentStart, {}, suggestions);
  }
  const value = normalizeLineEnds(text.slice(contentStart, contentEnd));
  state.append(new TextNode("cdata", value, start, end, contentStart, contentEnd));
  state.position = end;
}

/** A CDATA section without end goes to the next `<`. */
function endOfUnclosedCdata(text: string, contentStart: number): number {
  const next = text.indexOf("<", contentStart);
  return trimBlanks(text, contentStart, next === -1 ? text.length : next);
}

/** `<!` and what is written behind it, which means nothing here. */
function readUnknown(state: XmlState, start: number): void {
  const { text } = state;
  let end = start + 2;
  while (end < state.end && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== LESS_THAN) {
    end++;
    if (text.charCodeAt(end - 1) === GREATER_THAN) break;
  }
  const written = text.slice(start, end);
  state.report("unknownMarkup", start, end, { text: written }, suggest("remove", start, end, "", { text: written }));
  state.append(new InstructionNode("instruction", start, end));
  state.position = end;
}

/** Reads what begins with `<?`. */
export function readInstruction(state: XmlState): void {
  const { text, position: start } = state;
  const nameStart = start + 2;
  const nameEnd = startsName(text, nameStart) ? endOfName(text, nameStart) : nameStart;
  const name = text.slice(nameStart, nameEnd);
  const isDeclaration = name === "xml" && start === state.start;
  const close = state.instructionEnd.next(nameEnd);
  const isClosed = close < state.end && !((isDeclaration || name === "") && text.slice(start + 1, close).includes("<"));
  const end = isClosed ? close + 2 : endOfUnclosed(text, nameEnd);
  state.append(new InstructionNode(isDeclaration ? "declaration" : "instruction", start, end));
  state.position = end;
  const removal = suggest("removeInstruction", start, end, "");
  if (name === "") {
    state.report("missingInstructionName", start, start + 2, {}, removal);
  } else if (!isClosed) {
    state.report("unclosedInstruction", start, nameEnd, {}, suggestEnd(text, start, nameEnd, end, isDeclaration));
  } else if (isDeclaration) {
    checkDeclaration(state, start, end);
  } else if (name === "xml") {
    reportMisplaced(state, start, end);
  } else if (name.toLowerCase() === "xml") {
    state.report("reservedInstruction", nameStart, nameEnd, { name }, removal);
  } else if (name.includes(":")) {
    state.report("colonInInstruction", nameStart, nameEnd, { name }, removal);
  } else if (close !== nameEnd && !isBlank(text.charCodeAt(nameEnd))) {
    state.report(
      "invalidInstruction",
      nameStart,
      nameEnd,
      { name },
      suggest("insert", nameEnd, nameEnd, " ", { text: "white space" }),
    );
  }
}

/** `<xml version="1.0"?>`, `?xml version="1.0"?>`: the XML declaration, which lacks its first or its second character. */
export function readHalfDeclaration(state: XmlState): boolean {
  const { text, start } = state;
  if (!beginsWith(text, start, HALF_DECLARATION)) return false;
  const end = HALF_DECLARATION.lastIndex;
  const [at, missing] = text.charCodeAt(start) === LESS_THAN ? [start + 1, "?"] : [start, "<"];
  state.report("invalidDeclaration", start, end, {}, suggest("insert", at, at, missing, { text: missing }));
  state.append(new InstructionNode("declaration", start, end));
  state.position = end;
  return true;
}

const HALF_DECLARATION = /[<?]xml\s[^<>]*\?>/y;

function suggestEnd(text: string, start: number, nameEnd: number, end: number, isDeclaration: boolean) {
  const isAngle = text.charCodeAt(end - 1) === GREATER_THAN && end > nameEnd;
  const at = isAngle ? end - 1 : end;
  if (isDeclaration && !DECLARATION.test(`${text.slice(start, at)}?>`)) return suggestDeclaration(start, end);
  const missing = isAngle ? "?" : "?>";
  return suggest("insert", at, at, missing, { text: missing });
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*("[^"]*"|'[^']*')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

function checkDeclaration(state: XmlState, start: number, end: number): void {
  const match = DECLARATION.exec(state.text.slice(start, end));
  // `\s` knows more white space than XML does; nothing beyond ASCII may stand here.
  if (match === null || !/^[\t\n\r -~]*$/.test(match[0])) {
    const written = state.text.slice(start, end);
    const [quote] = /[\u201c-\u201f]/.exec(written) ?? [];
    const straight = written.replace(/[\u201c-\u201f]/g, '"');
    if (quote !== undefined && DECLARATION.test(straight)) {
      state.report("curlyQuotes", start, end, { quote }, suggest("replace", start, end, straight, { text: straight }));
    } else state.report("invalidDeclaration", start, end, {}, suggestDeclaration(start, end));
    return;
  }
  const quoted = match[1] as string;
  const version = quoted.slice(1, -1);
  // A processor of XML 1.0 reads every 1.x as 1.0.
  if (/^1\.[0-9]+$/.test(version)) return;
  const versionStart = start + match[0].indexOf(quoted) + 1;
  const versionEnd = versionStart + version.length;
  const suggestions = suggest("replace", versionStart, versionEnd, "1.0", { text: "1.0" });
  state.report("unsupportedVersion", versionStart - 1, versionEnd + 1, { version }, suggestions);
}

function suggestDeclaration(start: number, end: number) {
  const text = '<?xml version="1.0" encoding="UTF-8"?>';
  return suggest("replace", start, end, text, { text });
}

function reportMisplaced(state: XmlState, start: number, end: number): void {
  // Text before the declaration is reported for itself.
  if (state.children[0]?.kind === "text") return;
  const isBehindBlanks = skipBlanks(state.text, state.start) === start;
  if (isBehindBlanks)
    state.reportFixed("misplacedDeclaration", start, end, [{ range: [state.start, start], text: "" }]);
  else state.report("misplacedDeclaration", start, end, {}, suggest("removeDeclaration", start, end, ""));
}
