resource "aws_s3_bucket_inventory" "daily" {
  for_each = toset(["logs/", "media/"])

  bucket                   = "acme-archive"
  name                     = "acme-daily"
  included_object_versions = "Current"
  optional_fields          = ["Size", "LastModifiedDate"]

  filter {
    prefix = each.key
  }

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "Parquet"

      encryption {
        sse_s3 {}
      }
    }
  }
}
