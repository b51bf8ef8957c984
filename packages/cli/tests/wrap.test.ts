import { describe, expect, it } from "vitest";
import { wrap } from "../src/terminal/wrap.ts";

describe("wrap", () => {
  it("breaks at blanks, and never inside of a word", () => {
    expect(wrap("Write its ARN, arn:aws:s3:::acme-reports.", 16)).toEqual([
      "Write its ARN,",
      "arn:aws:s3:::acme-reports.",
    ]);
    expect(wrap("one two three", 13)).toEqual(["one two three"]);
    expect(wrap("one two three", 12)).toEqual(["one two", "three"]);
    expect(wrap("", 5)).toEqual([""]);
  });

  it("counts columns, not characters", () => {
    expect(wrap("日本 語", 6)).toEqual(["日本", "語"]);
    expect(wrap("日本 語", 7)).toEqual(["日本 語"]);
  });
});
