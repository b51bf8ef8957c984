// The last line of a run: how much passed and how much failed.
import { appendFileSync } from "node:fs";

/**
 * Prints "N passed, N failed"; .ci/run, which adds up several runs, names a file to write the numbers to instead.
 * @param {number} passed
 * @param {number} failed
 */
export function tally(passed, failed) {
  const file = process.env.INVENTORY_LINT_TALLY;
  if (file) appendFileSync(file, `${passed} ${failed}\n`);
  else process.stdout.write(`${passed} passed, ${failed} failed\n`);
}
