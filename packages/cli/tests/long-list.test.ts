import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureBundle, runCommand } from "./bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "inventory-lint-long-list-"));

beforeAll(ensureBundle, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function configuration(index: number): string {
  return `  <InventoryConfiguration>
    <Id>report-${index}</Id>
    <IsEnabled>true</IsEnabled>
    <Filter><Prefix>data/part=${index}/</Prefix></Filter>
    <Destination>
      <S3BucketDestination>
        <Format>${index % 10 === 0 ? "csv" : "CSV"}</Format>
        <Bucket>arn:aws:s3:::inventory-reports-${index % 97}</Bucket>
      </S3BucketDestination>
    </Destination>
    <Schedule><Frequency>Daily</Frequency></Schedule>
    <IncludedObjectVersions>Current</IncludedObjectVersions>
  </InventoryConfiguration>
`;
}

it("a list of more configurations than any bucket has is judged, wherever its mistakes are", () => {
  const items = Array.from({ length: 14_000 }, (_, index) => configuration(index)).join("");
  const root = "ListInventoryConfigurationsResult";
  const text = `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n${items}  <IsTruncated>false</IsTruncated>\n</${root}>\n`;
  writeFileSync(join(folder, "list.xml"), text);
  const { stdout, status } = runCommand(["--no-config", "--max-size", "500MiB", "-f", "sarif", "list.xml"], {
    cwd: folder,
  });
  expect(status).toBe(1);
  const { results } = JSON.parse(stdout).runs[0] as { results: { message: { text: string } }[] };
  expect(results).toHaveLength(1001);
  // 14,000 times no AccountId, 1,400 times the wrong format, and too many configurations.
  expect(results.at(-1)?.message.text).toMatch(/ there are (?:at least )?\d{5} more problems/);
});
