/** The parts of a configuration; undefined leaves one out. */
export interface Members {
  readonly Id?: string | undefined;
  readonly IsEnabled?: string | undefined;
  readonly Filter?: string | undefined;
  readonly Format?: string | undefined;
  readonly AccountId?: string | undefined;
  readonly Bucket?: string | undefined;
  readonly Prefix?: string | undefined;
  readonly Encryption?: "s3" | { readonly key: string } | undefined;
  readonly Frequency?: string | undefined;
  readonly Versions?: string | undefined;
  readonly OptionalFields?: readonly string[] | undefined;
  /** The source bucket and the Id of a request of the command line. */
  readonly SourceBucket?: string | undefined;
  readonly RequestId?: string | undefined;
}

const everyday: Members = {
  Id: "report-17",
  IsEnabled: "true",
  Filter: "data/",
  Format: "CSV",
  AccountId: "210987654321",
  Bucket: "arn:aws:s3:::acme-reports",
  Prefix: "inventory",
  Encryption: "s3",
  Frequency: "Daily",
  Versions: "Current",
  OptionalFields: ["Size", "ETag"],
  SourceBucket: "acme-data",
};

/** The body of a request, in the order of S3's own answers, on lines and on one line, and in the order of the reference. */
export function everydayXml(members: Members): string[] {
  const parts = xmlParts({ ...everyday, ...members });
  const alphabetical = [...parts].sort();
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${xmlRoot(parts, "\n  ")}\n`,
    xmlRoot(parts, ""),
    xmlRoot(alphabetical, "\r\n\t"),
  ];
}

/** The bare configuration, the input of the command line, and the output of Get, on lines and on one line. */
export function everydayJson(members: Members): string[] {
  const all = { ...everyday, ...members };
  const configuration = jsonConfiguration(all);
  const input = { Bucket: all.SourceBucket, Id: all.RequestId ?? all.Id, InventoryConfiguration: configuration };
  const shuffled = Object.fromEntries(Object.entries(configuration).reverse());
  return [configuration, input, { InventoryConfiguration: shuffled }].flatMap((value) => [
    JSON.stringify(value),
    `${JSON.stringify(value, undefined, 2)}\n`,
    JSON.stringify(value, undefined, "\t").replaceAll("\n", "\r\n"),
  ]);
}

/** The members of the root as XML. */
export function xmlParts(members: Members): string[] {
  const { Encryption: encryption, OptionalFields: fields } = members;
  const destination = [
    element("Format", members.Format),
    element("AccountId", members.AccountId),
    element("Bucket", members.Bucket),
    element("Prefix", members.Prefix),
    encryption === "s3" ? "<Encryption><SSE-S3/></Encryption>" : "",
    typeof encryption === "object"
      ? `<Encryption><SSE-KMS><KeyId>${encryption.key}</KeyId></SSE-KMS></Encryption>`
      : "",
  ];
  return [
    element("Id", members.Id),
    element("IsEnabled", members.IsEnabled),
    element("Filter", members.Filter && `<Prefix>${members.Filter}</Prefix>`),
    `<Destination><S3BucketDestination>${destination.join("")}</S3BucketDestination></Destination>`,
    element("Schedule", members.Frequency && `<Frequency>${members.Frequency}</Frequency>`),
    element("IncludedObjectVersions", members.Versions),
    element("OptionalFields", fields?.map((field) => `<Field>${field}</Field>`).join("")),
  ].filter((part) => part !== "");
}

/** The root element around its members. */
export function xmlRoot(parts: readonly string[], between: string): string {
  const inner = parts.map((part) => between + part).join("");
  return `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}\n</InventoryConfiguration>`;
}

function element(name: string, content: string | undefined): string {
  return content === undefined ? "" : `<${name}>${content}</${name}>`;
}

/** A configuration as JSON has it; members that are undefined are left out where it is written. */
export function jsonConfiguration(members: Members): Record<string, unknown> {
  const { Encryption: encryption, IsEnabled: isEnabled, Filter: filter, Frequency: frequency } = members;
  return {
    Id: members.Id,
    IsEnabled: isEnabled === "true" || isEnabled === "false" ? isEnabled === "true" : isEnabled,
    Filter: filter === undefined ? undefined : { Prefix: filter },
    Destination: {
      S3BucketDestination: {
        Format: members.Format,
        AccountId: members.AccountId,
        Bucket: members.Bucket,
        Prefix: members.Prefix,
        Encryption: encryption && (encryption === "s3" ? { SSES3: {} } : { SSEKMS: { KeyId: encryption.key } }),
      },
    },
    Schedule: frequency === undefined ? undefined : { Frequency: frequency },
    IncludedObjectVersions: members.Versions,
    OptionalFields: members.OptionalFields,
  };
}
