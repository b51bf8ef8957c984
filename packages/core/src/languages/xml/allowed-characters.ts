/** Characters that may not stand anywhere in an XML document. */
import { BLANK, isBlank } from "./names.ts";
import { suggest, type XmlState } from "./state.ts";

// A pattern passes over the text several times faster than a loop that asks for every character.
const SUSPICIOUS = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g;

/** Reports every run of characters that XML does not allow, and every half of a surrogate pair. */
export function findForbiddenCharacters(state: XmlState): void {
  const { text } = state;
  SUSPICIOUS.lastIndex = state.start;
  for (let match = SUSPICIOUS.exec(text); match !== null; match = SUSPICIOUS.exec(text)) {
    SUSPICIOUS.lastIndex = pass(state, match.index, text.charCodeAt(match.index));
  }
}

/** Offset behind the pair, or behind the run of forbidden characters at `start`, which is reported. */
function pass(state: XmlState, start: number, code: number): number {
  const { text } = state;
  if (isForbidden(code)) {
    let end = start + 1;
    while (end < state.end && isForbidden(text.charCodeAt(end))) end++;
    report(state, "controlCharacter", start, end, code);
    return end;
  }
  if ((text.codePointAt(start) as number) > 0xffff) return start + 2;
  report(state, "loneSurrogate", start, start + 1, code);
  return start + 1;
}

function isForbidden(code: number): boolean {
  return code < BLANK ? !isBlank(code) : code === 0xfffe || code === 0xffff;
}

function report(
  state: XmlState,
  messageId: "controlCharacter" | "loneSurrogate",
  start: number,
  end: number,
  code: number,
): void {
  const data = { code: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` };
  state.report(messageId, start, end, data, suggest("removeCharacters", start, end, ""), undefined, "encoding");
}
