import { json, template } from "./documents.ts";
import { testRule } from "./test-rule.ts";

/** A task with configurations, each by its first line. */
const task = (name: string, ...first: readonly string[]): string => {
  const items = first.map(
    (line, i) => `      - ${line}
        included_object_versions: Current
        optional_fields: [Size]
        schedule: Daily
        filter: data-${i}/
        destination: { bucket: arn:aws:s3:::acme-reports, account_id: "210987654321", format: CSV }
`,
  );
  return `- amazon.aws.s3_bucket:\n    name: ${name}\n    inventory:\n${items.join("")}`;
};

testRule("deletes-other-configurations", {
  valid: [
    json(),
    { name: "a template, of which nobody says so", code: template() },
    { name: "an empty list says what it does", code: "- s3_bucket:\n    name: acme-media\n    inventory: []\n" },
    { name: "a list from elsewhere", code: '- s3_bucket:\n    name: acme-media\n    inventory: "{{ all }}"\n' },
  ],
  invalid: [
    {
      code: task("acme-media", "«id»: acme-daily"),
      errors: [{ messageId: "deletes", level: "info", outcome: "advice" }],
    },
    {
      name: "once for each list",
      code: task("acme-media", "«id»: acme-daily", "id: acme-other"),
      errors: ["deletes"],
    },
    {
      name: "for each task",
      code: task("acme-media", "«id»: acme-daily") + task("acme-logs", "«id»: acme-daily"),
      errors: ["deletes", "deletes"],
    },
    {
      name: "in a block of a play",
      code: `- hosts: localhost\n  tasks:\n    - block:\n${task("acme-media", "«id»: acme-daily").replace(/^(?=.)/gm, "        ")}`,
      errors: ["deletes"],
    },
    {
      name: "by the module's short name",
      code: task("acme-media", "«id»: acme-daily").replace("amazon.aws.", ""),
      errors: ["deletes"],
    },
    { name: "where the bucket is not known", code: task('"{{ item }}"', "«id»: acme-daily"), errors: ["deletes"] },
  ],
});
