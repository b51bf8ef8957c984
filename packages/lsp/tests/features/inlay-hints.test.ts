import { describe, expect, it } from "vitest";
import { inlayHints } from "../../src/features/inlay-hints.ts";
import { applied, open } from "./documents.ts";

interface Values {
  readonly frequency?: string;
  readonly bucket?: string;
  readonly filter?: string;
  readonly prefix?: string;
  readonly key?: string;
}

const defaults = { frequency: "Daily", bucket: "acme-reports", filter: "logs/", prefix: "", key: "" };
const xml = (values: Values): string => {
  const { frequency, bucket, filter, prefix, key } = { ...defaults, ...values };
  return `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>media</Id>
  <IsEnabled>true</IsEnabled>
  <Filter><Prefix>${filter}</Prefix></Filter>
  <Destination>
    <S3BucketDestination>
      <Format>CSV</Format>
      <AccountId>210987654321</AccountId>
      <Bucket>arn:aws:s3:::${bucket}</Bucket>${prefix && `\n      <Prefix>${prefix}</Prefix>`}${
        key && `\n      <Encryption><SSE-KMS><KeyId>${key}</KeyId></SSE-KMS></Encryption>`
      }
    </S3BucketDestination>
  </Destination>
  <Schedule><Frequency>${frequency}</Frequency></Schedule>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
</InventoryConfiguration>
`;
};

/** The lines with hints, which stand in `⟦⟧`. */
function shown(text: string, language: "xml" | "json" | "http" = "xml"): string[] {
  const document = open(text, language);
  const hints = inlayHints(document, document.rangeOf([0, text.length]));
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `⟦${String(label)}⟧`,
  }));
  return applied(document, edits)
    .split("\n")
    .filter((line) => line.includes("⟦"))
    .map((line) => line.trim());
}

describe("hints", () => {
  it.each<[string, Values, string]>([
    [
      "when weekly reports come",
      { frequency: "Weekly" },
      "<Schedule><Frequency>Weekly</Frequency>⟦Sundays, UTC⟧</Schedule>",
    ],
    [
      "whose a bucket is",
      { bucket: "acme-210987654321-eu-west-1-an" },
      "<Bucket>arn:aws:s3:::acme-210987654321-eu-west-1-an</Bucket>⟦account 210987654321, eu-west-1⟧",
    ],
    [
      "that a key has replicas",
      { key: "arn:aws:kms:eu-west-1:210987654321:key/mrk-1234abcd12ab34cd56ef1234567890ab" },
      "<Encryption><SSE-KMS><KeyId>arn:aws:kms:eu-west-1:210987654321:key/mrk-1234abcd12ab34cd56ef1234567890ab</KeyId>⟦multi-Region key, its replica in eu-west-1⟧</SSE-KMS></Encryption>",
    ],
    ["that a prefix ends in the middle of a name", { filter: "logs" }, "<Filter><Prefix>logs</Prefix>⟦logs*⟧</Filter>"],
    [
      "where reports will lie",
      { prefix: "inventory" },
      "<Prefix>inventory</Prefix>⟦inventory/<source bucket>/media/…⟧",
    ],
  ])("tell %s", (_, values, line) => {
    expect(shown(xml(values))).toEqual([line]);
  });

  it("tell nothing that is plain to see", () => {
    const key = "arn:aws:kms:eu-west-1:210987654321:key/91b7d2f0-5c3e-4a18-b6d4-2e0f9c7a1b53";
    expect(shown(xml({ key }))).toEqual([]);
  });

  it("know the source bucket of a request", () => {
    const request = `PUT https://acme-media.s3.eu-west-1.amazonaws.com/?inventory&id=media\n\n${xml({ prefix: "inventory" })}`;
    expect(shown(request, "http")).toEqual(["<Prefix>inventory</Prefix>⟦inventory/acme-media/media/…⟧"]);
    const directory =
      "PUT https://s3express-control.us-west-2.amazonaws.com/acme--usw2-az1--x-s3?inventory&id=media\n\n";
    expect(shown(directory + xml({}), "http")[0]).toContain(
      "/acme--usw2-az1--x-s3⟦directory bucket, us-west-2⟧?inventory",
    );
  });

  it("stand behind the quotes of JSON", () => {
    const json =
      '{ "Id": "a", "IsEnabled": true, "IncludedObjectVersions": "All", "Schedule": { "Frequency": "Weekly" } }';
    expect(shown(json, "json")[0]).toContain('"Frequency": "Weekly"⟦Sundays, UTC⟧ }');
  });

  it("are silent where the value is wrong, or not known", () => {
    expect(shown(xml({ filter: "/logs" }))).toEqual([]);
    expect(shown(xml({ filter: "${PREFIX}" }))).toEqual([]);
    expect(shown(xml({ frequency: "weekly" }))).toEqual([]);
    expect(shown("<project><Frequency>Weekly</Frequency></project>")).toEqual([]);
  });

  it("are silent where thousands of things are wrong", () => {
    const item = '{"Id":"","IsEnabled":"yes","IncludedObjectVersions":"all","Schedule":{"Frequency":"Weekly"}}';
    const list = (count: number) => `{"InventoryConfigurationList":[${Array(count).fill(item).join()}]}`;
    expect(shown(list(2), "json")).toHaveLength(1);
    expect(shown(list(700), "json")).toEqual([]);
  });

  it("are those of the lines that are seen", () => {
    const document = open(xml({ frequency: "Weekly", filter: "logs" }), "xml");
    const lines = (from: number, to: number) => ({
      start: { line: from, character: 0 },
      end: { line: to, character: 0 },
    });
    expect(inlayHints(document, lines(0, 5)).map(({ label }) => label)).toEqual(["logs*"]);
    expect(inlayHints(document, lines(5, 99)).map(({ label }) => label)).toEqual(["Sundays, UTC"]);
  });
});
