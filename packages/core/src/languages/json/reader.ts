/**
 * JSON, and JSON with comments, read with the place of everything. One pass, no recursion, never throws. What
 * JSON.parse refuses has a problem, what it accepts has none; only template expressions in the place of a value
 * (`${ENABLED}`, `{{enabled}}`) are let through too.
 */

import { MAX_OPEN } from "../../syntax/problem.ts";
import { numberEnd } from "./bare-words.ts";
import { AFTER_NAME, AFTER_TEMPLATE, DONE, NAME, SEPARATOR, type State, VALUE } from "./cursor.ts";
import { ArrayNode, ObjectNode } from "./nodes.ts";
import { stringEnd } from "./recovery.ts";
import { JsonSlips } from "./slips.ts";
import { readString } from "./strings.ts";
import type { JsonDocument } from "./syntax-tree.ts";

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const LEFT_BRACKET = 91;
const BACKSLASH = 92;
const RIGHT_BRACKET = 93;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

/**
 * Reads a JSON document.
 * @param text the text without its byte order mark
 * @param options `comments: true` allows comments and trailing commas, as in `.jsonc` files
 */
export function readJson(text: string, options: { readonly comments?: boolean } = {}): JsonDocument {
  const reader = new JsonReader(text, options.comments === true);
  reader.read();
  return {
    kind: "json",
    text,
    start: 0,
    end: text.length,
    root: reader.tree.root,
    comments: reader.trivia.comments,
    problems: reader.problems.sorted(),
  };
}

/** Whether a value stands in an object where a name is expected: no colon follows it. */
function isValueBehind(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== QUOTE) return /[{[\d-]|(?:true|false|null)\b/y.test(text.slice(start, start + 6));
  return !/\s*[:=]/y.test(text.slice(stringEnd(text, start), stringEnd(text, start) + 64));
}

/** What may stand where in a document that is right; everything else goes to `JsonSlips`. */
class JsonReader extends JsonSlips {
  read(): void {
    let state: State = VALUE;
    while (state !== DONE) {
      if (this.tree.depth > MAX_OPEN) this.pos = this.text.length;
      const code = this.skip();
      if (code < 0) return this.atEnd(state);
      if (state === VALUE) state = this.value(code);
      else if (state === NAME) state = this.name(code);
      else if (state === AFTER_TEMPLATE) state = this.afterTemplate(code);
      else if (state === AFTER_NAME) state = code === COLON ? this.takeColon(1) : this.noColon(code);
      else state = this.separator(code);
    }
  }

  private value(code: number): State {
    const start = this.pos;
    if (code === QUOTE) {
      const value = this.string(start, false);
      return this.takeScalar("string", value, start, this.pos);
    }
    if (code === LEFT_BRACKET) return this.takeOpener(new ArrayNode(start));
    if (code === LEFT_BRACE) {
      if (this.words.templateEnd(start) > 0) return this.word(start);
      return this.takeOpener(new ObjectNode(start));
    }
    if (code === MINUS || (code >= 48 && code <= 57)) {
      const end = numberEnd(this.text, start);
      if (end < 0) return this.word(start);
      return this.takeScalar("number", this.text.slice(start, end), start, end);
    }
    if (code === 116 && this.literal("true")) return this.takeScalar("boolean", "true", start, start + 4);
    if (code === 102 && this.literal("false")) return this.takeScalar("boolean", "false", start, start + 5);
    if (code === 110 && this.literal("null")) return this.takeScalar("null", "null", start, start + 4);
    return this.noValue(code);
  }

  private name(code: number): State {
    if (code !== QUOTE) return this.noName(code);
    const start = this.pos;
    const name = this.string(start, true);
    return this.takeName(name, start, this.pos);
  }

  private separator(code: number): State {
    const { container } = this.tree;
    if (container === undefined) return this.afterRoot(code);
    if (code === COMMA) return this.takeComma();
    if (code === RIGHT_BRACE || code === RIGHT_BRACKET) return this.close(code, SEPARATOR);
    return this.noSeparator(code, container);
  }

  /** Members and items may follow with or without a comma, and values that an expression before them chooses from. */
  private afterTemplate(code: number): State {
    const { container } = this.tree;
    const isArray = container?.kind === "array";
    if (!isArray && this.words.templateEnd(this.pos) > 0) return this.template();
    if (container === undefined) return this.tree.root === undefined ? this.value(code) : this.afterRoot(code);
    if (code === COMMA) return this.skipComma();
    if (code === RIGHT_BRACE || code === RIGHT_BRACKET) return this.close(code, SEPARATOR);
    if (isArray) return this.value(code);
    if (!isValueBehind(this.text, this.pos)) return this.name(code);
    this.tree.addNameless();
    return this.value(code);
  }

  /** Reads the string at `start`, goes behind it, and gives its decoded value. */
  private string(start: number, isName: boolean): string {
    const text = this.text;
    const length = text.length;
    let at = start + 1;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.pos = at + 1;
        return text.slice(start + 1, at);
      }
      if (code === BACKSLASH || code < 32) break;
    }
    const token = readString(text, start, at, isName, this.problems);
    this.pos = token.end;
    return token.value;
  }
}
