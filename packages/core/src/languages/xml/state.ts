/** What all parts of the XML reader share: the text, the place in it, the open elements, and what was found. */

import { DEFAULT_LEAVES, type Edit, type Leaves, type SyntaxProblem, type SyntaxRuleId } from "../../syntax/problem.ts";
import { addProblem, isFull } from "../../syntax/problem-list.ts";
import { Mark } from "../../text/mark.ts";
import { type XmlMessageId, type XmlSuggestionId, xmlLeaves } from "./messages.ts";
import { GREATER_THAN, LESS_THAN, trimBlanks } from "./names.ts";
import { type ElementNode, NO_CHILDREN } from "./nodes.ts";
import type { XmlComment, XmlNode } from "./syntax-tree.ts";

export type Suggestion = NonNullable<SyntaxProblem["suggestions"]>[number];
export type RelatedPlace = NonNullable<SyntaxProblem["related"]>[number];
type Data = Readonly<Record<string, string>>;

const NO_DATA: Data = Object.freeze({});

export class XmlState {
  /** The text up to the end of the document, so that no search runs beyond it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  position: number;
  readonly problems: SyntaxProblem[] = [];
  readonly comments: XmlComment[] = [];
  /** The nodes at the top level. */
  readonly children: XmlNode[] = [];
  root: ElementNode | undefined = undefined;
  /** The open elements, outermost first, and the last of them. */
  readonly open: ElementNode[] = [];
  /** What was reported of names that are none: their end tags may tell what they were meant to be. */
  readonly oddNames = new Map<ElementNode, SyntaxProblem>();
  top: ElementNode | undefined = undefined;
  /** How many elements of a name are open; counted only after the first end tag that does not fit. */
  openNames: Map<string, number> | undefined = undefined;
  /** The namespaces that a prefix is bound to, innermost last. */
  readonly prefixes = new Map<string, string[]>();
  hasSecondRoot = false;
  isDoctypeLost = false;
  isTooDeep = false;
  /** How many end tags of elements that are not open were met directly inside of others. */
  readonly strayTags = new Map<ElementNode, number>();
  /** Entities declared by the DOCTYPE; `true` where it draws on declarations that are not in the text. */
  entities: Set<string> | true | undefined = undefined;
  /** What the reference read last means. */
  decoded = "";
  readonly ampersand: Mark;
  readonly carriageReturn: Mark;
  readonly commentEnd: Mark;
  readonly cdataEnd: Mark;
  readonly instructionEnd: Mark;

  constructor(text: string, start: number, end: number) {
    this.text = end === text.length ? text : text.slice(0, end);
    this.start = start;
    this.end = end;
    this.position = start;
    this.ampersand = new Mark(this.text, "&");
    this.carriageReturn = new Mark(this.text, "\r");
    this.commentEnd = new Mark(this.text, "-->");
    this.cdataEnd = new Mark(this.text, "]]>");
    this.instructionEnd = new Mark(this.text, "?>");
  }

  report(
    messageId: XmlMessageId,
    start: number,
    end: number,
    data: Data = NO_DATA,
    suggestions?: readonly Suggestion[],
    related?: readonly RelatedPlace[],
    ruleId: SyntaxRuleId = "xml-syntax",
  ): void {
    addProblem(this.problems, {
      ruleId,
      messageId,
      leaves: ruleId === "xml-syntax" ? leavesOf(messageId) : "all certain",
      data,
      start,
      end,
      ...(related !== undefined && { related }),
      ...(suggestions !== undefined && { suggestions }),
    });
  }

  /** Reports what has one right repair. */
  reportFixed(messageId: XmlMessageId, start: number, end: number, fix: readonly Edit[]): void {
    addProblem(this.problems, {
      ruleId: "xml-syntax",
      messageId,
      leaves: leavesOf(messageId),
      data: NO_DATA,
      start,
      end,
      fix,
    });
  }

  /** Adds a node to the innermost open element, or to the document, unless the text is given up. */
  append(node: XmlNode): void {
    if (isFull(this.problems)) return;
    if (this.top === undefined) this.children.push(node);
    else addChild(this.top, node);
  }

  /** Takes the innermost open element, which is `element`, from the open ones. */
  leave(element: ElementNode): void {
    this.open.pop();
    this.top = this.open[this.open.length - 1];
    if (element.prefixes !== undefined) this.forgetPrefixes(element.prefixes);
    // Every open element is counted, so there is a number.
    this.openNames?.set(element.name, (this.openNames.get(element.name) as number) - 1);
  }

  /** Undoes the bindings of an element that ends. */
  forgetPrefixes(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.prefixes.get(prefix)?.pop();
  }
}

function leavesOf(messageId: XmlMessageId): Leaves {
  return xmlLeaves[messageId] ?? DEFAULT_LEAVES;
}

/** One edit for the user to choose. */
export function suggest(
  messageId: XmlSuggestionId,
  start: number,
  end: number,
  text: string,
  data: Data = NO_DATA,
): Suggestion[] {
  return [{ messageId, data, edits: [{ range: [start, end], text }] }];
}

/** Adds a node behind the content that an element has. */
export function addChild(parent: ElementNode, node: XmlNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  // Only the shared empty list is frozen; every other one is the element's own.
  else (parent.children as XmlNode[]).push(node);
}

/** Offset where an instruction or a DOCTYPE without end ends: behind the next `>`, or at the next `<`. */
export function endOfUnclosed(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== LESS_THAN) {
    at++;
    if (text.charCodeAt(at - 1) === GREATER_THAN) return at;
  }
  return trimBlanks(text, start, at);
}
