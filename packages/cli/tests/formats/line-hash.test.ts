import { describe, expect, test } from "vitest";
import { lineHashes } from "../../src/formats/line-hash.ts";

function linesOf(text: string): number[] {
  return text.split(/\r\n|\r|\n/).map((_, i) => i + 1);
}

function everyLine(text: string): Map<number, string> {
  return lineHashes(text, new Set(linesOf(text)));
}

/** The same by its definition: a polynomial in 37 over the hundred characters that begin with a line. */
function byDefinition(text: string): Map<number, string> {
  const codes: number[] = [];
  const lineStarts: number[] = [];
  let beginsLine = true;
  for (const char of text.replace(/\r\n?/g, "\n").replace(/[ \t]/g, "")) {
    for (let i = 0; i < char.length; i++) {
      if (beginsLine) lineStarts.push(codes.length);
      beginsLine = char === "\n";
      codes.push(char.charCodeAt(i));
    }
  }
  if (beginsLine) lineStarts.push(codes.length);
  codes.push(0xffff, ...Array.from({ length: 100 }, () => 0));
  const counts = new Map<bigint, number>();
  return new Map(
    lineStarts.map((start, line) => {
      const block = codes.slice(start, start + 100);
      const hash = BigInt.asUintN(
        64,
        block.reduce((sum, code) => sum * 37n + BigInt(code), 0n),
      );
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      return [line + 1, `${hash.toString(16)}:${counts.get(hash)}`];
    }),
  );
}

describe("GitHub's published examples", () => {
  test.each([
    ["", ["c129715d7a2bc9a3:1"]],
    [" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]],
  ])("%j", (text, hashes) => {
    expect([...everyLine(text).values()]).toEqual(hashes);
  });
});

describe("the definition", () => {
  test.each([
    ["LF, CRLF and CR", "a\nb\r\nc\rd\r\r\n\n"],
    ["white space that does not count", "\ta b\n ab\nab \t\n"],
    ["lines longer than the block", `${"x".repeat(250)}\n${"y".repeat(99)}\n${"z".repeat(100)}`],
    ["equal lines", "same\n".repeat(120)],
    ["letters beyond U+00FF, and beyond U+FFFF", `${"日本語🪣".repeat(60)}\n\u00ff\u0100\n`],
    ["a byte order mark", "\ufeff<a>\n</a>"],
    ["a text that is not kept", "<a>\n  <b/>\n\r\n</a>\n".repeat(60_000)],
    // Around the places at which a long text is cut: 64 Ki units, and one more where CRLF would be cut.
    ...[-2, -1, 0, 1].map((by): [string, string] => {
      const long = "x ".repeat(32 * 1024).slice(0, 64 * 1024 + by);
      return [`long lines, ${by}`, `${long}\r\n\r\n\r${long}\r\r\n${long}${long}\r\nend`];
    }),
  ])("%s", (_, text) => {
    const defined = byDefinition(text);
    expect([...everyLine(text)]).toEqual([...defined]);
    // Few lines are answered in a way of their own.
    const lines = linesOf(text).slice(0, 120);
    const last = lines.at(-1) ?? 1;
    expect([...lineHashes(text, new Set([last]))]).toEqual([[last, defined.get(last)]]);
    for (let i = 0; i < lines.length && text.length < 1 << 18; i += 4) {
      const few = lines.slice(i, i + 4);
      expect([...lineHashes(text, new Set(few))]).toEqual(few.map((line) => [line, defined.get(line)]));
    }
  });
});

test("only the lines asked for are answered, with the counts of all lines", () => {
  expect([...lineHashes("a\n\n\n\nb", new Set([3]))]).toEqual([[3, byDefinition("a\n\n\n\nb").get(3)]]);
  expect(lineHashes("a", new Set()).size).toBe(0);
});
