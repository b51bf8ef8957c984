import { hcl } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const nested = `destination = {
    bucket = { bucket_arn = "arn:aws:s3:::acme-reports", account_id = "210987654321", format = "CSV", prefix = "inventory", encryption = { sse_s3 = {} } }
  }`;

const blocks = `destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "CSV"
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }`;

testRule("block-or-attribute", {
  valid: [
    hcl(),
    { name: "a reference to an object", code: hcl({ schedule: "schedule = var.schedule" }) },
    {
      name: "objects of the awscc provider",
      code: `resource "awscc_s3_bucket" "x" {
  bucket_name = "acme-media"
  inventory_configurations = [{
    id = "daily"
    enabled = true
    included_object_versions = "Current"
    schedule_frequency = "Daily"
    destination = { bucket_arn = "arn:aws:s3:::acme-reports", bucket_account_id = "210987654321", format = "CSV" }
  }]
}
`,
    },
    {
      name: "a dynamic block",
      code: hcl({
        filter: 'dynamic "filter" {\n    for_each = var.f\n    content {\n      prefix = filter.value\n    }\n  }',
      }),
    },
  ],
  invalid: [
    {
      code: hcl({ schedule: '«schedule» = { frequency = "Daily" }' }),
      errors: [
        { messageId: "block", data: { name: "schedule" }, path: "InventoryConfiguration.Schedule", answer: undefined },
      ],
      output: hcl(),
    },
    {
      code: hcl({ schedule: '«schedule» = {\n    frequency: "Daily",\n  }' }),
      errors: ["block"],
      output: hcl(),
    },
    { code: hcl({ schedule: '«schedule» = [{ frequency = "Daily" }]' }), errors: ["block"], output: hcl() },
    { code: hcl({ encryption: "encryption {\n        «sse_s3» = {}\n      }" }), errors: ["block"], output: hcl() },
    {
      name: "objects in objects are one mistake",
      code: hcl({ destination: `«destination»${nested.slice(11)}` }),
      errors: ["block"],
      output: hcl({ destination: blocks }),
    },
    {
      name: "comments are kept",
      code: hcl({ filter: '«filter» = {\n    # all of it\n    prefix = "data/"\n  }' }),
      errors: ["block"],
    },
    {
      code: hcl({ filter: "«filter» = { prefix = var.prefix }" }),
      errors: ["block"],
      output: hcl({ filter: "filter {\n    prefix = var.prefix\n  }" }),
    },
  ],
});
