import type { DirectiveType, FileProblem, RulesConfig, SourceLocation } from "@eslint/core";
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import {
  type InventoryNode,
  type InventorySourceCode,
  type Range,
  readDirectives,
} from "@inventory-lint/core/internal";
import type { InventoryLanguageOptions } from "./language-options.ts";

/** Whatever ESLint asks the place of: a node, a place in it, a comment. */
interface Spanned {
  readonly range: Range;
}

interface Types {
  LangOptions: InventoryLanguageOptions;
  RootNode: InventoryNode;
  SyntaxElementWithLoc: Spanned;
  ConfigNode: Spanned;
}

/** What a comment says of rules, and where it stands. */
interface RuleComment {
  readonly config: { readonly rules: RulesConfig };
  readonly loc: SourceLocation;
}

const commentParser = new ConfigCommentParser();

/** A document as ESLint wants it. Our rules look at `document`. Where nothing is ours, there is nothing to walk. */
export class EslintSourceCode extends TextSourceCodeBase<Types> {
  readonly document: InventorySourceCode;

  constructor(document: InventorySourceCode) {
    super({ text: document.text, ast: document.ast, lineEndingPattern: /\r\n|[\r\n]/ });
    this.document = document;
  }

  override getLoc({ range: [start, end] }: Spanned): SourceLocation {
    const { lineIndex } = this.document;
    return { start: lineIndex.position(start), end: lineIndex.position(end) };
  }

  override getParent(node: Spanned): InventoryNode | undefined {
    return (node as InventoryNode).parent;
  }

  /** For ESLint's own rules that run on every language. */
  getAllComments(): Spanned[] {
    return this.document.comments.map(({ start, end }) => ({ range: [start, end] }));
  }

  /** Where ESLint's selectors find a node's children. */
  get visitorKeys(): Record<string, string[]> {
    const keys: Record<string, string[]> = {};
    const open = [this.ast];
    for (let node = open.pop(); node; node = open.pop()) {
      keys[node.type] = ["children", "alternatives"];
      for (const child of [...node.children, ...(node.alternatives ?? [])]) open.push(child);
    }
    return keys;
  }

  /**
   * The comments that switch rules off, as the command reads them: in XML a reason stands behind a colon, which the
   * kit's parser does not know. ESLint wants the rules' names with the plugin's prefix.
   */
  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const directives = this.#disableDirectives().map(({ type, rules, reason, range }) => {
      const value = rules.map(({ id }) => (id.includes("/") ? id : `inventory/${id}`)).join(", ");
      return new Directive({ type: type satisfies DirectiveType, node: { range }, value, justification: reason });
    });
    return { directives, problems: [] };
  }

  /** The comments that have no effect under `noInlineConfig`. */
  getInlineConfigNodes(): Spanned[] {
    const nodes = [...this.#disableDirectives(), ...this.#ruleComments()].map(({ range }): Spanned => ({ range }));
    return nodes.sort((a, b) => a.range[0] - b.range[0]);
  }

  /** The levels and options of `eslint inventory/some-rule: off`, which only ESLint knows. */
  applyInlineConfig(): { configs: RuleComment[]; problems: FileProblem[] } {
    const configs: RuleComment[] = [];
    const problems: FileProblem[] = [];
    for (const { range, value } of this.#ruleComments()) {
      const loc = this.getLoc({ range });
      const parsed = commentParser.parseJSONLikeConfig(value);
      if (parsed.ok) configs.push({ config: { rules: parsed.config }, loc });
      else problems.push({ ruleId: null, message: parsed.error.message, loc });
    }
    return { configs, problems };
  }

  /** A step into each node and one out of it. */
  override *traverse(): Generator<VisitNodeStep> {
    if (this.document.isOurs) yield* stepsOf(this.ast);
  }

  #disableDirectives() {
    return this.document.isOurs ? readDirectives(this.document).known : [];
  }

  #ruleComments(): { readonly range: Range; readonly value: string }[] {
    const { comments, isOurs, text } = this.document;
    if (!isOurs) return [];
    return comments.flatMap(({ start, end, contentStart, contentEnd }) => {
      const directive = commentParser.parseDirective(text.slice(contentStart, contentEnd));
      return directive?.label === "eslint" ? [{ range: [start, end] satisfies Range, value: directive.value }] : [];
    });
  }
}

function* stepsOf(node: InventoryNode): Generator<VisitNodeStep> {
  const args = [node, node.parent];
  yield new VisitNodeStep({ target: node, phase: 1, args });
  for (const child of node.children) yield* stepsOf(child);
  for (const alternative of alternativesIn(node)) yield* stepsOf(alternative);
  yield new VisitNodeStep({ target: node, phase: 2, args });
}

/** The branches of a condition. What stands elsewhere is judged by how many of its values are wrong: not one by one. */
function alternativesIn(node: InventoryNode): readonly InventoryNode[] {
  return node.hasAlternativesElsewhere ? [] : (node.alternatives ?? []);
}
