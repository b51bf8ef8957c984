import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../lib/paths.mjs";

/** Holds programs that stand for npm and apt-get. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inventory-lint-programs-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** A driver that needs something and would pass, with the programs written here and what an `npm run` adds. */
function drive(need: string) {
  const module = pathToFileURL(join(root, "tools", "lib", "external.mjs")).href;
  const script = `import * as external from ${JSON.stringify(module)}; external.${need}; console.log("passed");`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    env: {
      PATH: [folder, dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter),
      NODE: "/outer/node",
      npm_config_user_agent: "npm/9.9.9 node/v20.19.0 linux x64",
      npm_config_registry: "https://acme.example/",
      npm_config_nodedir: "/own/node",
      npm_execpath: "/outer/npm",
      npm_node_execpath: "/outer/node",
      npm_lifecycle_event: "test:vscode",
      npm_package_name: "inventory-lint-repository",
    },
  });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === "win32")("a package of npm", () => {
  const needed = 'needNpmPackage("inventory-lint-not-there", "1.0.0")';

  test("is not told of the Node.js that runs us, but of what the user has set", () => {
    program(
      "npm",
      `env | grep -E '^(NODE|npm_)' | sort > ${join(folder, "seen")}; cat ${join(folder, "seen")} >&2; exit 1`,
    );
    expect(drive(needed).stderr).toContain(
      "(status 1):\nnpm_config_nodedir=/own/node\nnpm_config_registry=https://acme.example/\n    at ",
    );
  });

  test("that cannot be installed is a failure, with npm's last words", () => {
    program("npm", "echo 'npm error code E500' >&2; exit 7");
    const { status, stdout, stderr } = drive(needed);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("npm could not install inventory-lint-not-there@1.0.0 (status 7):\nnpm error code E500\n");
  });

  test("that is not for this kind of machine is skipped, with npm's last words", () => {
    program("npm", "echo 'npm error code EBADPLATFORM' >&2; exit 1");
    expect(drive(needed)).toMatchObject({
      status: 0,
      stdout:
        "skipped: npm could not install inventory-lint-not-there@1.0.0 (status 1): | npm error code EBADPLATFORM\n",
    });
  });
});

describe.runIf(process.platform === "linux" && process.getuid?.() === 0)("a program of Debian", () => {
  const needed = 'needProgram("inventory-lint-not-there", "acme-tool")';

  test("that is there already is not installed", () => {
    program("inventory-lint-not-there", "exit 0");
    program("apt-get", "exit 9");
    expect(drive(needed)).toEqual({ status: 0, stdout: "passed\n", stderr: "" });
  });

  test("is installed after the lists are read", () => {
    program(
      "apt-get",
      `case "$*" in *update*) touch ${folder}/lists ;;
      *) test -e ${folder}/lists && touch ${folder}/inventory-lint-not-there && chmod +x ${folder}/inventory-lint-not-there ;;
      esac`,
    );
    expect(drive(needed)).toEqual({ status: 0, stdout: "passed\n", stderr: "" });
  });

  test("whose lists cannot be read is a failure, with apt's last words", () => {
    program("apt-get", "echo 'E: Unable to locate package acme-tool, or Temporary failure resolving'; exit 100");
    const { status, stdout, stderr } = drive(needed);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("could not read its lists of packages:\nE: Unable to locate");
  });

  test("that breaks off is a failure, with apt's last words", () => {
    program("apt-get", `case "$*" in *update*) ;; *) echo 'E: Failed to fetch acme-tool' >&2; exit 100 ;; esac`);
    const { status, stderr } = drive(needed);
    expect(status).toBe(1);
    expect(stderr).toContain("could not install acme-tool:\nE: Failed to fetch acme-tool\n");
  });

  test("that this system does not have is skipped, with apt's last words", () => {
    program(
      "apt-get",
      `case "$*" in *update*) ;; *) echo 'E: Unable to locate package acme-tool' >&2; exit 100 ;; esac`,
    );
    expect(drive(needed)).toMatchObject({
      status: 0,
      stdout: "skipped: apt-get could not install acme-tool: | E: Unable to locate package acme-tool\n",
    });
  });
});
