# What is not known here is not judged.
locals {
  fields = ["Size", "ETag"]
}

variable "versions" {
  default = "all"
}

resource "aws_s3_bucket" "logs" {
  for_each = toset(["media", "audit"])
  bucket   = "acme-${each.key}"
}

resource "aws_s3_bucket_inventory" "all" {
  for_each = aws_s3_bucket.logs

  bucket                   = each.value.id
  name                     = "${each.key}-daily"
  enabled                  = null
  included_object_versions = var.versions
  optional_fields          = toset(local.fields)

  dynamic "filter" {
    for_each = var.prefix == null ? [] : [var.prefix]
    content {
      prefix = filter.value
    }
  }

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      format     = var.columnar ? "Parquet" : "CSV"
      account_id = data.aws_caller_identity.current.account_id
      bucket_arn = module.reports.s3_bucket_arn
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

module "bucket" {
  source = "terraform-aws-modules/s3-bucket/aws"
  bucket = "acme-video"

  inventory_configuration = {
    daily = {
      included_object_versions = "Current"
      frequency                = "Daily"
      destination = {
        bucket_arn = aws_s3_bucket.logs["audit"].arn
        account_id = "210987654321"
        format     = "ORC"
        encryption = { encryption_type = "sse_s3" }
      }
    }
  }
}
