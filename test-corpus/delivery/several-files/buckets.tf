data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "media" {
  bucket = "acme-media"
}

resource "aws_s3_bucket" "reports" {
  bucket = "acme-reports"
}
