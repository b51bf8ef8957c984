import type { Language } from "../carriers/types.ts";

/** Where one configuration of a list ends, and where what belongs to the next one begins. Offsets of the whole text. */
export interface Seam {
  readonly end: number;
  readonly next: number;
}

/**
 * The places at which a list can be cut, by a look that does not understand it: reading the parts tells whether it was
 * right. A configuration that begins a line takes its indentation along; any other one must stand on the line on which the
 * first one begins, since repairs look at how lines begin.
 */
export interface Seams {
  /** Where the first part begins: what stands before it is read with each part. */
  readonly first: Seam;
  /** Where the last configuration ends: what stands behind it is read with each part, too. */
  readonly last: number;
  /** How much of the text is read before a part that begins at `start`. */
  readonly headOf: (start: number) => number;
  /** The first seam behind `from` at which a part may end that begins at `start`; the end of the list where there is none. */
  readonly after: (start: number, from: number) => Seam;
}

/** Nothing longer stands before the first configuration of a list, or behind the last one. */
const LONGEST_EDGE = 16_384;

/** Undefined where a text does not look like a list of configurations. */
export function seamsOf(text: string, language: Language): Seams | undefined {
  switch (language) {
    case "xml":
      return xmlSeams(text);
    case "json":
    case "jsonc":
      return jsonSeams(text);
    default:
      return undefined;
  }
}

const FIRST_ELEMENT = /<((?:[\w.-]+:)?InventoryConfiguration)[\s>]/;

function xmlSeams(text: string): Seams | undefined {
  const found = FIRST_ELEMENT.exec(text.slice(0, LONGEST_EDGE));
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const endTag = `</${name}>`;
  const lastTag = text.lastIndexOf(endTag);
  const last = lastTag + endTag.length;
  if (lastTag < found.index || text.length - last > LONGEST_EDGE) return undefined;
  const between = new RegExp(`(${endTag})([ \\t\\r\\n]*)(?=<${name}[ \\t\\r\\n>])`.replaceAll(".", "\\."), "g");
  return seamsAt(text, between, { end: text.slice(0, found.index).trimEnd().length, first: found.index, last });
}

const FIRST_OBJECT = /\[\s*(?=\{)/;
const END_OF_LIST = /\}\s*\]/g;

/** The inside of a configuration has no list of objects. */
function jsonSeams(text: string): Seams | undefined {
  const found = FIRST_OBJECT.exec(text.slice(0, LONGEST_EDGE));
  const edge = Math.max(text.length - LONGEST_EDGE, 0);
  const end = [...text.slice(edge).matchAll(END_OF_LIST)].at(-1);
  if (!found || !end) return undefined;
  const first = found.index + found[0].length;
  return seamsAt(text, /(\})\s*,(\s*)(?=\{)/g, { end: found.index + 1, first, last: edge + end.index + 1 });
}

/** Where the white space before the first configuration begins, where that one begins, and where the last one ends. */
interface Edges {
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Seams where a pattern matches: the last sign of a configuration, and the white space before the next one. */
function seamsAt(text: string, pattern: RegExp, { end, first, last }: Edges): Seams {
  return {
    first: { end, next: hasBreak(text.slice(end, first)) ? end : first },
    last,
    headOf: (start) => (/\s/.test(text.charAt(start)) ? end : first),
    after(start, from) {
      let isOneLine: boolean | undefined;
      pattern.lastIndex = from;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const [whole, closer = "", before = ""] = match;
        const item = match.index + whole.length;
        if (item >= last) break;
        const seamEnd = match.index + closer.length;
        if (hasBreak(before)) return { end: seamEnd, next: item - before.length };
        isOneLine ??= !hasBreak(text.slice(start, item));
        if (isOneLine) return { end: seamEnd, next: item };
      }
      return { end: last, next: last };
    },
  };
}

function hasBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
