import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNames } from "../src/formats/format-table.ts";
import { isReadByRunner, withoutCommands } from "../src/terminal/runner-commands.ts";
import { ensureBundle, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

test.each([
  ["::add-mask::x", "∶:add-mask::x"],
  ["a\n \t::error::x\nb::c", "a\n \t∶:error::x\nb::c"],
  ["a ##[add-mask]x ##vso[task.x]", "a ♯#[add-mask]x ♯#vso[task.x]"],
  ["## [x] ### a # [b]", "## [x] ### a # [b]"],
])("%j is written as %j", (text, written) => expect(withoutCommands(text, "text")).toBe(written));

test("a machine reads the same", () => {
  const text = "a ##[add-mask]b";
  expect(JSON.parse(withoutCommands(JSON.stringify(text), "json"))).toBe(text);
  expect(withoutCommands(text, "xml")).toBe("a #&#35;[add-mask]b");
});

test.each([
  [{}, false],
  [{ GITHUB_ACTIONS: "" }, false],
  [{ GITHUB_ACTIONS: "true" }, true],
  [{ TF_BUILD: "True" }, true],
  [{ TEAMCITY_VERSION: "2026.1" }, true],
])("who reads the output: %j", (env, isRunner) => expect(isReadByRunner(env)).toBe(isRunner));

describe.skipIf(process.platform === "win32")("a document under GitHub's runner", () => {
  const evil = "::add-mask::a\u001b[2J\u0007\u009b\u202e ##[add-mask]b";
  const document = JSON.stringify({
    Id: evil,
    [`\n${evil}`]: `${evil}\n${evil}`,
    IsEnabled: evil,
    Destination: { S3BucketDestination: { Format: `\n${evil}\n`, Bucket: "x".repeat(2_000_000) } },
    Schedule: { Frequency: "Daily" },
    IncludedObjectVersions: "Current",
    OptionalFields: [evil],
  });
  const frames = `{ "Id": "a b",\n::add-mask::c ##[add-mask]d\n"IsEnabled": true }`;
  const patched = (line: string): string =>
    `<InventoryConfiguration>\n<!--\n${line}\n-->\n<IsEnabled>True</IsEnabled>\n</InventoryConfiguration>\n`;
  const files = {
    "::error::x.json": document,
    "##[error]y.json": document,
    "frames.json": frames,
    "line.xml": patched("::add-mask::c"),
    "bracket.xml": patched("a ##[add-mask]b"),
  };
  let folder: string;

  beforeAll(() => {
    ensureBundle();
    folder = temporaryFolder(files);
  }, 60_000);
  afterAll(() => removeFolder(folder));

  test.each(formatNames)("begins no command in the format %s", (format) => {
    const env = { GITHUB_ACTIONS: "true" };
    const { stdout, stderr, status } = runCommand(["-f", format, "--max-size", "9MB", ...Object.keys(files)], {
      cwd: folder,
      env,
    });
    expect(status).toBe(1);
    expect(stdout).toContain("add-mask");
    for (const line of [...stdout.split("\n"), ...stderr.split("\n")]) {
      // Whatever is one, it is not what the document says.
      if (/^\s*::/.test(line)) expect(line).toMatch(/^::(?:error|warning|notice) file=(?!.*\n)/);
      else expect(line).not.toMatch(/##\w*\[/);
    }
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("makes no message without end", () => {
    const { stdout } = runCommand(["-f", "json", "--max-size", "9MB", "::error::x.json"], { cwd: folder });
    const [{ messages } = { messages: [] }] = JSON.parse(stdout) as { messages: { message: string }[] }[];
    expect(messages.length).toBeGreaterThan(4);
    for (const { message } of messages) expect(message.length).toBeLessThan(4000);
  });

  test.each(["line.xml", "bracket.xml"])("shows no patch of what is obeyed: %s", (name) => {
    expect(runCommand(["--diff", name], { cwd: folder }).stdout).toContain("add-mask");
    const { stdout, stderr } = runCommand(["--diff", name], { cwd: folder, env: { GITHUB_ACTIONS: "true" } });
    expect(stdout).toBe("");
    expect(stderr).toContain(
      `inventory-lint: ${name} is not in the diff: the CI server would take a line of it for a command`,
    );
  });

  test("says nothing on standard error that is obeyed", () => {
    const env = { GITHUB_ACTIONS: "true" };
    const { stderr } = runCommand(["convert", "--to", "xml", "##[error]y.json"], { cwd: folder, env });
    expect(stderr).toContain("add-mask");
    expect(stderr).not.toMatch(/^\s*::|##\w*\[/m);
  });
});
