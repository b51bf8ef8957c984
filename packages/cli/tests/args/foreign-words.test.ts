import { expect, test } from "vitest";
import { commandNames } from "../../src/args/command-table.ts";
import { answerToCommand, answerToOption } from "../../src/args/foreign-words.ts";
import { aliases, options } from "../../src/args/options.ts";

test.each([
  ["cache", "--cache is not needed: judging a file takes no longer than looking it up in a cache"],
  ["cache-location", "--cache-location is not needed: judging a file takes no longer than looking it up in a cache"],
  ["jobs", "--jobs is not needed: one process lints thousands of files in seconds, and a fleet uses several processes"],
  ["select", "there is no option --select: use --rule 'ID: error'"],
  ["skip-check", "there is no option --skip-check: use --rule 'ID: off'"],
  ["ignore", "there is no option --ignore: use --ignore-pattern PATTERN for files, and --rule 'ID: off' for rules"],
  ["baseline", "there is no option --baseline: use --suppress-all: it records the baseline, which later runs find"],
  ["write", "there is no option --write: use --fix"],
  ["output-format", "there is no option --output-format: use --format NAME"],
  ["soft-fail", "there is no option --soft-fail: use --exit-zero"],
  ["regions", "there is no option --regions: use --region REGION"],
  ["template", "--template is not needed: write the name alone, as in inventory-lint FILE"],
  ["list-rules", "there is no option --list-rules: use inventory-lint rules"],
  ["colour", undefined],
  ["constructor", undefined],
])("--%s", (name, answer) => {
  expect(answerToOption(name, `--${name}`)).toBe(answer);
});

test("nothing that exists is answered", () => {
  const names = [...Object.keys(options), ...Object.keys(aliases)];
  expect(names.filter((name) => answerToOption(name, name) !== undefined)).toEqual([]);
  expect(commandNames.filter((name) => answerToCommand(name) !== undefined)).toEqual([]);
});

test("commands", () => {
  expect(answerToCommand("fix")).toBe("there is no command fix: use inventory-lint --fix");
  expect(answerToCommand("toString")).toBeUndefined();
});

test("every option that is answered with exists", () => {
  for (const name of [
    "select",
    "skip",
    "ignore",
    "exclude",
    "baseline",
    "write",
    "output",
    "reporter",
    "force",
    "level",
  ]) {
    const answer = answerToOption(name, name) ?? "";
    const named = [...answer.matchAll(/--([a-z-]+)/g)].map(([, option = ""]) => option);
    expect(named.length, name).toBeGreaterThan(0);
    expect(named.filter((option) => !(option in options))).toEqual([]);
  }
});
