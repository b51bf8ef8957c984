import { isTokenEnd } from "./bare-words.ts";
import type { Container } from "./containers.ts";
import { AFTER_NAME, AFTER_TEMPLATE, DONE, JsonCursor, SEPARATOR, type State, VALUE } from "./cursor.ts";
import { shown, suggest } from "./problems.ts";
import { closerOf, closersAhead, openerOf, reportUnclosed, stringEnd } from "./recovery.ts";
import { closingQuotes } from "./strings.ts";

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
  private missingClosers = Number.NaN;

  // --- Too many signs ----------------------------------------------------------------------------

  /** Commas with nothing before them; a run of them is one problem, together with a trailing one. */
  protected extraCommas(next: State): State {
    const start = this.pos;
    const end = this.runEnd(",");
    this.pos = end;
    const closer = this.text.charAt(this.blankEnd(end));
    if (this.comma >= 0 && !this.lenient && (closer === "}" || closer === "]")) {
      this.reportTrailing(end, closer);
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
    if (container === undefined) return this.strayClosers(state);
    const kind = code === RIGHT_BRACE ? "object" : "array";
    return container.kind === kind ? this.closeRight(container) : this.closeOther(container, kind, state);
  }

  private closeRight(container: Container): State {
    if (this.comma >= 0 && !this.lenient) this.reportTrailingComma();
    return this.takeCloser(container);
  }

  private closeOther(container: Container, kind: Container["kind"], state: State): State {
    if (Number.isNaN(this.missingClosers)) {
      this.missingClosers = this.tree.depth - closersAhead(this.text, this.pos);
    }
    if (this.missingClosers < 0) return this.skipCloser(state);
    const outside = this.missingClosers > 0 ? this.tree.outsideOf(kind) : -1;
    if (outside < 0) {
      this.reportWrongCloser(container);
      return this.closeRight(container);
    }
    const missing = this.tree.openFrom(outside + 1);
    this.missingClosers -= missing.length;
    this.closeMissing(missing, container, this.pos);
    return SEPARATOR;
  }

  private skipCloser(state: State): State {
    this.missingClosers++;
    this.reportStray(this.pos, this.pos + 1);
    this.pos++;
    return state;
  }

  /** Closes containers whose brackets are missing, given outermost first, before the bracket or the end at `end`. */
  private closeMissing(missing: readonly Container[], innermost: Container, end: number): void {
    const isComma = this.comma >= 0;
    const start = isComma ? this.comma : this.tokenEnd;
    reportUnclosed(missing, innermost, start, isComma ? start + 1 : start, this.problems);
    this.comma = -1;
    for (const container of missing.toReversed()) this.tree.close(container, end, false);
  }

  private reportWrongCloser(container: Container): void {
    const data = { found: this.text.charAt(this.pos), opener: openerOf(container), closer: closerOf(container) };
    const suggestion = suggest("useCloser", this.pos, this.pos + 1, data.closer, { closer: data.closer });
    const opener = { start: container.start, end: container.start + 1, messageId: "opener" };
    this.problems.add("wrongCloser", this.pos, this.pos + 1, data, [suggestion], [opener]);
  }

  private reportTrailingComma(): void {
    this.reportTrailing(this.comma + 1, this.text.charAt(this.pos));
  }

  /** Nothing can be meant by it, so it is taken out unasked. */
  private reportTrailing(end: number, closer: string): void {
    const fix = [{ range: [this.comma, end] as [number, number], text: "" }];
    this.problems.addFixed("trailingComma", this.comma, end, { closer }, fix);
  }

  protected afterRoot(code: number): State {
    if (isCloser(code)) return this.strayClosers(SEPARATOR);
    const template = this.words.templateEnd(this.pos);
    if (template > 0) return this.endToken(template, AFTER_TEMPLATE);
    let end = this.text.length;
    while (" \t\r\n".includes(this.text.charAt(end - 1))) end--;
    this.report("contentAfterRoot", this.pos, end, {});
    return DONE;
  }

  protected atEnd(state: State): void {
    const { tree, problems } = this;
    if (state === AFTER_NAME || (state === VALUE && tree.container?.kind === "object")) this.reportNoValue();
    if (tree.container) this.closeMissing(tree.openFrom(0), tree.container, this.text.length);
    if (tree.root === undefined && problems.list.length === 0) this.report("empty", 0, 0, {});
  }

  // --- Looking ahead -----------------------------------------------------------------------------

  /** Where the token at hand ends, for a problem that is told before it is read. */
  protected foundEnd(code: number): number {
    if (isOpener(code)) return this.pos + 1;
    if (code === QUOTE) return stringEnd(this.text, this.pos);
    const placeholder = this.words.templateEnd(this.pos);
    if (placeholder > 0) return placeholder;
    let end = this.pos + 1;
    if (closingQuotes(this.text.charAt(this.pos)) !== undefined) return end;
    while (!isTokenEnd(this.text, end)) end++;
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
    if (member.nameStart === member.nameEnd) return;
    const name = shown(member.name);
    if (this.colon >= member.nameEnd) this.report("missingValue", this.colon, this.colon + 1, { name });
    else this.report("missingValue", member.nameStart, member.nameEnd, { name });
  }
}
