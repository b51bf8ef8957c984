import type { CST } from "yaml";
import type { Range } from "../../syntax/problem.ts";

/** What stands before a node: tag, anchor, and the sign that introduces it. */
export interface Properties {
  readonly tag: string | undefined;
  readonly tagRange: Range | undefined;
  readonly anchor: string | undefined;
  /** Where the first of tag and anchor stands; -1 where there is none. */
  readonly start: number;
  /** The dash, colon or question mark. */
  readonly sign: CST.SourceToken | undefined;
}

export function readProperties(tokens: readonly CST.SourceToken[]): Properties {
  const tag = tokens.find(({ type }) => type === "tag");
  const anchor = tokens.find(({ type }) => type === "anchor");
  const starts = [tag, anchor].flatMap((token) => token?.offset ?? []);
  return {
    tag: tag?.source,
    tagRange: tag && [tag.offset, tag.offset + tag.source.length],
    anchor: anchor?.source.slice(1),
    start: starts.length > 0 ? Math.min(...starts) : -1,
    sign: tokens.find(({ type }) => type.endsWith("-ind")),
  };
}

/** Where the last of the tokens ends that is no white space and no comment; `otherwise` where there is none. */
export function endOf(tokens: readonly CST.SourceToken[], otherwise: number): number {
  const last = tokens.findLast(({ type }) => type !== "space" && type !== "newline" && type !== "comment");
  return last ? last.offset + last.source.length : otherwise;
}
