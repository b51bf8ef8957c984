import { AFTER_NAME, DONE, JsonCursor, SEPARATOR, type State, VALUE } from "./json-cursor.ts";
import { shown, suggest } from "./json-problems.ts";
import { closerOf, closersAhead, openerOf, reportUnclosed, stringEnd } from "./json-recovery.ts";
import { isWrongQuote } from "./json-strings.ts";
import type { Container } from "./json-tree.ts";
import { isTokenEnd } from "./json-words.ts";

const QUOTE = 34;
const COLON = 58;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

export function isOpener(code: number): boolean {
  return code === LEFT_BRACE || code === LEFT_BRACKET;
}

export function isCloser(code: number): boolean {
  return code === RIGHT_BRACE || code === RIGHT_BRACKET;
}

/** Brackets, commas and colons that are missing, too many, or of the wrong kind, and the end of the text. */
export class JsonSigns extends JsonCursor {
  /** How many closing brackets the text lacks; counted when brackets first do not match. */
  private missingClosers: number | undefined = undefined;

  // --- Too many signs ----------------------------------------------------------------------------

  /** Commas with nothing before them; a run of them is one problem, together with a trailing one. */
  protected extraCommas(next: State): State {
    const start = this.pos;
    const end = this.runEnd(",");
    this.pos = end;
    const closer = this.text.charAt(this.blankEnd(end));
    if (this.comma >= 0 && !this.lenient && (closer === "}" || closer === "]")) {
      const suggestion = suggest("removeComma", this.comma, end, "");
      this.report("trailingComma", this.comma, end, { closer }, suggestion);
      this.comma = -1;
    } else this.report("extraComma", start, end, {}, suggest("removeComma", start, end, ""));
    return next;
  }

  /** A run of colons where none belongs; in an array a comma was meant. */
  protected unexpectedColon(next: State, isSeparator = false): State {
    const start = this.pos;
    const end = this.runEnd(":");
    const remove = suggest("removeColon", start, end, "");
    const replace = suggest("replaceByComma", start, end, ",", { found: ":" });
    this.report("unexpectedColon", start, end, {}, isSeparator ? replace : remove);
    this.pos = end;
    return next;
  }

  /** A run of closing brackets where nothing is open. */
  protected strayClosers(next: State): State {
    const start = this.pos;
    const end = this.runEnd("]}");
    this.reportStray(start, end);
    this.pos = end;
    return next;
  }

  private reportStray(start: number, end: number): void {
    const found = shown(this.text.slice(start, end));
    this.report("strayCloser", start, end, { found }, suggest("removeCloser", start, end, "", { found }));
  }

  // --- Ends --------------------------------------------------------------------------------------

  /** Takes a closing bracket; one that does not match is one too many, of the wrong kind, or shows that others lack. */
  protected close(code: number, state: State): State {
    const { container } = this.tree;
    const kind = code === RIGHT_BRACE ? "object" : "array";
    if (container === undefined) return state;
    if (container.kind !== kind) {
      this.missingClosers ??= this.tree.depth - closersAhead(this.text, this.pos);
      if (this.missingClosers < 0) return this.skipCloser(state);
      const outside = this.missingClosers > 0 ? this.tree.outsideOf(kind) : -1;
      if (outside >= 0) this.closeMissing(outside + 1);
      else this.reportWrongCloser(container);
    }
    if (this.comma >= 0 && !this.lenient) this.reportTrailingComma();
    return this.takeCloser();
  }

  private skipCloser(state: State): State {
    this.missingClosers = (this.missingClosers ?? 0) + 1;
    this.reportStray(this.pos, this.pos + 1);
    this.pos++;
    return state;
  }

  /** Closes what is open inside the `count` outermost containers, before the bracket that closes the next one. */
  private closeMissing(count: number): void {
    const missing = this.tree.openFrom(count);
    this.missingClosers = (this.missingClosers ?? 0) - missing.length;
    this.reportUnclosed(missing);
    for (let index = missing.length; index > 0; index--) this.tree.close(this.pos, false);
  }

  private reportUnclosed(missing: readonly Container[]): void {
    const start = this.comma >= 0 ? this.comma : this.tokenEnd;
    const end = this.comma >= 0 ? this.comma + 1 : this.tokenEnd;
    this.comma = -1;
    reportUnclosed(missing, start, end, this.problems);
  }

  private reportWrongCloser(container: Container): void {
    const data = { found: this.text.charAt(this.pos), opener: openerOf(container), closer: closerOf(container) };
    const suggestion = suggest("useCloser", this.pos, this.pos + 1, data.closer, { closer: data.closer });
    const opener = { start: container.start, end: container.start + 1, messageId: "opener" };
    this.problems.add("wrongCloser", this.pos, this.pos + 1, data, [suggestion], [opener]);
  }

  private reportTrailingComma(): void {
    const suggestion = suggest("removeComma", this.comma, this.comma + 1, "");
    const closer = this.text.charAt(this.pos);
    this.report("trailingComma", this.comma, this.comma + 1, { closer }, suggestion);
  }

  protected afterRoot(code: number): State {
    if (isCloser(code)) return this.strayClosers(SEPARATOR);
    let end = this.text.length;
    while (" \t\r\n".includes(this.text.charAt(end - 1))) end--;
    this.report("contentAfterRoot", this.pos, end, {});
    return DONE;
  }

  protected atEnd(state: State): void {
    const { tree, problems } = this;
    if (state === AFTER_NAME || (state === VALUE && tree.container?.kind === "object")) this.reportNoValue();
    if (tree.depth > 0) this.reportUnclosed(tree.openFrom(0));
    while (tree.depth > 0) tree.close(this.text.length, false);
    if (tree.root === undefined && problems.list.length === 0) this.report("empty", 0, 0, {});
  }

  // --- Looking ahead -----------------------------------------------------------------------------

  /** Where the token at hand ends, for a problem that is told before it is read. */
  protected foundEnd(code: number): number {
    if (isOpener(code)) return this.pos + 1;
    if (code === QUOTE) return stringEnd(this.text, this.pos);
    const placeholder = this.words.placeholderEnd(this.pos);
    if (placeholder > 0) return placeholder;
    let end = this.pos + 1;
    while (!isWrongQuote(this.text.charAt(this.pos)) && !isTokenEnd(this.text, end)) end++;
    return end;
  }

  protected colonFollows(end: number): boolean {
    return this.text.charCodeAt(this.blankEnd(end)) === COLON;
  }

  /** Offset behind the plain white space at `from`. */
  private blankEnd(from: number): number {
    let at = from;
    while (" \t\r\n".includes(this.text.charAt(at)) && at < this.text.length) at++;
    return at;
  }

  /** Offset behind the last of the characters `signs` from here on, with only white space between them. */
  private runEnd(signs: string): number {
    let end = this.pos;
    for (let at = end; at < this.text.length && signs.includes(this.text.charAt(at)); at = this.blankEnd(end))
      end = at + 1;
    return end;
  }

  /** Reports at the colon, or where that is missing too, at the name. */
  protected reportNoValue(): void {
    const member = this.tree.member;
    if (member === undefined || member.nameStart === member.nameEnd) return;
    const name = shown(member.name);
    if (this.colon >= member.nameEnd) this.report("missingValue", this.colon, this.colon + 1, { name });
    else this.report("missingValue", member.nameStart, member.nameEnd, { name });
  }
}
