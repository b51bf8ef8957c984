data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "media" {
  bucket = "acme-media"
}

resource "aws_s3_bucket" "reports" {
  bucket = "acme-reports"
}

resource "aws_s3_bucket_policy" "reports" {
  bucket = aws_s3_bucket.reports.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "Inventory",
          "Effect": "Allow",
          "Principal": {"Service": "s3.amazonaws.com"},
          "Action": "s3:PutObject",
          "Resource": "${aws_s3_bucket.reports.arn}/*",
          "Condition": {"ArnLike": {"aws:SourceArn": "${aws_s3_bucket.media.arn}"}}
        }
      ]
    }
  EOT
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
