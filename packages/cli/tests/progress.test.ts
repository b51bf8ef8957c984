import { spawnSync } from "node:child_process";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Progress } from "../src/terminal/progress.ts";
import { bundledCommand, ensureBundle, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

test("a long run tells after 500 files where it is, ten times a second", () => {
  const shown: string[] = [];
  let time = 0;
  const progress = new Progress(
    1200,
    (line) => shown.push(`${time} ${line}`),
    () => time,
  );
  for (let file = 1; file <= 1200; file++) {
    progress.step();
    time += 1;
  }
  expect(shown).toEqual(
    [501, 601, 701, 801, 901, 1001, 1101].map((file) => `${file - 1} Linting file ${file} of 1200`),
  );
});

/** util-linux's script runs a command in a pseudo terminal. */
const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");
const mistaken = "<InventoryConfiguration><Id>daily</Id><IsEnabled>yes</IsEnabled></InventoryConfiguration>";
const ERASED = "\r\u001b[K";
const PROGRESS = "Linting file";
let folder = "";

beforeAll(ensureBundle, 300_000);
afterEach(() => removeFolder(folder));

/** A folder with so many files, each with mistakes. */
function fill(files: number): void {
  folder = temporaryFolder(Object.fromEntries(Array.from({ length: files }, (_, i) => [`${i}.xml`, mistaken])));
}

/** What a command writes to a terminal. */
function onTerminal(redirection: string, term = "xterm"): string {
  const command = `'${process.execPath}' '${bundledCommand}' --no-color -f compact . ${redirection}`;
  const { stdout } = spawnSync("script", ["--quiet", "--command", command, "/dev/null"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TERM: term },
  });
  return stdout.replaceAll("\r\n", "\n");
}

/** What is left to see: an erased line goes back to its beginning. */
function seen(output: string): string {
  return output
    .split("\n")
    .map((line) => line.split(ERASED).at(-1))
    .join("\n");
}

describe.skipIf(!hasScript)("a terminal", () => {
  test("shows where a long run is, and nothing of it is left", () => {
    fill(620);
    const expected = runCommand(["-f", "compact", "."], { cwd: folder });
    expect(expected.stdout.length).toBeGreaterThan(64 * 1024);
    expect(expected.stdout + expected.stderr).not.toContain(PROGRESS);

    const output = onTerminal("");
    expect(output).toMatch(/Linting file 501 of 620/);
    expect(seen(output)).toBe(expected.stdout);
    // The findings go elsewhere: then what is shown has to be taken away at the end.
    const alone = onTerminal("> /dev/null");
    expect(alone).toMatch(/^Linting file 501 of 620/);
    expect(seen(alone)).toBe("");
  });

  test("is left alone by short runs, dumb as it is, and where standard error goes elsewhere", () => {
    fill(501);
    expect(onTerminal("2> /dev/null")).not.toContain(PROGRESS);
    expect(onTerminal("", "dumb")).not.toContain(PROGRESS);
    removeFolder(folder);
    fill(500);
    expect(onTerminal("")).not.toContain(PROGRESS);
  });
});
