/**
 * The nodes of an XML tree. Every class sets all its fields in one order, so that each kind of node has one shape and
 * the engine reads them fast. The fields are open to the reader, which closes elements later than it makes them; to
 * everyone else they are the read-only interfaces of `types.ts`.
 */

import type { Attribute } from "../../syntax/tree.ts";
import type { XmlComment, XmlElement, XmlInstruction, XmlNode, XmlText } from "./syntax-tree.ts";

/** Shared by all elements without attributes, and by all without content. */
export const NO_ATTRIBUTES: readonly Attribute[] = Object.freeze([]);
export const NO_CHILDREN: readonly XmlNode[] = Object.freeze([]);

export class ElementNode implements XmlElement {
  readonly kind = "element";
  name: string;
  readonly start: number;
  end: number;
  readonly nameStart: number;
  nameEnd: number;
  startTagEnd: number;
  endTagStart: number;
  endNameStart = -1;
  endNameEnd = -1;
  readonly selfClosing: boolean;
  attributes: readonly Attribute[];
  children: readonly XmlNode[] = NO_CHILDREN;
  parent: ElementNode | undefined;
  /** The start tag has no `>`: that is the one problem of the element, whatever becomes of its end tag. */
  readonly unfinished: boolean;
  /** Something else is wrong with the start tag: neither a missing `>` nor another name in the end tag is news. */
  isReported = false;
  /** Prefixes that this element binds and that must be forgotten behind it. */
  prefixes: string[] | undefined = undefined;

  constructor(
    name: string,
    start: number,
    nameStart: number,
    nameEnd: number,
    startTagEnd: number,
    selfClosing: boolean,
    unfinished: boolean,
    attributes: readonly Attribute[],
    parent: ElementNode | undefined,
  ) {
    this.name = name;
    this.start = start;
    this.end = startTagEnd;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.startTagEnd = startTagEnd;
    this.endTagStart = startTagEnd;
    this.selfClosing = selfClosing;
    this.attributes = attributes;
    this.parent = parent;
    this.unfinished = unfinished;
  }

  /** Ends the element by an end tag, or by what stands for one; -1 for a name that it does not have for itself. */
  endBy(start: number, nameStart: number, nameEnd: number, end: number): void {
    this.endTagStart = start;
    this.endNameStart = nameStart;
    this.endNameEnd = nameEnd;
    this.end = end;
  }
}

export class AttributeNode implements Attribute {
  readonly name: string;
  readonly value: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;

  constructor(name: string, value: string, nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) {
    this.name = name;
    this.value = value;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }
}

export class TextNode implements XmlText {
  readonly kind: "text" | "cdata";
  value: string;
  readonly start: number;
  end: number;
  readonly contentStart: number;
  contentEnd: number;

  constructor(
    kind: "text" | "cdata",
    value: string,
    start: number,
    end: number,
    contentStart: number,
    contentEnd: number,
  ) {
    this.kind = kind;
    this.value = value;
    this.start = start;
    this.end = end;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
  }
}

export class CommentNode implements XmlComment {
  readonly kind = "comment";
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;

  constructor(start: number, end: number, contentStart: number, contentEnd: number) {
    this.start = start;
    this.end = end;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
  }
}

export class InstructionNode implements XmlInstruction {
  readonly kind: "instruction" | "declaration" | "doctype";
  readonly start: number;
  readonly end: number;

  constructor(kind: "instruction" | "declaration" | "doctype", start: number, end: number) {
    this.kind = kind;
    this.start = start;
    this.end = end;
  }
}
