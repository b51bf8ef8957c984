// Makes the Terraform files that the benchmark lints: modules of ten files of 3 KB, as teams keep them, few of which have
// an inventory.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

const FILES_IN_MODULE = 10;
const NAMES = ["main", "variables", "outputs", "locals", "network", "iam", "storage", "queues", "alarms", "providers"];

/** @param {number} index */
const inventory = (index) => `resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = aws_s3_bucket.bucket_${index}_0.id
  name                     = "\${local.prefix}-daily"
  included_object_versions = "Current"
  optional_fields          = ["Size", "LastModifiedDate", "ETag"]

  schedule {
    frequency = local.frequency
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::inventory-reports-${index}"
      account_id = data.aws_caller_identity.current.account_id
      format     = "Parquet"

      encryption {
        sse_s3 {}
      }
    }
  }
}
`;

/**
 * A resource that is none of ours, with what a reader has to go through: expressions, templates, heredocs, blocks.
 * @param {number} index
 * @param {number} part
 */
const other = (index, part) => `resource "aws_s3_bucket" "bucket_${index}_${part}" {
  # Kept until the archive has moved.
  bucket = "\${local.prefix}-${index}-${part}"
  tags = merge(local.tags, {
    Name  = "bucket-${part}"
    Owner = var.owner != null ? var.owner : "platform"
  })

  dynamic "logging" {
    for_each = [for each in var.targets : each if each.enabled]
    content {
      target_bucket = logging.value.bucket
      target_prefix = "logs/\${logging.key}/"
    }
  }
}

resource "aws_iam_policy" "policy_${index}_${part}" {
  policy = <<-EOT
    { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject",
      "Resource": "\${aws_s3_bucket.bucket_${index}_${part}.arn}/*" }] }
  EOT
}

`;

const locals = `locals {
  prefix    = "acme"
  frequency = "Daily"
  tags      = { team = "archive" }
}

data "aws_caller_identity" "current" {}

variable "owner" {}

variable "targets" {}

`;

/**
 * Returns a folder with modules, made anew only when it is not there.
 * @param {number} modules
 * @param {number} withInventory how many of them have one
 */
export function terraform(modules, withInventory) {
  const folder = join(cacheDir, "bench", `${modules}-modules`);
  // Another number makes the files anew, after a change of what stands in them.
  const whole = `${folder}.made-1`;
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (let module = 0; module < modules; module++) {
    const subfolder = join(folder, String(module));
    mkdirSync(subfolder, { recursive: true });
    const isOurs = module % Math.ceil(modules / withInventory) === 0;
    for (let index = 0; index < FILES_IN_MODULE; index++) {
      const first = index === 0 && isOurs ? inventory(index) : index === 3 ? locals : "";
      const text = first + [0, 1, 2, 3].map((part) => other(index, part)).join("");
      writeFileSync(join(subfolder, `${NAMES[index]}.tf`), text.slice(0, text.lastIndexOf("}") + 2));
    }
  }
  writeFileSync(whole, "");
  return folder;
}
