/** End tags: which element they close, and what to make of those that fit none. */

import type { Edit } from "./types.ts";
import {
  areSimilar,
  endOfName,
  GREATER_THAN,
  LESS_THAN,
  SLASH,
  skipBlanks,
  startsName,
  trimBlanks,
} from "./xml-names.ts";
import type { ElementNode } from "./xml-nodes.ts";
import { suggest, type XmlState } from "./xml-state.ts";
import { closeSkipped, reportUnfinished } from "./xml-unclosed.ts";

/** An end tag that is no plain `</name>` of the innermost element. */
interface EndTag {
  readonly name: string;
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
  /** Something is wrong with the tag itself; where it does not fit either, that is no second problem. */
  readonly isReported: boolean;
}

export function readEndTag(state: XmlState): void {
  const { text, position: start, top } = state;
  const nameStart = start + 2;
  if (top !== undefined && text.startsWith(top.name, nameStart)) {
    const nameEnd = nameStart + top.name.length;
    if (text.charCodeAt(nameEnd) === GREATER_THAN && nameEnd > nameStart) {
      closeTop(state, top, start, nameStart, nameEnd, nameEnd + 1);
      return;
    }
  }
  const tag = readTag(state, start);
  state.position = tag.end;
  if (tag.name === "") closeByNamelessTag(state, tag);
  else closeByTag(state, tag);
}

function readTag(state: XmlState, start: number): EndTag {
  const { text } = state;
  let nameStart = start + 2;
  const afterBlanks = skipBlanks(text, nameStart);
  let isReported = false;
  if (afterBlanks > nameStart && startsName(text, afterBlanks)) {
    const name = text.slice(afterBlanks, endOfName(text, afterBlanks));
    state.report(
      "blankBeforeName",
      nameStart,
      afterBlanks,
      { name },
      suggest("removeBlanks", nameStart, afterBlanks, ""),
    );
    nameStart = afterBlanks;
    isReported = true;
  }
  const nameEnd = endOfName(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  const tail = skipBlanks(text, nameEnd);
  if (text.charCodeAt(tail) === GREATER_THAN) return { name, start, nameStart, nameEnd, end: tail + 1, isReported };
  // A nameless tag is reported by what closes, or does not close, with it.
  if (name === "") return { name, start, nameStart, nameEnd, end: nameEnd, isReported };
  let at = tail;
  while (at < state.end && text.charCodeAt(at) !== GREATER_THAN && text.charCodeAt(at) !== LESS_THAN) at++;
  if (text.charCodeAt(at) === GREATER_THAN) {
    const unexpected = text.slice(tail, trimBlanks(text, tail, at));
    const tailEnd = tail + unexpected.length;
    const data = { name, text: unexpected };
    state.report("unexpectedInEndTag", tail, tailEnd, data, suggest("remove", nameEnd, at, "", { text: unexpected }));
    return { name, start, nameStart, nameEnd, end: at + 1, isReported: true };
  }
  state.report(
    "unfinishedEndTag",
    nameStart,
    nameEnd,
    { name },
    suggest("insert", nameEnd, nameEnd, ">", { text: ">" }),
  );
  return { name, start, nameStart, nameEnd, end: nameEnd, isReported: true };
}

/** `</` or `</>` closes the innermost element, unless that is closed right behind. */
function closeByNamelessTag(state: XmlState, tag: EndTag): void {
  const { top } = state;
  const written = state.text.slice(tag.start, tag.end);
  if (top === undefined || nextEndTagName(state, tag.end) === top.name) {
    const suggestions = suggest("remove", tag.start, tag.end, "", { text: written });
    state.report("emptyEndTag", tag.start, tag.end, {}, suggestions);
    return;
  }
  const right = `</${top.name}>`;
  const suggestions = suggest("replace", tag.start, tag.end, right, { text: right });
  state.report("missingEndTagName", tag.start, tag.end, { expected: top.name }, suggestions);
  close(state, top, tag);
}

function closeByTag(state: XmlState, tag: EndTag): void {
  const { top } = state;
  const { name } = tag;
  if (top === undefined) {
    reportStray(state, tag);
    return;
  }
  if (top.name === name) {
    close(state, top, tag);
    return;
  }
  const count = countOpen(state, name);
  if (count > 0) {
    // `<Format>CSV</Destination></Destination>`: the first one was meant to close the innermost element.
    if (count === 1 && hasOnlyText(top) && nextEndTagName(state, tag.end) === name) {
      closeMismatched(state, top, tag);
      return;
    }
    if (closeCrossed(state, top, tag)) return;
    closeSkipped(state, tag);
    close(state, state.top as ElementNode, tag);
    return;
  }
  if (fits(state, top, tag)) closeMismatched(state, top, tag);
  else reportStray(state, tag);
}

/** `<b><i>x</b></i>`: two end tags have changed places, which is one problem. */
function closeCrossed(state: XmlState, top: ElementNode, tag: EndTag): boolean {
  const parent = state.open.at(-2);
  const { name: expected } = top;
  const next = skipBlanks(state.text, tag.end);
  if (parent?.name !== tag.name || !state.text.startsWith(`</${expected}>`, next) || countOpen(state, expected) > 1) {
    return false;
  }
  const nextNameEnd = next + 2 + expected.length;
  if (!tag.isReported) {
    const data = { name: tag.name, expected };
    const edits: Edit[] = [
      { range: [tag.nameStart, tag.nameEnd], text: expected },
      { range: [next + 2, nextNameEnd], text: tag.name },
    ];
    state.report(
      "crossedEndTags",
      tag.nameStart,
      tag.nameEnd,
      data,
      [{ messageId: "swapEndTags", data, edits }],
      [{ start: top.nameStart, end: top.nameEnd, messageId: "openedHere" }],
    );
  }
  close(state, top, tag);
  closeTop(state, parent, next, next + 2, nextNameEnd, nextNameEnd + 1);
  return true;
}

/** Decides whether an end tag whose name is not open was meant for the innermost element. */
function fits(state: XmlState, top: ElementNode, tag: EndTag): boolean {
  const next = nextEndTagName(state, tag.end);
  if (next === top.name) return false;
  if (areSimilar(top.name, tag.name) || (top.unfinished && tag.name.startsWith(top.name))) return true;
  if (hasOnlyText(top)) return true;
  return next === undefined ? skipBlanks(state.text, tag.end) >= state.end : countOpen(state, next) > 0;
}

/** The name of the end tag that follows, with nothing but white space before it. */
function nextEndTagName(state: XmlState, offset: number): string | undefined {
  const { text } = state;
  const at = skipBlanks(text, offset);
  if (text.charCodeAt(at) !== LESS_THAN || text.charCodeAt(at + 1) !== SLASH) return undefined;
  return text.slice(at + 2, endOfName(text, at + 2));
}

function hasOnlyText(element: ElementNode): boolean {
  return (
    element.children.length === 1 && element.children[0]?.kind === "text" && element.children[0].value.trim() !== ""
  );
}

/** How many elements of the name are open; counted once, then kept up to date. */
function countOpen(state: XmlState, name: string): number {
  if (state.openNames === undefined) {
    state.openNames = new Map();
    for (const element of state.open) state.openNames.set(element.name, (state.openNames.get(element.name) ?? 0) + 1);
  }
  return state.openNames.get(name) ?? 0;
}

function closeMismatched(state: XmlState, top: ElementNode, tag: EndTag): void {
  // Both tags of `<Optional … </OptionalFields>` are wrong by one slip, which is reported at the first one.
  if (!tag.isReported && !top.unfinished) {
    const right = `</${top.name}>`;
    state.report(
      "mismatchedEndTag",
      tag.nameStart,
      tag.nameEnd,
      { name: tag.name, expected: top.name },
      suggest("replace", tag.nameStart, tag.nameEnd, top.name, { text: right }),
      [{ start: top.nameStart, end: top.nameEnd, messageId: "openedHere" }],
    );
  }
  close(state, top, tag);
}

function reportStray(state: XmlState, tag: EndTag): void {
  if (tag.isReported) return;
  const { name } = tag;
  state.report(
    "strayEndTag",
    tag.nameStart,
    tag.nameEnd,
    { name },
    suggest("removeEndTag", tag.start, tag.end, "", { name }),
  );
}

function close(state: XmlState, element: ElementNode, tag: EndTag): void {
  closeTop(state, element, tag.start, tag.nameStart, tag.nameEnd, tag.end);
}

/** Closes the innermost element by the end tag that begins at `start`. */
function closeTop(
  state: XmlState,
  element: ElementNode,
  start: number,
  nameStart: number,
  nameEnd: number,
  end: number,
): void {
  if (element.unfinished) reportUnfinished(state, element);
  element.endTagStart = start;
  element.endNameStart = nameStart;
  element.endNameEnd = nameEnd;
  element.end = end;
  state.position = end;
  state.leave(element);
}
