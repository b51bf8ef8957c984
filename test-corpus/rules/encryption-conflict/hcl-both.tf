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

        sse_kms {
          key_id = "arn:aws:kms:eu-central-1:210987654321:key/4f9a7c1e-3b52-4d8e-9a60-7c2f1e5b8d34"
        }
      }
    }
  }
}
