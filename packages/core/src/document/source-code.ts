import type { Policy, PolicyFile } from "../aws/policy-model.ts";
import type { Binding, CarrierName, RootState, WrapperMismatch } from "../carriers/carrier.ts";
import { wordsAreOurs } from "../carriers/recognise/by-words.ts";
import { carriers } from "../carriers/table.ts";
import type { Writer } from "../edits/writer.ts";
import { languageNamed } from "../languages/index.ts";
import type { Language } from "../languages/language.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { type ShapeProblems, shapeProblems } from "../nodes/structure.ts";
import { type ComparedGroup, comparedGroups } from "../scope/compared-groups.ts";
import type { Facts } from "../scope/facts.ts";
import type { Resources } from "../scope/resources.ts";
import { ResourcesAlone } from "../scope/resources-alone.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";
import type { Comment, Tree } from "../syntax/tree.ts";
import { LineIndex } from "../text/line-index.ts";
import { type GivenPolicy, type PolicyKind, readPolicyFile } from "./policy-file.ts";

/** A comment of any syntax. */
export type { Comment } from "../syntax/tree.ts";

export interface SourceParts {
  readonly text: string;
  readonly language: Language;
  readonly tree: Tree;
  readonly binding: Binding;
  /** What the readers found, those of XML bodies in HTTP files included, and what decoding the bytes found. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  readonly facts: Facts;
  readonly givenPolicy?: GivenPolicy | undefined;
  /** True where the caller says that this is a configuration: then a document without one is a mistake. */
  readonly strict: boolean;
}

/** The text of a document with its nodes; what rules look at. It makes nothing before it is asked. */
export class InventorySourceCode {
  readonly text: string;
  readonly ast: InventoryNode;
  readonly language: Language;
  readonly tree: Tree;
  readonly carrier: CarrierName | undefined;
  readonly root: RootState;
  /** Where another carrier was asked for. */
  readonly wrapper: WrapperMismatch | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** All comments, those of XML bodies in HTTP files included, in source order. */
  readonly comments: readonly Comment[];
  readonly facts: Facts;
  readonly strict: boolean;
  readonly #resourcesIn: Binding["resources"];
  readonly #files = new Map<PolicyKind, PolicyFile | undefined>();
  readonly #givenPolicy: GivenPolicy | undefined;
  #resources: Resources | undefined;
  #comparedGroups: readonly ComparedGroup[] | undefined;
  #shape: ShapeProblems | undefined;
  #lineIndex: LineIndex | undefined;
  #writer: Writer | undefined;

  constructor(parts: SourceParts) {
    this.text = parts.text;
    this.ast = parts.binding.document;
    this.language = parts.language;
    this.tree = parts.tree;
    this.carrier = parts.binding.carrier;
    this.root = parts.binding.root;
    this.wrapper = parts.binding.wrapper;
    this.syntaxProblems = parts.syntaxProblems;
    this.facts = parts.facts;
    this.strict = parts.strict;
    this.comments = parts.comments;
    this.#givenPolicy = parts.givenPolicy;
    this.#resourcesIn = parts.binding.resources;
  }

  /**
   * Whether a client reads the document, which refuses unknown names and wrong types before S3 sees them. What a client
   * has answered it does not send.
   */
  get hasClient(): boolean {
    return this.ast.spelling.hasClient && !this.isAnswer;
  }

  /** Whether S3 answered with it. */
  get isAnswer(): boolean {
    return this.carrier !== undefined && carriers[this.carrier].isAnswer === true;
  }

  /** Makes edits that fit the document's syntax, indentation and line ends. */
  get writer(): Writer {
    this.#writer ??= languageNamed(this.language).createWriter(this.text, this.tree);
    return this.#writer;
  }

  /** False where nothing in the text is ours: then there are no findings, and that is no mistake. */
  get isOurs(): boolean {
    if (this.strict || this.root.is !== "other") return true;
    return this.root.certain !== true && this.syntaxProblems.length > 0 && wordsAreOurs(this.text);
  }

  /** What is wrong with the structure; computed when the first rule asks. */
  get shape(): ShapeProblems {
    this.#shape ??= shapeProblems(this.ast);
    return this.#shape;
  }

  /** The configurations that are those of one bucket; several rules compare them. Empty where there is only one. */
  get comparedGroups(): readonly ComparedGroup[] {
    this.#comparedGroups ??= comparedGroups(this.ast, this.facts);
    return this.#comparedGroups;
  }

  /** Whether there may be policies in view. */
  get hasPolicies(): boolean {
    if (this.#resourcesIn) return true;
    return this.ast.children.length > 0 && (this.#file("destination") ?? this.#file("key")) !== undefined;
  }

  /** The buckets, keys and policies that are in view; read when the first rule asks. */
  get resources(): Resources {
    this.#resources ??=
      this.#resourcesIn?.(this.facts) ?? new ResourcesAlone(this.ast, this.facts, (kind) => this.#given(kind));
    return this.#resources;
  }

  #given(kind: PolicyKind): Policy | undefined {
    const file = this.#file(kind);
    return file && readPolicyFile(file, kind);
  }

  #file(kind: PolicyKind): PolicyFile | undefined {
    if (!this.#files.has(kind)) this.#files.set(kind, this.#givenPolicy?.(kind));
    return this.#files.get(kind);
  }

  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.text);
    return this.#lineIndex;
  }
}
