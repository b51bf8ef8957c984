import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { root } from "../lib/paths.mjs";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "working-directory"?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const clean = readFileSync(join(root, "test-corpus", "examples", "archive-clean.xml"), "utf8");
const mistaken = clean.replace("<Frequency>Weekly<", "<Frequency>Hourly<");
const doubtful = clean.replace(/<Encryption>.*<\/Encryption>/s, "");
let folder: string;

beforeAll(ensureBundle, 300_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inventory-lint-action-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What GitHub puts in the place of `${{ … }}`; only what action.yml asks for is known here. */
function evaluated(text: string, context: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => {
    const value = context[name];
    if (value === undefined) throw new Error(`Nothing is known of ${name}.`);
    return value;
  });
}

/** Whether GitHub would take a step: conditions in action.yml compare one value with a text. */
function isTaken(condition: string | undefined, context: Readonly<Record<string, string>>): boolean {
  if (condition === undefined) return true;
  const [, name = "", text] = /^([\w.-]+) == '(\w+)'$/.exec(condition) ?? [];
  return (context[name] ?? "") === text;
}

/** Plays the action as GitHub does, over files in a work folder, until a step fails. */
function play(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
  const workspace = join(folder, "work space");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(workspace, dirname(name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`There is no input ${unknown.join(", ")}.`);
  const given = Object.entries(action.inputs).map(
    ([name, { default: value }]) => [name, inputs[name] ?? value] as const,
  );
  const context: Record<string, string> = Object.fromEntries(given.map(([name, value]) => [`inputs.${name}`, value]));
  const uploaded: Record<string, string>[] = [];
  let log = "";
  let summary = "";
  for (const [i, step] of action.runs.steps.entries()) {
    if (!isTaken(step.if, context)) continue;
    const each = (values: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, evaluated(value, context)]));
    if (step.uses !== undefined) {
      uploaded.push(each(step.with));
      continue;
    }
    const [outputFile, summaryFile] = [join(folder, `output-${i}`), join(folder, `summary-${i}`)];
    for (const file of [outputFile, summaryFile]) writeFileSync(file, "");
    // As the runner calls bash.
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run ?? ""],
      {
        cwd: join(workspace, evaluated(step["working-directory"] ?? ".", context)),
        encoding: "utf8",
        env: {
          PATH: process.env.PATH,
          ...{ GITHUB_ACTIONS: "true", GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: folder },
          ...{ GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile },
          ...each(step.env),
        },
      },
    );
    log += stdout + stderr;
    summary += readFileSync(summaryFile, "utf8");
    for (const line of readFileSync(outputFile, "utf8").split("\n").filter(Boolean)) {
      const equals = line.indexOf("=");
      context[`steps.${step.id}.outputs.${line.slice(0, equals)}`] = line.slice(equals + 1);
    }
    if (status !== 0) return { failedStep: i, status, log, summary, uploaded, outputs: {} };
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, context)] as const);
  return { failedStep: undefined, status: 0, log, summary, uploaded, outputs: Object.fromEntries(outputs) };
}

describe("action.yml", () => {
  test("runs no text of an input, and pins what it uses by commit", () => {
    expect(action.runs.using).toBe("composite");
    for (const { run = "", shell, uses } of action.runs.steps) {
      expect(run).not.toContain("${{");
      if (uses === undefined) expect(shell).toBe("bash");
      else expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
    }
  });
});

describe.skipIf(process.platform === "win32")("the action", () => {
  test("succeeds over clean files, and says so in the summary", () => {
    const { status, log, summary, outputs, uploaded } = play({ "a.xml": clean });
    expect({ status, log, uploaded }).toEqual({ status: 0, log: "", uploaded: [] });
    expect(summary).toContain("No problems in 1 file");
    expect(outputs).toMatchObject({ errors: "0", warnings: "0" });
  });

  test("annotates, and fails at its end only", () => {
    const { status, failedStep, log, summary, uploaded } = play(
      { "inventory/a b.xml": mistaken },
      { "code-scanning": "true", category: "nightly" },
    );
    expect({ status, failedStep }).toEqual({ status: 1, failedStep: action.runs.steps.length - 1 });
    expect(log).toMatch(/^::error file=inventory\/a b\.xml,line=22,.*invalid-frequency::/);
    expect(summary).toContain("❌ 1 error");
    expect(uploaded).toEqual([{ sarif_file: expect.any(String), category: "nightly" }]);
    const { runs } = JSON.parse(readFileSync(uploaded[0]?.sarif_file ?? "", "utf8"));
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("inventory/a%20b.xml");
  });

  test.each([
    ["never", mistaken, 0],
    ["error", doubtful, 0],
    ["warning", doubtful, 1],
  ])("fails on %s", (failOn, text, expected) => {
    const { status, outputs } = play({ "a.xml": text }, { "fail-on": failOn, args: "--rule=no-encryption: warning" });
    expect(status).toBe(expected);
    if (failOn === "never") expect(outputs).toMatchObject({ errors: "1" });
  });

  test("takes paths and options line by line, from its directory", () => {
    const files = { "sub/x/a.xml": mistaken, "sub/-y.xml": mistaken, "b.xml": mistaken };
    const { log, status } = play(files, {
      "working-directory": "sub",
      paths: "x/\n\n  -y.xml\r\n",
      args: "--preset=strict\n--rule\ninvalid-frequency: warning\n",
    });
    expect(status).toBe(0);
    const found = [...log.matchAll(/^::warning file=([^,]+),.*invalid-frequency::/gm)].map(([, file]) => file);
    expect(found.sort()).toEqual(["sub/-y.xml", "sub/x/a.xml"]);
  });

  test.each([
    "$(touch pwned)",
    "`touch pwned`",
    "; touch pwned",
    "a.xml && touch pwned",
    "' \" | touch pwned #",
    "--output-file=/dev/full",
    "x\n::add-mask::x\n%0A::error::x",
  ])("runs nothing that a path says: %j", (paths) => {
    const { status, failedStep, log } = play({ "a.xml": clean }, { paths });
    // There are no such files.
    expect({ status, failedStep }).toEqual({ status: 2, failedStep: 0 });
    expect(log).toContain("no such file");
    expect(log).not.toMatch(/^\s*::/m);
    expect(existsSync(join(folder, "work space", "pwned"))).toBe(false);
  });

  test("refuses what an input cannot be", () => {
    const { status, failedStep, log } = play({ "a.xml": clean }, { "fail-on": "x'\n::add-mask::y" });
    expect({ status, failedStep }).toEqual({ status: 2, failedStep: 0 });
    expect(log).toBe(
      "::error title=inventory-lint::The input fail-on is one of error, warning, never, not 'x'%0A::add-mask::y'.\n",
    );
  });

  test("lets no document give commands to GitHub", () => {
    const text = mistaken.replace("Hourly", `Hourly${" ".repeat(90)}::add-mask::Hourly\n::error::x`);
    const { log, status, summary } = play({ "a.xml": text }, { annotations: "false", summary: "false" });
    expect({ status, summary }).toEqual({ status: 1, summary: "" });
    const [, token] = /^::stop-commands::(\S+)\n/.exec(log) ?? [];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(log.trimEnd().endsWith(`::${token}::`)).toBe(true);
    expect(log.split(token ?? "")).toHaveLength(3);
  });
});
