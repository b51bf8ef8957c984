// GNU parallel: several commands at once, each over a share of the files, find together what one finds in all of them.
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { call, command, lint, needProgram, skip, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const WORKERS = 4;
const FILES_PER_CALL = 40;
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
const sortedLines = (output) => output.split("\n").filter(Boolean).sort();

needProgram("parallel", "parallel");
// The package moreutils has another program of this name.
if (!call("parallel", ["--version"], { statuses: [0, 1] }).stdout.includes("GNU parallel")) {
  skip("the program called parallel is not GNU parallel");
}

withFolder((folder) => {
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
});
process.stdout.write("passed\n");
