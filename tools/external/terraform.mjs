// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
// Terraform itself, where it is installed: what we write is what `terraform fmt` makes of it, and what we take a value
// for is what Terraform makes of it. No provider is asked for: resources are judged by us, outputs by Terraform.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, isOnPath, lintToJson, skip, withFolder } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";

const env = { ...process.env, TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
const program = ["terraform", "tofu"].find(isOnPath) ?? skip("neither terraform nor tofu is installed");

/** @type {string[]} */
const differences = [];

/**
 * A text as `terraform fmt` has it; undefined where Terraform cannot read it.
 * @param {string} text
 */
function formatted(text) {
  const { status, stdout } = call(program, ["fmt", "-"], { env, input: text, statuses: [0, 2] });
  return status === 0 ? stdout : undefined;
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(?:tf|tofu)$/.test(entry.name) ? [path] : [];
  });
}

const corpus = filesBelow(join(root, "test-corpus"));
for (const path of corpus) {
  const text = readFileSync(path, "utf8");
  const original = path.replace(".fixed.", ".");
  const was = existsSync(original) ? readFileSync(original, "utf8") : text;
  // What Terraform cannot read has no format that a repair could keep.
  if (formatted(was) !== undefined && ![text, undefined].includes(formatted(text))) {
    differences.push(`${path} is not as terraform fmt has it.`);
  }
}

/** Expressions in HCL; what they come to is no name of a configuration, so that our finding says it. */
const expressions = [
  '"${local.prefix} x"',
  "local.name",
  "local.map.inner.deep",
  'join(" ", ["a", local.prefix])',
  'true ? local.name : "other"',
  "local.blank",
  '"a ${local.name} b"',
  '"\\u00e4 \\"x\\""',
  '"${local.name}"',
  "local.text",
  "local.from_json",
];
const locals = `locals {
  prefix     = "acme"
  name       = "\${local.prefix} daily"
  map        = { inner = { deep = "x y" } }
  blank      = "before it"
  text       = <<-EOT
    two words
  EOT
}
`;
const others = {
  "a.tf": locals,
  "json.tf.json": JSON.stringify({ locals: { from_json: "ä${local.map.inner.deep}" } }),
};

withFolder((folder) => {
  const write = (/** @type {Readonly<Record<string, string>>} */ files) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
  write(others);
  write({ "main.tf": expressions.map((value, index) => `output "o${index}" {\n  value = ${value}\n}\n`).join("") });
  call(program, ["apply", "-auto-approve"], { cwd: folder, env });
  const outputs = JSON.parse(call(program, ["output", "-json"], { cwd: folder, env }).stdout);
  const resource = (/** @type {string} */ value, /** @type {number} */ index) =>
    `resource "aws_s3_bucket_inventory" "r${index}" {\n  bucket = "acme-${index}"\n  name = ${value}\n}\n`;
  write({ "main.tf": expressions.map(resource).join("") });
  const messages = lintToJson([join(folder, "main.tf"), "--no-config"])
    .flatMap((file) => file.messages)
    .filter(({ ruleId }) => ruleId === "id-characters" || ruleId === "surrounding-whitespace");
  for (const [index, value] of expressions.entries()) {
    const said = String(outputs[`o${index}`].value);
    const ours = messages.some(({ message }) => message.includes(`'${said.trim()}'`));
    if (!ours) differences.push(`${value} is ${JSON.stringify(said)}, which no finding says.`);
  }
});

if (differences.length > 0) throw new Error(differences.join("\n"));
process.stdout.write("passed\n");
