// Validates every template of a folder with @aws/cloudformation-validate: the package's folder, then that of the files.
const { readdirSync } = require("node:fs");
const { join } = require("node:path");

const [library = "", folder = "."] = process.argv.slice(2);
const { RegoEngine, TemplateFile } = require(library);
const engine = new RegoEngine();
let count = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (!String(name).endsWith(".yaml")) continue;
  count += engine.validateStandard(new TemplateFile(join(folder, String(name)))).diagnostics.length;
}
engine.free();
process.stdout.write(`${count}\n`);
