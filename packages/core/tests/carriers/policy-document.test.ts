import { describe, expect, test } from "vitest";
import { policyOf } from "../../src/carriers/policy-document.ts";
import { asObject, entriesIn } from "../../src/carriers/recognise/likeness.ts";
import { languageNamed, loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { isStructure, type Value } from "../../src/syntax/tree.ts";
import { block, module, policyDocument } from "../rules/policies.ts";
import { testLint } from "./policy-suggestions.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

/** The policy in the member `policy` of a text, whose references are known by their source only. */
function policyIn(text: string, language: Language) {
  const { roots, problems } = languageNamed(language).read(text);
  const root = asObject(roots[0]?.value);
  const value = root && entriesIn(root).find(({ name }) => name === "policy")?.value;
  const partsOf = (each: Value) => {
    if (each.expression?.kind === "reference")
      return [{ kind: "unknown" as const, service: undefined, identity: each.expression.path.join(".") }];
    return isStructure(each) || each.kind === "null" ? undefined : [each.value];
  };
  return policyOf(value, { text, problems, partsOf });
}

const JSON_POLICY = '{"Statement": {"Effect": "Deny", "Resource": ["a\\u0041b", "c"], "Principal": "*"}}';

test.each([
  ["a: !Sub\npolicy:\n  Statement:\n    Resource: «!Sub»\n    Effect: Allow\n"],
  ["a: !Sub\npolicy:\n  Statement:\n    Resource: «!Sub ''»\n    Effect: Allow\n"],
])("a tag belongs to its text, also where there is none: %s", (marked) => {
  const start = marked.indexOf("«");
  const text = marked.replace(/[«»]/g, "");
  const [found] = policyIn(text, "yaml")?.statements[0]?.resources?.texts ?? [];
  expect(found?.range).toEqual([start, marked.indexOf("»") - 1]);
});

test.each<[Language, string]>([
  ["json", '{ "policy": { "Statement": { "Effect": "Allow", "Condition": { { "a": "b" } } } } }'],
  ["hcl", 'policy = jsonencode({ Statement = { Effect = "Allow", Condition = { ] } } })\n'],
])("nothing is known of a policy with a syntax problem in it: %s", (language, text) => {
  expect(policyIn(text, language)).toBeUndefined();
});

describe("a policy in a text", () => {
  test.each([
    ["json", `{ "policy": ${JSON_POLICY} }`, '"a\\u0041b"', '"Deny"'],
    ["json", `{ "policy": ${JSON.stringify(JSON_POLICY)} }`, '\\"a\\\\u0041b\\"', '\\"Deny\\"'],
    ["yaml", `policy: ${JSON.stringify(JSON_POLICY)}\n`, '\\"a\\\\u0041b\\"', '\\"Deny\\"'],
    ["yaml", `policy: '${JSON_POLICY}'\n`, '"a\\u0041b"', '"Deny"'],
    ["yaml", `policy: |\n  ${JSON_POLICY}\n`, '"a\\u0041b"', '"Deny"'],
    ["yaml", `policy: >-\n  ${JSON_POLICY.replace(", ", ",\n  ")}\n`, '"a\\u0041b"', '"Deny"'],
    ["hcl", `policy = ${JSON.stringify(JSON_POLICY)}\n`, '\\"a\\\\u0041b\\"', '\\"Deny\\"'],
    ["hcl", `policy = <<EOT\n${JSON_POLICY}\nEOT\n`, '"a\\u0041b"', '"Deny"'],
    ["hcl", `policy = <<-EOT\n  ${JSON_POLICY}\n  EOT\n`, '"a\\u0041b"', '"Deny"'],
    [
      "hcl",
      `policy = jsonencode({ Statement = { Effect = "Deny", Resource = ["a\\u0041b"] } })\n`,
      '"a\\u0041b"',
      '"Deny"',
    ],
  ] as const)("%s: %s", (language, text, resource, effect) => {
    const [statement, ...others] = policyIn(text, language)?.statements ?? [];
    expect(others).toEqual([]);
    expect(statement?.resources?.texts[0]?.parts).toEqual(["aAb"]);
    expect(text.slice(...(statement?.resources?.texts[0]?.range ?? [0, 0]))).toBe(resource);
    expect(statement && text.slice(...statement.place)).toBe(effect);
  });

  test("with references and escapes of Terraform", () => {
    const text =
      'policy = <<EOT\n{"Statement": [{"Resource": ["${var.a}/*", "$${aws:x}", ${var.b}], "Action": ${var.c}}]}\nEOT\n';
    const [statement] = policyIn(text, "hcl")?.statements ?? [];
    const reference = { kind: "unknown", service: undefined, identity: "var.a" };
    expect(statement?.resources?.texts.map(({ parts }) => parts)).toEqual([[reference, "/*"], ["${aws:x}"], undefined]);
    expect(statement?.actions?.texts.map(({ parts }) => parts)).toEqual([undefined]);
    expect(statement?.resources?.texts.map(({ range }) => text.slice(...range))).toEqual([
      '"${var.a}/*"',
      '"$${aws:x}"',
      "var.b",
    ]);
  });

  test.each([
    ["hcl", 'policy = "{"\n'],
    ["hcl", 'policy = "x"\n'],
    ["hcl", 'policy = ""\n'],
    ["hcl", "policy = var.x\n"],
    ["hcl", 'policy = "%{ if true }{}%{ endif }"\n'],
    ["hcl", 'policy = templatefile("x", {})\n'],
    ["hcl", 'policy = file("x")\n'],
    ["hcl", "policy = { for x in var.y : x => x }\n"],
    ["hcl", "policy = {}\n"],
    ["yaml", "policy: !Ref X\n"],
    ["yaml", 'policy: !Sub "{}"\n'],
    ["yaml", "policy: { Fn::If: [C, {}, {}] }\n"],
    ["json", '{ "policy": 1 }'],
    ["hcl", `policy = "{${" ".repeat(200_000)}}"\n`],
    ["hcl", `policy = jsonencode({ Statement = [{ Action = "${"*a".repeat(50_000)}" }] })\n`],
    ["hcl", `policy = jsonencode({ Statement = [${"{},".repeat(501)}] })\n`],
    ["json", "{}"],
  ] as const)("none in %s: %.40s", (language, text) => expect(policyIn(text, language)).toBeUndefined());
});

describe("what may be more than is seen", () => {
  const yaml = (statement: string) => policyIn(`policy:\n  Statement:\n    - ${statement}\n`, "yaml");
  test.each([
    ["!If [C, {}, {}]", [], false],
    ["Fn::Transform: {}", [], false],
    ["{ Effect: Allow, Condition: !If [C, {}, {}] }", [false], true],
    ["{ Effect: Allow, Condition: { Fn::Transform: {}, Bool: {} } }", [false], true],
    ["{ Effect: Allow, Condition: { Bool: !If [C, {}, {}] } }", [false], true],
    ["{ Effect: Allow, Condition: { Bool: { Fn::Transform: {}, a: b } } }", [false], true],
    ["{ Effect: Allow, Condition: { Bool: { a: b } } }", [true], true],
    ["{ Effect: !If [C, Allow, Deny] }", [true], true],
    ["{ Effect: Allow, Comment: x }", [false], true],
  ] as const)("%s", (statement, complete, isComplete) => {
    const policy = yaml(statement);
    expect(policy?.statements.map((each) => each.isComplete)).toEqual(complete);
    expect(policy?.isComplete).toBe(isComplete);
  });
  test.each([
    ["Principal: !Ref X", false],
    ["Principal: x", false],
    ['Principal: "*"', true],
    ["Principal: { AWS: !Ref X }", true],
    ["Principal: { AWS: a, Fn::Transform: {} }", false],
    ["Principal: { AWS: }", true],
  ])("%s", (principal, isComplete) => {
    expect(yaml(`{ Effect: Allow, ${principal} }`)?.statements[0]?.principals?.isComplete).toBe(isComplete);
  });
  test("a statement that is a macro", () => {
    const policy = policyIn("policy:\n  Statement: !If [C, [], []]\n", "yaml");
    expect(policy).toMatchObject({ statements: [], isComplete: false });
  });
});

describe("policy documents of Terraform", () => {
  const judged = (statements: string, more = "") =>
    testLint(module({ policy: "data.aws_iam_policy_document.reports.json", more: more + policyDocument(statements) }));
  const star = block().replace(
    'type        = "Service"\n      identifiers = ["s3.amazonaws.com"]',
    'type        = "*"\n      identifiers = ["*"]',
  );
  const variables = 'variable "x" {\n}\n';
  test.each([
    ["everybody", star, []],
    ["every account", star.replace('"*"', '"AWS"'), []],
    ["NotPrincipal", block().replace("principals", "not_principals"), ["destination-policy"]],
    ["NotAction", block({ actions: "", not_actions: '["s3:PutObject"]' }), ["destination-policy"]],
    [
      "NotResource",
      block({ resources: "", not_resources: '["${aws_s3_bucket.reports.arn}/*"]' }),
      ["destination-policy"],
    ],
    ["overridden", `  override_policy_documents = [var.x]\n${block({ effect: '"Deny"', sid: '"A"' }, "")}`, []],
    [
      "not overridden",
      `  override_policy_documents = [var.x]\n${block({ effect: '"Deny"' }, "")}`,
      ["destination-policy"],
    ],
    [
      "a principal that a block makes",
      block()
        .replace("principals {", 'dynamic "principals" {\n      for_each = []\n      content {\n')
        .replace("]\n    }", "]\n      }\n    }"),
      [],
    ],
    ["a condition that is not known", block({}, "    condition {\n      test = var.x\n    }\n"), []],
    ["a type that is not known", block().replace('"Service"', "var.x"), []],
  ])("%s", (_, statements, rules) => expect(judged(statements, variables)).toEqual(rules));
});
