import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@inventory-lint/core/internal";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureBundle, findingLines, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";

/** An error of invalid-format for each of the words that is not CSV, ORC or Parquet. */
const configuration = (
  ...formats: readonly string[]
) => `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>daily</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <AccountId>735190428613</AccountId>
      <Bucket>arn:aws:s3:::ledger-reports</Bucket>
      <Format>${formats[0]}</Format>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <Schedule><Frequency>${formats[1] ?? "Daily"}</Frequency></Schedule>
</InventoryConfiguration>
`;
/** Input of the AWS CLI about one bucket: the second one with the same id is an error. */
const input = (id: string) =>
  JSON.stringify({ Bucket: "ledger", Id: id, InventoryConfiguration: { Id: id } }, undefined, 2);
const NAME = "inventory-lint-suppressions.json";

let folder = "";
beforeAll(ensureBundle, 60_000);
beforeEach(() => {
  folder = temporaryFolder({ "a.xml": configuration("csv", "Hourly"), "sub/b.xml": configuration("Avro") });
});
afterEach(() => removeFolder(folder));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const suppressions = () => JSON.parse(readFileSync(join(folder, NAME), "utf8")) as unknown;
const run = (args: readonly string[], { cwd = folder, input = "" } = {}) =>
  runCommand(["-f", "compact", "--no-config", ...args], { cwd, input });
const found = (args: readonly string[], options = {}) =>
  findingLines(run(args, options).stdout).map((line) => line.replace(/^(.*?):\d+:\d+: \w+ (\S+) .*/, "$1 $2"));

describe("suppressions", () => {
  test("leave what is there for later, and show what is added", () => {
    expect(run(["--suppress-all"])).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(suppressions()).toEqual({
      "a.xml": { "invalid-format": { count: 1 }, "invalid-frequency": { count: 1 } },
      "sub/b.xml": { "invalid-format": { count: 1 } },
    });
    expect(run([])).toEqual({ stdout: "", stderr: "", status: 0 });

    write("sub/b.xml", `${configuration("Avro", "Never")}`);
    expect(found([])).toEqual(["sub/b.xml invalid-frequency"]);
    write("c.xml", configuration("Avro"));
    expect(found([])).toEqual(["c.xml invalid-format", "sub/b.xml invalid-frequency"]);
  });

  test("of a rule with more findings than counted suppress none of them", () => {
    const list = (...formats: readonly string[]) =>
      `{ "InventoryConfigurationList": [${formats
        .map((format, i) => `{ "Id": "${i}", "Destination": { "S3BucketDestination": { "Format": "${format}" } } }`)
        .join()}] }`;
    write("list.json", list("a", "b"));
    run(["--suppress-rule", "invalid-format", "list.json"]);
    const formats = () => found(["list.json"]).filter((line) => line.endsWith("invalid-format"));
    expect(formats()).toEqual([]);
    write("list.json", list("a", "b", "c"));
    expect(formats()).toHaveLength(3);
  });

  test("hold for a run in a folder below, which finds the file upwards as far as its repository goes", () => {
    run(["--suppress-all"]);
    expect(found([], { cwd: join(folder, "sub") })).toEqual([]);
    expect(found(["../a.xml"], { cwd: join(folder, "sub") })).toEqual([]);
    write("sub/.git", "");
    expect(found([], { cwd: join(folder, "sub") })).toEqual(["b.xml invalid-format"]);
  });

  test("that nothing needs any more end the run with 2, and are struck out", () => {
    run(["--suppress-all"]);
    write("a.xml", configuration("CSV", "Hourly"));
    write("sub/b.xml", configuration("CSV"));
    const told = {
      stdout: "",
      stderr: `inventory-lint: the baseline contains errors that are fixed: 1 invalid-format in a.xml, 1 invalid-format in sub/b.xml
inventory-lint: remove them with --prune-suppressions, or accept them with --pass-on-unpruned-suppressions
`,
      status: 2,
    };
    expect(run([])).toEqual(told);
    expect(run(["--pass-on-unpruned-suppressions"]).status).toBe(0);
    expect(run(["a.xml"]).stderr).not.toContain("sub/b.xml");
    expect(run(["--prune-suppressions"])).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(suppressions()).toEqual({ "a.xml": { "invalid-frequency": { count: 1 } } });

    rmSync(join(folder, "a.xml"));
    expect(run([])).toEqual({ stdout: "", stderr: "", status: 0 });
    run(["--prune-suppressions"]);
    expect(suppressions()).toEqual({});
  });

  test("count errors only: warnings count for --max-warnings as ever", () => {
    const args = ["--rule", "invalid-format: warning"];
    run(["--suppress-all", ...args]);
    expect(suppressions()).toEqual({ "a.xml": { "invalid-frequency": { count: 1 } } });
    expect(run(args).status).toBe(0);
    expect(run([...args, "--max-warnings", "1"]).status).toBe(1);
    expect(found([...args, "--quiet"])).toEqual([]);
  });

  test("count what --fix leaves", () => {
    run(["--fix", "--suppress-all"]);
    expect(suppressions()).toEqual({
      "a.xml": { "invalid-frequency": { count: 1 } },
      "sub/b.xml": { "invalid-format": { count: 1 } },
    });
    expect(readFileSync(join(folder, "a.xml"), "utf8")).toBe(configuration("CSV", "Hourly"));
  });

  test("are repaired like all others", () => {
    run(["--suppress-all"]);
    expect(run(["--diff"]).stdout).toBe("");
    const diff = runCommand(["--diff", "--no-config"], { cwd: folder }).stdout;
    expect(diff).toContain("+      <Format>CSV</Format>");
    expect(run(["--fix", "--prune-suppressions"]).status).toBe(0);
    expect(suppressions()).toMatchObject({ "a.xml": { "invalid-frequency": { count: 1 } } });
  });

  test("are in every format's list of suppressed findings", () => {
    run(["--suppress-all"]);
    run(["-f", "json:all.json", "--pass-on-unpruned-suppressions"]);
    const files = JSON.parse(readFileSync(join(folder, "all.json"), "utf8")) as Record<string, unknown>[];
    expect(files[0]).toMatchObject({ errorCount: 0, messages: [] });
    expect(files[0]?.suppressedMessages).toMatchObject([
      { ruleId: "invalid-format", suppressions: [{ kind: "file", justification: "" }] },
      { ruleId: "invalid-frequency", suppressions: [{ kind: "file", justification: "" }] },
    ]);
  });

  test("hold for standard input that has the name of a file, and are not called needless there", () => {
    run(["--suppress-all"]);
    const stdin = (args: readonly string[], text: string) => found(["--stdin", ...args], { input: text });
    expect(stdin(["--stdin-filename", "sub/b.xml"], configuration("Avro"))).toEqual([]);
    expect(stdin(["--stdin-filename", "sub/c.xml"], configuration("Avro"))).toEqual(["sub/c.xml invalid-format"]);
    expect(stdin([], configuration("Avro"))).toEqual(["<stdin> invalid-format"]);
    const options = { input: configuration("CSV") };
    expect(run(["--stdin", "--stdin-filename", "sub/b.xml"], options)).toEqual({ stdout: "", stderr: "", status: 0 });
  });

  test("of rules that compare files are not needless where not all files are linted", () => {
    write("1.json", input("daily"));
    write("2.json", input("daily"));
    run(["--suppress-all"]);
    expect(suppressions()).toMatchObject({ "2.json": { "duplicate-id": { count: 1 } } });
    expect(run(["2.json"])).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(run([]).status).toBe(0);
  });

  test("are not counted over a configuration that is not understood, nor a file that cannot be read", () => {
    write("inventory-lint.config.json", '{ "rules": { "invalid-fromat": "off" } }');
    expect(runCommand(["--suppress-all"], { cwd: folder }).status).toBe(2);
    expect(existsSync(join(folder, NAME))).toBe(false);
    expect(run(["--suppress-all", "--max-size", "10", "a.xml"]).status).toBe(1);
    expect(existsSync(join(folder, NAME))).toBe(false);
  });

  test("keep what stands of files that are not linted", () => {
    run(["--suppress-all"]);
    const before = suppressions();
    run(["--suppress-rule", "invalid-frequency", "a.xml"]);
    expect(suppressions()).toEqual(before);
  });

  test("may stand elsewhere", () => {
    const location = ["--suppressions-location", "later/old.json"];
    expect(run(location)).toMatchObject({
      stderr: expect.stringContaining("later/old.json does not exist; --suppress-all writes it"),
      status: 2,
    });
    run(["--suppress-all", ...location]);
    expect(readFileSync(join(folder, "later/old.json"), "utf8")).toContain('"../sub/b.xml"');
    expect(run(location).status).toBe(0);
    expect(run([]).status).toBe(1);
  });
});

test("the group of rules about several configurations is the rules that compare", () => {
  const grouped = Object.values(rules).filter(({ meta }) => meta.docs.group === "Several configurations");
  const comparing = Object.values(rules).filter(({ comparator }) => comparator);
  expect(comparing.filter((rule) => !grouped.includes(rule))).toEqual([]);
  expect(comparing.length).toBeGreaterThan(3);
});
