import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundledCommand, ensureBundle, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { configuration } from "../git/repository.ts";
import { WatchedCommand } from "./watched-command.ts";

const wrong = configuration("csv");
const right = configuration("CSV");
const input = (id: string) => JSON.stringify({ Bucket: "ledger", Id: id, InventoryConfiguration: { Id: id } });

let folder = "";
let command: WatchedCommand | undefined;

beforeAll(ensureBundle, 60_000);
beforeEach(() => {
  folder = temporaryFolder({ "a.xml": right, "b.xml": wrong, "sub/c.xml": right });
});
afterEach(async () => {
  await command?.stop();
  command = undefined;
  removeFolder(folder);
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const start = (args: readonly string[] = [], env = {}) => {
  command = new WatchedCommand(["-f", "compact", ...args], folder, env);
  return command;
};
const filesIn = (stdout: string) => [...new Set([...stdout.matchAll(/^(.+?):\d+:\d+: /gm)].map(([, name]) => name))];
const isAbout = (...names: readonly string[]) => {
  return (stdout: string) => JSON.stringify(filesIn(stdout)) === JSON.stringify(names);
};

describe("--watch", () => {
  test("lints again after each change, and says all there is", async () => {
    const watched = start();
    const first = await watched.report();
    expect(first.stdout).toBe(runCommand(["-f", "compact"], { cwd: folder }).stdout);
    expect(first.stderr).toBe("");
    write("a.xml", wrong);
    await watched.until(isAbout("a.xml", "b.xml"));
    write("b.xml", right);
    await watched.until(isAbout("a.xml"));
    write("new.xml", wrong);
    await watched.until(isAbout("a.xml", "new.xml"));
    mkdirSync(join(folder, "folder"));
    write("folder/d.xml", wrong);
    await watched.until(isAbout("a.xml", "new.xml", "folder/d.xml"));
    renameSync(join(folder, "new.xml"), join(folder, "new.txt"));
    await watched.until(isAbout("a.xml", "folder/d.xml"));
    // As editors save: a new file takes the name.
    write("temporary~", right);
    renameSync(join(folder, "temporary~"), join(folder, "a.xml"));
    await watched.until(isAbout("folder/d.xml"));
    rmSync(join(folder, "folder"), { recursive: true });
    await watched.until(isAbout());
  });

  test("judges a document anew when the policy beside it changes", async () => {
    const corpus = new URL("../../../../test-corpus/delivery/", import.meta.url);
    const textOf = (name: string) => readFileSync(new URL(name, corpus), "utf8");
    write("d.xml", textOf("alone-key-for-the-account.xml"));
    write("d.policy.json", textOf("alone-other-prefix.policy.json"));
    const watched = start();
    expect(filesIn((await watched.report()).stdout)).toEqual(["b.xml", "d.xml"]);
    rmSync(join(folder, "d.policy.json"));
    await watched.until(isAbout("b.xml"));
    write("d.policy.json", textOf("alone-other-prefix.policy.json"));
    await watched.until(isAbout("b.xml", "d.xml"));
  });

  test("judges documents anew when a policy changes that the command line or a configuration names", async () => {
    const corpus = new URL("../../../../test-corpus/delivery/", import.meta.url);
    const textOf = (name: string) => readFileSync(new URL(name, corpus), "utf8");
    const [bad, good] = [textOf("alone-other-prefix.policy.json"), textOf("alone-key-for-the-account.policy.json")];
    rmSync(join(folder, "sub"), { recursive: true });
    const elsewhere = temporaryFolder({ "policy.json": bad });
    for (const name of ["a", "b"]) write(`${name}.xml`, textOf("alone-key-for-the-account.xml"));
    const destinationErrors = (count: number) => (stdout: string) =>
      [...stdout.matchAll(/ destination-policy /g)].length === count;
    const watched = start(["--destination-policy", join(elsewhere, "policy.json")]);
    await watched.until(destinationErrors(2));
    writeFileSync(join(elsewhere, "policy.json"), good);
    await watched.until(destinationErrors(0));
    rmSync(join(elsewhere, "policy.json"));
    let stderr = "";
    while (!stderr.includes("--destination-policy: ")) ({ stderr } = await watched.report());
    writeFileSync(join(elsewhere, "policy.json"), bad);
    await watched.until(destinationErrors(2));
    await command?.stop();
    removeFolder(elsewhere);
    write("named.json", bad);
    const overrides = [{ files: ["a.xml"], destinationPolicy: "named.json" }];
    write("inventory-lint.config.json", JSON.stringify({ overrides }));
    const configured = start();
    await configured.until(destinationErrors(1));
    write("named.json", good);
    await configured.until(destinationErrors(0));
  });

  test("reads what has changed, and what that is compared with", async () => {
    write("one.json", input("daily"));
    write("two.json", input("weekly"));
    const log = join(folder, "read.log");
    const preload = join(folder, "preload.cjs");
    writeFileSync(
      preload,
      `const fs = require("node:fs");
       const { openSync } = fs;
       fs.openSync = (path, ...rest) => {
         if (/\\.(xml|json)$/.test(path)) fs.appendFileSync(${JSON.stringify(log)}, path + "\\n");
         return openSync(path, ...rest);
       };`,
    );
    const readFiles = () => {
      const names = readFileSync(log, "utf8").trimEnd().split("\n");
      writeFileSync(log, "");
      return [...new Set(names)].sort();
    };
    const watched = start([], { NODE_OPTIONS: `--require ${JSON.stringify(preload)}` });
    await watched.report();
    expect(readFiles()).toEqual(["a.xml", "b.xml", "one.json", "sub/c.xml", "two.json"]);
    write("a.xml", wrong);
    await watched.until(isAbout("a.xml", "b.xml", "one.json", "two.json"));
    expect(readFiles()).toEqual(["a.xml", "one.json", "two.json"]);
    write("two.json", input("daily"));
    expect(await watched.until((stdout) => stdout.includes("duplicate-id"))).toMatch(/^two\.json:.* duplicate-id /m);
    expect(readFiles()).toEqual(["one.json", "two.json"]);
  });

  test("follows configurations, those that are extended elsewhere, and what is ignored", async () => {
    const files = { "work/a.xml": right, "work/b.xml": wrong, "work/sub/c.xml": right };
    const repository = temporaryFolder({ ".git/HEAD": "", "shared.json": "{}", ...files });
    removeFolder(folder);
    folder = join(repository, "work");
    write("inventory-lint.config.json", '{ "extends": "../shared.json" }');
    const watched = start();
    await watched.until(isAbout("b.xml"));
    writeFileSync(join(repository, "shared.json"), '{ "rules": { "invalid-format": "off" } }');
    await watched.until(isAbout());
    write("inventory-lint.config.json", "{}");
    await watched.until(isAbout("b.xml"));
    write("inventory-lint.config.json", '{ "ignores": ["b.xml"] }');
    await watched.until(isAbout());
    rmSync(join(folder, "inventory-lint.config.json"));
    await watched.until(isAbout("b.xml"));
    write("inventory-lint-suppressions.json", "{");
    await watched.until(isAbout());
    write("inventory-lint-suppressions.json", '{ "b.xml": { "invalid-format": { "count": 1 } } }');
    await watched.until(isAbout());
    rmSync(join(folder, "inventory-lint-suppressions.json"));
    await watched.until(isAbout("b.xml"));
    await command?.stop();
    removeFolder(repository);
  });

  test("is not set off by what it writes, and minds nothing but what it was given", async () => {
    const watched = start(["-f", "json:all.json", "sub", "*.xml"]);
    await watched.until(isAbout("b.xml"));
    write("other.json", input("daily"));
    write("sub/c.xml", wrong);
    await watched.until(isAbout("sub/c.xml", "b.xml"));
    const all = JSON.parse(readFileSync(join(folder, "all.json"), "utf8")) as { filePath: string }[];
    expect(all.map(({ filePath }) => filePath)).toEqual(
      ["sub/c.xml", "a.xml", "b.xml"].map((name) => join(folder, name)),
    );
  });

  test("waits for files that are gone, or not there yet", async () => {
    const watched = start(["b.xml", "later.xml"]);
    expect(await watched.report()).toMatchObject({
      stdout: expect.stringMatching(/^b\.xml:/),
      stderr: "inventory-lint: no such file: later.xml\n",
    });
    rmSync(join(folder, "b.xml"));
    await watched.until(isAbout());
    write("a.xml", wrong);
    write("later.xml", wrong);
    await watched.until(isAbout("later.xml"));
    write("b.xml", wrong);
    await watched.until(isAbout("b.xml", "later.xml"));
  });

  test("ends with standard input", async () => {
    const watched = start();
    await watched.report();
    watched.closeInput();
    expect(await watched.ended()).toEqual([0, null]);
  });

  test("ends where nobody reads on", async () => {
    const watched = start();
    await watched.report();
    watched.closeOutput();
    write("a.xml", wrong);
    expect(await watched.ended()).toEqual([0, null]);
  });

  test.skipIf(process.platform === "win32")(
    "ends by the signal of Ctrl+C, so that a script around it ends too",
    async () => {
      const watched = start();
      await watched.report();
      watched.send("SIGINT");
      expect(await watched.ended()).toEqual([null, "SIGINT"]);
    },
  );

  test("says at once what is wrong on the command line", () => {
    const refused = (args: readonly string[]) => runCommand(["--watch", ...args], { cwd: folder });
    expect(refused(["--fix"]).stderr).toMatch(/^inventory-lint: --watch cannot be used with --fix\n/);
    expect(refused(["--stdin"]).stderr).toMatch(/^inventory-lint: --watch cannot be used with --stdin\n/);
    expect(refused(["--suppress-rule", "wrapper"]).stderr).toContain("--watch cannot be used with --suppress-rule");
    expect(refused(["-f", "stylsh"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("did you mean stylish"),
    });
  });
});

const hasScript = spawnSync("script", ["--version"]).status === 0;
describe.skipIf(!hasScript)("on a terminal", () => {
  const typescript = (terminal: boolean) => {
    const line = `'${process.execPath}' '${bundledCommand}' --watch -f compact b.xml <&3 ${terminal ? "" : "2> /dev/null | cat"}`;
    // The terminal is made by script; the pipe that ends the command is empty from the start.
    const { stdout } = spawnSync("sh", ["-c", `: | { exec 3<&0; script -qec "${line}" /dev/null < /dev/null; }`], {
      cwd: folder,
      encoding: "utf8",
    });
    return stdout;
  };

  test("the screen is cleared first, and nowhere else", () => {
    const cleared = "\u001b[2J\u001b[3J\u001b[H";
    expect(typescript(true).slice(0, cleared.length + 6)).toBe(`${cleared}b.xml:`);
    expect(typescript(false).slice(0, 6)).toBe("b.xml:");
  });
});
