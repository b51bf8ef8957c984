// GNU parallel: several commands at once, each over a share of the files, find together what one finds in all of them;
// and what docs/ci.md shows for fleets: documents collected from an account, and lines of them shared out.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ciExample } from "../lib/doc-examples.mjs";
import { call, command, lint, need, needProgram, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const WORKERS = 4;
const FILES_PER_CALL = 40;
const DOCUMENTS = 400;
/** Stands for the AWS CLI. */
const AWS = `#!/bin/sh
case "$2" in
list-buckets) printf 'ledger\\nmedia\\n' ;;
*) cat 'LIST' ;;
esac
`;
/** Parallel hands arguments to a shell, so that the names are part of what is tried. */
const AWKWARD_NAMES = ["with blanks.xml", "it's $HOME.xml", 'a "quoted" & starred * name.xml'];

/** Rules that compare files with each other: no share of the files has all of them. */
const RULES_ABOUT_SEVERAL = [
  "destination-cycle",
  "duplicate-id",
  "equivalent-configurations",
  "id-differs-only-in-case",
  "overlapping-filters",
  "too-many-configurations",
];

/** @param {string} output in the format compact */
const sortedLines = (output) =>
  output
    .split("\n")
    .filter((line) => /:\d+:\d+: /.test(line))
    .sort();

// The package moreutils has another program of this name.
need("GNU parallel", "parallel", () =>
  spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU"),
);
needProgram("jq", "jq");

/**
 * Shares of files, by their names.
 * @param {string} folder
 */
function shareFiles(folder) {
  for (const name of AWKWARD_NAMES) {
    copyFileSync(join(root, "test-corpus", "examples", "media-inventory.xml"), join(folder, name));
  }
  const corpus = join(root, "test-corpus");
  const files = [corpus, folder].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(xml|jsonc?|http|rest)$/.test(name))
      .map((name) => join(directory, name)),
  );
  const options = ["--format", "compact", ...RULES_ABOUT_SEVERAL.flatMap((rule) => ["--rule", `${rule}: off`])];
  const whole = sortedLines(lint([...options, ...files]));
  if (!AWKWARD_NAMES.every((name) => whole.some((line) => line.includes(name)))) {
    throw new Error(`The command finds nothing in one of ${AWKWARD_NAMES.join(", ")}.`);
  }

  const shares = ["--quote", "--null", "--jobs", String(WORKERS), "--max-args", String(FILES_PER_CALL)];
  const each = [process.execPath, command, "--exit-zero", ...options];
  const { stdout } = call("parallel", [...shares, ...each], { cwd: root, input: files.join("\0") });
  const parts = sortedLines(stdout);
  const differences = [
    ...whole.filter((line) => !parts.includes(line)).map((line) => `only in one run: ${line}`),
    ...parts.filter((line) => !whole.includes(line)).map((line) => `only in several: ${line}`),
  ];
  if (differences.length > 0) throw new Error(differences.join("\n"));
  if (parts.length !== whole.length) throw new Error(`One run has ${whole.length} findings, several ${parts.length}.`);
}

/**
 * Runs an example of docs/ci.md with our command on the path, and an AWS CLI that answers from the test corpus.
 * @param {string} name
 * @param {string} folder
 * @param {(text: string) => string} [edit]
 */
function runExample(name, folder, edit = (text) => text) {
  const bin = join(folder, "bin");
  const list = join(root, "test-corpus", "examples", "list-result.json");
  mkdirSync(bin);
  symlinkSync(command, join(bin, "inventory-lint"));
  writeFileSync(join(bin, "aws"), AWS.replace("LIST", list));
  chmodSync(join(bin, "aws"), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  return call("sh", ["-c", edit(ciExample(name))], { cwd: folder, env, statuses: [0, 1, 2, 3, 4, 5, 6] });
}

/** @param {string} folder */
function collect(folder) {
  runExample("collect.sh", folder);
  const documents = readFileSync(join(folder, "fleet.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const buckets = documents.map(({ path, facts }) => [path, facts.bucket].join(" "));
  if (buckets.join() !== "ledger.json ledger,media.json media") throw new Error(`Collected are ${buckets.join(", ")}.`);
  const answers = lint(["--stdin-ndjson"], { input: readFileSync(join(folder, "fleet.ndjson"), "utf8") });
  if (!answers.includes('"path":"media.json","messages":[{"ruleId"')) throw new Error(`Nothing is found:\n${answers}`);
}

/** @param {string} folder */
function shareLines(folder) {
  const examples = join(root, "test-corpus", "examples");
  const texts = readdirSync(examples).map((name) => readFileSync(join(examples, name), "utf8"));
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => ({ path: `${i} ü`, text: texts[i % texts.length] }));
  const lines = `${documents.map((document) => JSON.stringify(document)).join("\n")}\n`;
  writeFileSync(join(folder, "fleet.ndjson"), lines);
  // The example's share is larger than all of what is tried here.
  const { status } = runExample("lint-fleet.sh", folder, (text) => text.replace("10M", String(lines.length >> 2)));
  if (status === 0) throw new Error("Some of the workers must have found errors.");
  const whole = lint(["--stdin-ndjson"], { input: lines });
  const shared = readFileSync(join(folder, "answers.ndjson"), "utf8");
  if (shared !== whole) throw new Error("The answers of several workers differ from those of one.");
  if (whole.split("\n").length !== DOCUMENTS + 1) throw new Error("Not every document has an answer.");
}

withFolder(shareFiles);
withFolder(collect);
withFolder(shareLines);
process.stdout.write("passed\n");
