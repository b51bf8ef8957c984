# Lists every object of acme-media once a day.
resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = aws_s3_bucket.media.arn
  name                     = "acme-daily"
  included_object_versions = "Current"

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      format     = "CSV"
      account_id = "210987654321"
      bucket_arn = "arn:aws:s3:::acme-reports"
    }
  }
}
