import { isTokenEnd, JsonWords } from "./bare-words.ts";
import { type Container, JsonTree } from "./containers.ts";
import type { JsonMessageId } from "./messages.ts";
import { JsonProblems, type Suggestion } from "./problems.ts";
import type { JsonScalar } from "./syntax-tree.ts";
import { JsonTrivia } from "./trivia.ts";

/** What is read next: a value, the name of a member, a colon, or what follows a value. */
export const VALUE = 0;
export const NAME = 1;
export const AFTER_NAME = 2;
export const SEPARATOR = 3;
/** Behind a template expression that stands for any number of members or items, with or without their commas. */
export const AFTER_TEMPLATE = 4;
export const DONE = 5;
export type State =
  | typeof VALUE
  | typeof NAME
  | typeof AFTER_NAME
  | typeof SEPARATOR
  | typeof AFTER_TEMPLATE
  | typeof DONE;

/** Where the reader stands in the text, and the steps forward. Each step gives what is read next. */
export class JsonCursor {
  readonly problems: JsonProblems;
  readonly trivia: JsonTrivia;
  readonly tree: JsonTree;
  protected readonly text: string;
  protected readonly lenient: boolean;
  protected readonly words: JsonWords;
  protected pos = 0;
  /** Where the last token ended, commas aside: what is missing is inserted there. */
  protected tokenEnd = 0;
  /** The comma that waits for what follows it, or -1. */
  protected comma = -1;
  /** The colon read last, or -1. */
  protected colon = -1;

  /** @param lenient whether comments and trailing commas are allowed */
  constructor(text: string, lenient: boolean) {
    this.text = text;
    this.lenient = lenient;
    this.problems = new JsonProblems();
    this.trivia = new JsonTrivia(text, lenient, this.problems);
    this.tree = new JsonTree(this.problems);
    this.words = new JsonWords(text);
  }

  /** Goes to the next token and gives its first character code; -1 at the end of the text. */
  protected skip(): number {
    const text = this.text;
    const length = text.length;
    let at = this.pos;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 13 || code === 9) {
        at++;
        continue;
      }
      if (code > 35 && code < 127 && code !== 47) break;
      const next = code === 34 ? at : this.trivia.skip(at);
      if (next === at) break;
      at = next;
    }
    this.pos = at;
    return at < length ? text.charCodeAt(at) : -1;
  }

  protected takeScalar(kind: JsonScalar["kind"], value: string, start: number, end: number): State {
    this.tree.addScalar(kind, value, start, end);
    return this.endToken(end, SEPARATOR);
  }

  protected takeName(name: string, start: number, end: number): State {
    this.tree.addMember(name, start, end);
    return this.endToken(end, AFTER_NAME);
  }

  protected takeOpener(node: Container): State {
    this.tree.open(node);
    return this.endToken(node.start + 1, node.kind === "object" ? NAME : VALUE);
  }

  protected takeCloser(container: Container): State {
    this.tree.close(container, this.pos + 1, true);
    return this.endToken(this.pos + 1, SEPARATOR);
  }

  /** Takes a comma, or what stands for one. */
  protected takeComma(): State {
    this.comma = this.pos++;
    return this.tree.container?.kind === "object" ? NAME : VALUE;
  }

  /** Passes a comma beside a template expression, which may bring what it separates. */
  protected skipComma(): State {
    this.pos++;
    return AFTER_TEMPLATE;
  }

  /** Takes a colon, or the `length` characters that stand for one. */
  protected takeColon(length: number): State {
    this.colon = this.pos;
    const end = this.pos + length;
    this.tree.member.end = end;
    return this.endToken(end, VALUE);
  }

  protected endToken(end: number, next: State): State {
    this.pos = end;
    this.tokenEnd = end;
    this.comma = -1;
    return next;
  }

  protected literal(word: string): boolean {
    const end = this.pos + word.length;
    return this.text.startsWith(word, this.pos) && isTokenEnd(this.text, end);
  }

  protected report(
    messageId: JsonMessageId,
    start: number,
    end: number,
    data: Readonly<Record<string, string>>,
    ...suggestions: Suggestion[]
  ): void {
    this.problems.add(messageId, start, end, data, suggestions);
  }
}
