/** A small generator of pseudo-random numbers in [0, 1), the same in every run for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const characters = [..."<>/&;\"'{}[]:,.-=!?# \t\n\r0aZü\u{1f5c2}\u0000\ufffd"];
const words = [
  "</",
  "/>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&#0;",
  "\r\n",
  "\\u12",
  "//",
  "/*",
  "null",
  "true",
  "12",
  "{}",
  "[]",
  "<Id>",
  "</Id>",
  '"Id":',
  "SSE-KMS",
  "SSEKMS",
  "{{x}}",
  "csv",
  "arn:aws:s3:::",
  "###\n",
  "PUT ",
  "inventory-lint-disable-next-line",
];

/** A text with one to three accidents in it: characters or tokens lost, doubled, swapped, put in, or written otherwise. */
export function mutate(text: string, other: string, random: () => number): string {
  let result = text;
  for (let accidents = 1 + Math.floor(random() * 3); accidents > 0; accidents--) {
    const change = pick(random() < 0.4 ? characterChanges : tokenChanges, random);
    result = change(result, other, random);
  }
  return result;
}

type Change = (text: string, other: string, random: () => number) => string;

const characterChanges: readonly Change[] = [
  (text, _, random) => splice(text, below(text.length, random), 1, ""),
  (text, _, random) => splice(text, below(text.length + 1, random), 0, pick(characters, random)),
  (text, _, random) => splice(text, below(text.length, random), 1, pick(characters, random)),
  (text, _, random) => text.slice(0, below(text.length, random)),
  (text, _, random) => splice(text, below(text.length, random), below(40, random), ""),
];

const tokenChanges: readonly Change[] = [
  (text, _, random) => withTokens(text, (tokens) => tokens.splice(below(tokens.length, random), 1)),
  (text, _, random) =>
    withTokens(text, (tokens) => tokens.splice(below(tokens.length, random), 0, pick(words, random))),
  (text, _, random) =>
    withTokens(text, (tokens) => tokens.splice(below(tokens.length, random), 1, pick(words, random))),
  (text, _, random) =>
    withTokens(text, (tokens) => tokens.splice(below(tokens.length, random), 0, pick(tokens, random))),
  (text, _, random) =>
    withTokens(text, (tokens) => swap(tokens, below(tokens.length, random), below(tokens.length, random))),
  (text, _, random) => withTokens(text, (tokens) => changeCase(tokens, below(tokens.length, random))),
  (text, other, random) =>
    withTokens(text, (tokens) => {
      const others = tokensOf(other);
      const from = below(others.length, random);
      tokens.splice(below(tokens.length, random), below(6, random), ...others.slice(from, from + below(12, random)));
    }),
];

function tokensOf(text: string): string[] {
  return text.match(/<\/?[\w:-]+|"(?:[^"\\\n]|\\.)*"|[\w-]+|\s+|[\s\S]/gu) ?? [];
}

function withTokens(text: string, change: (tokens: string[]) => void): string {
  const tokens = tokensOf(text);
  if (tokens.length > 0) change(tokens);
  return tokens.join("");
}

function swap(tokens: string[], a: number, b: number): void {
  const [first, second] = [tokens[a], tokens[b]];
  if (first === undefined || second === undefined) return;
  tokens[a] = second;
  tokens[b] = first;
}

function changeCase(tokens: string[], at: number): void {
  const token = tokens[at] ?? "";
  tokens[at] = token === token.toLowerCase() ? token.toUpperCase() : token.toLowerCase();
}

function splice(text: string, at: number, length: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at + length);
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new TypeError("There is nothing to pick from.");
  return item;
}
