// `npm run bench` prints how long the bundled command takes, as ratios within this one run. `-- --quick` is a first look.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { ensureInstalled } from "../lib/install.mjs";
import { bundleDir } from "../lib/paths.mjs";
import { corpus } from "./corpus.mjs";
import { compare, peakMegabytes } from "./measure.mjs";

const quick = process.argv.includes("--quick");
const rounds = quick ? 3 : 7;
const readAll = fileURLToPath(new URL("read-all.cjs", import.meta.url));
const command = join(bundleDir, "inventory-lint.cjs");

/**
 * @param {string} path
 * @returns {import("./measure.mjs").Command}
 */
const lint = (path) => [process.execPath, command, "--no-config", "--format", "sarif", path];

/**
 * @param {string} what
 * @param {string} value
 * @param {string} must
 */
function row(what, value, must) {
  process.stdout.write(`${what.padEnd(48)}${value.padStart(12)}    must: ${must}\n`);
}

/**
 * Lints the files of a folder and reads them, and returns the median time of linting in milliseconds.
 * @param {string} what
 * @param {string} folder
 * @param {string} must
 */
function againstReading(what, folder, must) {
  const { ours, theirs } = compare(lint(folder), [process.execPath, readAll, folder], rounds);
  row(`${what} ÷ reading`, `${(ours / theirs).toFixed(2)} ×`, must);
  return ours;
}

ensureInstalled();
await ensureBundle();

const small = join(corpus(100), "0", "0.xml");
const one = compare(lint(small), [process.execPath, "-e", "0"], rounds * 5);
row("one small file ÷ node -e 0", `${(one.ours / one.theirs).toFixed(2)} ×`, "1.3");
againstReading("1,000 files", corpus(1000), "3.2");
const tenThousand = againstReading("10,000 files", corpus(10_000), "3.0");
againstReading("10,000 files, all clean", corpus(10_000, { clean: true }), "2.3");
againstReading("5,000 XML files", corpus(5000, { kind: "xml" }), "–");
againstReading("5,000 JSON files", corpus(5000, { kind: "json" }), "–");
row("peak memory, 10,000 files", `${peakMegabytes(lint(corpus(10_000))).toFixed(0)} MB`, "90 MB");
if (!quick) {
  const fiftyThousand = againstReading("50,000 files", corpus(50_000), "2.5");
  row("50,000 files ÷ 10,000 files", `${(fiftyThousand / tenThousand).toFixed(2)} ×`, "5");
  row("peak memory, 50,000 files", `${peakMegabytes(lint(corpus(50_000))).toFixed(0)} MB`, "120 MB");
}
