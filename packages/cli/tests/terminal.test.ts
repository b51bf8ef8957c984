import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledCommand, ensureBundle, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";
import { wrong } from "./formats/format-context.ts";

/** util-linux's script runs a command in a pseudo terminal. */
const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");

let folder: string;

beforeAll(() => {
  ensureBundle();
  folder = temporaryFolder({ "a.xml": wrong.replaceAll(/日本|💣/g, "x") });
}, 60_000);

afterAll(() => removeFolder(folder));

/** What the command writes to a terminal of so many columns. */
function onTerminal(columns: number, args: string, environment: Readonly<Record<string, string>> = {}): string {
  const { NO_COLOR, FORCE_COLOR, CI, TERM_PROGRAM, ...inherited } = process.env;
  const command = `stty cols ${columns}; '${process.execPath}' '${bundledCommand}' ${args}`;
  const { stdout } = spawnSync("script", ["--quiet", "--command", command, "/dev/null"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, TERM: "xterm-256color", ...environment },
  });
  return stdout.replaceAll("\r\n", "\n");
}

/** Columns that lines take, where all characters take one. Places, addresses and the summary are as long as they are. */
function widths(output: string): number[] {
  const plain = output.split("\u001b").map((part, i) => (i === 0 ? part : part.replace(/^\[\d+m/, "")));
  const lines = plain.join("").split("\n");
  return lines.filter((line) => !/^a\.xml:|https:|✖/.test(line)).map((line) => line.length);
}

describe.skipIf(!hasScript)("a terminal", () => {
  test.each([40, 80, 200])("of %d columns is not written over its edge", (columns) => {
    const output = onTerminal(columns, "a.xml");
    expect(output).toContain("\u001b[31m");
    expect(widths(output).filter((width) => width > columns)).toEqual([]);
    expect(Math.max(...widths(output))).toBeGreaterThan(columns === 40 ? 35 : 60);
  });

  test("is not written over its edge by the page of a rule, but for its examples", () => {
    const lines = onTerminal(50, "explain --no-color kms-key-arn").split("\n");
    const prose = lines.filter((line) => !line.startsWith("    ") && !line.includes("https://"));
    expect(prose.length).toBeGreaterThan(10);
    // The lines above the page are short names of ours, side by side.
    expect(prose.slice(3).filter((line) => line.length > 50)).toEqual([]);
  });

  test("hears how long it took", () => {
    expect(onTerminal(80, "--no-color a.xml")).toMatch(/errors?, .* in \d+(\.\d)? m?s\./);
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["--no-color", "--no-color a.xml", {}],
    ["NO_COLOR", "a.xml", { NO_COLOR: "1" }],
    ["FORCE_COLOR=0", "a.xml", { FORCE_COLOR: "0" }],
    ["a dumb terminal", "a.xml", { TERM: "dumb" }],
  ])("has no colours with %s", (_, args, environment) => {
    expect(onTerminal(80, args, environment)).not.toContain("\u001b");
  });

  test("gets no colours into a file", () => {
    expect(onTerminal(80, "-o out.txt a.xml; cat out.txt")).not.toContain("\u001b");
  });
});

test("a pipe gets neither colours, links nor times, whatever the terminal", () => {
  const env = { TERM: "xterm-kitty", TERM_PROGRAM: "iTerm.app", COLORTERM: "truecolor" };
  const { stdout, stderr } = runCommand(["a.xml"], { cwd: folder, env });
  expect(stdout).toContain("invalid-format");
  expect(stdout + stderr).not.toContain("\u001b");
  expect(stdout).not.toMatch(/ in \d+ ms/);
});
