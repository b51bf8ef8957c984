/**
 * Documents for rule tests: a configuration without any finding, with some of its members written otherwise. A part is
 * the source of the whole member; the empty string leaves it out.
 */
export type Parts = Partial<
  Record<
    | "root"
    | "Id"
    | "IsEnabled"
    | "Filter"
    | "Destination"
    | "S3BucketDestination"
    | "Format"
    | "AccountId"
    | "Bucket"
    | "Prefix"
    | "Encryption"
    | "Schedule"
    | "IncludedObjectVersions"
    | "OptionalFields"
    | "extra",
    string
  >
>;

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** The XML body of a request. `root` replaces the start tag; its end tag follows from it. */
export function xml(parts: Parts = {}): string {
  const root = parts.root ?? `<InventoryConfiguration xmlns="${NAMESPACE}">`;
  const name = /<«?([^\s»>]+)/.exec(root)?.[1] ?? "InventoryConfiguration";
  const destination = [
    parts.Format ?? "<Format>CSV</Format>",
    parts.AccountId ?? "<AccountId>210987654321</AccountId>",
    parts.Bucket ?? "<Bucket>arn:aws:s3:::acme-reports</Bucket>",
    parts.Prefix ?? "<Prefix>inventory</Prefix>",
    parts.Encryption ?? "<Encryption><SSE-S3/></Encryption>",
  ];
  const bucketDestination =
    parts.S3BucketDestination ?? `<S3BucketDestination>\n${indent(destination, 6)}    </S3BucketDestination>`;
  return `${root}\n${indent(
    [
      parts.Id ?? "<Id>acme-daily</Id>",
      parts.IsEnabled ?? "<IsEnabled>true</IsEnabled>",
      parts.Filter ?? "<Filter><Prefix>data/</Prefix></Filter>",
      parts.Destination ?? `<Destination>\n${indent([bucketDestination], 4)}  </Destination>`,
      parts.Schedule ?? "<Schedule><Frequency>Daily</Frequency></Schedule>",
      parts.IncludedObjectVersions ?? "<IncludedObjectVersions>Current</IncludedObjectVersions>",
      parts.OptionalFields ?? "<OptionalFields><Field>Size</Field><Field>ETag</Field></OptionalFields>",
      parts.extra ?? "",
    ],
    2,
  )}</${name}>\n`;
}

/** The bare configuration in JSON. `root` is written in front of the opening brace. */
export function json(parts: Parts = {}): string {
  const destination = [
    parts.Format ?? '"Format": "CSV"',
    parts.AccountId ?? '"AccountId": "210987654321"',
    parts.Bucket ?? '"Bucket": "arn:aws:s3:::acme-reports"',
    parts.Prefix ?? '"Prefix": "inventory"',
    parts.Encryption ?? '"Encryption": { "SSES3": {} }',
  ];
  const bucketDestination = parts.S3BucketDestination ?? `"S3BucketDestination": ${braces(destination, 4)}`;
  return `${parts.root ?? ""}${braces(
    [
      parts.Id ?? '"Id": "acme-daily"',
      parts.IsEnabled ?? '"IsEnabled": true',
      parts.Filter ?? '"Filter": { "Prefix": "data/" }',
      parts.Destination ?? `"Destination": ${braces([bucketDestination], 2)}`,
      parts.Schedule ?? '"Schedule": { "Frequency": "Daily" }',
      parts.IncludedObjectVersions ?? '"IncludedObjectVersions": "Current"',
      parts.OptionalFields ?? '"OptionalFields": ["Size", "ETag"]',
      parts.extra ?? "",
    ],
    0,
  )}\n`;
}

function indent(lines: readonly string[], width: number): string {
  return lines
    .filter((line) => line !== "")
    .map((line) => `${" ".repeat(width)}${line}\n`)
    .join("");
}

function braces(members: readonly string[], width: number): string {
  const lines = members.filter((member) => member !== "").map((member) => `${" ".repeat(width + 2)}${member}`);
  return `{\n${lines.join(",\n")}\n${" ".repeat(width)}}`;
}

/** What an inventory resource of Terraform holds, by the members that these stand for; `bucket` is the source. */
export type HclParts = Partial<
  Record<
    | "head"
    | "bucket"
    | "name"
    | "enabled"
    | "versions"
    | "fields"
    | "filter"
    | "schedule"
    | "destination"
    | "format"
    | "account"
    | "arn"
    | "prefix"
    | "encryption"
    | "extra"
    | "after",
    string
  >
>;

/** A resource of Terraform without any finding, with some of its members written otherwise. */
export function hcl(parts: HclParts = {}): string {
  const destination = [
    parts.arn ?? 'bucket_arn = "arn:aws:s3:::acme-reports"',
    parts.account ?? 'account_id = "210987654321"',
    parts.format ?? 'format = "CSV"',
    parts.prefix ?? 'prefix = "inventory"',
    parts.encryption ?? "encryption {\n        sse_s3 {}\n      }",
  ];
  const body = [
    parts.bucket ?? 'bucket = "acme-media"',
    parts.name ?? 'name = "acme-daily"',
    parts.enabled ?? "enabled = true",
    parts.versions ?? 'included_object_versions = "Current"',
    parts.fields ?? 'optional_fields = ["Size", "ETag"]',
    parts.filter ?? 'filter {\n    prefix = "data/"\n  }',
    parts.schedule ?? 'schedule {\n    frequency = "Daily"\n  }',
    parts.destination ?? `destination {\n    bucket {\n${indent(destination, 6)}    }\n  }`,
    parts.extra ?? "",
  ];
  const head = parts.head ?? 'resource "aws_s3_bucket_inventory" "daily" {';
  return `${head}\n${indent(body, 2)}}\n${parts.after ?? ""}`;
}

/** The bare configuration in YAML; further lines of a part are indented from its own column on. */
export function yaml(parts: Parts = {}): string {
  const member = (written: string, depth: number): string =>
    written === "" ? "" : `${`${" ".repeat(depth)}${written}`.replaceAll("\n", `\n${" ".repeat(depth)}`)}\n`;
  const destination = [
    parts.Format ?? "Format: CSV",
    parts.AccountId ?? 'AccountId: "210987654321"',
    parts.Bucket ?? "Bucket: arn:aws:s3:::acme-reports",
    parts.Prefix ?? "Prefix: inventory",
    parts.Encryption ?? "Encryption:\n  SSES3: {}",
  ];
  const bucketDestination =
    parts.S3BucketDestination ??
    `S3BucketDestination:\n${destination.map((each) => member(each, 2)).join("")}`.trimEnd();
  const members = [
    parts.Id ?? "Id: acme-daily",
    parts.IsEnabled ?? "IsEnabled: true",
    parts.Filter ?? "Filter:\n  Prefix: data/",
    parts.Destination ?? `Destination:\n${member(bucketDestination, 2)}`.trimEnd(),
    parts.Schedule ?? "Schedule:\n  Frequency: Daily",
    parts.IncludedObjectVersions ?? "IncludedObjectVersions: Current",
    parts.OptionalFields ?? "OptionalFields:\n- Size\n- ETag",
    parts.extra ?? "",
  ];
  return (parts.root ?? "") + members.map((each) => member(each, 0)).join("");
}

/** A CloudFormation template with one bucket; `parts` are those of its one configuration, in the template's names. */
export function template(
  parts: Partial<Record<"Id" | "Enabled" | "BucketAccountId" | "Format" | "extra", string>> = {},
): string {
  return `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - ${parts.Id ?? "Id: acme-daily"}
          ${parts.Enabled ?? "Enabled: true"}
          IncludedObjectVersions: Current
          ScheduleFrequency: Daily
          Destination:
            BucketArn: arn:aws:s3:::acme-reports
            ${parts.BucketAccountId ?? 'BucketAccountId: "210987654321"'}
            ${parts.Format ?? "Format: CSV"}
${parts.extra ?? ""}`;
}

/** The lines with numbers before them; the first number is marked. */
export function numbered(text: string, from: number): string {
  const lines = text.trimEnd().split("\n");
  return lines.map((line, i) => `${i === 0 ? `«${from}»` : i + from} ${line}\n`).join("");
}
