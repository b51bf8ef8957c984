import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@inventory-lint/core/internal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { options } from "../src/args/options.ts";
import { completions } from "../src/completions/completions.ts";
import { formatNames } from "../src/formats/format-table.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
const hasBash = spawnSync("bash", ["--version"]).status === 0;

describe.each(["bash", "zsh", "fish"])("the script for %s", (shell) => {
  const script = completions(shell, catalogue);

  test("knows every option, and every rule", () => {
    for (const name of [...Object.keys(options), "no-color"]) {
      expect(script).toMatch(new RegExp(`(?:--|-l )${name}(?![\\w-])`));
    }
    for (const id of Object.keys(rules)) expect(script).toContain(id);
  });

  test("is the same each time", () => {
    expect(completions(shell, catalogue)).toBe(script);
  });
});

test("the help and the page about output tell of every format", () => {
  const page = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8");
  for (const name of formatNames) {
    expect(options.format.help).toMatch(new RegExp(`(^| )${name}( |,|;|$)`));
    expect(page).toContain(`\n| \`${name}\` |`);
  }
});

test("other shells are refused by a sentence with those that there are", () => {
  expect(() => completions("nushell", catalogue)).toThrow("there is no nushell; there are bash, zsh, fish");
});

describe.skipIf(!hasBash)("bash", () => {
  let folder: string;

  beforeAll(() => {
    folder = temporaryFolder({ "inventory.xml": "", "a file.json": "" });
    mkdirSync(join(folder, "inside"));
  });

  afterAll(() => removeFolder(folder));

  /** What bash offers for the last of some words, as it splits them. */
  function offered(...words: readonly string[]): string[] {
    const script = `${completions("bash", catalogue)}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_inventory_lint
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const args = ["--noprofile", "--norc", "-c", script, "bash", "inventory-lint", ...words];
    const { stdout, stderr, status } = spawnSync("bash", args, { cwd: folder, encoding: "utf8" });
    expect([stderr, status]).toEqual(["", 0]);
    return stdout.split("\n").filter((line) => line !== "");
  }

  test("offers options", () => {
    expect(offered("--fix")).toEqual(["--fix", "--fix-dry-run"]);
    expect(offered("a.xml", "--no-")).toEqual(["--no-ignore", "--no-config", "--no-color"]);
  });

  test("offers the values of an option, also behind its short name and a sign", () => {
    expect(offered("--format", "gi")).toEqual(["github", "gitlab"]);
    expect(offered("-f", "sa")).toEqual(["sarif"]);
    expect(offered("--fail-on", "=", "w")).toEqual(["warning"]);
    expect(offered("--preset", "=")).toEqual(["recommended", "refused", "strict"]);
    expect(offered("--rule", "invalid-fo")).toEqual(["invalid-format"]);
  });

  test("offers commands and files where a command may stand", () => {
    expect(offered("in")).toEqual(["init", "inside", "inventory.xml"]);
    expect(offered("a")).toEqual(["a file.json"]);
  });

  test("offers what follows a command", () => {
    expect(offered("explain", "kms-a")).toEqual(["kms-alias"]);
    expect(offered("completions", "")).toEqual(["bash", "zsh", "fish"]);
  });

  test("leaves files to bash", () => {
    expect(offered("--config", "in")).toEqual([]);
    expect(offered("convert", "in")).toEqual([]);
    expect(offered("a.xml", "in")).toEqual([]);
  });
});
