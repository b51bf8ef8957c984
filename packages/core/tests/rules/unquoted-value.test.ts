import { hcl } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("unquoted-value", {
  valid: [
    hcl(),
    {
      name: "references",
      code: hcl({ name: "name = var.name", bucket: "bucket = each.key", format: "format = local.formats[0]" }),
    },
    { name: "booleans and null", code: hcl({ enabled: "enabled = null" }) },
    { name: "a reference that is not typed yet", code: hcl({ name: "name = var" }) },
    { name: "calls", code: hcl({ name: "name = lower(Daily)" }) },
  ],
  invalid: [
    {
      code: hcl({ format: "format = «CSV»" }),
      errors: [
        {
          messageId: "text",
          data: { word: "CSV", name: "format" },
          path: "InventoryConfiguration.Destination.S3BucketDestination.Format",
          answer: undefined,
        },
      ],
      output: hcl(),
    },
    { code: hcl({ enabled: "enabled = «yes»" }), errors: ["boolean"], output: hcl() },
    { code: hcl({ enabled: "enabled = «True»" }), errors: ["boolean"], output: hcl() },
    {
      code: hcl({ enabled: "enabled = «off»" }),
      errors: ["boolean"],
      output: hcl({ enabled: "enabled = false" }),
      also: ["disabled-configuration"],
    },
    { code: hcl({ enabled: "enabled = «Enabled»" }), errors: ["boolean"] },
    { code: hcl({ name: "name = «acme-daily»" }), errors: ["text"], output: hcl() },
    {
      name: "items of a list",
      code: hcl({ fields: "optional_fields = [«Size», «ETag»]" }),
      errors: ["text", "text"],
      output: hcl(),
    },
    {
      code: hcl({ versions: "included_object_versions = «Current»" }).replaceAll("\n", "\r\n"),
      errors: ["text"],
      output: hcl().replaceAll("\n", "\r\n"),
    },
  ],
});
