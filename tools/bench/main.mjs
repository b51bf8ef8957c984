// `npm run bench` prints how long the bundled command takes, as ratios within this one run, beside what it must and what
// it should take. `-- --quick` is a first look, `-- --terraform` ends behind its rows, `-- --yaml` has those of YAML alone.
// Peers are measured where they are installed.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { ensureInstalled } from "../lib/install.mjs";
import { bundleDir } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { corpus } from "./corpus.mjs";
import { list } from "./corpus-lists.mjs";
import { terraform } from "./corpus-terraform.mjs";
import { yamlCorpus } from "./corpus-yaml.mjs";
import { keystrokes } from "./keystroke.mjs";
import { compare, peakMegabytes } from "./measure.mjs";
import { cloudformationValidate, eslint, xmllint } from "./peers.mjs";

const quick = process.argv.includes("--quick");
const rounds = quick ? 3 : 7;
const readAll = fileURLToPath(new URL("read-all.cjs", import.meta.url));
const command = join(bundleDir, "inventory-lint.cjs");

/**
 * @param {string} path
 * @returns {import("./measure.mjs").Command}
 */
const lint = (path) => [process.execPath, command, "--no-config", "--format", "sarif", "--max-size", "511MiB", path];

/**
 * @param {string} folder
 * @returns {import("./measure.mjs").Command}
 */
const read = (folder) => [process.execPath, readAll, folder];

/**
 * @param {string} what
 * @param {string} value
 * @param {string} must
 * @param {string} goal
 */
function row(what, value, must, goal) {
  process.stdout.write(`${what.padEnd(52)}${value.padStart(12)}${must.padStart(12)}${goal.padStart(12)}\n`);
}

/** @param {number} ratio */
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;

/**
 * How much longer linting takes than something else; returns our median time in milliseconds.
 * @param {string} what
 * @param {string} path
 * @param {import("./measure.mjs").Command | undefined} other
 * @param {string} must
 * @param {string} goal
 */
function slower(what, path, other, must, goal) {
  if (!other) return row(what, "–", must, goal);
  const { ours, theirs } = compare(lint(path), other, rounds);
  row(what, times(ours / theirs), must, goal);
  return ours;
}

/**
 * How much faster linting is than another tool.
 * @param {string} what
 * @param {string} path
 * @param {import("./measure.mjs").Command | undefined} other
 * @param {string} must
 * @param {string} goal
 */
function faster(what, path, other, must, goal) {
  if (!other) return row(what, "–", must, goal);
  const { ours, theirs } = compare(lint(path), other, quick ? 1 : 3);
  row(what, times(theirs / ours), must, goal);
}

/**
 * @param {string} what
 * @param {string} less
 * @param {string} more
 * @param {string} must
 * @param {string} goal
 */
function growth(what, less, more, must, goal) {
  const { ours, theirs } = compare(lint(more), lint(less), quick ? 1 : 3);
  row(what, times(ours / theirs), must, goal);
}

function yamlRows() {
  const large = join(yamlCorpus(1, 1, "large"), "0", "0.yaml");
  const { ours, theirs } = compare(lint(large), node, rounds * 3);
  const templates = yamlCorpus(100, 1, "small");
  row("one CloudFormation template of 10 KB ÷ node -e 0", times(ours / theirs), "5.5 ×", "4 ×");
  faster(
    "100 templates, @aws/cloudformation-validate ÷ ours",
    templates,
    cloudformationValidate(templates),
    "12 ×",
    "25 ×",
  );
  const mixed = yamlCorpus(5000, 250, "small");
  slower("5,000 YAML files, 20 templates ÷ reading", mixed, read(mixed), "1.6 ×", "1.3 ×");
}

/** @type {import("./measure.mjs").Command} */
const node = [process.execPath, "-e", "0"];

ensureInstalled();
if (process.argv.includes("--keystroke")) {
  process.exitCode = run("tsc", ["-b", "packages/lsp"]);
  await keystrokes(process.argv.includes("--yaml") ? "yaml" : undefined);
  process.exit();
}
await ensureBundle();

row("", "measured", "must", "goal");
if (process.argv.includes("--yaml")) {
  yamlRows();
  process.exit();
}
const files = corpus(100);
for (const [what, name, must, goal] of /** @type {const} */ ([
  ["one small XML file ÷ node -e 0", "0.xml", "2.3 ×", "1.6 ×"],
  ["the same with a comment above its root", "2.xml", "2.3 ×", "1.6 ×"],
  ["one small JSON file", "1.json", "2.3 ×", "1.6 ×"],
  ["one small file with a mistake", "7.json", "2.7 ×", "1.8 ×"],
])) {
  const { ours, theirs } = compare(lint(join(files, "0", name)), node, rounds * 3);
  row(what, times(ours / theirs), must, goal);
}

{
  const { ours, theirs } = compare(lint(terraform(1, 1)), node, rounds * 3);
  row("a Terraform module (10 files, 30 KB) ÷ node -e 0", times(ours / theirs), "3 ×", "2.2 ×");
}
const modules = terraform(200, 10);
slower("2,000 .tf files, 10 inventories ÷ reading", modules, read(modules), "1.5 ×", "1.3 ×");
if (process.argv.includes("--terraform")) process.exit();

const mixed = corpus(10_000);
slower("1,000 files ÷ reading", corpus(1000), read(corpus(1000)), "5 ×", "3 ×");
slower("10,000 files ÷ reading", mixed, read(mixed), "5.5 ×", "3 ×");
const clean = corpus(10_000, { clean: true });
slower("10,000 files, all clean ÷ reading", clean, read(clean), "4 ×", "2.3 ×");

const xml = corpus(500, { kind: "xml" });
slower("500 XML files ÷ xmllint --schema", xml, xmllint(xml), "6 ×", "4 ×");
const moreXml = corpus(5000, { kind: "xml" });
slower("5,000 XML files ÷ xmllint --schema", moreXml, xmllint(moreXml), "2.5 ×", "1.2 ×");

const json = corpus(500, { kind: "json" });
faster("500 JSON files, eslint + @eslint/json ÷ ours", json, eslint(json), "5 ×", "9 ×");
yamlRows();

if (!quick) {
  growth("10,000 files ÷ 1,000 files", corpus(1000), mixed, "8 ×", "6 ×");
  growth("a list of 10,000 configurations ÷ 1,000", list(1000), list(10_000), "11 ×", "10 ×");
}
row("peak memory, 10,000 files", `${peakMegabytes(lint(mixed)).toFixed(0)} MB`, "110 MB", "80 MB");
