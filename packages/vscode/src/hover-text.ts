/** What stands between the parts of a hover of the server: what is under the pointer, then each finding there. */
const PART = "\n\n---\n\n";
const PARAGRAPH = "\n\n";

/** What the editor shows in the same popup by itself. */
export interface ShownBeside {
  /** The problems under the pointer. */
  readonly problems: boolean;
  /** By which a schema describes what is there, in Markdown; empty for nothing. */
  readonly description: string;
}

/** What is left of the server's Markdown without what is shown beside it. */
export function withoutRepetition(markdown: string, { problems, description }: ShownBeside): string {
  const described = new Set(description.split(PARAGRAPH));
  return markdown
    .split(PART)
    .filter((part) => !(problems && isFinding(part)))
    .map((part) => part.split(PARAGRAPH).filter((paragraph) => !described.has(paragraph)))
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs) => paragraphs.join(PARAGRAPH))
    .join(PART);
}

/** Findings begin with their level; no member and no rule is called so. */
function isFinding(part: string): boolean {
  return /^\*\*(?:error|warning|info)\*\* /.test(part);
}
