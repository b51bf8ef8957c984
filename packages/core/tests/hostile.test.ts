import { describe, expect, it } from "vitest";
import type { Finding } from "../src/findings/finding.ts";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { applyEdits } from "../src/text/edit.ts";
import { counted } from "./counted.ts";
import { sound } from "./sound.ts";

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
  return sound(lint({ text, language, strict: true })).findings;
}

/** How many findings there are of each message. */
function countOf(language: Language, text: string): Record<string, number> {
  return counted(sound(lint({ text, language, strict: true })));
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
    // The first is read as what it means; the place of the others is taken, however many there are.
    for (const count of [3, 40, 20_000]) {
      const counts = countOf("xml", xml("<id>daily</id>".repeat(count), "", ""));
      expect(counts).toMatchObject({ "unknown-member otherName": 1, "unknown-member taken": count - 1 });
      expect(counts).not.toHaveProperty("missing-member missing");
    }
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

  it("of a structure that moves and is indented anew", () => {
    const tags = (indent: string) => `${indent}<Tag>a</Tag>\n`.repeat(40_000);
    const text = `<InventoryConfiguration ${namespace}>\n  <SSE-KMS>\n${tags("    ")}  </SSE-KMS>\n</InventoryConfiguration>\n`;
    const [found] = findingsIn("xml", text).filter(({ ruleId }) => ruleId === "misplaced-member");
    expect(repaired(text, found).includes(`        <SSE-KMS>\n${tags("          ")}        </SSE-KMS>\n`)).toBe(true);
  });

  it("that cannot move, or not all of them", () => {
    const taken = { "misplaced-member taken": 20_000 };
    expect(countOf("xml", xml("<Frequency>Daily</Frequency>".repeat(20_000)))).toMatchObject(taken);
    const second = { "misplaced-member misplaced": 20_000 };
    expect(countOf("xml", xml("<SSE-S3/>".repeat(20_000)))).toMatchObject(second);
  });

  it("of the same name, each of which can be removed", () => {
    const text = json(',"Id":"daily"'.repeat(20_000));
    const found = findingsIn("json", text).slice(0, -1);
    expect(countOf("json", text)).toEqual({ "duplicate-member lastCounts": 20_000 });
    expect(new Set(found.map(({ messageId }) => messageId))).toEqual(new Set(["lastCounts"]));
    // Making the edits for one of them must not read all the others.
    const removed = found.flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
    const spans = removed.map(({ range: [start, end] }) => text.slice(start, end));
    expect(new Set(spans)).toEqual(new Set(['"Id":"daily",']));
    expect(countOf("xml", xml("", "", "<Id>daily</Id>".repeat(20_000)))).toEqual({
      "duplicate-member duplicate": 19_999,
    });
  });

  it("of the wrong type", () => {
    const items = times(40_000, () => ",1").slice(1);
    expect(countOf("json", json(`,"OptionalFields":[${items}]`))).toMatchObject({ "wrong-type notQuoted": 40_000 });
  });
});

describe("many markers of conflicts", () => {
  it.each([
    ["begun", "\n<<<<<<< a"],
    ["whole", "\n<<<<<<< a\n|||||||\n=======\n>>>>>>> b"],
    ["never ended", "\n<<<<<<< a\n======="],
  ])("%s", (_how, markers) => {
    const many = `${markers.repeat(20_000)}\n`;
    expect(countOf("xml", xml(many))).toEqual({ "xml-syntax conflictMarker": 1 });
    expect(countOf("json", json(many))).toEqual({ "json-syntax conflictMarker": 1 });
  });
});

describe("more than a function takes arguments", () => {
  it("of items beside an insertion", () => {
    const written = '"Schedule":{"Frequency":"Daily"}';
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

describe("long values", () => {
  const length = 200_000;

  /** The message for each rule that speaks of a configuration with one member changed. */
  function messagesFor(change: object): Record<string, string> {
    const text = JSON.stringify({ ...plain, ...change });
    return Object.fromEntries(findingsIn("json", text).map(({ ruleId, message }) => [ruleId, message]));
  }

  function withTarget(change: object): object {
    return { Destination: { S3BucketDestination: { ...target, ...change } } };
  }

  function suggestionsFor(ruleId: string, change: object): readonly string[] {
    const found = findingsIn("json", JSON.stringify({ ...plain, ...change })).find((each) => each.ruleId === ruleId);
    return (found?.suggestions ?? []).flatMap(({ edits }) => edits.map(({ text }) => text));
  }

  it("of stars that more follows", () => {
    const Prefix = `logs/${"*".repeat(length)}x`;
    expect(Object.keys(messagesFor({ Filter: { Prefix } }))).toContain("filter-prefix");
    expect(suggestionsFor("filter-prefix", { Filter: { Prefix: `logs/${"*".repeat(length)}` } })).toEqual(['"logs/"']);
  });

  it("of slashes and stars behind a bucket", () => {
    const Bucket = `arn:aws:s3:::acme-reports${"/*".repeat(length)}x`;
    expect(messagesFor(withTarget({ Bucket }))["destination-arn"]).toContain("after the bucket");
    expect(suggestionsFor("destination-arn", withTarget({ Bucket: `acme-reports/${"*/".repeat(length)}` }))).toEqual(
      [],
    );
  });

  it("of an address whose key has a line break", () => {
    const Bucket = `s3://${"a".repeat(length)}/\n!`;
    expect(messagesFor(withTarget({ Bucket }))["destination-arn"]).toContain("is an S3 URI");
  });

  it("of a name that might be that of a bucket with its account", () => {
    const Bucket = `arn:aws:s3:::${"-123456789012-us-east-1".repeat(length / 20)}-an`;
    expect(messagesFor(withTarget({ Bucket }))["destination-bucket-name"]).toContain("3 to 63");
  });

  it("of hyphens in an Id", () => {
    const messages = messagesFor({ Id: `a${"-".repeat(length)}é` });
    expect(messages["id-characters"]).toContain("contains 'é'; only");
    expect(messages["id-length"]).toContain("has 200002 characters");
    expect(suggestionsFor("id-characters", { Id: `${"-".repeat(length)}a é` })).toEqual(['"a"']);
  });

  it("of characters of another script, and of control characters", () => {
    const script = String.fromCodePoint(...Array.from({ length: 2000 }, (_, index) => 0x4e00 + index));
    expect(messagesFor({ Id: script.repeat(100) })["id-characters"]).toMatch(/contains '一', .* and 1960 more; only/);
    expect(messagesFor({ Id: "\u0001".repeat(length) })["id-characters"]).toContain("contains U+0001; only");
    expect(messagesFor({ Id: "\uffff".repeat(length) })).not.toHaveProperty("id-characters");
  });

  it("of anything else that is compared with words", () => {
    const messages = messagesFor({
      Schedule: { Frequency: "Daily".repeat(length) },
      OptionalFields: ["Size".repeat(length)],
      ["Filter".repeat(length)]: {},
    });
    expect(messages["invalid-frequency"]).toContain("Daily, Weekly");
    expect(messages["invalid-optional-field"]).toContain("…'");
    expect(messages["unknown-member"]).toContain("…'");
  });
});

describe("many prefixes", () => {
  const count = 10_000;
  const elements = times(count, (index) => `<a${index}:Tag/>`);

  it("that are declared", () => {
    const declarations = times(count, (index) => ` xmlns:a${index}="x"`);
    const text = xml(elements).replace(namespace, namespace + declarations);
    expect(countOf("xml", text)).toEqual({ "unknown-member unknown": count });
  });

  it("that stand for S3's namespace", () => {
    const declarations = times(count, (index) => ` ${namespace.replace("xmlns", `xmlns:a${index}`)}`);
    const text = xml(
      "<a7:Field/>",
      times(count, (index) => `<a${index}:Filter/>`),
    ).replace(namespace, namespace + declarations);
    expect(countOf("xml", text)).toMatchObject({
      "duplicate-member duplicate": count - 1,
      "misplaced-member misplaced": 1,
    });
  });

  it("that are not declared", () => {
    const declarations = times(count, (index) => ` xmlns:b${index}="x"`);
    const text = xml(elements).replace(namespace, namespace + declarations);
    const counts = { "xml-syntax unboundPrefix": count, "unknown-member unknown": count };
    expect(countOf("xml", text)).toEqual(counts);
  });

  it("in a namespace that looks like another cloud's", () => {
    const text = xml("").replace(namespace, `xmlns="${"obs.".repeat(50_000)}"`);
    expect(countOf("xml", text)).toEqual({ "xml-namespace-wrong other": 1 });
  });
});

describe("lists of configurations", () => {
  const count = 20_000;
  const rules = {
    "wildcard-account-reuse": "warning",
    "overlapping-filters": "warning",
    "equivalent-configurations": "warning",
    "id-differs-only-in-case": "warning",
    "too-many-configurations": "warning",
  } as const;

  function list(make: (index: number) => object): Record<string, number> {
    const configurations = Array.from({ length: count }, (_, index) => ({
      ...plain,
      Id: `daily-${index}`,
      ...make(index),
    }));
    const text = JSON.stringify({ InventoryConfigurationList: configurations });
    const counts = counted(lint({ text, language: "json" }, { preset: "refused", rules }));
    return Object.fromEntries(Object.entries(counts).map(([key, found]) => [key.replace(/ .*/, ""), found]));
  }

  it("that all do the same", () => {
    expect(list(() => ({}))).toEqual({ "equivalent-configurations": count - 1, "too-many-configurations": 1 });
  });

  it("that are all different, into a bucket of many accounts", () => {
    const found = list((index) => ({
      Filter: { Prefix: `logs/${index}` },
      Destination: { S3BucketDestination: { ...target, AccountId: String(271828182845 + index) } },
    }));
    expect(found).toEqual({ "wildcard-account-reuse": count - 1, "too-many-configurations": 1 });
  });
});
