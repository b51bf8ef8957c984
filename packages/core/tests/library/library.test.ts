import { expect, test } from "vitest";
import { applyEdits, createLinter, fix, type LintOptions, lint } from "../../src/index.ts";

const json = (frequency: string) => `{
  "Id": "daily", "IsEnabled": true, "IncludedObjectVersions": "Current",
  "Destination": { "S3BucketDestination": { "Bucket": "arn:aws:s3:::acme-reports", "Format": "CSV" } },
  "Schedule": { "Frequency": "${frequency}" }
}
`;

test.each<[string, LintOptions]>([
  ["a file's name", { fileName: "inventory/a.json" }],
  ["a language", { language: "json" }],
  ["a language that contradicts the name", { fileName: "a.txt", language: "jsonc" }],
  ["a carrier", { language: "json", carrier: "json" }],
])("finds the same by %s", (_, options) => {
  const text = json("daily");
  const found = lint(text, options).filter(({ level }) => level === "error");
  expect(found).toHaveLength(1);
  const [finding] = found;
  const start = text.indexOf('"daily" }');
  expect(finding).toMatchObject({
    ruleId: "invalid-frequency",
    level: "error",
    outcome: "refused",
    s3: "400 MalformedXML",
    path: "Schedule.Frequency",
    range: [start, start + 7],
    line: 4,
    column: 30,
    endLine: 4,
    endColumn: 37,
    fix: [{ range: [start, start + 7], text: '"Daily"' }],
  });
  expect(finding?.why).toContain("400 MalformedXML");
  expect(finding?.url).toContain("invalid-frequency");
  expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
});

test("related places have lines and columns", () => {
  const text = json("Daily").replace('"Id": "daily",', '"Id": "daily",\n  "Id": "weekly",');
  const [finding] = lint(text, { language: "json" }).filter(({ ruleId }) => ruleId === "duplicate-member");
  expect(finding).toMatchObject({ line: 3, column: 3 });
  expect(finding?.related).toMatchObject([{ line: 2, column: 3, endLine: 2, endColumn: 7, range: [4, 8] }]);
});

test("YAML and Terraform are there at once", () => {
  expect(lint("Id: a\nSchedule: {Frequency: daily}", { fileName: "a.yml", carrier: "json" })).not.toEqual([]);
  expect(lint('resource "aws_s3_bucket_inventory" "a" {}\n', { fileName: "main.tf" })).not.toEqual([]);
});

test("a file of Terraform that overrides others lacks nothing", () => {
  const text = 'resource "aws_s3_bucket_inventory" "a" {\n  included_object_versions = "All"\n}\n';
  expect(lint(text, { fileName: "main_override.tf" })).toEqual([]);
  expect(lint(text, { fileName: "main.tf" })).not.toEqual([]);
});

test("other documents have no findings unless their carrier is named", () => {
  expect(lint('{ "name": "x" }', { fileName: "package.json" })).toEqual([]);
  expect(lint('{ "name": "x" }', { fileName: "package.json", carrier: "cli" })).not.toEqual([]);
});

test("fixes what is safe, and keeps the rest", () => {
  expect(fix(json("daily"), { language: "json" })).toBe(json("Daily"));
  expect(fix(json("Daily"), { language: "json" })).toBe(json("Daily"));
  expect(fix("no document", { language: "json" })).toBe("no document");
});

test("a byte order mark stays, and offsets count from behind it", () => {
  const bare = lint(json("daily"), { language: "json" });
  expect(lint(`\uFEFF${json("daily")}`, { language: "json" })).toEqual(bare);
  expect(fix(`\uFEFF${json("daily")}`, { language: "json" })).toBe(`\uFEFF${json("Daily")}`);
});

test("presets, levels and facts count, and options leave other calls alone", () => {
  const linter = createLinter({ rules: { "invalid-frequency": "warning", "missing-account-id": "off" } });
  expect(linter.lint(json("daily"), { language: "json" }).map(({ level }) => level)).toEqual(["warning"]);
  expect(linter.fix(json("daily"), { language: "json" })).toBe(json("Daily"));
  const refused = lint(json("Daily"), { language: "json", preset: "refused" });
  expect(refused).toEqual([]);
  const facts = { account: "735190428613", bucket: "acme-reports" };
  const ids = (options: LintOptions) => lint(json("Daily"), options).map(({ ruleId }) => ruleId);
  expect(ids({ language: "json", facts })).toContain("self-inventory");
  expect(ids({ language: "json" })).not.toContain("self-inventory");
});

/** Calls with a wrong argument, as JavaScript may make them. */
const call = (text: unknown, options?: unknown) => () => lint(text as string, options as LintOptions);
const create = (config: unknown) => () => createLinter(config as never);

test.each<[() => unknown, string]>([
  [call(undefined, { language: "xml" }), "lint: the text must be a string, not undefined."],
  [
    call(new Uint8Array(1), { language: "xml" }),
    "lint: the text must be a string, not bytes. Decode it first, for example with new TextDecoder().decode(bytes).",
  ],
  [call(() => "", { language: "xml" }), "lint: the text must be a string, not a function."],
  [call("", undefined), 'lint: the options must be an object such as { fileName: "a.xml" }, not undefined.'],
  [call("", "a.xml"), 'lint: the options must be an object such as { fileName: "a.xml" }, not a string.'],
  [call("", []), 'lint: the options must be an object such as { fileName: "a.xml" }, not an array.'],
  [
    call("", {}),
    "lint: fileName or language is required; language is one of 'xml', 'json', 'jsonc', 'http', 'yaml', 'hcl'.",
  ],
  [call("", { fileName: 1 }), "lint: fileName must be a string, not a number."],
  [call("", { fileName: "a.txt" }), "lint: the ending of fileName 'a.txt' tells no language."],
  [
    call("", { lang: "xml" }),
    "lint: there is no option 'lang'. It is one of 'fileName', 'language', 'carrier', 'preset', 'rules', 'facts'.",
  ],
  [
    call("", { language: "XML" }),
    "lint: language must be one of 'xml', 'json', 'jsonc', 'http', 'yaml', 'hcl', not 'XML'.",
  ],
  [call("", { language: "xml", carrier: "sdk" }), "lint: carrier must be one of 'xml', 'xml-list', 'json', "],
  [
    call("", { language: "xml", carrier: "cli" }),
    "lint: the carrier 'cli' is written in 'json', 'jsonc', 'yaml', not in 'xml'.",
  ],
  [() => fix(null as never, { language: "xml" }), "fix: the text must be a string, not null."],
  [
    () => createLinter().lint("", { facts: {} } as never),
    "lint: there is no option 'facts'. It is one of 'fileName', 'language', 'carrier'.",
  ],
  ...[undefined, null, "x"].map((edits): [() => unknown, string] => [
    () => applyEdits("abc", edits as never),
    `applyEdits: the edits must be a list such as [{ range: [0, 2], text: "Id" }], not ${edits === "x" ? "a string" : edits}.`,
  ]),
  ...[
    {},
    { range: [0, 1] },
    { range: [0], text: "" },
    { range: [Number.NaN, 1], text: "" },
    { range: [-1, 1], text: "" },
  ].map((edit): [() => unknown, string] => [
    () => applyEdits("abc", [edit as never]),
    'applyEdits: the edits must be a list such as [{ range: [0, 2], text: "Id" }], and one of these is not.',
  ]),
  [() => applyEdits(null as never, []), "applyEdits: the text must be a string, not null."],
  [create(null), 'createLinter: the configuration must be an object such as { preset: "strict" }, not null.'],
  [create({ rule: {} }), "createLinter: there is no option 'rule'. Did you mean 'rules'?"],
  [create({ preset: true }), "createLinter: preset must be one of 'recommended', 'refused', 'strict', not true."],
  [create({ rules: ["a"] }), "createLinter: rules must be an object of levels by rule id, not an array."],
  [
    create({ rules: { "unknown-members": "off" } }),
    "createLinter: there is no rule 'unknown-members'. Did you mean 'unknown-member'?",
  ],
  [
    create({ rules: { encoding: 2 } }),
    "createLinter: the level of 'encoding' must be one of 'error', 'warning', 'info', 'off', 'default', not 2.",
  ],
  [create({ rules: { encoding: ["error", {}] } }), "createLinter: the rule 'encoding' takes no options."],
  [
    create({ rules: { "invalid-optional-field": ["error", {}, {}] } }),
    "createLinter: the rule 'invalid-optional-field' takes one object of options.",
  ],
  [
    create({ rules: { "invalid-optional-field": ["error", 1] } }),
    "createLinter: the options of 'invalid-optional-field' must be an object, not a number.",
  ],
  [
    create({ rules: { "invalid-optional-field": ["error", { extras: [] }] } }),
    "createLinter: there is no option of 'invalid-optional-field' 'extras'. Did you mean 'extra'?",
  ],
  [
    create({ facts: "eu-west-1" }),
    'createLinter: facts must be an object such as { region: "eu-west-1" }, not a string.',
  ],
  [create({ facts: { Region: "eu-west-1" } }), "createLinter: there is no fact 'Region'. Did you mean 'region'?"],
  [
    create({ facts: { region: "Ireland" } }),
    "createLinter: the fact region must be a Region, such as eu-west-1, not 'Ireland'.",
  ],
])("%# says what is wanted", (run, message) => {
  expect(run).toThrow(TypeError);
  expect(run).toThrow(message);
});
