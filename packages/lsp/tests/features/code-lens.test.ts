import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { codeLenses, commandTarget, copyAsCliCommand } from "../../src/features/code-lens.ts";
import { open } from "./documents.ts";

const configuration = (id: string, format = "CSV", prefix = "logs/") =>
  `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${id}</Id>
  <IsEnabled>true</IsEnabled>
  <Filter><Prefix>${prefix}</Prefix></Filter>
  <Destination><S3BucketDestination>
    <Format>${format}</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>
  </S3BucketDestination></Destination>
  <Schedule><Frequency>Daily</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>`;
const list = (...items: string[]) =>
  `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n${items.join("\n")}\n<IsTruncated>false</IsTruncated>\n</ListInventoryConfigurationsResult>`;

/** What a shell hands to the AWS CLI. */
function argumentsIn(command: string | undefined, env: Record<string, string> = {}): string[] {
  const script = `aws() { for word; do printf '%s\\0' "$word"; done; }\n${command}\n`;
  const { stdout, stderr, status } = spawnSync("sh", ["-u", "-c", script], { encoding: "utf8", env });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\0").slice(0, -1);
}

describe("the lens", () => {
  it("stands at the name of every configuration that S3 would take", () => {
    const document = open(list(configuration("a"), configuration("b", "csv"), configuration("c")), "xml");
    const lenses = codeLenses(document);
    expect(lenses.map(({ range }) => [range.start.line, range.start.character])).toEqual([
      [1, 1],
      [21, 1],
    ]);
    expect(lenses[1]?.command).toEqual({
      title: "Copy as AWS CLI command",
      command: "inventory-lint.copyAsCliCommand",
      arguments: [document.uri, 2],
    });
    expect(copyAsCliCommand(document, 2)).toContain("--id c ");
    expect(copyAsCliCommand(document, 1)).toBeUndefined();
    expect(copyAsCliCommand(document, 3)).toBeUndefined();
  });

  it("is not there in documents that are not ours, and in very long lists", () => {
    expect(codeLenses(open("<project><Id>a</Id></project>", "xml"))).toEqual([]);
    expect(copyAsCliCommand(open("<project><Id>a</Id></project>", "xml"), 0)).toBeUndefined();
    const many = Array.from({ length: 300 }, (_, index) => configuration(`c${index}`));
    expect(codeLenses(open(list(...many), "xml"))).toEqual([]);
  });

  it("reads its own arguments only", () => {
    expect(commandTarget(["file:///a.xml", 1])).toEqual({ uri: "file:///a.xml", which: 1 });
    const position = { line: 1, character: 2 };
    expect(commandTarget(["file:///a.xml", position])).toEqual({ uri: "file:///a.xml", which: position });
    expect(commandTarget(["file:///a.xml", { line: "1" }])).toBeUndefined();
    expect(commandTarget([])).toBeUndefined();
    expect(commandTarget([1, "file:///a.xml"])).toBeUndefined();
  });
});

describe("the command", () => {
  it("is of the configuration at a position, and of no other where S3 would refuse that one", () => {
    const document = open(list(configuration("a"), configuration("b", "csv"), configuration("c")), "xml");
    const at = (line: number): string | undefined => copyAsCliCommand(document, { line, character: 4 });
    expect(at(2)).toContain("--id a ");
    expect(at(12)).toBeUndefined();
    expect(at(22)).toContain("--id c ");
    expect(at(0)).toBeUndefined();
    const alone = open(`\n${configuration("only")}`, "xml");
    expect(copyAsCliCommand(alone, { line: 0, character: 0 })).toContain("--id only ");
  });

  it("reads well", () => {
    const request = `PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media\nx-amz-expected-bucket-owner: 210987654321\n\n${configuration("media")}`;
    expect(copyAsCliCommand(open(request, "http"), 0)).toBe(`aws s3api put-bucket-inventory-configuration \\
  --bucket acme-media \\
  --id media \\
  --expected-bucket-owner 210987654321 \\
  --inventory-configuration '{"Id":"media","IsEnabled":true,"Filter":{"Prefix":"logs/"},"Destination":{"S3BucketDestination":{"Format":"CSV","AccountId":"210987654321","Bucket":"arn:aws:s3:::acme-reports"}},"Schedule":{"Frequency":"Daily"},"IncludedObjectVersions":"Current"}'`);
  });

  it("leaves an unknown bucket to the shell", () => {
    const command = copyAsCliCommand(open(configuration("media"), "xml"), 0);
    expect(argumentsIn(command, { BUCKET: "acme media" }).slice(0, 4)).toEqual([
      "s3api",
      "put-bucket-inventory-configuration",
      "--bucket",
      "acme media",
    ]);
  });

  it("comes through a shell unharmed, and nothing in it is run", () => {
    const prefix = 'it\'s $HOME `id` $(id) "q" \\ !x; & | > *é/';
    const escaped = prefix.replaceAll("&", "&amp;").replaceAll(">", "&gt;");
    const document = open(configuration("-media", "CSV", escaped), "xml");
    const words = argumentsIn(copyAsCliCommand(document, 0), { BUCKET: "b" });
    expect(words[4]).toBe("--id=-media");
    expect(JSON.parse(words.at(-1) ?? "")).toMatchObject({ Filter: { Prefix: prefix } });
  });
});
