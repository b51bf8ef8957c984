data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "media" {
  bucket = "acme-media"
}

resource "aws_s3_bucket" "reports" {
  bucket = "acme-reports"
}

module "policy" {
  source = "./policy"
  bucket = aws_s3_bucket.reports.id
}

resource "aws_s3_bucket_inventory" "media" {
  bucket = aws_s3_bucket.media.id
  name   = "weekly"

  included_object_versions = "Current"

  schedule {
    frequency = "Weekly"
  }

  destination {
    bucket {
      format     = "Parquet"
      bucket_arn = aws_s3_bucket.reports.arn
      prefix     = "inventory"
    }
  }
}
