resource "aws_s3_bucket_inventory" "acme-daily" {
  bucket                   = "arn:aws:s3:::acme-media"
  name                     = "acme-daily"
  enabled                  = true
  included_object_versions = "Current"

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "210987654321"
      format     = "CSV"
    }
  }
}
