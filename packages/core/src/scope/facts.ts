/** What is known about a document from outside: configuration, the command line. */
export interface Facts {
  /** The source bucket's name. */
  readonly bucket?: string;
  /** The source bucket's Region. */
  readonly region?: string;
  /** The source bucket's account. */
  readonly account?: string;
  /** Whether the source bucket is a directory bucket. */
  readonly directoryBucket?: boolean;
  /** Judge by what S3 knew in this month, `YYYY-MM`. */
  readonly asOf?: string;
}
