// The bundle is the same, byte for byte, wherever the repository lies: else the committed one could not be compared.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { call, withFolder } from "../lib/external.mjs";
import { bundleDir } from "../lib/paths.mjs";
import { copyWorkTree } from "../lib/repository-copy.mjs";

withFolder((folder) => {
  const copy = join(folder, "another place", "ü", "of the repository");
  mkdirSync(copy, { recursive: true });
  copyWorkTree(copy);
  const { INVENTORY_LINT_TALLY, ...env } = process.env;
  call(process.execPath, [join("tools", "test.mjs"), "--only", "bundle"], {
    cwd: copy,
    env: { ...env, TZ: "Pacific/Auckland", LANG: "C" },
  });
  const names = readdirSync(bundleDir).sort();
  const others = readdirSync(join(copy, "dist-bundle")).sort();
  if (names.join() !== others.join()) throw new Error(`There are ${others.join(", ")}, not ${names.join(", ")}.`);
  for (const name of names) {
    if (!readFileSync(join(bundleDir, name)).equals(readFileSync(join(copy, "dist-bundle", name)))) {
      throw new Error(`${name} differs from the one that was made at another place.`);
    }
  }
});
process.stdout.write("passed\n");
