import fc from "fast-check";
import { expect, it } from "vitest";
import { LineIndex } from "../../src/text/line-index.ts";
import { runs } from "../fuzz.ts";

const texts = fc
  .array(fc.constantFrom("a", "😀", "\n", "\r", "\r\n", "bc"), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("knows where lines begin, and which offset stands at which place", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const index = new LineIndex(text);
      const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
      expect(Array.from(index.starts)).toEqual([0, ...ends]);
      for (let offset = 0; offset <= text.length; offset++) expect(index.offset(index.position(offset))).toBe(offset);
    }),
    { numRuns: runs(500) },
  );
});
