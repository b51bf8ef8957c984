/** Documents that end too early, at the end of a tag or in the middle of something: one problem, one repair. */
import type { Edit, SyntaxProblem } from "../../../syntax/problem.ts";
import { trimBlanks } from "../names.ts";
import type { ElementNode } from "../nodes.ts";
import type { XmlState } from "../state.ts";

/** More end tags than these are not all named in a message. */
const MAX_NAMED = 4;
/** Nobody looks at more of the places where the open elements begin. */
const MAX_RELATED = 20;

/** The problem of what the end of the document cuts in two, or of what stands last in it. */
interface Half {
  readonly problem: SyntaxProblem;
  /** What removes or completes it. */
  readonly edits: readonly Edit[];
}

/** The half of something that a document ends with; undefined where the last problem is about something before it. */
export function lastHalf(state: XmlState, problem: SyntaxProblem | undefined): Half | undefined {
  const edits = problem?.suggestions?.at(-1)?.edits;
  if (problem?.ruleId !== "xml-syntax" || edits === undefined) return undefined;
  const end = trimBlanks(state.text, state.start, state.end);
  // `a&am`: a reference, of which the sign alone is the problem.
  const isReference = problem.messageId === "bareAmpersand" && /^\w*$/.test(state.text.slice(problem.end, end));
  const isLast = problem.end === end || edits.at(-1)?.range[1] === end || isReference;
  return isLast ? { problem, edits } : undefined;
}

/** Reports the elements that are open at the end of the document as one problem; `cut` has the innermost first. */
export function reportTruncated(state: XmlState, cut: readonly ElementNode[], half: Half | undefined): void {
  const innermost = cut[0] as ElementNode;
  const end = trimBlanks(state.text, state.start, state.end);
  const edits = [...(half?.edits ?? [])];
  if (half !== undefined) state.problems.splice(state.problems.indexOf(half.problem), 1);
  if (innermost.unfinished && !innermost.isReported) {
    edits.push({ range: [innermost.startTagEnd, innermost.startTagEnd], text: ">" });
    edits.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  }
  const written = append(edits, end, cut.map(({ name }) => `</${name}>`).join(""));
  const { start, end: placeEnd } = half?.problem ?? { start: innermost.nameStart, end: innermost.nameEnd };
  const text = missing(written, cut);
  const related = cut
    .filter(({ nameStart }) => nameStart !== start)
    .slice(0, MAX_RELATED)
    .map(({ nameStart, nameEnd }) => ({ start: nameStart, end: nameEnd, messageId: "notClosed" }));
  const suggestions = [{ messageId: "complete", data: { text }, edits }];
  state.report("truncated", start, placeEnd, { text }, suggestions, related);
}

/** Adds a text at an offset behind the edits, to the last of them where that ends there; returns what is written there. */
function append(edits: Edit[], at: number, text: string): string {
  const last = edits.at(-1)?.range[1] === at ? edits.pop() : undefined;
  const written = (last?.text ?? "") + text;
  edits.push({ range: last?.range ?? [at, at], text: written });
  return written;
}

/** What the end of the document lacks, without the middle of many end tags. */
function missing(text: string, cut: readonly ElementNode[]): string {
  if (cut.length <= MAX_NAMED) return text;
  const tags = cut.map(({ name }) => `</${name}>`);
  const before = text.slice(0, text.length - tags.join("").length);
  return `${before}${tags.slice(0, MAX_NAMED - 1).join("")}…${tags.at(-1)}`;
}
