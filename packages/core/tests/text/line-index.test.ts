import fc from "fast-check";
import { expect, it } from "vitest";
import { changedSpan } from "../../src/incremental/changed-span.ts";
import { LineIndex } from "../../src/text/line-index.ts";

const texts = fc
  .array(fc.constantFrom("a", "😀", "\n", "\r", "\r\n", "bc"), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("is after an edit what it is for the new text", () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (before, deleted, inserted, behind) => {
      const [older, newer] = [before + deleted + behind, before + inserted + behind];
      const span = {
        start: before.length,
        end: before.length + deleted.length,
        newEnd: before.length + inserted.length,
      };
      const expected = new LineIndex(newer).starts;
      expect(Array.from(new LineIndex(older).edited(newer, span).starts)).toEqual(expected);
      expect(Array.from(new LineIndex(older).edited(newer, changedSpan(older, newer)).starts)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it("knows the smallest span in which two texts differ", () => {
  expect(changedSpan("abcd", "abxcd")).toEqual({ start: 2, end: 2, newEnd: 3 });
  expect(changedSpan("abcd", "ad")).toEqual({ start: 1, end: 3, newEnd: 1 });
  expect(changedSpan("aaa", "aa")).toEqual({ start: 2, end: 3, newEnd: 2 });
  expect(changedSpan("", "a")).toEqual({ start: 0, end: 0, newEnd: 1 });
});
