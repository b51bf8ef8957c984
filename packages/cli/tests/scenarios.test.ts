import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { ensureBundle, runCommand } from "./bundle.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";
import { parseScenario, type Scenario, withResults } from "./scenario-file.ts";

const folder = fileURLToPath(new URL("../../../test-corpus/scenarios/", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".scenario"));
/** Set to write what the command does into the scenarios; look at the difference before it is committed. */
const isUpdate = process.env.UPDATE_SCENARIOS === "1";

beforeAll(ensureBundle, 60_000);

describe.skipIf(process.platform === "win32")("scenarios", () => {
  test("exist", () => {
    expect(names.length).toBeGreaterThan(10);
  });

  test.each(names)("%s", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const scenario = parseScenario(text);
    const results = play(scenario);
    if (isUpdate) writeFileSync(join(folder, name), withResults(text, results));
    else expect(withResults(text, results)).toBe(text);
  });
});

function play({ files, links, folder: cwd, environment, args, stdin, outputs }: Scenario) {
  const root = temporaryFolder(files);
  try {
    for (const [link, target] of Object.entries(links)) {
      mkdirSync(dirname(join(root, link)), { recursive: true });
      symlinkSync(target, join(root, link));
    }
    const result = runCommand(args, { cwd: join(root, cwd), input: stdin, env: environment });
    const portable = (output: string) =>
      output
        .replaceAll(root, "{root}")
        .replaceAll(`file://${hostname()}`, "file://{host}")
        .replace(/ *\d+\.\d\d ms/g, (time) => "{time}".padStart(time.length));
    const written = Object.keys(outputs).map((path) => [path, portable(readFileSync(join(root, path), "utf8"))]);
    return {
      stdout: portable(result.stdout),
      stderr: portable(result.stderr),
      status: result.status ?? -1,
      outputs: Object.fromEntries(written) as Scenario["outputs"],
    };
  } finally {
    removeFolder(root);
  }
}
