import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `npm run new-rule -- <id>`: writes the three files of a rule to fill in. */
const [id] = process.argv.slice(2);
if (!id || !/^[a-z]+(-[a-z0-9]+)*$/.test(id)) {
  console.error("Usage: npm run new-rule -- <id>    (kebab-case; it names what is wrong)");
  process.exit(2);
}

const core = new URL("../packages/core/", import.meta.url);
const fence = "```";
const files: Readonly<Record<string, string>> = {
  [`src/rules/${id}.ts`]: `import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "What is wrong, in one sentence",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    messages: {
      wrong: "'{{value}}' is wrong. Say what to do.",
    },
  },
  create: (context) => ({
    Id(node) {
      if (!node.hasText) return;
      context.report({ node: node.valuePlace, messageId: "wrong", data: { value: node.value } });
    },
  }),
});
`,
  [`tests/rules/${id}.test.ts`]: `import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("${id}", {
  valid: [xml(), json()],
  invalid: [
    { code: xml({ Id: "<Id>«wrong»</Id>" }), errors: [{ messageId: "wrong", path: "Id" }] },
    { code: json({ Id: '"Id": «"wrong"»' }), errors: [{ messageId: "wrong", path: "Id" }] },
  ],
});
`,
  [`docs/rules/${id}.md`]: `# ${id}

What it finds.

## Why
What S3 does, with its answer and the page that says so.

## What to do
The way out.

## Examples
### Invalid
${fence}xml invalid
${fence}
### Valid
${fence}xml valid
${fence}

## Fixes
What --fix does, or what is suggested, and why nothing is lost.
`,
};

const taken = Object.keys(files).filter((path) => existsSync(new URL(path, core)));
if (taken.length > 0) {
  console.error(`There already is ${taken.join(", ")}.`);
  process.exit(2);
}
for (const [path, text] of Object.entries(files)) {
  writeFileSync(new URL(path, core), text);
  console.log(fileURLToPath(new URL(path, core)));
}
console.log("Fill them in, then run npm run generate.");
