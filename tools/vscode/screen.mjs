/// <reference lib="dom" />
// What is read off the screen; each function runs in the page.

/** The characters above each wavy line of the active editor, from top to bottom. */
export function underlinedTexts() {
  const editor = document.querySelector(".editor-instance");
  const lines = [...(editor?.querySelectorAll(".view-line") ?? [])];
  const waves = [...(editor?.querySelectorAll(".cdr[class*='squiggly-']") ?? [])];
  const boxes = waves.map((wave) => wave.getBoundingClientRect()).sort((a, b) => a.top - b.top || a.left - b.left);
  return boxes.map((box) => {
    const line = lines.find((one) => Math.abs(middleOf(one.getBoundingClientRect()) - middleOf(box)) < box.height / 2);
    // Blanks are shown as ones at which no line is broken.
    return line ? charactersBetween(line, box.left, box.right).replaceAll("\u00a0", " ") : "";
  });

  /** @param {DOMRect} box */
  function middleOf({ top, bottom }) {
    return (top + bottom) / 2;
  }

  /**
   * @param {Element} line
   * @param {number} left
   * @param {number} right
   */
  function charactersBetween(line, left, right) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let text = "";
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      for (let i = 0; i < node.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        const middle = (box.left + box.right) / 2;
        if (middle > left && middle < right) text += node.data[i];
      }
    }
    return text;
  }
}

/**
 * The rows of the Problems panel: files and below each its problems. The panel shows only those that there is room for.
 * @returns {{ file?: string, message?: string, code?: string, line?: number, column?: number }[]}
 */
export function problemRows() {
  const rows = [...document.querySelectorAll(".markers-panel .monaco-list-row")];
  const top = (/** @type {Element} */ row) => row.getBoundingClientRect().top;
  return rows
    .sort((a, b) => top(a) - top(b))
    .map((row) => {
      const textOf = (/** @type {string} */ part) => row.querySelector(part)?.textContent ?? "";
      const place = /\[Ln (\d+), Col (\d+)\]/.exec(textOf(".marker-line"));
      if (!place) return { file: textOf(".label-name") };
      const [, line, column] = place.map(Number);
      return { message: textOf(".marker-message"), code: textOf(".marker-code"), line: line ?? 0, column: column ?? 0 };
    });
}

/** What was copied last. */
export function clipboardText() {
  return navigator.clipboard.readText();
}
