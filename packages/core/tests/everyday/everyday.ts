import { everydayJson, everydayXml, type Members } from "./render.ts";

const fields = ["Size", "LastModifiedDate", "StorageClass", "ETag", "EncryptionStatus", "LifecycleExpirationDate"];
const key = "arn:aws:kms:eu-central-1:210987654321:key/0a1b2c3d-12ab-34cd-56ef-0123456789ab";

/** Configurations as people write them. */
const configurations: readonly Members[] = [
  { Id: "report-17" },
  { Id: "acme-daily", Frequency: "Daily" },
  { Id: "WeeklyReport", Frequency: "Weekly", Format: "Parquet" },
  { Id: "a.b_c", Filter: undefined, Prefix: undefined, Encryption: undefined, OptionalFields: undefined },
  { Id: "archive", Versions: "All", Format: "ORC", Encryption: { key } },
  { Id: "logs", Filter: "data/year=2024/", Prefix: "reports/2024/eu", OptionalFields: fields },
];

/** Documents that no rule finds fault with: what most files of a bucket's owner look like. */
export const everydayDocuments = configurations.flatMap((members) => [
  ...everydayXml(members).map((text) => ({ language: "xml" as const, text })),
  ...everydayJson(members).map((text) => ({ language: "json" as const, text })),
]);
