// Packs every package as it would be published, and lets publint and arethetypeswrong look at it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { call } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { commandEntry } from "../lib/run.mjs";

/** @param {string} folder of a package */
async function problemsOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // The extension goes to no registry of packages.
  if (manifest.private) return [];
  const target = mkdtempSync(join(tmpdir(), "inventory-lint-pack-"));
  try {
    call(process.execPath, [join(root, "tools", "pnpm.mjs"), "--dir", folder, "pack", "--pack-destination", target]);
    const tarball = join(target, readdirSync(target)[0] ?? "");
    const bytes = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    const types = call(process.execPath, [commandEntry("attw"), tarball, "--profile", "esm-only", "--no-color"], {
      statuses: [0, 1],
    });
    const found = messages.map((message) => `${manifest.name}: ${formatMessage(message, manifest, { color: false })}`);
    return types.status === 0 ? found : [...found, `${manifest.name}: ${types.stdout}`];
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name));
call(process.execPath, [commandEntry("tsc"), "-b", ...packages], { cwd: root });
const problems = [];
for (const folder of packages) problems.push(...(await problemsOf(folder)));
if (problems.length > 0) throw new Error(problems.join("\n"));
process.stdout.write("passed\n");
