// Packs every package as it is published, and lets publint and arethetypeswrong look at it.
import { readFileSync } from "node:fs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { call, withFolderFor } from "../lib/external.mjs";
import { manifestOf, packPackage, publishedFolders } from "../lib/pack.mjs";
import { commandEntry } from "../lib/run.mjs";

/** The command that most people install. */
const MAX_COMMAND_BYTES = 1_000_000;

/** @param {import("../lib/pack.mjs").Packed} packed */
async function problemsOf({ name, folder, tarball, bytes }) {
  const manifest = manifestOf(folder);
  const buffer = new Uint8Array(readFileSync(tarball)).buffer;
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
  const found = messages.map((message) => `${name}: ${formatMessage(message, manifest, { color: false })}`);
  const packed = call("tar", ["-xzOf", tarball, "package/package.json"]).stdout;
  if (/"(?:workspace|file|link):/.test(packed)) found.push(`${name}: a dependency is none of a registry: ${packed}`);
  const files = call("tar", ["-tzf", tarball]).stdout.split("\n");
  for (const file of ["README.md", "LICENSE"]) {
    if (!files.includes(`package/${file}`)) found.push(`${name}: ${file} is missing`);
  }
  if (name === "inventory-lint" && bytes > MAX_COMMAND_BYTES) found.push(`${name}: has ${bytes} bytes`);
  // The command has no entry that could be imported.
  if (!manifest.exports) return found;
  const types = call(process.execPath, [commandEntry("attw"), tarball, "--profile", "esm-only", "--no-color"], {
    statuses: [0, 1],
  });
  return types.status === 0 ? found : [...found, `${name}: ${types.stdout}`];
}

await withFolderFor(async (target) => {
  const problems = [];
  for (const folder of publishedFolders()) {
    const packed = packPackage(folder, target);
    process.stdout.write(`${packed.name} ${packed.bytes} bytes\n`);
    problems.push(...(await problemsOf(packed)));
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
});
process.stdout.write("passed\n");
