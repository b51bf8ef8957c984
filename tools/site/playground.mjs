// The playground in a page of Chromium, by what a user sees and presses.
import assert from "node:assert/strict";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").BrowserContext} BrowserContext
 */

const PATIENCE_MS = 30_000;

export class Playground {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Opens the playground and waits for its first finding, which the example or the document has.
   * @param {BrowserContext} context
   * @param {string} address
   */
  static async open(context, address) {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address);
    await page.waitForSelector(".cm-lintRange");
    return new Playground(page);
  }

  /** Waits until everything is loaded that is loaded late. */
  async loaded() {
    await this.page.waitForSelector("html[data-playground=loaded]");
  }

  get editor() {
    return this.page.getByRole("textbox", { name: "Document" });
  }

  /** The text as the editor has it: the lines that it shows, which are all for short documents. */
  async text() {
    return (await this.page.locator(".cm-line").allInnerTexts()).map((line) => line.replace(/\n$/, "")).join("\n");
  }

  /** @param {string} text that is put in the place of all, as if pasted */
  async replace(text) {
    await this.editor.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Escape");
  }

  /** @param {string} text that findings are to have, or not to have, in the list */
  finding(text) {
    return this.page.locator(".findings li", { hasText: text });
  }

  /** @param {string} name of a tab */
  async tab(name) {
    await this.page.getByRole("tab", { name }).click();
  }

  /** @param {string} value of a form's field @param {string} name */
  async choose(name, value) {
    await this.page.locator(`select[name=${name}]`).selectOption(value);
  }

  /** What the box of a panel holds, once it has a text. @param {RegExp} expected */
  async box(expected) {
    const box = this.page.locator(".code-box", { hasText: expected });
    await box.waitFor();
    return (await box.textContent()) ?? "";
  }

  /** @param {string} part of what the status below says */
  async told(part) {
    await this.page.locator(".notice", { hasText: part }).waitFor();
  }

  /** The ids of the examples that there are. */
  async examples() {
    const values = await this.page
      .locator("select[name=example] option")
      .evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value));
    return values.filter((value) => value !== "");
  }

  /** Asserts that nothing makes the page wider than its window. */
  async fitsItsWindow() {
    const { scroll, window } = await this.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      window: innerWidth,
    }));
    assert.ok(scroll <= window, `The page is ${scroll} px wide in a window of ${window}.`);
  }
}
