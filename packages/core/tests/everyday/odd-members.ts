import fc from "fast-check";
import { optionalField } from "../../src/vocabulary/generated/vocabulary.ts";
import type { Members } from "./render.ts";

/** Members of ordinary values, of which each is an odd one, or absent, with this probability. */
export function membersOf(odd: number): fc.Arbitrary<Members> {
  const weight = Math.round(odd * 1000);
  const oneOf = <T>(ordinary: readonly T[], others: readonly T[]): fc.Arbitrary<T | undefined> =>
    fc.oneof(
      { weight: 1000, arbitrary: fc.constantFrom(...ordinary) },
      { weight, arbitrary: fc.constantFrom(...others, undefined) },
    );
  const words = ["string", "", " ", "YOUR_BUCKET", "<fill-in>", "$VAR", "__VAR__", "{{x}}", "*", "/", "ü", "a&b"];
  const bucketNames = [
    "xn--a",
    "sthree-x",
    "amzn-s3-demo-bucket",
    "doc-example-bucket",
    "examplebucket",
    "destination-bucket",
    "ab",
    "a".repeat(64),
    "a--x-s3",
    "acme-210987654321-eu-central-1-an",
    "acme-an",
    "acme-s3alias",
    "acme--ol-s3",
    "acme.mrap",
    "-a-b",
    "a-b-",
    "Acme",
    "192.168.1.1",
    "my--data--usw2-az1--x-s3",
  ];
  const arns = [
    ...bucketNames.map((name) => `arn:aws:s3:::${name}`),
    "arn:aws-cn:s3:::acme-reports",
    "acme-reports",
    "s3://acme-reports",
    "arn:aws:s3:::acme-data",
  ];
  const keys = [
    "arn:aws:kms:eu-central-1:111122223333:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "arn:aws:kms:eu-central-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    "arn:aws-cn:kms:cn-north-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "arn:aws:kms:us-gov-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab",
    "alias/acme",
  ].map((key) => ({ key }));
  const key = { key: "arn:aws:kms:eu-central-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab" };
  const ids = ["report-1", "acme-daily", "Weekly.report", "a_b"];
  const prefixes = ["data/", "data/year=2024/", "a", "x/y/z"];
  return fc.record<Members>({
    Id: oneOf(ids, [...words, "a".repeat(65), "daily-weekly"]),
    IsEnabled: oneOf(["true"], ["false", "True", "1"]),
    Filter: fc.option(oneOf(prefixes, [...words, "/a", "a//b", "s3://a/b"]), { nil: undefined }),
    Format: oneOf(["CSV", "ORC", "Parquet"], ["csv", "TSV", "JSON", ...words]),
    AccountId: oneOf(
      ["210987654321", "345678901234"],
      ["111122223333", "123456789012", "000000000000", "21098765432", ...words],
    ),
    Bucket: oneOf(["arn:aws:s3:::acme-reports", "arn:aws:s3:::inventory-97"], [...arns, ...words]),
    Prefix: fc.option(oneOf(["inventory", "a/b"], [...words, "a/", "/a", "a//b", "s3://a/b"]), { nil: undefined }),
    Encryption: fc.option(oneOf<"s3" | { readonly key: string }>(["s3", key], keys), { nil: undefined }),
    Frequency: oneOf(["Daily", "Weekly"], ["daily", "Hourly", ...words]),
    Versions: oneOf(["All", "Current"], ["all", "Latest", ...words]),
    OptionalFields: fc.option(
      fc.oneof(
        { weight: 1000, arbitrary: fc.uniqueArray(fc.constantFrom(...optionalField.values), { minLength: 1 }) },
        { weight, arbitrary: fc.array(fc.constantFrom("Size", "size", "Key", "LastAccessedDate", "")) },
      ),
      { nil: undefined },
    ),
    SourceBucket: oneOf(["acme-data", "acme-logs"], [...bucketNames, "acme-reports", ...words]),
    RequestId: oneOf(ids, words),
  });
}
