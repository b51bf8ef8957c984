import type { SyntaxProblem } from "../../syntax/problem.ts";
import type { Attribute, Comment } from "../../syntax/tree.ts";

export interface XmlDocument {
  readonly kind: "xml";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Everything at the top level, in source order; more than one element is a problem but is kept. */
  readonly children: XmlNode[];
  /** The first element at the top level. */
  readonly root: XmlElement | undefined;
  /** All comments of the document, in source order. */
  readonly comments: XmlComment[];
  readonly problems: SyntaxProblem[];
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: "element";
  /** The name as written, prefix included; where only the end tag has a known name, that. Empty where none is typed yet. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The name in the start tag; in the end tag where there is no start tag. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Offset behind the `>` of the start tag; `end` where the element is `<a/>`, `start` where there is no start tag. */
  readonly startTagEnd: number;
  /** Offset of the `<` of the end tag, or, where there is none, the offset where the content ends. */
  readonly endTagStart: number;
  /** The name in the end tag; both -1 where there is no end tag. */
  readonly endNameStart: number;
  readonly endNameEnd: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly Attribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
}

export interface XmlText {
  readonly kind: "text" | "cdata";
  /** Decoded text, line ends normalised to LF as XML demands. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The characters without `<![CDATA[` and `]]>`; the whole of an ordinary text. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface XmlComment extends Comment {
  readonly kind: "comment";
}

/** A processing instruction, the XML declaration, or the DOCTYPE. */
export interface XmlInstruction {
  readonly kind: "instruction" | "declaration" | "doctype";
  readonly start: number;
  readonly end: number;
}
