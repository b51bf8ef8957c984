// What axe finds wrong with pages of the site.
import { join } from "node:path";
import { siteDir } from "./server.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AXE = join(siteDir, "node_modules", "axe-core", "axe.min.js");

/**
 * The violations on a page as it is now, each with the elements that have it.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violationsOn(page) {
  await page.addScriptTag({ path: AXE });
  return await page.evaluate(async () => {
    const axe = /** @type {{ axe: { run(): Promise<{ violations: Violation[] }> } }} */ (
      /** @type {unknown} */ (globalThis)
    ).axe;
    const { violations } = await axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`),
    );
  });
}

/**
 * @typedef {object} Violation
 * @property {string} id
 * @property {string} help
 * @property {{ target: string[], failureSummary?: string }[]} nodes
 */
