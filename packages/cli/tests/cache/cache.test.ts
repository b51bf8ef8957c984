import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundledCommand, type CommandResult, ensureBundle, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { configuration } from "../git/repository.ts";

const wrong = configuration("csv");
const directive = wrong.replace("<Id>", "<!-- inventory-lint-disable-next-line wrapper : none -->\n  <Id>");
const switchedOff = wrong.replace(
  "      <Format>",
  "      <!-- inventory-lint-disable-next-line invalid-format : on purpose -->\n      <Format>",
);
/** Input of the AWS CLI, which is compared with other files about the same bucket. */
const input = (id: string) => `${JSON.stringify({ Bucket: "ledger", Id: id, InventoryConfiguration: { Id: id } })}\n`;

const corpus = fileURLToPath(new URL("../../../../test-corpus/rules/", import.meta.url));

let folder = "";
let cache = "";

beforeAll(ensureBundle, 60_000);
beforeEach(() => {
  folder = temporaryFolder({
    "a.xml": wrong,
    "clean.xml": configuration("CSV"),
    "directive.xml": directive,
    "foreign.json": '{ "hello": "world" }',
    "off.xml": switchedOff,
    "one.json": input("daily"),
    "two.json": input("daily"),
  });
  cache = join(dirname(folder), `${folder.slice(dirname(folder).length + 1)}-cache`);
});
afterEach(() => {
  removeFolder(folder);
  removeFolder(cache);
});

const formats = ["-f", "json", "-f", "sarif:all.sarif", "-f", "stylish:all.txt"];

/** All reports of a run, which are the same with the cache, and without it. */
function lint(args: readonly string[] = [], command = runCommand): CommandResult & { readonly reports: string[] } {
  const look = (more: readonly string[]) => {
    const result = command([...formats, ...args, ...more], { cwd: folder });
    return { ...result, reports: ["all.sarif", "all.txt"].map((name) => readFileSync(join(folder, name), "utf8")) };
  };
  const plain = look([]);
  const cached = look(["--cache", "--cache-location", cache]);
  expect(cached).toEqual(plain);
  return cached;
}

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const formatOf = ({ stdout }: CommandResult) => stdout.match(/"ruleId":"invalid-format"/g)?.length ?? 0;

describe("a cache", () => {
  test("holds what is found in files that are not compared with others", () => {
    const first = lint();
    const written = readFileSync(cache, "utf8");
    expect(written).toContain("invalid-format");
    expect(written).not.toContain("duplicate-id");
    expect(first.stdout).toContain("duplicate-id");
    expect(lint()).toEqual(first);
    // Nothing has changed, so nothing was written; and nothing that judges was even loaded for what is known.
    expect(readFileSync(cache, "utf8")).toBe(written);
    rmSync(join(folder, "one.json"));
    rmSync(join(folder, "two.json"));
    const { stderr } = runCommand([...formats, "--cache", "--cache-location", cache], {
      cwd: folder,
      env: { NODE_OPTIONS: `--require ${JSON.stringify(withoutEngine())}` },
    });
    expect(stderr).toBe("");
  });

  test("knows nothing of what has changed", () => {
    const before = lint();
    write("a.xml", wrong.replace("csv", "CSV"));
    expect(formatOf(lint())).toBe(formatOf(before) - 1);
    write("a.xml", `\n${wrong}`);
    lint();
    // Back to what was there long ago, under another name, in another language.
    write("a.xml", wrong);
    renameSync(join(folder, "off.xml"), join(folder, "off.json"));
    lint();
    renameSync(join(folder, "off.json"), join(folder, "off.jsonc"));
    lint();
    write("copy.xml", wrong);
    write("two.json", input("weekly"));
    lint();
  });

  test("knows nothing of other settings, wherever they come from", () => {
    lint();
    for (const args of [["--preset", "strict"], ["--rule", "invalid-format: off"], ["--quiet"], ["--no-config"]])
      lint(args);
    for (const args of [["--carrier", "http", "a.xml"], ["--strict-input", "foreign.json"], ["foreign.json"]])
      lint(args);
    write("inventory-lint.config.json", '{ "extends": "./shared.json" }');
    write("shared.json", '{ "rules": { "invalid-format": "warning" } }');
    const warning = lint();
    expect(formatOf(warning)).toBe(3);
    write("shared.json", '{ "rules": { "invalid-format": "off" } }');
    expect(formatOf(lint())).toBe(0);
    write("shared.json", '{ "overrides": [{ "files": "*.xml", "region": "eu-west-1", "bucket": "ledger" }] }');
    lint();
    write("shared.json", '{ "overrides": [{ "files": "*.xml", "asOf": "2015-01", "account": "735190428613" }] }');
    lint();
    write("sub/inventory-lint.config.json", '{ "rules": { "invalid-format": "off" } }');
    renameSync(join(folder, "a.xml"), join(folder, "sub/a.xml"));
    lint();
  });

  test("changes nothing over the whole corpus", () => {
    cpSync(corpus, folder, { recursive: true });
    const first = lint();
    expect(first.stdout.length).toBeGreaterThan(100_000);
    expect(lint()).toEqual(first);
  });

  test("is of one program only", () => {
    const other = temporaryFolder();
    cpSync(dirname(bundledCommand), other, { recursive: true });
    lint();
    const engine = join(other, "engine.cjs");
    const changed = readFileSync(engine, "utf8").replaceAll("must be written", "HAS TO be written");
    writeFileSync(engine, changed);
    const program = join(other, "inventory-lint.cjs");
    const command: typeof runCommand = (args, options) => runCommand(args, { ...options, program });
    expect(lint([], command).stdout).toContain("HAS TO be written");
    expect(lint().stdout).not.toContain("HAS TO be written");
    removeFolder(other);
  });

  test("is whole whoever writes it at the same time", async () => {
    const home = temporaryFolder();
    const args = ["-f", "compact", "--cache", "--cache-location", join(home, "cache")];
    const runs = ["a.xml", "directive.xml", "off.xml", "."].map((name) => {
      const child = spawn(process.execPath, [bundledCommand, ...args, name], { cwd: folder, stdio: "ignore" });
      return once(child, "close");
    });
    for (const [status] of await Promise.all(runs)) expect(status).toBeLessThan(2);
    expect(runCommand(args, { cwd: folder }).stderr).toBe("");
    expect(readdirSync(home)).toEqual(["cache"]);
    removeFolder(home);
  });

  test("forgets files that are gone", () => {
    lint();
    rmSync(join(folder, "a.xml"));
    rmSync(join(folder, "off.xml"));
    write("new.xml", wrong.replace("daily", "other"));
    lint();
    const written = readFileSync(cache, "utf8");
    expect(written).not.toContain("on purpose");
    expect(written).not.toContain(join(folder, "a.xml"));
    expect(written).toContain(join(folder, "directive.xml"));
  });

  test("stands by default in the user's folder, and nothing in the repository", () => {
    const home = temporaryFolder();
    const env = { XDG_CACHE_HOME: home };
    const before = readdirSync(folder);
    const run = () => runCommand(["--cache", "-f", "compact"], { cwd: folder, env });
    expect(run()).toEqual(run());
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(join(home, "inventory-lint"))).toHaveLength(1);
    removeFolder(home);
  });

  test("is neither asked nor written where files are repaired", () => {
    const { stdout } = runCommand(["--fix-dry-run", "--cache", "--cache-location", cache, "-f", "compact"], {
      cwd: folder,
    });
    expect(stdout).not.toContain("a.xml:8:");
    expect(existsSync(cache)).toBe(false);
  });
});

describe("what stands in its place", () => {
  const notice = (why: string, path = cache) => `inventory-lint: the cache ${path} is not used: ${why}\n`;
  const run = () => runCommand(["-f", "compact", "--cache", "--cache-location", cache], { cwd: folder });

  test("somebody else's file is left alone", () => {
    writeFileSync(cache, "Dear diary,\n");
    expect(run().stderr).toBe(notice("it is no cache of inventory-lint; it is left alone"));
    expect(readFileSync(cache, "utf8")).toBe("Dear diary,\n");
    rmSync(cache);
    mkdirSync(cache);
    expect(run().stderr).toBe(notice("it is a directory; it is left alone"));
  });

  test("whatever stands where only a cache may be is replaced", () => {
    const home = temporaryFolder();
    const runAtHome = () => runCommand(["--cache", "-f", "compact"], { cwd: folder, env: { XDG_CACHE_HOME: home } });
    const result = runAtHome();
    const [name = ""] = readdirSync(join(home, "inventory-lint"));
    const path = join(home, "inventory-lint", name);
    const whole = readFileSync(path, "utf8");
    writeFileSync(path, "\0garbage");
    const stderr = notice("it is no cache of inventory-lint; it is made anew", path);
    expect(runAtHome()).toEqual({ ...result, stderr });
    expect(readFileSync(path, "utf8")).toBe(whole);
    expect(runAtHome()).toEqual(result);
    removeFolder(home);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, -20)],
    ["changed in one place", (text: string) => text.replace("invalid-format", "invalid-farmat")],
    ["without its content", (text: string) => `${text.split("\n")[0]}\n`],
  ])("a cache that is %s is made anew", (_how, change) => {
    const result = run();
    const whole = readFileSync(cache, "utf8");
    writeFileSync(cache, change(whole));
    expect(run()).toEqual({ ...result, stderr: notice("it is damaged; it is made anew") });
    expect(readFileSync(cache, "utf8")).toBe(whole);
    expect(run()).toEqual(result);
  });

  test("an empty file is as good as none, and a place that cannot be written is told of", () => {
    writeFileSync(cache, "");
    const result = run();
    expect(result.stderr).toBe("");
    expect(readFileSync(cache, "utf8")).toContain("invalid-format");
    const below = join(cache, "below");
    const { stderr, status } = runCommand(["-f", "compact", "--cache", "--cache-location", below], { cwd: folder });
    expect(stderr).toMatch(`the cache ${below} `);
    expect(status).toBe(result.status);
  });

  test.skipIf(process.platform === "win32")("a link is replaced, not followed", () => {
    const target = join(folder, "precious.txt");
    writeFileSync(target, "");
    symlinkSync(target, cache);
    run();
    expect(readFileSync(target, "utf8")).toBe("");
    expect(readFileSync(cache, "utf8")).toContain("invalid-format");
  });
});

/** A module that fails where the part of the bundle is loaded that judges. */
function withoutEngine(): string {
  const path = join(folder, "without-engine.cjs");
  writeFileSync(
    path,
    `const Module = require("node:module");
     const load = Module._load;
     Module._load = function (name, ...rest) {
       if (/engine\\.cjs$/.test(name)) throw new Error("the engine is loaded");
       return load.call(this, name, ...rest);
     };`,
  );
  return path;
}
