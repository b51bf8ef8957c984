import { describe, expect, it } from "vitest";
import type { Language } from "../src/carriers/types.ts";
import type { Finding } from "../src/finding.ts";
import { lint } from "../src/lint.ts";
import { applyEdits } from "../src/text/edit.ts";

// No run is judged by its time: what takes quadratic time would not end at all. Long texts are compared as booleans, since
// showing how they differ would take longer than anything else here.

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const bucket = "<Format>CSV</Format><AccountId>314159265358</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>";
const destination = `<Destination><S3BucketDestination>${bucket}</S3BucketDestination></Destination>`;
const schedule = "<Schedule><Frequency>Daily</Frequency></Schedule>";

/** An XML configuration with an optional member in its place and other text behind its members. */
function xml(more: string, optional = "", id = "<Id>daily</Id>"): string {
  const members = `${id}<IsEnabled>true</IsEnabled>${destination}`;
  const versions = "<IncludedObjectVersions>Current</IncludedObjectVersions>";
  return `<InventoryConfiguration ${namespace}>${members}${versions}${optional}${schedule}${more}</InventoryConfiguration>`;
}

const target = { Format: "CSV", AccountId: "314159265358", Bucket: "arn:aws:s3:::acme-reports" };
const plain = {
  Id: "daily",
  IsEnabled: true,
  Destination: { S3BucketDestination: target },
  IncludedObjectVersions: "Current",
  Schedule: { Frequency: "Daily" },
};

/** A JSON configuration with other source text behind its members. */
function json(more: string): string {
  return `${JSON.stringify(plain).slice(0, -1)}${more}}`;
}

function findingsIn(language: Language, text: string): readonly Finding[] {
  return lint({ text, language, strict: true }).findings;
}

/** How many findings there are of each message. */
function countOf(language: Language, text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ruleId, messageId } of findingsIn(language, text)) {
    const key = `${ruleId} ${messageId}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

/** The text after the only way to repair a finding. */
function repaired(text: string, finding: Finding | undefined): string {
  return applyEdits(text, finding?.fix ?? finding?.suggestions[0]?.edits ?? []);
}

describe("many members", () => {
  it("of unknown names", () => {
    const counts = { "unknown-member unknown": 20_000 };
    expect(countOf("xml", xml(times(20_000, (index) => `<Q${index}/>`)))).toMatchObject(counts);
    expect(countOf("json", json(times(20_000, (index) => `,"Q${index}":1`)))).toMatchObject(counts);
  });

  it("of a name that a missing member stands behind", () => {
    const counts = countOf("xml", xml("<id>daily</id>".repeat(20_000), "", ""));
    expect(counts).toMatchObject({ "unknown-member otherName": 20_000 });
    expect(counts).not.toHaveProperty("missing-member missing");
  });

  it("that belong into one list, which is not there", () => {
    const fields = "<Field>Size</Field>".repeat(20_000);
    const text = xml(fields);
    const found = findingsIn("xml", text).filter(({ ruleId }) => ruleId === "misplaced-member");
    expect(found.map(({ messageId, related }) => [messageId, related.length])).toEqual([["several", 19_999]]);
    expect(repaired(text, found[0]) === xml("", `<OptionalFields>${fields}</OptionalFields>`)).toBe(true);
  });

  it("that belong into one list, which is there", () => {
    const fields = "<Field>Size</Field>".repeat(20_000);
    const text = xml(fields, "<OptionalFields><Field>ETag</Field></OptionalFields>");
    const found = findingsIn("xml", text).filter(({ ruleId }) => ruleId === "misplaced-member");
    const right = xml("", `<OptionalFields><Field>ETag</Field>${fields}</OptionalFields>`);
    expect(repaired(text, found[0]) === right).toBe(true);
  });

  it("that cannot move, or not all of them", () => {
    const taken = { "misplaced-member taken": 20_000 };
    expect(countOf("xml", xml("<Frequency>Daily</Frequency>".repeat(20_000)))).toMatchObject(taken);
    const second = { "misplaced-member misplaced": 20_000 };
    expect(countOf("xml", xml("<SSE-S3/>".repeat(20_000)))).toMatchObject(second);
  });

  it("of the same name, each of which can be removed", () => {
    const text = json(',"Id":"daily"'.repeat(20_000));
    const found = findingsIn("json", text);
    expect(found).toHaveLength(20_000);
    expect(new Set(found.map(({ messageId }) => messageId))).toEqual(new Set(["lastCounts"]));
    // Making the edits for one of them must not read all the others.
    const removed = found.flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
    const spans = removed.map(({ range: [start, end] }) => text.slice(start, end));
    expect(new Set(spans)).toEqual(new Set(['"Id":"daily",', ',"Id":"daily"']));
    expect(countOf("xml", xml("", "", "<Id>daily</Id>".repeat(20_000)))).toEqual({
      "duplicate-member duplicate": 19_999,
    });
  });

  it("of the wrong type", () => {
    const items = times(40_000, () => ",1").slice(1);
    expect(countOf("json", json(`,"OptionalFields":[${items}]`))).toMatchObject({ "wrong-type noText": 40_000 });
  });
});

describe("more than a function takes arguments", () => {
  it("of items beside an insertion", () => {
    const written = '"Schedule":{"Frequency":"Daily"}';
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the document has placeholders, which no rule judges.
    const items = json(`,"OptionalFields":[${'"${field}",'.repeat(200_000)}"Size"]`);
    const text = items.replace(written, '"Frequency":"Daily"');
    const [found] = findingsIn("json", text).filter(({ ruleId }) => ruleId === "misplaced-member");
    const { Schedule, OptionalFields, Frequency } = JSON.parse(repaired(text, found));
    expect([Schedule, OptionalFields.length, Frequency]).toEqual([plain.Schedule, 200_001, undefined]);
  });

  it("of comments", () => {
    const text = json(`${"/**/".repeat(200_000)},"Filter":{}`);
    const [found] = findingsIn("jsonc", text).filter(({ ruleId }) => ruleId === "empty-value");
    expect(repaired(text, found) === json("/**/".repeat(200_000))).toBe(true);
  });
});
