// What our command converts to the input of the AWS CLI, and to a bare configuration, the client would send; and the two
// mean the same.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { needClient, putSkeleton, refusalsOf } from "../lib/aws-cli.mjs";
import { call, command, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const valid = join(root, "test-corpus", "valid");
const AT_LEAST = 40;

/**
 * Converts a file, and returns the new one; undefined where the command says why it cannot.
 * @param {string} file
 * @param {"cli" | "json"} to
 * @param {string} folder
 */
function converted(file, to, folder) {
  const bucket = to === "cli" ? ["--bucket", "acme-data"] : [];
  const args = [command, "convert", "--to", to, ...bucket, file];
  const { status, stdout, stderr } = call(process.execPath, args, { statuses: [0, 1] });
  if (status === 1) {
    if (!/is not converted: |^.*: error /m.test(stderr)) throw new Error(`${file}: no reason is given:\n${stderr}`);
    return undefined;
  }
  const made = join(folder, `${basename(file)}.${to}.json`);
  writeFileSync(made, stdout);
  return made;
}

/** @param {string} file */
function parsed(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

needClient();
withFolder((folder) => {
  /** @type {string[]} */
  const failures = [];
  const made = readdirSync(valid)
    // Templates are filled in before they are sent.
    .filter((name) => !name.endsWith(".out") && !readFileSync(join(valid, name), "utf8").includes("{{"))
    .flatMap((name) => {
      const cli = converted(join(valid, name), "cli", folder);
      const bare = converted(join(valid, name), "json", folder);
      if (cli === undefined || bare === undefined) {
        if (cli !== bare) failures.push(`${name} is converted to one form, and not to the other`);
        return [];
      }
      if (!isDeepStrictEqual(parsed(cli).InventoryConfiguration, parsed(bare)))
        failures.push(`${name}: the forms differ`);
      return { name, cli, bare };
    });
  if (made.length < AT_LEAST) failures.push(`Only ${made.length} files were converted`);
  const beside = ["--bucket", "acme-data", "--id", "daily"];
  const calls = made.flatMap(({ cli, bare }) => [
    [...putSkeleton, "--cli-input-json", `file://${cli}`],
    [...putSkeleton, ...beside, "--inventory-configuration", `file://${bare}`],
  ]);
  for (const [i, errors] of refusalsOf(calls).entries()) {
    if (errors !== "") failures.push(`${calls[i]?.at(-1)}: ${errors}`);
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
  process.stdout.write("passed\n");
});
