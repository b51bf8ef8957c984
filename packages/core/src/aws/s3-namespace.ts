/** The namespace of S3's documents (S3 API reference, PutBucketInventoryConfiguration, read 2026-11). */
export const S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
