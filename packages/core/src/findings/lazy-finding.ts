import type { Edit } from "../syntax/problem.ts";
import type { Finding, Suggestion } from "./finding.ts";

// Repairs are made when they are first asked for: most never are, and some cost more than finding the mistake. They are
// properties of the object itself, so that it may be spread and written as JSON, but all objects share the getter. That
// of an object literal is a function of its own, for which V8 makes a hidden class of its own; and these outlive their
// objects until memory is cleaned up as a whole, with all that the functions know: the document and its nodes.

/** Makes a repair. */
type MakeEdits = () => readonly Edit[];
/** Makes the fix of a finding, if it has one. */
type MakeFix = () => Finding["fix"];
type MakeSuggestions = () => Finding["suggestions"];

export class FoundSuggestion implements Suggestion {
  readonly messageId: string;
  readonly message: string;
  declare readonly edits: readonly Edit[];
  readonly #make: MakeEdits;
  #made: readonly Edit[] | undefined;

  static readonly #edits: PropertyDescriptor = {
    enumerable: true,
    get(this: FoundSuggestion) {
      this.#made ??= this.#make();
      return this.#made;
    },
  };

  constructor(messageId: string, message: string, make: MakeEdits) {
    this.messageId = messageId;
    this.message = message;
    this.#make = make;
    Object.defineProperty(this, "edits", FoundSuggestion.#edits);
  }
}

export class FoundFinding implements Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly data: Finding["data"];
  readonly level: Finding["level"];
  readonly outcome: Finding["outcome"];
  readonly answer: string | undefined;
  readonly evidence: Finding["evidence"];
  readonly refuser?: string;
  readonly range: Finding["range"];
  readonly path: string;
  readonly related: Finding["related"];
  declare readonly fix: Finding["fix"];
  declare readonly suggestions: Finding["suggestions"];
  readonly #make: MakeFix | undefined;
  readonly #suggest: MakeSuggestions;
  #made: readonly Edit[] | undefined;
  #suggested: Finding["suggestions"] | undefined;

  static readonly #fix: PropertyDescriptor = {
    enumerable: true,
    get(this: FoundFinding) {
      this.#made ??= this.#make?.();
      return this.#made;
    },
  };

  static readonly #suggestions: PropertyDescriptor = {
    enumerable: true,
    get(this: FoundFinding) {
      this.#suggested ??= this.#suggest();
      return this.#suggested;
    },
  };

  constructor(finding: Omit<Finding, "fix" | "suggestions">, make: MakeFix | undefined, suggest: MakeSuggestions) {
    this.ruleId = finding.ruleId;
    this.messageId = finding.messageId;
    this.message = finding.message;
    this.data = finding.data;
    this.level = finding.level;
    this.outcome = finding.outcome;
    this.answer = finding.answer;
    this.evidence = finding.evidence;
    if (finding.refuser !== undefined) this.refuser = finding.refuser;
    this.range = finding.range;
    this.path = finding.path;
    this.related = finding.related;
    this.#make = make;
    this.#suggest = suggest;
    Object.defineProperty(this, "fix", FoundFinding.#fix);
    Object.defineProperty(this, "suggestions", FoundFinding.#suggestions);
  }
}
