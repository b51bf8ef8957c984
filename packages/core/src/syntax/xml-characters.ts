/** Characters that may not stand anywhere in an XML document. */
import { BLANK, isBlank } from "./xml-names.ts";
import { suggest, type XmlState } from "./xml-state.ts";

/** Reports every run of characters that XML does not allow, and every half of a surrogate pair. */
export function findForbiddenCharacters(state: XmlState): void {
  const { text, end } = state;
  for (let at = state.start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= BLANK ? code >= 0xd800 : !isBlank(code)) at = pass(state, at, code) - 1;
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
  if (code > 0xdfff) return start + 1;
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
