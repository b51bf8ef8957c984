import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { lint, type RuleMeta, rules } from "@inventory-lint/core/internal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explanation } from "../src/commands/explain.ts";
import { version } from "../src/commands/version.ts";
import { bundledCommand, ensureBundle, findingLines, runCommand } from "./bundle.ts";
import { makePipe, removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

const wrong = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Format>csv</Format></InventoryConfiguration>`;
const right = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Id>a</Id><IsEnabled>true</IsEnabled><Destination><S3BucketDestination><Format>CSV</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket></S3BucketDestination></Destination><Schedule><Frequency>Daily</Frequency></Schedule><IncludedObjectVersions>Current</IncludedObjectVersions></InventoryConfiguration>`;
let folder: string;

beforeAll(() => {
  ensureBundle();
  folder = temporaryFolder({ "a.xml": wrong, "b.xml": wrong, "marked.xml": `\ufeff${wrong}` });
}, 60_000);

afterAll(() => removeFolder(folder));

test("the version is the package's", () => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  expect((JSON.parse(text) as { version: string }).version).toBe(version);
});

test("a byte order mark does not count for columns", () => {
  const { stdout } = runCommand(["-f", "compact", "a.xml", "marked.xml"], { cwd: folder });
  const places = (name: string) =>
    stdout
      .split("\n")
      .filter((line) => line.startsWith(name))
      .map((line) => line.slice(name.length));
  expect(places("a.xml")).not.toEqual([]);
  expect(places("marked.xml")).toEqual(places("a.xml"));
});

test.each(["a.xml/below.xml", `${"long".repeat(100)}.xml`])(
  "there are settings even for a file that cannot be: %s",
  (name) => {
    const { stdout, stderr, status } = runCommand(["--no-config", "--print-config", name], { cwd: folder });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ file: join(folder, name), ignored: false });
  },
);

test("every rule is listed, and can be explained", () => {
  const ids = Object.keys(rules);
  const table = runCommand(["rules"], { cwd: folder }).stdout.trimEnd().split("\n").slice(1);
  expect(table.slice(0, table.indexOf("")).map((line) => line.split(" ")[0])).toEqual(ids);
  const list = JSON.parse(runCommand(["rules", "--format", "json"], { cwd: folder }).stdout) as { id: string }[];
  expect(list.map(({ id }) => id)).toEqual(ids);
  const catalogue = ids.map((id) => ({ id, meta: rules[id]?.meta as RuleMeta }));
  for (const id of ids) expect(explanation(id, catalogue, false)).toMatch(new RegExp(`^${id}  [^]*What to do`));
  for (const id of ids) {
    const [, ...head] = explanation(id, catalogue, false).split("\n\n", 1)[0]?.split("\n") ?? [];
    expect(new Set(head.map((line) => line.replace(/^\w+: /, ""))).size, id).toBe(head.length);
  }
});

test("a read-only file is not repaired, and what is wrong in it is told", () => {
  const file = join(folder, "protected.xml");
  // Without its final slash the namespace is another one, which has one right repair.
  const wrong = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01"><Id>a</Id></InventoryConfiguration>`;
  writeFileSync(file, wrong);
  chmodSync(file, 0o444);
  const { stdout, stderr, status } = runCommand(["--fix", "-f", "compact", "protected.xml"], { cwd: folder });
  expect(readFileSync(file, "utf8")).toBe(wrong);
  expect(stderr).toBe("inventory-lint: protected.xml is not fixed: it is read-only\n");
  const unfixed = runCommand(["-f", "compact", "protected.xml"], { cwd: folder });
  expect(findingLines(stdout)).toEqual(findingLines(unfixed.stdout));
  expect(status).toBe(1);
});

test("a file in which nothing can be repaired is not touched", () => {
  const file = join(folder, "old.xml");
  writeFileSync(file, `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>`);
  utimesSync(file, 1000, 1000);
  const { ino } = statSync(file);
  expect(runCommand(["--fix", "old.xml"], { cwd: folder }).status).toBe(1);
  expect(statSync(file)).toMatchObject({ ino, mtimeMs: 1_000_000 });
});

test("names cannot paint over what is said, nor begin a line of their own", () => {
  const evil = "x\u001b[2J\nb.xml:1:1: error \u202e";
  const shown = "x␛[2J␊b.xml:1:1: error <U+202E>";
  for (const args of [[evil], [`${evil}*`], ["--carrier", evil], ["convert", "--to", "xml", evil], ["explain", evil]]) {
    const { stdout, stderr } = runCommand(args, { cwd: folder });
    expect(stdout).not.toContain(evil);
    expect(stderr.split("\n")[0]).toContain(shown);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  }
  const { stdout } = runCommand(["--stdin", "--stdin-filename", `${evil}.xml`, "-f", "compact"], {
    cwd: folder,
    input: wrong.replace("csv", `${evil.replace("\u001b", "")}`),
  });
  const lines = stdout.slice(0, stdout.indexOf("\n\n")).split("\n");
  expect(lines.every((line) => line.startsWith(`${shown}.xml:`))).toBe(true);
  expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});

test.each([
  "GET /? inventory&id=acme HTTP/1.1",
  "GET /?\tinventory&id=acme HTTP/1.1",
  "PUT /\n  ? inventory\n  &id=acme",
  "GET /?inventory &id=acme HTTP/1.1",
])("a blank in a query is an error in the command as it is in core: %j", (line) => {
  const input = `${line}\nHost: acme-logs.s3.amazonaws.com\n\n`;
  const found = lint({ text: input, language: "http" }).findings.map(({ message }) => message);
  const { stdout } = runCommand(["--stdin", "--stdin-filename", "a.http", "-f", "compact"], { cwd: folder, input });
  expect(found.length).toBeGreaterThan(0);
  expect(findingLines(stdout)).toHaveLength(found.length);
  for (const message of found) expect(stdout).toContain(message);
});

test("several formats in one run, one of them on standard output", () => {
  const args = ["-f", "compact", "-f", "sarif:reports/all.sarif", "-f", "json:reports/all.json", "a.xml"];
  const { stdout, status } = runCommand(args, { cwd: folder });
  expect(status).toBe(1);
  const json = JSON.parse(readFileSync(join(folder, "reports/all.json"), "utf8")) as { messages: unknown[] }[];
  const sarif = JSON.parse(readFileSync(join(folder, "reports/all.sarif"), "utf8")) as {
    runs: { results: unknown[] }[];
  };
  const lines = findingLines(stdout);
  expect(lines.length).toBeGreaterThan(1);
  expect(json[0]?.messages).toHaveLength(lines.length);
  expect(sarif.runs[0]?.results).toHaveLength(lines.length);
});

describe.skipIf(process.platform === "win32")("the system", () => {
  test.each([
    ["a link to the input", (to: string) => symlinkSync(join(folder, "c.xml"), to), "report.txt", ["c.xml"]],
    ["another name of it", (to: string) => linkSync(join(folder, "c.xml"), to), "report.txt", ["c.xml"]],
    ["a link to what is found", (to: string) => symlinkSync(join(folder, "c.xml"), to), "report.txt", ["."]],
    ["another name of what is found", (to: string) => linkSync(join(folder, "c.xml"), to), "report.txt", ["."]],
    ["a named text", (to: string) => writeFileSync(to, wrong), "c.txt", ["c.txt"]],
    [
      "the input of convert",
      (to: string) => symlinkSync(join(folder, "c.xml"), to),
      "out.json",
      ["convert", "--to", "json", "c.xml"],
    ],
    ["a document behind a folder that is not there", () => undefined, "none/../c.xml", ["c.xml"]],
  ])("a report is not written over %s", (_, make, output, args) => {
    writeFileSync(join(folder, "c.xml"), wrong);
    make(join(folder, output));
    const { stderr, status } = runCommand(["-o", output, ...args], { cwd: folder });
    expect(stderr).toContain("is not overwritten");
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "c.xml"), "utf8")).toBe(wrong);
    expect(readFileSync(join(folder, join(output)), "utf8")).toBe(wrong);
    for (const name of new Set(["c.xml", join(output)])) unlinkSync(join(folder, name));
  });

  test.each([
    ["main.tf", 'resource "aws_s3_bucket" "reports" {}\n', []],
    ["main.tf.json", "{}", []],
    ["inventory-lint.config.jsonc", "{}", []],
    ["inventory-lint-suppressions.json", "{}", []],
    ["package.json", "{}", []],
    ["policy.json", '{ "Statement": [] }', ["--destination-policy", "policy.json"]],
    ["key.json", '{ "arn:aws:kms:eu-west-1:210987654321:key/a": { "Statement": [] } }', ["--key-policy", "key.json"]],
    ["own.json", "{}", ["--config", "own.json"]],
    ["left.json", "{}", ["--suppressions-location", "left.json"]],
  ])("a report is not written over what is read, too: %s", (name, text, args) => {
    const files = temporaryFolder({ "c.xml": wrong, [name]: text });
    const { stderr, status } = runCommand(["-f", "json", "-o", name, ...args, "c.xml"], { cwd: files });
    expect(stderr).toMatch(new RegExp(`^inventory-lint: ${name} .* and is not overwritten: name another file`));
    expect(status).toBe(2);
    expect(readFileSync(join(files, name), "utf8")).toBe(text);
    removeFolder(files);
  });

  test("a report is not written over a file of a module behind a link", () => {
    const files = temporaryFolder({ "c.xml": wrong, "main.tf": 'variable "a" {}\n' });
    symlinkSync(join(files, "main.tf"), join(files, "report.txt"));
    expect(runCommand(["-o", "report.txt", "c.xml"], { cwd: files }).status).toBe(2);
    expect(readFileSync(join(files, "main.tf"), "utf8")).toBe('variable "a" {}\n');
    removeFolder(files);
  });

  test("a report of the last run is", () => {
    const files = temporaryFolder({ "c.xml": wrong });
    for (const format of ["json", "sarif", "gitlab"]) {
      const { status } = runCommand(["-f", format, "-o", "report.json", "c.xml"], { cwd: files });
      expect([status, readFileSync(join(files, "report.json"), "utf8").length > 10]).toEqual([1, true]);
    }
    removeFolder(files);
  });

  test.skipIf(process.platform !== "linux")(
    "names that are no UTF-8 are linted, named or found, and told apart",
    () => {
      const inside = temporaryFolder({});
      const file = (name: string) => Buffer.concat([Buffer.from(`${inside}/`), Buffer.from(name, "latin1")]);
      mkdirSync(file("\xfcbel"));
      for (const name of ["\xe4.xml", "\xf6.xml", "\xfcbel/a.xml"]) writeFileSync(file(name), wrong);
      const run = (...args: string[]) => runCommand(["--no-config", ...args], { cwd: inside });
      const names = new Set(JSON.parse(run("-f", "json").stdout).map(({ filePath }: { filePath: string }) => filePath));
      expect(names).toEqual(new Set(["\udce4.xml", "\udcf6.xml", "\udcfcbel/a.xml"].map((name) => join(inside, name))));
      for (const format of [
        "stylish",
        "compact",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "checkstyle",
        "rdjsonl",
        "markdown",
      ]) {
        const { status, stderr } = run("-f", format);
        expect([format, status, stderr]).toEqual([format, 1, ""]);
      }
      const named = spawnSync(
        "sh",
        ["-c", '"$0" "$1" -f compact "$(printf "\\344").xml"', process.execPath, bundledCommand],
        {
          cwd: inside,
        },
      );
      expect(named.status).toBe(1);
      expect(named.stdout.toString()).toMatch(/^\ufffd.xml:1:/);
      expect(run("--fix").stderr).not.toContain("fault");
      removeFolder(inside);
    },
  );

  test.each(["init", "-o new.txt b.xml", "convert --to json -o new.txt right.xml"])(
    "where nothing can be written no empty file is left: %s",
    (line) => {
      const inside = temporaryFolder({ "b.xml": wrong, "right.xml": right });
      // No file may grow then; pipes may.
      const command = `ulimit -f 0; "$0" "$1" ${line}`;
      const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, bundledCommand], { cwd: inside });
      expect(stderr.toString()).toMatch(/^inventory-lint: .* cannot be written: /);
      expect(status).toBe(2);
      expect(readdirSync(inside).sort()).toEqual(["b.xml", "right.xml"]);
      removeFolder(inside);
    },
  );

  test.skipIf(!existsSync("/dev/full"))("a full disk keeps the status, where it takes what is said", () => {
    const run = (line: string) =>
      spawnSync("sh", ["-c", `"$0" "$1" ${line}`, process.execPath, bundledCommand], { cwd: folder });
    expect(run("--no-config --max-warnings 0 b.xml 2>/dev/full >/dev/null").status).toBe(1);
    expect(run("missing.xml b.xml 2>/dev/full >/dev/null").status).toBe(2);
    expect(run("-f compact b.xml 2>/dev/full").stdout.toString()).toContain("b.xml:1:");
    expect(run("--nonsense 2>/dev/full").status).toBe(2);
    const full = run("b.xml >/dev/full");
    expect([full.status, full.stderr.toString()]).toEqual([
      2,
      "inventory-lint: the output cannot be written: there is no space left\nSee inventory-lint --help.\n",
    ]);
  });

  test("a directory where a file should be is told from one that is searched", () => {
    mkdirSync(join(folder, "mounted.xml"));
    const { stdout, status } = runCommand(["-f", "compact", "mounted.xml"], { cwd: folder });
    expect(stdout).toContain("mounted.xml:1:1: error unreadable-file This is a directory with the name of a file.");
    expect(status).toBe(1);
    rmdirSync(join(folder, "mounted.xml"));
  });

  test("a named pipe is a finding and is not waited for", () => {
    const pipe = join(folder, "pipe.xml");
    makePipe(pipe);
    const { stdout, status } = runCommand(["-f", "compact", "pipe.xml", "a.xml"], { cwd: folder });
    expect(stdout).toContain("pipe.xml:1:1: error unreadable-file This is a named pipe");
    expect(stdout).toContain("\na.xml:");
    expect(status).toBe(1);
  });

  test.runIf(existsSync("/dev/zero"))("so is a device", () => {
    const { stdout } = runCommand(["-f", "compact", "/dev/zero"], { cwd: folder });
    expect(stdout).toContain("/dev/zero:1:1: error unreadable-file This is a device");
  });

  test.runIf(existsSync("/dev/full"))("an output that is full is told of", () => {
    const { stderr, status } = runCommand(["-f", "json:/dev/full", "a.xml"], { cwd: folder });
    expect(stderr).toContain("the output cannot be written: there is no space left");
    expect(status).toBe(2);
  });

  test("a reader that goes away ends the run quietly", () => {
    const many = join(folder, "many.json");
    const configuration = { Id: "a", IsEnabled: "maybe", Schedule: { Frequency: "Never" } };
    writeFileSync(many, JSON.stringify({ InventoryConfigurationList: Array(3000).fill(configuration) }));
    const script = `"$0" "$1" -f compact many.json | head -n 1; echo "status \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script, process.execPath, bundledCommand], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^many\.json:1:\d+: .*\nstatus 1\n$/);
    expect(stderr).toBe("");
  });

  test("a slow reader gets everything", async () => {
    const all = runCommand(["-f", "compact", "many.json"], { cwd: folder }).stdout;
    expect(all.length).toBeGreaterThan(100_000);
    const child = spawn(process.execPath, [bundledCommand, "-f", "compact", "many.json"], { cwd: folder });
    let read = "";
    child.stdout.setEncoding("utf8");
    for await (const chunk of child.stdout) {
      read += chunk as string;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(read).toBe(all);
  });
});

describe("a fault of ours", () => {
  const breaking = (code: string) => {
    writeFileSync(join(folder, "break.cjs"), code);
    return { cwd: folder, env: { NODE_OPTIONS: `--require ${JSON.stringify(join(folder, "break.cjs"))}` } };
  };

  test("in one file asks for a report, and the others are linted", () => {
    const options = breaking(`
      const { decode } = TextDecoder.prototype;
      let calls = 0;
      TextDecoder.prototype.decode = function (bytes) {
        if (calls++ === 0) throw new Error("out of ideas");
        return decode.call(this, bytes);
      };`);
    const { stdout, stderr, status } = runCommand(["-f", "compact", "a.xml", "b.xml"], options);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^b\.xml:/);
    expect(stderr).toContain("an internal error of inventory-lint while it linted a.xml: out of ideas\nReport it");
    expect(stderr).not.toContain("    at ");
  });

  test("anywhere else too; --debug shows where", () => {
    const options = breaking(`process.cwd = () => { throw new Error("nowhere"); };`);
    expect(runCommand(["a.xml"], options)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("Report it"),
    });
    expect(runCommand(["a.xml", "--debug"], options).stderr).toMatch(/Error: nowhere\n {4}at /);
  });
});
