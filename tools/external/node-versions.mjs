// The command says the same under every Node.js that is in use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { call, lint, needNpmPackage, skip, withFolder } from "../lib/external.mjs";

/** The oldest that package.json allows, and the newest of later lines; npm has packages that hold nothing else. */
const VERSIONS = ["20.19.0", "22.23.3", "24.21.0"];
const FORMATS = ["stylish", "compact", "json", "sarif"];

const system = `${process.platform}-${process.arch}`;
const packaged = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
if (!packaged.includes(system)) skip(`npm has no Node.js for ${system}`);

/**
 * What the command writes over the whole test corpus, in every format.
 * @param {string} [node]
 */
function outputs(node) {
  return withFolder((folder) => {
    const formats = FORMATS.flatMap((format) => ["--format", `${format}:${join(folder, format)}`]);
    lint(["--preset", "strict", "--color", ...formats, "test-corpus"], { node });
    return FORMATS.map((format) => readFileSync(join(folder, format), "utf8"));
  });
}

const expected = outputs();
if (expected.some((output) => output.length < 10_000)) throw new Error("The command finds little in the test corpus.");
for (const version of VERSIONS) {
  const node = join(needNpmPackage(`node-${system}`, version), "bin", "node");
  const { stdout } = call(node, ["--version"]);
  if (stdout.trim() !== `v${version}`) throw new Error(`Node.js ${version} calls itself ${stdout}`);
  const different = outputs(node).findIndex((output, i) => output !== expected[i]);
  if (different < 0) continue;
  throw new Error(`With Node.js ${version} the format ${FORMATS[different]} differs from that of ${process.version}.`);
}
process.stdout.write("passed\n");
