// Makes the files that the benchmark lints: half XML, half JSON, about 1 KB each, every tenth with a mistake.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

const FIELDS = [
  "Size",
  "LastModifiedDate",
  "StorageClass",
  "ETag",
  "IsMultipartUploaded",
  "ReplicationStatus",
  "EncryptionStatus",
];

/**
 * What stands in file number `index`; the mistake is a frequency that S3 does not know.
 * @param {number} index
 * @param {boolean} mistaken
 */
function configuration(index, mistaken) {
  return {
    Id: `report-${index}`,
    IsEnabled: true,
    Prefix: `data/year=${2000 + (index % 30)}/`,
    Bucket: `arn:aws:s3:::inventory-reports-${index % 97}`,
    AccountId: String(100_000_000_000 + index),
    Frequency: mistaken ? "Hourly" : index % 2 ? "Daily" : "Weekly",
    Fields: FIELDS.slice(0, 4 + (index % 4)),
  };
}

/** @param {ReturnType<typeof configuration>} values */
function xml({ Id, IsEnabled, Prefix, Bucket, AccountId, Frequency, Fields }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${Id}</Id>
  <IsEnabled>${IsEnabled}</IsEnabled>
  <Filter>
    <Prefix>${Prefix}</Prefix>
  </Filter>
  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <AccountId>${AccountId}</AccountId>
      <Bucket>${Bucket}</Bucket>
      <Prefix>inventory</Prefix>
      <Encryption>
        <SSE-S3/>
      </Encryption>
    </S3BucketDestination>
  </Destination>
  <Schedule>
    <Frequency>${Frequency}</Frequency>
  </Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <OptionalFields>
${Fields.map((field) => `    <Field>${field}</Field>\n`).join("")}  </OptionalFields>
</InventoryConfiguration>
`;
}

/** @param {ReturnType<typeof configuration>} values */
function json({ Id, IsEnabled, Prefix, Bucket, AccountId, Frequency, Fields }) {
  const document = {
    Bucket: `examples-${Id}`,
    Id,
    InventoryConfiguration: {
      Destination: {
        S3BucketDestination: { AccountId, Bucket, Format: "CSV", Prefix: "inventory", Encryption: { SSES3: {} } },
      },
      IsEnabled,
      Filter: { Prefix },
      Id,
      IncludedObjectVersions: "Current",
      OptionalFields: Fields,
      Schedule: { Frequency },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Returns a folder with `count` files, made anew only when it is not there.
 * @param {number} count
 * @param {{ kind?: "xml" | "json" | "mixed", clean?: boolean }} [options]
 */
export function corpus(count, { kind = "mixed", clean = false } = {}) {
  const folder = join(cacheDir, "bench", `${count}-${kind}${clean ? "-clean" : ""}`);
  // Another number makes the files anew, after a change of what stands in them.
  const whole = `${folder}.made-3`;
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < count; index++) {
    // A folder holds a hundred files, as in a repository, and not all of them.
    const subfolder = join(folder, String(Math.floor(index / 100)));
    if (index % 100 === 0) mkdirSync(subfolder, { recursive: true });
    const values = configuration(index, !clean && (index % 20 === 7 || index % 20 === 14));
    const isXml = kind === "xml" || (kind === "mixed" && index % 2 === 0);
    writeFileSync(join(subfolder, `${index}.${isXml ? "xml" : "json"}`), isXml ? xml(values) : json(values));
  }
  writeFileSync(whole, "");
  return folder;
}
