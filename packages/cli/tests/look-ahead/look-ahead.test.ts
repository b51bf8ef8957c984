import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { LookAhead } from "../../src/look-ahead/look-ahead.ts";
import { PART, progress } from "../../src/look-ahead/parts.ts";
import { ensureBundle, runCommand } from "../bundle.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";

/** Why there are no threads; undefined where there are. */
const refusal = vi.hoisted((): { code: string | undefined } => ({ code: undefined }));

/** A thread that takes a part and is never heard of again, or is not to be had. */
vi.mock("node:worker_threads", async (original) => ({
  ...(await original<typeof import("node:worker_threads")>()),
  Worker: class {
    constructor(_: URL, { workerData }: { workerData: { state: Int32Array } }) {
      if (refusal.code !== undefined) throw Object.assign(new Error("no thread"), { code: refusal.code });
      Atomics.add(workerData.state, progress.claimed, 1);
    }
    on = vi.fn();
    unref = vi.fn();
    terminate = vi.fn();
  },
}));

let folder = "";
beforeAll(ensureBundle, 60_000);
afterEach(() => {
  refusal.code = undefined;
  removeFolder(folder);
});

function xml(id: string, frequency = "Daily"): string {
  return `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${id}</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <AccountId>735190428613</AccountId>
      <Bucket>arn:aws:s3:::ledger-reports</Bucket>
      <Prefix>inventory</Prefix>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>${frequency}</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <OptionalFields><Field>Size</Field></OptionalFields>
</InventoryConfiguration>
`;
}

function cli(source: string, id: string): string {
  return `${JSON.stringify({
    Bucket: source,
    Id: id,
    InventoryConfiguration: {
      Id: id,
      IsEnabled: true,
      Filter: { Prefix: `${id}/` },
      Destination: {
        S3BucketDestination: {
          AccountId: "735190428613",
          Bucket: "arn:aws:s3:::ledger-reports",
          Format: "CSV",
          Prefix: "inventory",
          Encryption: { SSES3: {} },
        },
      },
      Schedule: { Frequency: "Daily" },
      IncludedObjectVersions: "Current",
      OptionalFields: ["Size"],
    },
  })}\n`;
}

const number = (i: number) => String(i).padStart(4, "0");

/** Everything that a run may meet, in several parts. */
function mixture(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    const name = `${i % 7}/${number(i)}`;
    if (i % 11 === 0) files[`${name}.xml`] = xml(`report-${i}`, "Hourly");
    else if (i % 13 === 0) files[`${name}.json`] = "{}";
    else if (i % 97 === 0) files[`${name}.json`] = cli(`ledger-${Math.floor(i / 200)}`, "twice");
    else if (i % 3 === 0) files[`${name}.json`] = cli(`bucket-${i}`, `report-${i}`);
    else if (i % 101 === 0) files[`${name}.xml`] = xml("long", "Hourly") + " ".repeat(300_000);
    else files[`${name}.xml`] = xml(`report-${i}`);
  }
  return files;
}

describe("looks at many files", () => {
  const files = (names: readonly string[]) =>
    names.map((name) => ({ name: join(folder, name), named: false, isRegular: true }));

  test("tell what passes, what speaks of a bucket, and what is to be linted", () => {
    folder = temporaryFolder({
      "a.xml": xml("a"),
      "b.json": cli("ledger", "b"),
      "c.xml": xml("c", "Hourly"),
      "d.xml": "",
    });
    const ahead = new LookAhead(files(["a.xml", "b.json", "c.xml", "gone.xml", "d.xml"]), 10_000, 1);
    expect(ahead.of(0)).toBe("clean");
    expect(ahead.of(1)).toEqual({ source: "ledger", destination: "ledger-reports" });
    expect(Buffer.from(ahead.of(2) as Uint8Array).toString()).toBe(xml("c", "Hourly"));
    expect(ahead.of(3)).toBeUndefined();
    expect(ahead.of(4)).toEqual(new Uint8Array());
    ahead.end();
  });

  test("keep no more bytes than they may", () => {
    const long = xml("long", "Hourly") + " ".repeat(200_000);
    folder = temporaryFolder({ "a.xml": long, "b.xml": long, "c.xml": xml("c") });
    const ahead = new LookAhead(files(["a.xml", "b.xml", "c.xml"]), 1_000_000, 1);
    expect(ahead.of(0)).toHaveLength(long.length);
    expect(ahead.of(1)).toBeUndefined();
    expect(ahead.of(2)).toBe("clean");
  });

  test("go on without a thread that is never heard of again", () => {
    const names = Array.from({ length: 3 * PART }, (_, i) => `${number(i)}.xml`);
    folder = temporaryFolder(
      Object.fromEntries(names.map((name) => [name, xml("a", name < "0100" ? "Hourly" : "Daily")])),
    );
    const ahead = new LookAhead(files(names), 10_000, 2);
    const clean = names.filter((_, i) => ahead.of(i) === "clean");
    expect(clean).toEqual(names.slice(100));
    ahead.end();
  });

  test.each(["ERR_ACCESS_DENIED", "ERR_WORKER_INIT_FAILED"])("do without further threads: %s", (code) => {
    const names = Array.from({ length: 3 * PART }, (_, i) => `${number(i)}.xml`);
    folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, xml("a")])));
    refusal.code = code;
    const ahead = new LookAhead(files(names), 10_000, 3);
    expect(names.every((_, i) => ahead.of(i) === "clean")).toBe(true);
    ahead.end();
  });

  test("do not hide that a thread fails for another reason", () => {
    refusal.code = "ERR_INVALID_ARG_TYPE";
    const names = Array.from({ length: 2 * PART }, (_, i) => `${number(i)}.xml`);
    expect(() => new LookAhead(files(names), 10_000, 2)).toThrow("no thread");
  });
});

describe("a run says the same with any number of threads", () => {
  test.each(["json", "sarif", "junit"])("in the format %s", (format) => {
    folder = temporaryFolder(mixture(700));
    mkdirSync(join(folder, "empty.xml"));
    symlinkSync(join(folder, "1", "0001.xml"), join(folder, "linked.xml"));
    symlinkSync(join(folder, "nowhere"), join(folder, "broken.json"));
    const run = (...args: string[]) => {
      const { stdout, stderr, status } = runCommand(["--no-config", "-f", format, ...args, "."], { cwd: folder });
      return { stdout: stdout.replace(/ time="[^"]*"/g, ""), stderr, status };
    };
    const alone = run("--concurrency", "1");
    expect(alone.status).toBe(1);
    expect(alone.stdout).toContain("duplicate-id");
    expect(run("--concurrency", "2")).toEqual(alone);
    expect(run("--concurrency", "5")).toEqual(alone);
  });

  test("whatever the configuration says of its files", () => {
    folder = temporaryFolder({
      ...mixture(600),
      "inventory-lint.config.json": `{ "ignores": ["2/"], "overrides": [{ "files": ["3/**"], "rules": { "invalid-frequency": "off" } }, { "files": ["4/**"], "bucket": "ledger" }] }`,
    });
    const run = (threads: string) => runCommand(["-f", "json", "--concurrency", threads, "."], { cwd: folder });
    const alone = run("1");
    expect(alone.status).toBe(1);
    expect(run("3")).toEqual(alone);
  });

  test("where a repair changes what another name of the file leads to", () => {
    const run = (threads: string) => {
      folder = temporaryFolder({ "a.xml": xml("a", "daily") });
      symlinkSync("a.xml", join(folder, "b.xml"));
      const result = runCommand(["--fix", "-f", "compact", "--concurrency", threads, "a.xml", "b.xml"], {
        cwd: folder,
      });
      removeFolder(folder);
      return result;
    };
    expect(run("2")).toEqual(run("1"));
    expect(run("2")).toEqual({ stdout: "", stderr: "", status: 0 });
  });
});
