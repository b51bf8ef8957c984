import { optionalField } from "../generated/vocabulary.ts";

let bits: Map<string, number> | undefined;

function bitsOfFields(): Map<string, number> {
  bits ??= new Map(optionalField.values.map((field, i) => [field, 2 ** i]));
  return bits;
}

/**
 * Whether the names between marks are those of optional fields, each once. Looks from an offset on, up to where no
 * opening mark follows any more.
 */
export function areFields(text: string, from: number, to: number, opening: string, closing: string): boolean {
  const known = bitsOfFields();
  let seen = 0;
  for (let at = text.indexOf(opening, from); at >= 0 && at < to; ) {
    const start = at + opening.length;
    const end = text.indexOf(closing, start);
    const bit = known.get(text.slice(start, end));
    if (bit === undefined || (seen & bit) !== 0) return false;
    seen |= bit;
    at = text.indexOf(opening, end + closing.length);
  }
  return true;
}
