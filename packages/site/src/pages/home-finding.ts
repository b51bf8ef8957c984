import { createLinter } from "@inventory-lint/core/internal";
import { createReporter } from "../../../cli/src/formats/stylish.ts";
import { LintedFile } from "../../../cli/src/run/linted-file.ts";

/** Shown on the home page: the bucket's name stands where its ARN must be. */
export const homeDocument = `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media-daily</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Format>Parquet</Format>
      <AccountId>210987654321</AccountId>
      <Bucket>acme-reports</Bucket>
    </S3BucketDestination>
  </Destination>
  <Schedule>
    <Frequency>Daily</Frequency>
  </Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;

/** What the command prints for that document, made by the command's own format. */
export function homeFinding(): string {
  const name = "media.xml";
  const { findings } = createLinter()({ text: homeDocument, language: "xml" });
  const decoded = { text: homeDocument, encoding: "utf-8", bom: false, problems: [] } as const;
  const file = new LintedFile({ name, path: name, language: "xml" }, decoded, findings);
  let written = "";
  const context = {
    write: (text: string) => {
      written += text;
    },
    color: false,
    columns: 100,
    isTerminal: false,
    quiet: false,
    cwd: "/",
    version: "",
    sarifRules: undefined,
    sarifCategory: undefined,
    sarifIncludesSuppressed: false,
    failOn: "error",
  } as const;
  createReporter(context, {}).file(file);
  return `\`\`\`\n$ inventory-lint ${name}\n${written.trimEnd()}\n\`\`\``;
}
