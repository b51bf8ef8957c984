import { isControl, MAX_CONTROL } from "../../text/control-expression.ts";
import { isLineBreak, lineEnd, skipBlanks } from "../../text/lines.ts";
import { reportWord } from "./bare-words.ts";
import type { Container } from "./containers.ts";
import { AFTER_NAME, AFTER_TEMPLATE, NAME, SEPARATOR, type State, VALUE } from "./cursor.ts";
import { shown, suggest } from "./problems.ts";
import { isCloser, isOpener, JsonSigns } from "./signs.ts";
import { closingQuotes, decodeLoosely, readWrongString } from "./strings.ts";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;

/** A name with its colon inside of the quotes. */
const NAME_WITH_COLON = /^"([^"\\:]*[^"\\:\s])\s*:\s*"$/;

/** What to make of a document that is wrong: one slip is one problem, and what follows is read as it was meant. */
export class JsonSlips extends JsonSigns {
  /** Up to here no quote on the line may end a string that text clings to. */
  private noQuoteBefore = 0;

  // --- In the place of a value -------------------------------------------------------------------

  protected noValue(code: number): State {
    if (code === COLON) return this.unexpectedColon(VALUE);
    const container = this.tree.container;
    if (container?.kind === "object" && (code === COMMA || isCloser(code))) {
      this.reportNoValue();
      return SEPARATOR;
    }
    if (code === COMMA) return this.extraCommas(VALUE);
    if (isCloser(code)) return this.close(code, VALUE);
    const start = this.pos;
    const closers = closingQuotes(this.text.charAt(start));
    if (closers === undefined) return this.word(start);
    const token = readWrongString(this.text, start, closers, false, this.problems);
    return this.takeScalar("string", token.value, start, token.end);
  }

  /** Unquoted text in the place of a value: a template expression, or something that needs quotes. */
  protected word(start: number): State {
    const templateEnd = this.words.templateEnd(start);
    if (templateEnd > 0) {
      // Around a whole document they choose whether there is one.
      const isAround = this.tree.container === undefined && /\S/.test(this.text.slice(templateEnd));
      if (isAround) return this.endToken(templateEnd, AFTER_TEMPLATE);
      const end = this.words.wordEnd(start, true);
      this.takeScalar("placeholder", this.text.slice(start, end), start, end);
      return AFTER_TEMPLATE;
    }
    const end = this.words.textEnd(start, true);
    reportWord(this.text, start, end, this.problems);
    return this.takeScalar("invalid", this.text.slice(start, end), start, end);
  }

  /**
   * Takes a template expression in the place of members, items or commas. In an object it counts as a member whose name
   * nobody knows; what it stands for may be anything, so nothing is missing there.
   */
  protected template(): State {
    const start = this.pos;
    const end = this.words.templateEnd(start);
    const { container } = this.tree;
    if (container?.kind === "object") this.tree.addMember(this.text.slice(start, end), start, end);
    else if (container) this.tree.addScalar("placeholder", this.text.slice(start, end), start, end);
    return this.endToken(end, AFTER_TEMPLATE);
  }

  // --- In the place of a name or its colon -------------------------------------------------------

  protected noName(code: number): State {
    if (isCloser(code)) return this.close(code, NAME);
    if (code === COMMA) return this.extraCommas(NAME);
    const start = this.pos;
    if (this.words.templateEnd(start) > 0 && !this.isTemplateName(start)) return this.template();
    if (code === COLON || (isOpener(code) && this.words.templateEnd(start) < 0)) return this.noNameBefore(code);
    const closers = closingQuotes(this.text.charAt(start));
    if (closers !== undefined) {
      const token = readWrongString(this.text, start, closers, true, this.problems);
      return this.takeName(token.value, start, token.end);
    }
    const end = this.words.textEnd(start, false);
    const name = this.text.slice(start, end).replace(/(?<=.)"$/, "");
    const text = shown(name);
    this.report("unquotedName", start, end, { text }, suggest("quote", start, end, JSON.stringify(name), { text }));
    this.takeName(name, start, end);
    const next = this.skip();
    return next === COLON || next === EQUALS ? AFTER_NAME : SEPARATOR;
  }

  /** `${name}: 1`: an expression that stands for a name alone lacks its quotes. */
  private isTemplateName(start: number): boolean {
    if (isControl(this.text.slice(start, start + MAX_CONTROL))) return false;
    const next = this.text.charCodeAt(skipBlanks(this.text, this.words.wordEnd(start, false)));
    return next === COLON || next === EQUALS;
  }

  /** A colon or a bracket where a name belongs: the value is read, but belongs to nobody. */
  private noNameBefore(code: number): State {
    this.report("missingName", this.pos, this.pos + 1, {});
    this.tree.addNameless();
    return code === COLON ? this.takeColon(1) : VALUE;
  }

  protected noColon(code: number): State {
    const text = this.text;
    if (this.pos === this.tokenEnd && this.splitName()) return this.takeColon(1);
    if (code === EQUALS) {
      const length = text.charAt(this.pos + 1) === ">" ? 2 : 1;
      const found = text.slice(this.pos, this.pos + length);
      const end = this.pos + length;
      this.report("wrongColon", this.pos, end, { found }, suggest("replaceByColon", this.pos, end, ":", { found }));
      return this.takeColon(length);
    }
    if (code === COMMA || isCloser(code)) {
      this.reportNoValue();
      return SEPARATOR;
    }
    const end = this.foundEnd(code);
    if (code === QUOTE && this.colonFollows(end)) {
      this.reportNoValue();
      return NAME;
    }
    const name = shown(this.tree.member.name);
    this.report("missingColon", this.pos, end, { name }, suggest("insertColon", this.tokenEnd, this.tokenEnd, ":"));
    return VALUE;
  }

  /** `"Id: "report1"` — the quote after the colon was meant to open the value, so the name is what is not closed. */
  private splitName(): boolean {
    const member = this.tree.member;
    if (this.text.charAt(member.nameStart) !== '"') return false;
    const name = NAME_WITH_COLON.exec(this.text.slice(member.nameStart, member.nameEnd))?.[1];
    if (name === undefined) return false;
    const end = member.nameStart + 1 + name.length;
    this.report("unclosedName", member.nameStart, end, {}, suggest("closeName", end, end, '"'));
    this.tree.renameMember(name, member.nameStart, end);
    this.pos = this.text.indexOf(":", end);
    return true;
  }

  // --- Behind a value ----------------------------------------------------------------------------

  protected noSeparator(code: number, container: Container): State {
    if (code === COLON) return this.colonAfterValue(container);
    if (this.words.templateEnd(this.pos) > 0) return this.template();
    if (code === SEMICOLON) {
      const found = ";";
      const suggestion = suggest("replaceByComma", this.pos, this.pos + 1, ",", { found });
      this.report("wrongComma", this.pos, this.pos + 1, { found }, suggestion);
      return this.takeComma();
    }
    const scalar = this.pos === this.tokenEnd ? this.tree.lastScalar : undefined;
    const mayBePart = scalar?.kind === "string" && !isOpener(code) && !this.isWholeString(code, container);
    if (mayBePart && this.mendString(scalar.start)) return SEPARATOR;
    if (container.kind === "object") {
      if (isOpener(code)) return NAME;
      if (code !== QUOTE && closingQuotes(this.text.charAt(this.pos)) === undefined) return this.wordAfterValue();
    }
    this.reportNoComma(this.foundEnd(code));
    return container.kind === "object" ? NAME : VALUE;
  }

  /** `"a": "b": 1` — the first value is missing, and what was taken for it is a name; else the colon is too much. */
  private colonAfterValue(container: Container): State {
    const { member } = this.tree;
    const { value } = member;
    if (container.kind === "array" || value?.kind !== "string") {
      this.tree.addNameless();
      return this.unexpectedColon(VALUE, container.kind === "array");
    }
    member.value = undefined;
    member.end = Math.max(member.nameEnd, this.colon + 1);
    this.reportNoValue();
    const colon = this.pos;
    this.takeName(value.value, value.start, value.end);
    this.pos = colon;
    return this.takeColon(1);
  }

  /** Unquoted text behind a value in an object: a name where a colon follows, else something that belongs nowhere. */
  private wordAfterValue(): State {
    const start = this.pos;
    const end = this.words.textEnd(start, false);
    if (this.colonFollows(end)) {
      this.reportNoComma(end);
      return NAME;
    }
    const text = shown(this.text.slice(start, end));
    this.report("unexpectedText", start, end, { text }, suggest("removeText", start, end, "", { text }));
    return this.endToken(end, SEPARATOR);
  }

  /** `"a""b"` — what clings to a string is another one, for which a name or an item is taken. */
  private isWholeString(code: number, { kind }: Container): boolean {
    if (code !== QUOTE) return false;
    const end = skipBlanks(this.text, this.foundEnd(code));
    return kind === "object" ? this.colonFollows(end) : end < this.text.length && ",]".includes(this.text.charAt(end));
  }

  /** `"say "hi" there"` — text clings to a string: it goes on to the quote on its line behind which it may end. */
  private mendString(start: number): boolean {
    if (this.pos < this.noQuoteBefore || this.text.charAt(start) !== '"') return false;
    const stop = lineEnd(this.text, this.pos);
    let quote = this.text.indexOf('"', this.pos);
    while (quote >= 0 && quote < stop && !this.mayEndString(quote + 1)) quote = this.text.indexOf('"', quote + 1);
    if (quote < 0 || quote >= stop) {
      this.noQuoteBefore = stop;
      return false;
    }
    const end = quote + 1;
    const value = decodeLoosely(this.text.slice(start + 1, quote));
    const suggestion = suggest("escape", start, end, JSON.stringify(value));
    this.report("unescapedQuote", this.pos - 1, this.pos, {}, suggestion);
    this.tree.replaceScalar(value, start, end);
    this.endToken(end, SEPARATOR);
    return true;
  }

  private mayEndString(end: number): boolean {
    const at = skipBlanks(this.text, end);
    return at === this.text.length || isLineBreak(this.text, at) || ",]}".includes(this.text.charAt(at));
  }

  private reportNoComma(end: number): void {
    const found = shown(this.text.slice(this.pos, end));
    const suggestion = suggest("insertComma", this.tokenEnd, this.tokenEnd, ",");
    this.report("missingComma", this.pos, end, { found }, suggestion);
  }
}
