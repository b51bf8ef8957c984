import type { Colors } from "./colors.ts";
import { wrap } from "./wrap.ts";

/**
 * Shows the Markdown of our own pages on a terminal: headings, fenced blocks, `code`, links, and tables as lists; code is
 * not broken.
 */
export function renderMarkdown(markdown: string, colors: Colors, columns: number): string {
  let isCode = false;
  const lines: string[] = [];
  for (const line of markdown.replace(TABLE_HEAD, "").split("\n")) {
    const [, info] = /^```(.*)$/.exec(line) ?? [];
    if (info !== undefined) {
      isCode = !isCode;
      // Behind the language stands what the tests expect of the block.
      const language = info.split(" ")[0];
      lines.push(isCode && language ? colors.dim(`    (${language})`) : "");
    } else lines.push(isCode ? `    ${line}` : renderText(line, colors, columns));
  }
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** What is above the rows of a table. */
const TABLE_HEAD = /^\|.*\|\n\|[-|: ]+\|\n/gm;

function renderText(written: string, colors: Colors, columns: number): string {
  const line = written.replace(/^\| (.*?) \| (.*) \|$/, "- $1: $2");
  const [, heading] = /^#+ (.*)$/.exec(line) ?? [];
  if (heading !== undefined) return colors.bold(heading);
  const isItem = line.startsWith("- ");
  const plain = line.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, "$1 ($2)");
  // Behind the first line of a list's item the others are indented as far as its text.
  const text = wrap(plain, columns - (isItem ? 2 : 0)).join(isItem ? "\n  " : "\n");
  return colors.isColorSupported ? text.replace(/`([^`]+)`/g, (_, code: string) => colors.cyan(code)) : text;
}
