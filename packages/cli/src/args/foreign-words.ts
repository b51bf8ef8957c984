// Words of other linters: whoever writes one is told in one sentence what does the same here.

/** Options, by pattern of their names without hyphens. */
const options: readonly (readonly [name: RegExp, answer: string])[] = [
  [/^cache(-\w+)*$/, "is not needed: judging a file takes no longer than looking it up in a cache"],
  [
    /^(concurrency|threads|jobs)$/,
    "is not needed: one process lints thousands of files in seconds, and a fleet uses several processes",
  ],
  [/^(recursive|r)$/, "is not needed: directories are always searched"],
  [/^(select|extend-select|enable|enable-rule|only|check|c|include-checks|configure-rule)$/, "use --rule 'ID: error'"],
  [/^(disable|disable-rule|skip|skip-check|ignore-checks|extend-ignore|i)$/, "use --rule 'ID: off'"],
  [/^ignore$/, "use --ignore-pattern PATTERN for files, and --rule 'ID: off' for rules"],
  [/^(exclude|extend-exclude|skip-path|ignore-path)$/, "use --ignore-pattern PATTERN"],
  [
    /^(baseline|create-baseline|write-baseline|generate-baseline|add-noqa)$/,
    "use --suppress-all: it records the baseline, which later runs find",
  ],
  [/^(write|autofix|fix-only|unsafe-fixes|apply)$/, "use --fix"],
  [/^(output|out|output-file-path)$/, "use --output-file FILE"],
  [/^(output-format|reporter|formatter)$/, "use --format NAME"],
  [/^(soft-fail|force|no-fail|no-error-on-unmatched-pattern)$/, "use --exit-zero"],
  [
    /^(severity|min-severity|level|diagnostic-level|minimum-failure-severity|fail-level)$/,
    "use --fail-on LEVEL, or --quiet for errors only",
  ],
  [/^(regions|aws-region)$/, "use --region REGION"],
  [/^(framework|type|language|parser|syntax)$/, "use --as FORM"],
  [/^(template|t|file|directory|d|path|chdir)$/, "is not needed: write the name alone, as in inventory-lint FILE"],
  [/^(stdin-file-path|stdin-filepath|stdin-file-name)$/, "use --stdin-filename NAME"],
  [/^(list-rules|l)$/, "use inventory-lint rules"],
  [/^(explain|show-rule|docs)$/, "use inventory-lint explain RULE"],
  [/^init$/, "use inventory-lint init"],
  [/^(verbose|show-source|info)$/, "is not needed: everything that is known is shown"],
];

/** Commands, by name. */
const commands: Readonly<Record<string, string>> = {
  fix: "use inventory-lint --fix",
  format: "use your editor's formatter for XML, JSON or YAML, or terraform fmt",
  fmt: "use your editor's formatter for XML, JSON or YAML, or terraform fmt",
  config: "use inventory-lint --print-config FILE",
  rule: "use inventory-lint explain RULE",
  server: "use inventory-lint lsp",
  "language-server": "use inventory-lint lsp",
  baseline: "use inventory-lint --suppress-all",
  watch: "use inventory-lint --watch",
  version: "use inventory-lint --version",
};

/** What is said of an option of another linter, as written with its hyphens; undefined where it is not known. */
export function answerToOption(name: string, rawName: string): string | undefined {
  const answer = options.find(([pattern]) => pattern.test(name))?.[1];
  if (answer === undefined) return undefined;
  return answer.startsWith("is ") ? `${rawName} ${answer}` : `there is no option ${rawName}: ${answer}`;
}

/** What is said of a command of another linter; undefined where it is not known. */
export function answerToCommand(name: string): string | undefined {
  return Object.hasOwn(commands, name) ? `there is no command ${name}: ${commands[name]}` : undefined;
}
