/** Pseudo-random whole numbers below a limit, the same in every run (a linear congruential generator). */
export function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pieces = [
  "<",
  "</",
  ">",
  "&",
  '"',
  "{",
  "}",
  "[",
  ",",
  "\r\n",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "😀",
  "\u0000",
  "###\n",
  "// ",
  "?id=",
];

/** A text as it may be while somebody types: cut off, or with spans lost, doubled or put in. */
export function halfTyped(text: string, below: (limit: number) => number): string {
  const at = below(text.length + 1);
  const end = Math.min(text.length, at + below(60));
  const piece = pieces[below(pieces.length)] ?? "";
  switch (below(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(0, at) + piece + text.slice(at);
    default:
      return text.slice(0, at) + piece + text.slice(end);
  }
}
