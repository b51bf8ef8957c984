import type { Edit, SyntaxProblem } from "../../../syntax/problem.ts";
import type { Comment } from "../../../syntax/tree.ts";
import type { JsonArray, JsonDocument, JsonMember, JsonObject, JsonValue } from "../syntax-tree.ts";

/** What is put into a text, and where: a UTF-16 offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A sign that may be missing before `[start, end)`, and what to put in where. */
export interface Slip {
  readonly messageId: "missingCloser" | "missingOpener" | "missingStartQuote" | "missingEndQuote";
  /** One bracket or quote, or the closing brackets that are missing at one place. */
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  readonly insertion: Insertion;
  /** The offsets of the brackets that it closes. */
  readonly openers?: readonly number[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text in which something is missing, and the same text with that put in. */
export class Completed {
  readonly text: string;
  private readonly written: string;
  /** In the order of the text; offsets of the written text. */
  private readonly insertions: readonly Insertion[];

  constructor(written: string, insertions: readonly Insertion[] = []) {
    this.written = written;
    this.insertions = insertions;
    let text = "";
    let from = 0;
    for (const insertion of insertions) {
      text += written.slice(from, insertion.at) + insertion.text;
      from = insertion.at;
    }
    this.text = text + written.slice(from);
  }

  /** The offset in the written text; what was put in has the place where it was put. */
  offset(completed: number): number {
    let added = 0;
    for (const { at, text } of this.insertions) {
      if (completed <= at + added) break;
      if (completed < at + added + text.length) return at;
      added += text.length;
    }
    return completed - added;
  }

  /** Whether the character at an offset of the completed text stands in the written one. */
  isWritten(completed: number): boolean {
    return this.offset(completed) < this.offset(completed + 1);
  }

  /** The same with more put in, which is given in order and with offsets of the completed text. */
  with(more: readonly Insertion[]): Completed {
    const added = more.map(({ at, text }) => ({ at: this.offset(at), text }));
    // Stable: of two at one place the one that was put in first stands first.
    return new Completed(
      this.written,
      [...this.insertions, ...added].sort((a, b) => a.at - b.at),
    );
  }

  /** What was read in the completed text, with the places of the written one. */
  unshift({ root, comments, problems, ...document }: JsonDocument): JsonDocument {
    return {
      ...document,
      text: this.written,
      end: this.written.length,
      root: root && this.value(root),
      comments: comments.map((comment) => this.comment(comment)),
      problems: problems.map((problem) => this.problem(problem)),
    };
  }

  problem({ fix, related, suggestions, ...problem }: SyntaxProblem): SyntaxProblem {
    return {
      ...this.place(problem),
      ...(related && { related: related.map((place) => this.place(place)) }),
      ...(fix && { fix: this.edits(fix) }),
      ...(suggestions && { suggestions: suggestions.map((way) => ({ ...way, edits: this.edits(way.edits) })) }),
    };
  }

  private edits(edits: readonly Edit[]): Edit[] {
    return edits.map(({ range: [start, end], text }) => ({ range: [this.offset(start), this.offset(end)], text }));
  }

  private value(value: JsonValue): JsonValue {
    switch (value.kind) {
      case "object": {
        const members = value.members.map((member) => this.member(member));
        return { ...this.place(value), members, closed: this.isClosed(value) };
      }
      case "array": {
        const elements = value.elements.map((element) => this.value(element));
        return { ...this.place(value), elements, closed: this.isClosed(value) };
      }
      default:
        return this.place(value);
    }
  }

  /** Whether the closing bracket of a container stands in the written text. */
  private isClosed({ closed, end }: JsonObject | JsonArray): boolean {
    return closed && this.isWritten(end - 1);
  }

  private member(member: JsonMember): JsonMember {
    return {
      ...this.place(member),
      nameStart: this.offset(member.nameStart),
      nameEnd: this.offset(member.nameEnd),
      value: member.value && this.value(member.value),
    };
  }

  private comment(comment: Comment): Comment {
    return {
      ...this.place(comment),
      contentStart: this.offset(comment.contentStart),
      contentEnd: this.offset(comment.contentEnd),
    };
  }

  private place<T extends Place>(node: T): T {
    return { ...node, start: this.offset(node.start), end: this.offset(node.end) };
  }
}
