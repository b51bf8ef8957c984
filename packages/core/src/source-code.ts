import type { Directive, TextSourceCode, VisitTraversalStep } from "@eslint/core";
import type { Binding, CarrierName, Language, RootState, WrapperMismatch } from "./carriers/types.ts";
import { readDirectives } from "./directives.ts";
import { type ComparedGroup, comparedGroups } from "./model/compared-groups.ts";
import type { Facts } from "./model/facts.ts";
import type { InventoryNode } from "./model/node.ts";
import { type ShapeProblems, shapeProblems } from "./model/shape.ts";
import type { Dialect } from "./model/vocabulary.ts";
import { wordsAreOurs } from "./recognise.ts";
import type { HttpDocument, JsonComment, JsonDocument, Range, SyntaxProblem, XmlDocument } from "./syntax/types.ts";
import { LineIndex, type Position } from "./text/line-index.ts";
import type { Writer } from "./write/types.ts";

/** A comment of any syntax. */
export type Comment = JsonComment;

export interface SourceParts {
  readonly text: string;
  readonly language: Language;
  readonly syntax: XmlDocument | JsonDocument | HttpDocument;
  readonly binding: Binding;
  /** What the readers found, those of XML bodies in HTTP files included, and what decoding the bytes found. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  /** Makes the writer when the first fix asks for it. */
  readonly createWriter: (text: string) => Writer;
  readonly facts: Facts;
  /** True where the caller says that this is a configuration: then a document without one is a mistake. */
  readonly strict: boolean;
}

type SourceCodeTypes = {
  LangOptions: Record<string, unknown>;
  RootNode: InventoryNode;
  SyntaxElementWithLoc: { readonly range: Range };
  ConfigNode: { readonly range: Range };
};

/**
 * The text of a document with its nodes; what rules, ESLint and the language server look at. Made for every document, so
 * it makes nothing before it is asked; the base class of ESLint's own kit compiles an expression each time.
 */
export class InventorySourceCode implements TextSourceCode<SourceCodeTypes> {
  readonly text: string;
  readonly ast: InventoryNode;
  readonly language: Language;
  /** How members are spelt here. */
  readonly dialect: Dialect;
  readonly syntax: XmlDocument | JsonDocument | HttpDocument;
  readonly carrier: CarrierName | undefined;
  readonly root: RootState;
  /** Where another carrier was asked for. */
  readonly wrapper: WrapperMismatch | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly facts: Facts;
  readonly strict: boolean;
  #comparedGroups: readonly ComparedGroup[] | undefined;
  #shape: ShapeProblems | undefined;
  #lineIndex: LineIndex | undefined;
  #lines: string[] | undefined;
  #writer: Writer | undefined;
  readonly #createWriter: SourceParts["createWriter"];
  readonly #comments: readonly Comment[];

  constructor(parts: SourceParts) {
    this.text = parts.text;
    this.ast = parts.binding.document;
    this.language = parts.language;
    this.dialect = parts.language === "json" || parts.language === "jsonc" ? "json" : "xml";
    this.syntax = parts.syntax;
    this.carrier = parts.binding.carrier;
    this.root = parts.binding.root;
    this.wrapper = parts.binding.wrapper;
    this.syntaxProblems = parts.syntaxProblems;
    this.facts = parts.facts;
    this.strict = parts.strict;
    this.#createWriter = parts.createWriter;
    this.#comments = parts.comments;
  }

  /** Makes edits that fit the document's syntax, indentation and line ends. */
  get writer(): Writer {
    this.#writer ??= this.#createWriter(this.text);
    return this.#writer;
  }

  /** False where nothing in the text is ours: then there are no findings, and that is no mistake. */
  get isOurs(): boolean {
    if (this.strict || this.root.is !== "other") return true;
    return this.root.certain !== true && this.syntaxProblems.length > 0 && wordsAreOurs(this.text);
  }

  /** What is wrong with the structure; computed when the first rule asks. */
  get shape(): ShapeProblems {
    this.#shape ??= shapeProblems(this.ast, this.dialect);
    return this.#shape;
  }

  /** The configurations that are those of one bucket; several rules compare them. Empty where there is only one. */
  get comparedGroups(): readonly ComparedGroup[] {
    this.#comparedGroups ??= comparedGroups(this.ast, this.facts, this.dialect);
    return this.#comparedGroups;
  }

  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.text);
    return this.#lineIndex;
  }

  /** The lines without their ends. */
  get lines(): string[] {
    this.#lines ??= this.text.split(/\r\n|[\r\n]/);
    return this.#lines;
  }

  /** The text of a node with so many characters before and behind it; the whole text without a node. */
  getText(node?: { readonly range: Range }, before = 0, after = 0): string {
    if (!node) return this.text;
    return this.text.slice(Math.max(node.range[0] - before, 0), node.range[1] + after);
  }

  getRange(node: { readonly range: Range }): Range {
    return node.range;
  }

  getLoc(node: { readonly range: Range }): { start: Position; end: Position } {
    const [start, end] = node.range;
    return { start: this.getLocFromIndex(start), end: this.getLocFromIndex(end) };
  }

  getLocFromIndex(index: number): Position {
    return this.lineIndex.position(index);
  }

  getIndexFromLoc(loc: Position): number {
    return this.lineIndex.offset(loc);
  }

  getParent(node: { readonly range: Range }): InventoryNode | undefined {
    return (node as InventoryNode).parent;
  }

  /** The nodes around a node, outermost first. */
  getAncestors(node: { readonly range: Range }): InventoryNode[] {
    const ancestors: InventoryNode[] = [];
    for (let at = this.getParent(node); at; at = at.parent) ancestors.push(at);
    return ancestors.reverse();
  }

  /** All comments, those of XML bodies in HTTP files included, in source order. */
  get comments(): readonly Comment[] {
    return this.#comments;
  }

  /** For core ESLint rules that run on every language. */
  getAllComments(): { readonly range: Range }[] {
    return this.#comments.map((comment) => ({ range: [comment.start, comment.end] }));
  }

  /** Where ESLint's selectors find a node's children. */
  get visitorKeys(): Record<string, string[]> {
    const keys: Record<string, string[]> = {};
    const open = [this.ast];
    for (let node = open.pop(); node; node = open.pop()) {
      keys[node.type] = ["children"];
      for (const child of node.children) open.push(child);
    }
    return keys;
  }

  /** For ESLint, which wants its rules' names with the plugin's prefix. None where nothing is ours. */
  getDisableDirectives(): { directives: Directive[]; problems: [] } {
    if (!this.isOurs) return { directives: [], problems: [] };
    const directives = readDirectives(this).known.map(({ type, rules, reason, range }) => {
      const value = rules.map((rule) => `inventory/${rule.id}`).join(", ");
      return { type, node: { range }, value, justification: reason };
    });
    return { directives, problems: [] };
  }

  /** The steps of a walk over all nodes, for ESLint; our own runner walks the nodes itself. None where nothing is ours. */
  *traverse(): Generator<VisitTraversalStep> {
    if (this.isOurs) yield* steps(this.ast);
  }
}

function* steps(node: InventoryNode): Generator<VisitTraversalStep> {
  yield { kind: 1, target: node, phase: 1, args: [node, node.parent] };
  for (const child of node.children) yield* steps(child);
  yield { kind: 1, target: node, phase: 2, args: [node, node.parent] };
}
