// `node tools/release/check.mjs v0.2.0`: fails unless the tag is the version that is written everywhere.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { isBundleOfSources } from "../lib/ensure-bundle.mjs";
import { root } from "../lib/paths.mjs";
import { filesWithVersion, notesOf, VERSION } from "./versions.mjs";

const [tag = ""] = process.argv.slice(2);
const version = tag.replace(/^v/, "");
if (!tag.startsWith("v") || !VERSION.test(version)) throw new Error(`'${tag}' is no tag of a release such as v0.2.0.`);
const others = [...filesWithVersion(version)].filter(([path, text]) => readFileSync(path, "utf8") !== text);
if (others.length > 0) {
  throw new Error(
    `These files have another version than ${tag}: ${others.map(([path]) => relative(root, path)).join(", ")}.`,
  );
}
if (!isBundleOfSources()) throw new Error("dist-bundle/ is not made of these sources: npm run compile.");
notesOf(version);
