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
        sse_kms {
          key_id = "arn:aws-cn:kms:cn-north-1:210987654321:key/91b7d2f0-5c3e-4a18-b6d4-2e0f9c7a1b53"
        }
      }
    }
  }
}
