import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/syntax/problem.ts";
import { applyEdits, mergeEdits, separateEdits } from "../../src/text/edit.ts";
import { runs } from "../fuzz.ts";

const edit = (start: number, end: number, text: string): Edit => ({ range: [start, end], text });

describe("applyEdits", () => {
  it.each<[string, Edit[], string]>([
    ["abcdef", [], "abcdef"],
    ["abcdef", [edit(1, 3, "X")], "aXdef"],
    ["abcdef", [edit(4, 6, "Y"), edit(0, 1, "")], "bcdY"],
    ["abcdef", [edit(2, 2, "1"), edit(2, 2, "2")], "ab12cdef"],
    ["abcdef", [edit(2, 4, ""), edit(2, 2, "!")], "ab!ef"],
    ["abcdef", [edit(0, 3, "x"), edit(3, 6, "y")], "xy"],
    ["", [edit(0, 0, "x")], "x"],
  ])("%j with %j gives %j", (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each<[string, Edit[]]>([
    ["overlapping spans", [edit(0, 3, ""), edit(2, 4, "")]],
    ["one span within another", [edit(0, 6, ""), edit(2, 3, "")]],
    ["an insertion within a span", [edit(0, 4, ""), edit(2, 2, "x")]],
    ["a span beyond the text", [edit(4, 7, "")]],
    ["a span before the text", [edit(-1, 2, "")]],
    ["a span that ends before it begins", [edit(3, 2, "")]],
  ])("refuses %s", (_, edits) => {
    expect(() => applyEdits("abcdef", edits)).toThrow(TypeError);
    expect(() => mergeEdits("abcdef", [...edits, edit(6, 6, "")])).toThrow(TypeError);
  });

  it("does not sort the caller's array", () => {
    const edits = [edit(4, 5, ""), edit(0, 1, "")];
    applyEdits("abcdef", edits);
    expect(edits).toEqual([edit(4, 5, ""), edit(0, 1, "")]);
  });
});

describe("mergeEdits", () => {
  it("spans from the first edit to the last and keeps what stands between", () => {
    expect(mergeEdits("abcdef", [edit(4, 5, "Y"), edit(1, 2, "X")])).toEqual(edit(1, 5, "XcdY"));
  });

  it("joins edits that overlap, and leaves those that touch", () => {
    expect(separateEdits([edit(4, 6, ""), edit(0, 2, ""), edit(1, 3, "x")])).toEqual([edit(0, 3, "x"), edit(4, 6, "")]);
    expect(separateEdits([edit(0, 2, "a"), edit(2, 3, "b")])).toEqual([edit(0, 2, "a"), edit(2, 3, "b")]);
  });

  it("refuses to merge nothing", () => {
    expect(() => mergeEdits("abcdef", [])).toThrow(TypeError);
  });

  it("does what its parts do", () => {
    const spans = fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 8 }).map((cuts) => {
      const places = cuts.sort((a, b) => a - b);
      return places.slice(1).map((end, index) => edit(places[index] ?? 0, end, "#".repeat(index % 3)));
    });
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 20, unit: "binary-ascii" }), spans, (text, edits) => {
        expect(applyEdits(text, [mergeEdits(text, edits)])).toBe(applyEdits(text, edits.toReversed()));
      }),
      { numRuns: runs(100) },
    );
  });
});
