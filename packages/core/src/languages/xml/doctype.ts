/** The DOCTYPE: passed over as a whole. Its entities are noted so that nobody reports them as unknown. */
import {
  CLOSE_BRACKET,
  DOUBLE_QUOTE,
  GREATER_THAN,
  LESS_THAN,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  startsName,
} from "./names.ts";
import { InstructionNode } from "./nodes.ts";
import { endOfUnclosed, suggest, type XmlState } from "./state.ts";

const PERCENT = 0x25;
const KEYWORD = "<!DOCTYPE";
// General entities only: parameter entities cannot be referred to in the document.
const ENTITY = /<!ENTITY\s+(?:%\s+[^\s"'>%]+|([^\s"'>%]+))/y;
const EXTERNAL = /<!DOCTYPE\s+[^\s[>]+\s+(?:SYSTEM|PUBLIC)\b/y;

export function readDoctype(state: XmlState, start: number): void {
  const { text } = state;
  let end = state.isDoctypeLost ? -1 : endOfDoctype(state, start + KEYWORD.length);
  if (end === -1) {
    // Where one DOCTYPE has no end, nobody looks for that of the next one, which would take quadratic time.
    state.isDoctypeLost = true;
    end = endOfUnclosed(text, start + KEYWORD.length);
  }
  EXTERNAL.lastIndex = start;
  if (EXTERNAL.test(text)) state.entities = true;
  state.append(new InstructionNode("doctype", start, end));
  state.position = end;
  state.report("doctype", start, end, {}, suggest("removeDoctype", start, end, ""), undefined, "xml-doctype");
}

/** Offset behind the `>` of the DOCTYPE; -1 where there is none. */
function endOfDoctype(state: XmlState, start: number): number {
  const { text } = state;
  let isInSubset = false;
  for (let at = start; at !== -1 && at < state.end; ) {
    const code = text.charCodeAt(at);
    if (code === GREATER_THAN && !isInSubset) return at + 1;
    if (code === LESS_THAN && !isInSubset) return -1;
    if (code === OPEN_BRACKET) isInSubset = true;
    else if (code === CLOSE_BRACKET) isInSubset = false;
    at = code === LESS_THAN ? passDeclaration(state, at) : passCharacter(state, at, code);
  }
  return -1;
}

/** Offset behind a comment or an instruction, or inside of a declaration of the subset; -1 where it has no end. */
function passDeclaration(state: XmlState, at: number): number {
  const { text } = state;
  if (text.startsWith("<!--", at)) return endOf(text, "-->", at + 4);
  if (text.startsWith("<?", at)) return endOf(text, "?>", at + 2);
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(text);
  if (entity === null) return at + 1;
  const [, name] = entity;
  if (name !== undefined && state.entities !== true) {
    state.entities ??= new Set();
    state.entities.add(name);
  }
  return ENTITY.lastIndex;
}

/** Offset behind the quoted text or the single character at `at`; -1 where the quote is not closed. */
function passCharacter(state: XmlState, at: number, code: number): number {
  const { text } = state;
  if (code === DOUBLE_QUOTE) return endOf(text, '"', at + 1);
  if (code === SINGLE_QUOTE) return endOf(text, "'", at + 1);
  // A parameter entity may bring declarations from anywhere.
  if (code === PERCENT && startsName(text, at + 1)) state.entities = true;
  return at + 1;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}
