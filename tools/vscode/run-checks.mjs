// Runs checks one after the other in one editor, and tells of each.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

/** Pictures of what an editor showed when a check failed. */
const pictures = join(cacheDir, "vscode-failures");

/**
 * @param {string} editor its name
 * @param {import("./workbench.mjs").Workbench} workbench
 * @param {string} workspace
 * @param {readonly import("./checks.mjs").Check[]} checks
 */
export async function runChecks(editor, workbench, workspace, checks) {
  mkdirSync(pictures, { recursive: true });
  let failed = 0;
  for (const check of checks) {
    try {
      await check({ workbench, workspace });
      process.stdout.write(`✓ ${check.name}\n`);
    } catch (error) {
      failed++;
      const picture = join(pictures, `${editor}-${check.name}.png`);
      await workbench.page.screenshot({ path: picture });
      process.stdout.write(`✗ ${check.name}: ${error instanceof Error ? error.message : error}\n  ${picture}\n`);
      // A list or a box that was left open is closed.
      for (const _ of ["list", "box"]) await workbench.press("Escape");
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${checks.length} checks failed in ${editor}.`);
}
