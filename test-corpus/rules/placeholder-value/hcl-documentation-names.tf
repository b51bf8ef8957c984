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
      bucket_arn = "arn:aws:s3:::amzn-s3-demo-destination-bucket"
      account_id = "111122223333"
      format     = "CSV"
      prefix     = "inventory"

      encryption {
        sse_s3 {}
      }
    }
  }
}
