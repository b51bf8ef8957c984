// VS Code in a page of Chromium, by what a user sees and presses.
import { isDeepStrictEqual } from "node:util";
import { clipboardText, problemRows, underlinedTexts } from "./screen.mjs";

const PATIENCE_MS = 30_000;

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").Browser} Browser
 *
 * @typedef {{ message: string, code: string, line: number, column: number }} Problem line and column from 1
 */

export class Workbench {
  /** @type {Page} */
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {Browser} browser
   * @param {string} address
   * @param {{ width: number, height: number }} [viewport]
   */
  static async open(browser, address, viewport = { width: 1100, height: 700 }) {
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: 1.5,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 2 * PATIENCE_MS });
    return new Workbench(page);
  }

  get page() {
    return this.#page;
  }

  /** @param {string} key as playwright names it */
  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /**
   * Puts a text in the place of what the active editor shows.
   * @param {string} text
   */
  async replaceAll(text) {
    await this.focusEditor();
    await this.press("Control+A");
    await this.press("Delete");
    await this.#page.keyboard.insertText(text);
  }

  /**
   * Opens a file of the workspace from the tree of files.
   * @param {string} name
   */
  async openFile(name) {
    const inTree = this.#page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first();
    await inTree.dblclick();
    // Else what pops up beside the mouse covers the files below.
    await this.#page.mouse.move(0, 0);
    await this.#page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.#page.waitForSelector(".editor-instance .view-line");
  }

  /**
   * Sets the cursor, with line and column from 1.
   * @param {number} line
   * @param {number} column
   */
  async goTo(line, column) {
    await this.press("Control+G");
    await this.#chooseInBox(`:${line}:${column}`, `line ${line}`);
  }

  /**
   * Runs a command by its title.
   * @param {string} title
   */
  async command(title) {
    await this.press("F1");
    await this.#chooseInBox(`>${title}`, title);
  }

  /**
   * @param {string} text what is to stand in the box at the top
   * @param {string} first what the first row below it then says
   */
  async #chooseInBox(text, first) {
    const box = this.#page.locator(".quick-input-box input");
    await box.waitFor();
    await box.fill(text);
    // The list follows what stands in the box a moment later.
    const row = this.#page.locator(".quick-input-list .monaco-list-row[data-index='0']", { hasText: first });
    await row.waitFor();
    await this.press("Enter");
    await box.waitFor({ state: "hidden" });
  }

  /** Saves the file of the active editor. */
  async save() {
    await this.press("Control+S");
    await this.#page.waitForSelector(".tab.active:not(.dirty)");
  }

  /** The texts that are underlined in the active editor, from top to bottom. */
  async underlined() {
    await this.#page.waitForSelector(".editor-instance .cdr[class*='squiggly-']");
    return await this.#page.evaluate(underlinedTexts);
  }

  /**
   * What pops up at the cursor, once `isRight` says it is that.
   * @param {(hover: string) => boolean} isRight
   */
  async hover(isRight) {
    const rows = await this.hoverRows((seen) => isRight(seen.join("\n")));
    return rows.join("\n");
  }

  /**
   * The same, a text for each problem and for each extension that has something to say.
   * @param {(rows: string[]) => boolean} isRight
   */
  async hoverRows(isRight) {
    await this.press("Control+K");
    await this.press("Control+I");
    const rows = this.#page.locator(".monaco-hover:not(.hidden) .monaco-hover-content .hover-row");
    return await this.#eventually(() => rows.allTextContents(), isRight);
  }

  /** What the menu of quick fixes at the cursor offers; the menu stays open. */
  async quickFixes() {
    await this.press("Control+Period");
    const rows = this.#page.locator(".action-widget .monaco-list-row.action");
    await rows.first().waitFor();
    return await rows.allInnerTexts();
  }

  /** What completion offers at the cursor; the list stays open. */
  async completions() {
    await this.press("Control+Space");
    const rows = this.#page.locator(".suggest-widget.visible .monaco-list-row .label-name");
    await rows.first().waitFor();
    return await rows.allInnerTexts();
  }

  /**
   * Takes what completion offers by this name; its list must be open.
   * @param {string} label
   */
  async takeCompletion(label) {
    const focused = this.#page.locator(".suggest-widget.visible .monaco-list-row.focused .label-name");
    await this.#eventually(
      async () => {
        const isFocused = (await focused.allTextContents())[0] === label;
        if (!isFocused) await this.press("ArrowDown");
        return isFocused;
      },
      (isFocused) => isFocused,
    );
    await this.press("Enter");
  }

  /**
   * The text in the clipboard, once it is what is waited for.
   * @param {(text: string) => boolean} isRight
   */
  async clipboard(isRight) {
    return await this.#eventually(() => this.#page.evaluate(clipboardText), isRight);
  }

  /** Puts the keyboard's focus back into the editor. */
  async focusEditor() {
    await this.#page.locator(".editor-instance .view-line").first().click();
  }

  /**
   * What the Problems panel shows of one file, as soon as that is what is expected, else when patience ends. The panel is
   * left open, and shows that file only.
   * @param {string} name
   * @param {readonly Problem[]} expected
   */
  async problemsOf(name, expected) {
    const filter = this.#page.locator(".panel .viewpane-filter input");
    if (!(await filter.isVisible())) await this.press("Control+Shift+M");
    await filter.fill(name);
    const rows = expected.length > 0 ? [{ file: name }, ...expected] : [];
    const shown = await this.#eventually(
      () => this.#page.evaluate(problemRows),
      (seen) => isDeepStrictEqual(seen, rows),
    );
    await filter.fill("");
    return shown.filter(({ file }) => file !== name);
  }

  /**
   * @template T
   * @param {() => Promise<T>} look
   * @param {(seen: T) => boolean} isRight
   */
  async #eventually(look, isRight) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const seen = await look();
      if (isRight(seen) || Date.now() > end) return seen;
      await this.#page.waitForTimeout(200);
    }
  }
}
