resource "aws_s3_bucket_inventory" "acme-daily" {
  bucket                   = "acme-media"
  name                     = "acme-daily"
  enabled                  = true
  included_object_versions = "Current"
  optional_fields          = ["Size", "LastModifiedDate", "ETag"]

  filter {
    prefix = "data/"
  }

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "CSV"
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }
}
