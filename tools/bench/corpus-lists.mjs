// Makes list results of many configurations, as S3 answers to a list request.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "../lib/paths.mjs";

/** @param {number} index */
function configuration(index) {
  return `  <InventoryConfiguration>
    <Id>report-${index}</Id>
    <IsEnabled>true</IsEnabled>
    <Filter>
      <Prefix>data/part=${index}/</Prefix>
    </Filter>
    <Destination>
      <S3BucketDestination>
        <Format>CSV</Format>
        <AccountId>${100_000_000_000 + index}</AccountId>
        <Bucket>arn:aws:s3:::inventory-reports-${index % 97}</Bucket>
        <Prefix>inventory</Prefix>
        <Encryption>
          <SSE-S3/>
        </Encryption>
      </S3BucketDestination>
    </Destination>
    <Schedule>
      <Frequency>${index % 2 ? "Daily" : "Weekly"}</Frequency>
    </Schedule>
    <IncludedObjectVersions>Current</IncludedObjectVersions>
    <OptionalFields>
      <Field>Size</Field>
      <Field>LastModifiedDate</Field>
      <Field>StorageClass</Field>
      <Field>ETag</Field>
      <Field>IsMultipartUploaded</Field>
      <Field>ReplicationStatus</Field>
    </OptionalFields>
  </InventoryConfiguration>
`;
}

/**
 * Returns a file that lists `count` configurations, 1.1 KB each, made anew only when it is not there.
 * @param {number} count
 */
export function list(count) {
  const folder = join(cacheDir, "bench", "lists");
  const file = join(folder, `${count}.xml`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  const fd = openSync(unfinished, "w");
  writeSync(fd, '<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n');
  for (let index = 0; index < count; index++) writeSync(fd, configuration(index));
  writeSync(fd, "  <IsTruncated>false</IsTruncated>\n</ListInventoryConfigurationsResult>\n");
  closeSync(fd);
  renameSync(unfinished, file);
  return file;
}
