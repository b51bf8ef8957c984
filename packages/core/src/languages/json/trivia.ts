import { lineEnd } from "../../text/lines.ts";
import { isCommentStart, isOddSpace } from "./bare-words.ts";
import { CommentNode } from "./nodes.ts";
import { codePoint, type JsonProblems, suggest } from "./problems.ts";

/** Reads what stands between tokens, plain white space apart. */
export class JsonTrivia {
  readonly comments: CommentNode[] = [];
  private readonly text: string;
  private readonly allowed: boolean;
  private readonly problems: JsonProblems;

  constructor(text: string, allowed: boolean, problems: JsonProblems) {
    this.text = text;
    this.allowed = allowed;
    this.problems = problems;
  }

  /** Offset behind the comment or the odd white space at `start`; `start` where a token stands there. */
  skip(start: number): number {
    if (isCommentStart(this.text, start)) {
      return this.text.charAt(start + 1) === "/" ? this.lineComment(start, 2) : this.blockComment(start);
    }
    if (this.text.charAt(start) === "#") return this.lineComment(start, 1);
    if (!isOddSpace(this.text.charCodeAt(start))) return start;
    return this.oddSpace(start);
  }

  private lineComment(start: number, marker: 1 | 2): number {
    const end = lineEnd(this.text, start);
    this.comments.push(new CommentNode(start, end, start + marker, end));
    const suggestion = suggest("removeComment", start, end, "");
    if (marker === 1) this.problems.add("hashComment", start, end, {}, [suggestion]);
    else if (!this.allowed) this.problems.add("comment", start, end, {}, [suggestion]);
    return end;
  }

  private blockComment(start: number): number {
    const close = this.text.indexOf("*/", start + 2);
    // One that is not closed was meant to end on its line, and hides nothing behind that.
    const contentEnd = close < 0 ? lineEnd(this.text, start) : close;
    const end = close < 0 ? contentEnd : close + 2;
    this.comments.push(new CommentNode(start, end, start + 2, contentEnd));
    const remove = suggest("removeComment", start, end, " ");
    if (close < 0) {
      const ways = this.allowed ? [suggest("closeComment", end, end, " */"), remove] : [remove];
      this.problems.add("unclosedComment", start, start + 2, {}, ways);
    } else if (!this.allowed) this.problems.add("comment", start, end, {}, [remove]);
    return end;
  }

  private oddSpace(start: number): number {
    let end = start + 1;
    while (isOddSpace(this.text.charCodeAt(end))) end++;
    const code = codePoint(this.text.charCodeAt(start));
    this.problems.add("invalidWhitespace", start, end, { code }, [suggest("useSpace", start, end, " ")]);
    return end;
  }
}
