// The site is built and walked through in Chromium: its links, its playground, what axe says of it, its weight.
import assert from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../lib/browser.mjs";
import { cacheDir } from "../lib/paths.mjs";
import { violationsOn } from "../site/accessibility.mjs";
import { buildSite } from "../site/build.mjs";
import { brokenLinks, tracesOfMachine } from "../site/links.mjs";
import { Playground } from "../site/playground.mjs";
import { playgroundChecks } from "../site/playground-checks.mjs";
import { serveSite } from "../site/server.mjs";

/** Compressed, until the first finding is underlined. */
const MAX_WEIGHT_BYTES = 500_000;
const PAGES = ["", "playground", "guides/ci", "guides/terraform", "rules/", "rules/destination-arn", "rules/messages"];
const MORE_PAGES = ["command", "comparison", "schemas", "changelog"];
const WIDTHS = [375, 768, 1280];
/** Where pictures of all pages are left, to be looked at. */
const pictures = join(cacheDir, "site-pictures");

// Who works on the checks has built it before.
if (process.env.INVENTORY_LINT_SITE_IS_BUILT !== "1") buildSite();
assert.deepEqual(brokenLinks(), [], "Links lead to nothing.");
assert.deepEqual(tracesOfMachine(), [], "The site tells of this machine.");
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

let weight = 0;
const site = await serveSite(0, (bytes) => {
  weight += bytes;
});
const browser = await openBrowser();
try {
  await weigh();
  for (const [name, check] of Object.entries(playgroundChecks)) {
    process.stdout.write(`${name}\n`);
    await check(browser, site.address);
  }
  await search();
  await lookAtPages();
} finally {
  await browser.close();
  site.close();
}
process.stdout.write("passed\n");

/** What is sent, and how long it takes, until the first finding of the first example. */
async function weigh() {
  const context = await browser.newContext();
  weight = 0;
  const began = performance.now();
  await Playground.open(context, `${site.address}playground`);
  const elapsed = performance.now() - began;
  process.stdout.write(`first finding: ${weight} bytes, ${Math.round(elapsed)} ms\n`);
  assert.ok(weight <= MAX_WEIGHT_BYTES, `${weight} bytes are sent before the first finding.`);
  await context.close();
}

/** The search finds a rule by a word of its page. */
async function search() {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.getByRole("searchbox").fill("alias");
  await page.locator("a.result[href*='/rules/kms-alias']").first().click();
  await page.locator("h1", { hasText: "kms-alias" }).waitFor();
  await page.close();
}

/** Every kind of page in both themes and at three widths: axe finds nothing, and nothing is wider than the window. */
async function lookAtPages() {
  /** @type {string[]} */
  const violations = [];
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme });
      for (const path of width === 768 ? PAGES : [...PAGES, ...MORE_PAGES]) {
        const page = await context.newPage();
        await page.goto(`${site.address}${path}`);
        if (path === "playground") await page.waitForSelector(".cm-lintRange");
        const name = `${path.replaceAll("/", "-") || "home"}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(pictures, name) });
        await new Playground(page).fitsItsWindow();
        if (asksAxe(width, colorScheme))
          violations.push(...(await violationsOn(page)).map((each) => `${name}: ${each}`));
        await page.close();
      }
      if (asksAxe(width, colorScheme)) violations.push(...(await violationsOfTabs(context, `${width}-${colorScheme}`)));
      await context.close();
    }
  }
  if (violations.length > 0) throw new Error(`axe finds violations:\n${violations.join("\n")}`);
}

/** Axe takes seconds for a page: it sees each theme and each layout once. @param {number} width @param {string} theme */
function asksAxe(width, theme) {
  return width === (theme === "light" ? WIDTHS.at(0) : WIDTHS.at(-1));
}

/**
 * What axe finds in the playground where there is a finding at the cursor, by tab.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} where
 */
async function violationsOfTabs(context, where) {
  const playground = await Playground.open(context, `${site.address}playground`);
  await playground.page.locator(".cm-lintRange-error").first().click();
  const violations = [];
  for (const tab of ["Findings", "Convert", "Policies", "SARIF", "Rules"]) {
    await playground.tab(tab);
    await playground.page.screenshot({ path: join(pictures, `playground-${tab}-${where}.png`) });
    violations.push(...(await violationsOn(playground.page)).map((each) => `${tab}-${where}: ${each}`));
  }
  return violations;
}
