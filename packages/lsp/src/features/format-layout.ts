/** How a document is laid out. */
export interface Layout {
  readonly lineBreak: string;
  /** By how much a line is indented more than that of its parent. */
  readonly unit: string;
}

/** Longer lines are broken, where they can be. */
export const WIDEST_LINE = 100;

/** The line break before something at this depth; one blank line that stands here now stays. */
export function newLine({ lineBreak, unit }: Layout, depth: number, now: string): string {
  const hasBlankLine = (now.match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
  return (hasBlankLine ? lineBreak : "") + lineBreak + unit.repeat(depth);
}

export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
