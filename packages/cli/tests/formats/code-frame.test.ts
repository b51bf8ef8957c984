import { LineIndex } from "@inventory-lint/core/internal";
import { describe, expect, test } from "vitest";
import { runs, seedOf } from "../../../core/tests/fuzz.ts";
import { codeFrame } from "../../src/formats/code-frame.ts";
import { cellsOf } from "../../src/terminal/cells.ts";

/** The frame of a text in which « and » mark the range, drawn without colours. */
function frame(marked: string, columns = 80): string {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace("«", "").replace("»", "");
  const plain = (part: string) => part;
  return codeFrame(text, new LineIndex(text), [start, end], { columns, gutter: plain, mark: plain }).join("\n");
}

describe("one line", () => {
  test("stands between the lines around it", () => {
    expect(frame("<a>\n  <b>\n    <c>«wrong»</c>\n  </b>\n</a>\n")).toBe(
      ["  1 │ <a>", "  2 │   <b>", "  3 │     <c>wrong</c>", "    │        ^^^^^", "  4 │   </b>"].join("\n"),
    );
  });

  test("numbers are aligned", () => {
    expect(frame(`${"\n".repeat(8)}a\n«b»\nc`)).toBe(
      ["   8 │", "   9 │ a", "  10 │ b", "     │ ^", "  11 │ c"].join("\n"),
    );
  });

  test("an empty range is one mark, at the end of the text too", () => {
    expect(frame("ab«»cd")).toBe("  1 │ abcd\n    │   ^");
    expect(frame("abcd«»")).toBe("  1 │ abcd\n    │     ^");
    expect(frame("«»")).toBe("  1 │\n    │ ^");
  });

  test("a range of a line end alone is one mark behind the line", () => {
    expect(frame("ab«\n»cd")).toBe("  1 │ ab\n    │   ^\n  2 │ cd");
  });
});

describe("columns of a terminal", () => {
  test("tabs reach to the next stop", () => {
    expect(frame("\t<a>\t«x»</a>")).toBe("  1 │     <a> x</a>\n    │         ^");
    expect(frame("a\t«\tb»")).toBe("  1 │ a       b\n    │     ^^^^^");
  });

  test("wide letters take two columns, accents and joined pictures none of their own", () => {
    expect(frame("日本«語x»")).toBe("  1 │ 日本語x\n    │     ^^^");
    expect(frame("e\u0301«e\u0301»")).toBe("  1 │ e\u0301e\u0301\n    │  ^");
    expect(frame("👩‍👩‍👧«🪣»")).toBe("  1 │ 👩‍👩‍👧🪣\n    │   ^^");
    expect(frame("🇩🇪❤️«ｗ»ü")).toBe("  1 │ 🇩🇪❤️ｗü\n    │     ^^");
    expect(frame("üß«Ж»")).toBe("  1 │ üßЖ\n    │   ^");
  });

  test("characters that a terminal obeys are shown", () => {
    expect(frame("\u001b[2J«\u0000»\u202e")).toBe("  1 │ ␛[2J␀<U+202E>\n    │     ^");
  });

  test("line ends are no part of a line, whatever they are", () => {
    expect(frame("a\r\n«b»\r\nc\rd")).toBe("  1 │ a\n  2 │ b\n    │ ^\n  3 │ c");
  });
});

describe("characters as people count them", () => {
  const pool = [
    "a",
    "e\u0301",
    "\t",
    " ",
    "日",
    "👩‍👩‍👧",
    "🇩🇪",
    "❤️",
    "1\ufe0f\u20e3",
    "\u0301",
    "\u200d",
    "ü",
    "\ud800",
    "한",
    "ﷺ",
    "<",
  ];
  /** The same row of numbers each time. */
  const numbers = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % below;
    };
  };

  test.each(Array.from({ length: runs(20) }, (_, seed) => seedOf(seed + 1)))("are those of Unicode (%d)", (seed) => {
    const next = numbers(seed);
    const line = Array.from({ length: 200 }, () => pool[next(pool.length)]).join("");
    const expected = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line)];
    const cells = cellsOf(line);
    expect(cells.map(({ start, end }) => line.slice(start, end))).toEqual(expected.map(({ segment }) => segment));
    let column = 0;
    for (const cell of cells) {
      expect(cell.column).toBe(column);
      column += cell.width;
    }
  });
});

describe("long lines", () => {
  const line = (before: number, mark: number, behind: number) =>
    `${"a".repeat(before)}«${"M".repeat(mark)}»${"z".repeat(behind)}`;

  test("are cut behind the mark where it stands near the beginning", () => {
    expect(frame(line(3, 4, 100), 40)).toBe(`  1 │ aaaMMMM${"z".repeat(26)}…\n    │    ^^^^`);
  });

  test.each([
    [200, 4, 200],
    [200, 4, 0],
    [100_000, 4, 100_000],
    [200, 100, 200],
    [5000, 5000, 5000],
  ])("fit into the room there is, with the mark under what is marked (%d + %d + %d)", (before, mark, behind) => {
    const [shown = "", underline = ""] = frame(line(before, mark, behind), 60).split("\n");
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown).toContain("…");
    expect(underline).toMatch(/ \^+$/);
    const from = underline.indexOf("^");
    expect(shown.slice(from, underline.length)).toMatch(/^M+$/);
    expect(shown.charAt(from - 1)).not.toBe("M");
    if (mark === 4) expect(underline.length - from).toBe(4);
  });
});

test("lines that end before the part of a long line that is shown are left out", () => {
  const before = `<a>\n${" ".repeat(50)}<bcd>`;
  expect(frame(`${before}\n${" ".repeat(50)}<b>«wrong»</b>${"z".repeat(50)}\n</a>`, 40)).toBe(
    [
      `  2 │ …${" ".repeat(4)}<bcd>`,
      `  3 │ …${" ".repeat(4)}<b>wrong</b>${"z".repeat(16)}…`,
      `    │ ${" ".repeat(8)}^^^^^`,
    ].join("\n"),
  );
});

describe("several lines", () => {
  test("each is underlined, without its indentation", () => {
    expect(frame("<a>«\n   b\r\n»</a>")).toBe(
      ["  1 │ <a>", "    │    ^", "  2 │    b", "    │    ^", "  3 │ </a>"].join("\n"),
    );
  });

  test("of many only the first and the last", () => {
    expect(frame("«1\n2\n3\n4\n5\n6»\n7")).toBe(
      ["  1 │ 1", "    │ ^", "    ⋮", "  6 │ 6", "    │ ^", "  7 │ 7"].join("\n"),
    );
  });
});
