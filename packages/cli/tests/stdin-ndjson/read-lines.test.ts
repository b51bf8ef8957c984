import { describe, expect, test } from "vitest";
import { type Line, readLines } from "../../src/stdin-ndjson/read-lines.ts";

/** What comes when standard input gives these parts one after the other. */
function linesOf(parts: readonly Uint8Array[], maxSize = 1000): Line[] {
  const left = parts.filter(({ length }) => length > 0);
  const read = (buffer: Buffer) => {
    const part = left.shift();
    if (!part) return 0;
    // What stood in the buffer before must not be taken for what comes now.
    buffer.fill("\n");
    buffer.set(part);
    return part.length;
  };
  return [...readLines(read, maxSize, () => undefined)];
}

const line = (number: number, text: string): Line => ({ number, text, why: undefined });

describe("lines of standard input", () => {
  test("are the same however they are cut into parts", () => {
    const bytes = Buffer.from("\ufeffa\n\né🚢\r\n\ufeffb");
    const expected = [line(1, "a"), line(2, ""), line(3, "é🚢\r"), line(4, "\ufeffb")];
    for (let first = 0; first <= bytes.length; first++) {
      for (let second = first; second <= bytes.length; second++) {
        const parts = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
        expect(linesOf(parts)).toEqual(expected);
      }
    }
  });

  test("may be empty, and the last one may lack its end", () => {
    expect(linesOf([Buffer.from("a\n\nb")])).toEqual([line(1, "a"), line(2, ""), line(3, "b")]);
    expect(linesOf([])).toEqual([]);
  });

  test("are dropped where they are too long or no UTF-8, and others follow", () => {
    const parts = ["12345\n", "123", "456\n", "ok\n"].map((text) => Buffer.from(text));
    expect(linesOf([...parts, Buffer.from([0xe9, 0x0a]), Buffer.from("end\n")], 5)).toEqual([
      line(1, "12345"),
      { number: 2, text: undefined, why: "tooLong" },
      line(3, "ok"),
      { number: 4, text: undefined, why: "notUtf8" },
      line(5, "end"),
    ]);
  });

  test("are handed out before more is waited for", () => {
    const log: string[] = [];
    const parts = ["a\nb\nc", "\n"];
    const read = (buffer: Buffer) => buffer.write(parts.shift() ?? "");
    for (const { text } of readLines(read, 100, () => log.push("wait"))) log.push(text ?? "");
    expect(log).toEqual(["wait", "a", "b", "wait", "c", "wait"]);
  });
});
