import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { languages } from "../../packages/core/src/languages/table.ts";
import { ciExamples } from "../lib/doc-examples.mjs";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { bundleDir, root } from "../lib/paths.mjs";

beforeAll(ensureBundle, 300_000);

const page = readFileSync(join(root, "docs", "ci.md"), "utf8");

/** What the command prints over the test corpus, where it finds a great deal. */
function lint(format: string): string {
  const command = [
    join(bundleDir, "inventory-lint.cjs"),
    "--exit-zero",
    "--preset",
    "strict",
    "-f",
    format,
    "test-corpus",
  ];
  return execFileSync(process.execPath, command, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

interface Pattern {
  readonly regexp: string;
  readonly [part: string]: string | number;
}

describe("the problem matcher", () => {
  test("reads every line of the format compact", () => {
    const file = readFileSync(join(root, ".github", "inventory-lint-matcher.json"), "utf8");
    const matchers: { severity?: string; pattern: [Pattern] }[] = JSON.parse(file).problemMatcher;
    const [findings = "", summary] = lint("compact").split("\n\n");
    expect(summary).toMatch(/^\d+ errors?, /);
    const read = findings.split("\n").map((line) => {
      const found = matchers.flatMap(({ severity, pattern: [pattern] }) => {
        const match = new RegExp(pattern.regexp).exec(line);
        const part = (name: string) => match?.[Number(pattern[name])];
        if (!match) return [];
        return [
          {
            line: Number(part("line")),
            column: Number(part("column")),
            level: severity ?? part("severity"),
            ruleId: part("code"),
          },
        ];
      });
      expect(found, line).toHaveLength(1);
      return found[0];
    });
    const entries: { messages: { line: number; column: number; level: string; ruleId: string }[] }[] = JSON.parse(
      lint("json"),
    );
    const expected = entries.flatMap(({ messages }) =>
      messages.map(({ line, column, level, ruleId }) => ({
        line,
        column,
        level: level === "info" ? "notice" : level,
        ruleId,
      })),
    );
    expect(expected.length).toBeGreaterThan(200);
    expect(read).toEqual(expected);
  });
});

describe("the hooks", () => {
  const endings = Object.values(languages).flatMap((language) => language.endings);

  test("of pre-commit get every language", () => {
    const hooks: { id: string; files: string }[] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
    expect(hooks.map(({ id }) => id)).toEqual(["inventory-lint", "inventory-lint-fix"]);
    for (const { id, files } of hooks) {
      const [, flags, pattern = ""] = /^\(\?(i)\)(.*)$/.exec(files) ?? [];
      const missed = endings.filter((ending) => !new RegExp(pattern, flags).test(`inventory/media${ending}`));
      expect(missed, id).toEqual([]);
    }
  });

  test("of lefthook and lint-staged get every language", () => {
    const globs = [...page.matchAll(/"\*\.\{([\w,]+)\}"/g)].map(([, names = ""]) => names.split(","));
    expect(globs).toHaveLength(2);
    for (const names of globs)
      expect(endings.filter((ending) => !names.includes(ending.split(".").at(-1) ?? ""))).toEqual([]);
  });
});

describe("docs/ci.md", () => {
  test("tells of every input and output of the action, with its default", () => {
    const { inputs, outputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
    const rows = Object.entries<{ default: string }>(inputs).map(([name, { default: value }]) =>
      value === "" ? `| \`${name}\` | |` : `| \`${name}\` | \`${value}\` |`,
    );
    for (const row of rows) expect(page).toContain(row);
    for (const name of Object.keys(outputs)) expect(page).toContain(`\`${name}\``);
  });

  test("shows YAML and JSON that can be read", () => {
    const names = [...ciExamples()].flatMap(([name, text]) => {
      if (/\.ya?ml$/.test(name)) expect(parse(text), name).toBeTypeOf("object");
      else if (name.endsWith(".json")) expect(JSON.parse(text), name).toBeTypeOf("object");
      else return [];
      return [name];
    });
    expect(names).toContain(".gitlab-ci.yml");
    expect(names).toContain(".lintstagedrc.json");
  });

  test("names options and formats that there are", () => {
    const help = execFileSync(process.execPath, [join(bundleDir, "inventory-lint.cjs"), "--help"], {
      encoding: "utf8",
    });
    const calls = [...page.matchAll(/inventory-lint (?:[^`\n|>']*)/g)].map(([call]) => call);
    const options = calls.flatMap((call) => call.match(/--[a-z-]+/g) ?? []);
    expect(options).toContain("--stdin-ndjson");
    for (const option of options) expect(help, option).toMatch(new RegExp(` ${option}\\b`));
    const formats = [...page.matchAll(/--format ([a-z-]+)/g)].map(([, format = ""]) => format);
    for (const format of formats) expect(help).toMatch(new RegExp(`\\b${format}\\b`));
  });
});
