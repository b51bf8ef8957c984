import { type MarkupContent, MarkupKind } from "vscode-languageserver";

/** Marks up text in one of the two ways that clients can show. What it is given is plain; what it gives is written. */
export interface Markup {
  readonly kind: MarkupKind;
  /** Text of people, in which nothing is markup. */
  text(plain: string): string;
  /** Words of ours, in which backticks stand around what is code. */
  prose(ours: string): string;
  strong(plain: string): string;
  code(plain: string): string;
  link(title: string, url: string): string;
  /** What stands between the parts of one hover. */
  readonly rule: string;
  readonly lineBreak: string;
}

const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: escapeMarkdown,
  prose: (ours) =>
    ours.replace(/`([^`]+)`|[^`]+/g, (whole, code?: string) => (code ? markdownCode(code) : escapeMarkdown(whole))),
  strong: (plain) => `**${escapeMarkdown(plain)}**`,
  code: markdownCode,
  link: (title, url) => `[${escapeMarkdown(title)}](${url})`,
  rule: "\n\n---\n\n",
  lineBreak: "  \n",
};

const plainText: Markup = {
  kind: MarkupKind.PlainText,
  text: (plain) => plain,
  prose: (ours) => ours.replaceAll("`", ""),
  strong: (plain) => plain,
  code: (plain) => plain,
  link: (title, url) => `${title}: ${url}`,
  rule: "\n\n",
  lineBreak: "\n",
};

/** The markup of the kinds that a client says it can show: the first that we can write. */
export function markupFor(kinds: readonly MarkupKind[] | undefined): Markup {
  const first = kinds?.find((kind) => kind === MarkupKind.Markdown || kind === MarkupKind.PlainText);
  return first === MarkupKind.Markdown ? markdown : plainText;
}

/** Paragraphs as what a client shows. */
export function paragraphs(markup: Markup, written: readonly string[]): MarkupContent {
  return { kind: markup.kind, value: written.filter((each) => each !== "").join("\n\n") };
}

function escapeMarkdown(plain: string): string {
  return plain.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

/** A code span whose fence is longer than any in the text. */
function markdownCode(plain: string): string {
  if (plain === "") return "";
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 ? " " : "";
  return fence + gap + plain.replace(/\s+/g, " ") + gap + fence;
}
