resource "aws_s3_bucket" "archive" {
  bucket = "acme-archive"
}

resource "aws_s3_bucket_inventory" "archive" {
  bucket                   = aws_s3_bucket.archive.arn
  name                     = "archive-weekly"
  included_object_versions = "current"

  schedule = "Weekly"

  destination {
    bucket {
      bucket_arn = "arn:aws:s3:::acme-reports"
      account_id = "21098765432"
      format     = CSV
      prefix     = "lists/"
    }
  }
}
