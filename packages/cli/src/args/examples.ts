import type { CommandName } from "./command-table.ts";

/** Examples of each command for the help: arguments behind the name of the program, each with what they do. */
export const examples: Readonly<Record<CommandName, readonly (readonly [args: string, what: string])[]>> = {
  lint: [
    ["", "every file below this directory"],
    ["inventory/ 'requests/*.http'", "directories, files and globs"],
    ["--fix inventory/", "fix problems that have exactly one safe fix"],
    ["--diff | git apply", "look at the fixes first"],
    ["--format sarif --output-file inventory.sarif --exit-zero", "a report for code scanning"],
    ["--destination-policy policy.json daily.xml", "whether the report will arrive"],
    ["--staged", "what the next commit contains"],
    ["--suppress-all", "record current errors as the baseline"],
    ["--stdin --bucket acme-media --region eu-west-1", "a document from a pipe, with facts about its bucket"],
  ],
  explain: [["explain kms-key-arn", "the page of one rule"]],
  rules: [
    ["rules", "a table"],
    ["rules --format json", "for other programs"],
  ],
  convert: [
    ["convert --to cli --bucket acme-media daily.xml", "input for the AWS CLI"],
    ["convert --to terraform --output-file inventory.tf daily.json", "a resource in a file"],
  ],
  policy: [
    ["policy --bucket acme-media --account 210987654321 daily.xml", "the destination's and the key's policy, in JSON"],
    ["policy inventory.tf", "as resources of Terraform"],
  ],
  init: [["init", "inventory-lint.config.jsonc in this directory"]],
  completions: [
    [`completions bash > ~/.local/share/bash-completion/completions/inventory-lint`, "for bash"],
    ["completions fish > ~/.config/fish/completions/inventory-lint.fish", "for fish"],
  ],
  lsp: [["lsp --stdio", "what an editor starts"]],
  help: [["help lint", "every option of linting"]],
};
