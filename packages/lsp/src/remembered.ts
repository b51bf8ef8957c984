/** So many answers are kept; a person has fewer files open. */
const MAX_KEPT = 1000;

/** A function of a text that keeps its last answers. Addresses are asked about several times after every key. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept.value;
    if (known.size === MAX_KEPT) known.clear();
    const value = make(text);
    known.set(text, { value });
    return value;
  };
}
