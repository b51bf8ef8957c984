/** End tags: which element they close, and what to make of those that fit none. */

import type { Edit } from "../../syntax/problem.ts";
import { isKnownName } from "./expected-names.ts";
import { areSimilar, endOfName, GREATER_THAN, LESS_THAN, SLASH, skipBlanks, startsName, trimBlanks } from "./names.ts";
import type { ElementNode } from "./nodes.ts";
import { closeKnownLost, closeLost, closeLostRoot } from "./repair/lost-tags.ts";
import { closeSkipped } from "./repair/unclosed.ts";
import { finish } from "./repair/unfinished.ts";
import { type Suggestion, suggest, type XmlState } from "./state.ts";

/** An end tag that is no plain `</name>` of the innermost element. */
interface EndTag {
  readonly name: string;
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
  /** Something is wrong with the tag itself; where it does not fit either, that is no second problem. */
  readonly fault: Fault | undefined;
}

interface Fault {
  readonly messageId: "blankBeforeName" | "unexpectedInEndTag" | "unfinishedEndTag";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestions: Suggestion[];
}

/** `< /Id>` in an Id. Without a name that is open, it may be any text. */
export function beginsSpacedEndTag({ text, top }: XmlState, offset: number): boolean {
  const mark = skipBlanks(text, offset + 1);
  if (top === undefined || mark === offset + 1 || text.charCodeAt(mark) !== SLASH) return false;
  const nameEnd = mark + 1 + top.name.length;
  return text.startsWith(top.name, mark + 1) && text.charCodeAt(skipBlanks(text, nameEnd)) === GREATER_THAN;
}

export function readEndTag(state: XmlState): void {
  const { text, position: start, top } = state;
  const mark = skipBlanks(text, start + 1);
  const nameStart = mark + 1;
  if (top !== undefined && text.startsWith(top.name, nameStart)) {
    const nameEnd = nameStart + top.name.length;
    if (mark === start + 1 && text.charCodeAt(nameEnd) === GREATER_THAN && nameEnd > nameStart) {
      closeTop(state, top, start, nameStart, nameEnd, nameEnd + 1);
      return;
    }
  }
  const tag = readTag(state, start, mark);
  state.position = tag.end;
  if (tag.name === "") closeByNamelessTag(state, tag);
  else closeByTag(state, tag);
}

function readTag(state: XmlState, start: number, mark: number): EndTag {
  const { text } = state;
  const afterMark = mark + 1;
  const afterBlanks = skipBlanks(text, afterMark);
  const nameStart = startsName(text, afterBlanks) ? afterBlanks : afterMark;
  const nameEnd = endOfName(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  const tail = skipBlanks(text, nameEnd);
  let end = tail;
  while (end < state.end && text.charCodeAt(end) !== GREATER_THAN && text.charCodeAt(end) !== LESS_THAN) end++;
  if (text.charCodeAt(end) !== GREATER_THAN) {
    // The nameless tag is a problem of its own.
    return {
      name,
      start,
      nameStart,
      nameEnd,
      end: nameEnd,
      fault: name === "" ? undefined : unfinished(nameStart, nameEnd),
    };
  }
  let fault: Fault | undefined;
  if (name !== "" && end > tail) fault = unexpected(text, nameEnd, tail, end);
  else if (nameStart > afterMark) fault = blankBeforeName(afterMark, nameStart);
  else if (mark > start + 1) fault = blankBeforeName(start + 1, mark);
  return { name, start, nameStart, nameEnd, end: name === "" && end > tail ? nameEnd : end + 1, fault };
}

function unfinished(start: number, end: number): Fault {
  const suggestions = suggest("insert", end, end, ">", { text: ">" });
  return { messageId: "unfinishedEndTag", start, end, text: "", suggestions };
}

function unexpected(source: string, nameEnd: number, start: number, tagEnd: number): Fault {
  const end = trimBlanks(source, start, tagEnd);
  const text = source.slice(start, end);
  const suggestions = suggest("remove", nameEnd, tagEnd, "", { text });
  return { messageId: "unexpectedInEndTag", start, end, text, suggestions };
}

function blankBeforeName(start: number, end: number): Fault {
  return { messageId: "blankBeforeName", start, end, text: "", suggestions: suggest("removeBlanks", start, end, "") };
}

function reportFault(state: XmlState, name: string, fault: Fault, suggestions = fault.suggestions): void {
  state.report(fault.messageId, fault.start, fault.end, { name, text: fault.text }, suggestions);
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
    if (tag.fault !== undefined || !closeLostRoot(state, tag)) reportStray(state, tag);
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
  if (tag.fault === undefined && closeKnownLost(state, top, tag)) return;
  if (fits(state, top, tag)) closeMismatched(state, top, tag);
  else if (tag.fault !== undefined || !closeLost(state, top, tag)) reportStray(state, tag);
}

/** `<b><i>x</b></i>`: two end tags have changed places, which is one problem. */
function closeCrossed(state: XmlState, top: ElementNode, tag: EndTag): boolean {
  const parent = state.open.at(-2);
  const { name: expected } = top;
  if (parent?.name !== tag.name || tag.fault !== undefined || countOpen(state, expected) > 1) return false;
  const next = skipBlanks(state.text, tag.end);
  if (!state.text.startsWith(`</${expected}>`, next)) return false;
  const nextNameEnd = next + 2 + expected.length;
  const data = { name: tag.name, expected };
  const edits: Edit[] = [
    { range: [tag.nameStart, tag.nameEnd], text: expected },
    { range: [next + 2, nextNameEnd], text: tag.name },
  ];
  const suggestions = [{ messageId: "swapEndTags", data, edits }];
  const related = [{ start: top.nameStart, end: top.nameEnd, messageId: "openedHere" }];
  state.report("crossedEndTags", tag.nameStart, tag.nameEnd, data, suggestions, related);
  close(state, top, tag);
  closeTop(state, parent, next, next + 2, nextNameEnd, nextNameEnd + 1);
  return true;
}

/** Decides whether an end tag whose name is not open was meant for the innermost element. */
function fits(state: XmlState, top: ElementNode, tag: EndTag): boolean {
  const next = nextEndTagName(state, tag.end);
  if (next === top.name) return false;
  if (areSimilar(top.name, tag.name)) return true;
  // One of the two names is cut short by what is reported there.
  if ((top.unfinished || top.isReported) && tag.name.startsWith(top.name)) return true;
  if ((top.unfinished || tag.fault !== undefined) && top.name.startsWith(tag.name)) return true;
  if (next !== undefined) return countOpen(state, next) > 0;
  // Nothing may follow the root, so an end tag before other content is not its own.
  return skipBlanks(state.text, tag.end) >= state.end || (state.open.length > 1 && hasOnlyText(top));
}

/** The name of the end tag that follows, with nothing but white space before it. */
function nextEndTagName(state: XmlState, offset: number): string | undefined {
  const { text } = state;
  const at = skipBlanks(text, offset);
  if (text.charCodeAt(at) !== LESS_THAN || text.charCodeAt(at + 1) !== SLASH) return undefined;
  return text.slice(at + 2, endOfName(text, at + 2));
}

/** True where the element's text begins right behind its start tag, as that of a value does. */
function hasOnlyText(element: ElementNode): boolean {
  const first = element.children[0];
  return element.children.length === 1 && first?.kind === "text" && /^\S/.test(first.value);
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
  const right = `</${top.name}>`;
  if (tag.fault !== undefined) {
    reportFault(state, tag.name, tag.fault, suggest("replace", tag.start, tag.end, right, { text: right }));
  } else if (isWrongStart(top, tag.name)) {
    closeMisspelt(state, top, tag);
    return;
  } else if (!top.unfinished && !top.isReported) {
    state.report(
      "mismatchedEndTag",
      tag.nameStart,
      tag.nameEnd,
      { name: tag.name, expected: top.name },
      suggest("replace", tag.nameStart, tag.nameEnd, top.name, { text: right }),
      [{ start: top.nameStart, end: top.nameEnd, messageId: "openedHere" }],
    );
  }
  // Otherwise both tags are wrong by one slip, as in `<Optional … </OptionalFields>`: the first one is reported.
  closeTop(state, top, tag.start, tag.nameStart, tag.nameEnd, tag.end);
}

/** Of two names the one that is known is right; where that tells nothing, it is the first one. */
function isWrongStart(top: ElementNode, endName: string): boolean {
  return !top.unfinished && isKnownName(endName) && !isKnownName(top.name);
}

/** `<Fromat>CSV</Format>`: from now on the element has the name that was meant. */
function closeMisspelt(state: XmlState, top: ElementNode, tag: EndTag): void {
  const { name, nameStart, nameEnd } = top;
  const suggestions = suggest("replace", nameStart, nameEnd, tag.name, { text: `<${tag.name}>` });
  const oddName = state.oddNames.get(top);
  if (oddName !== undefined) Object.assign(oddName, { suggestions });
  else if (!top.isReported) {
    const data = { name, expected: tag.name };
    const related = [{ start: tag.nameStart, end: tag.nameEnd, messageId: "closedByThis" }];
    state.report("mismatchedStartTag", nameStart, nameEnd, data, suggestions, related);
  }
  closeTop(state, top, tag.start, tag.nameStart, tag.nameEnd, tag.end);
  top.name = tag.name;
}

function reportStray(state: XmlState, tag: EndTag): void {
  const { name } = tag;
  const suggestions = suggest("removeEndTag", tag.start, tag.end, "", { name });
  if (tag.fault === undefined) state.report("strayEndTag", tag.nameStart, tag.nameEnd, { name }, suggestions);
  else reportFault(state, name, tag.fault, suggestions);
}

/** Closes the innermost element by an end tag that fits. */
function close(state: XmlState, element: ElementNode, tag: EndTag): void {
  if (tag.fault !== undefined) reportFault(state, tag.name, tag.fault);
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
  state.leave(element);
  if (element.unfinished) finish(state, element, state.text.slice(nameStart, nameEnd));
  element.endBy(start, nameStart, nameEnd, end);
  state.position = end;
}
