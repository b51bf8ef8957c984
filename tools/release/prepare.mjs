// `npm run release -- 0.2.0`: writes a version everywhere, dates CHANGELOG.md, and makes the lockfile and the bundle anew.
// What it has changed is for a person to look at, to commit and to tag.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBundle } from "../lib/ensure-bundle.mjs";
import { ensureInstalled } from "../lib/install.mjs";
import { root } from "../lib/paths.mjs";
import { runNode } from "../lib/run.mjs";
import { filesWithVersion, releasedChangelog, VERSION } from "./versions.mjs";

const [version = ""] = process.argv.slice(2);
if (!VERSION.test(version)) throw new Error("Give the version, such as 0.2.0.");
const changelog = join(root, "CHANGELOG.md");
const dated = releasedChangelog(readFileSync(changelog, "utf8"), version, new Date().toISOString().slice(0, 10));
for (const [path, text] of filesWithVersion(version)) writeFileSync(path, text);
writeFileSync(changelog, dated);
if (runNode(["tools/pnpm.mjs", "install", "--lockfile-only"]) !== 0)
  throw new Error("The lockfile could not be written.");
ensureInstalled();
await ensureBundle();
process.stdout.write(`Look at the changes, then:
  git commit --all --message "Release ${version}"
  git tag v${version}
  git push origin main v${version}
`);
