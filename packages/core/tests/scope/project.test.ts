import { describe, expect, it } from "vitest";
import { readSource } from "../../src/document/read.ts";
import type { RuleConfig } from "../../src/judge/presets.ts";
import { guessLanguage } from "../../src/languages/recognise.ts";
import { createLinter } from "../../src/lint.ts";
import type { Facts } from "../../src/scope/facts.ts";
import { Project, type ProjectHost } from "../../src/scope/project.ts";
import { json, xml } from "../rules/documents.ts";
import { jsonList } from "../rules/lists.ts";
import { cli, http } from "../rules/requests.ts";
import { sound } from "../sound.ts";

type Files = Readonly<Record<string, string>>;

interface Setting {
  readonly facts?: Facts;
  readonly config?: RuleConfig;
  readonly host?: Partial<ProjectHost>;
}

/** What is found in each file about the others: `file:line:column rule > other:line:column`. */
function among(files: Files, { facts, config = {}, host }: Setting = {}): string[] {
  const project = new Project({ isSameFile: () => false, ...host });
  const lint = createLinter(config, project);
  return Object.entries(files).flatMap(([name, text]) => {
    const input = { text, language: guessLanguage(text) ?? "xml", facts };
    const { findings, sourceCode } = sound(lint(input, name));
    const alone = new Set(createLinter(config)(input).findings.map(({ ruleId, range }) => `${ruleId} ${range}`));
    return findings
      .filter(({ ruleId, range }) => !alone.has(`${ruleId} ${range}`))
      .map(({ ruleId, range, related }) => {
        const { line, column } = sourceCode.lineIndex.position(range[0]);
        const places = related.map(({ file }) => ` > ${file?.name}:${file?.start.line}:${file?.start.column}`);
        return `${name}:${line}:${column} ${ruleId}${places.join("")}`;
      });
  });
}

const named = (id: string, filter = `${id}/`) =>
  cli({ Id: `"Id": "${id}"` }, { Id: `"Id": "${id}"`, Filter: `"Filter": { "Prefix": "${filter}" }` });
const listing = (source: string, destination: string) =>
  cli({ Bucket: `"Bucket": "${source}"` }, { Bucket: `"Bucket": "arn:aws:s3:::${destination}"`, Filter: "" });

describe("several documents", () => {
  it("finds the same Id for one bucket", () => {
    const files = { "a.json": cli(), "b.json": cli({}, { Filter: "" }), "c.json": cli({}, { Prefix: "" }) };
    expect(among(files)).toEqual(["b.json:5:9 duplicate-id > a.json:5:9", "c.json:5:9 duplicate-id > a.json:5:9"]);
  });

  it("takes one configuration that is kept in two forms for one, and a copy for a second", () => {
    expect(among({ "daily.http": http(), "daily.json": cli() })).toEqual([]);
    expect(among({ "daily.json": json(), "daily.xml": xml() }, { facts: { bucket: "acme-data" } })).toEqual([]);
    expect(among({ "daily.http": http(), "daily.json": cli({}, { Format: '"Format": "ORC"' }) })).toEqual([
      "daily.json:5:9 duplicate-id > daily.http:5:7",
    ]);
    expect(among({ "a.json": cli(), "b.json": cli() })).toEqual(["b.json:5:9 duplicate-id > a.json:5:9"]);
  });

  it("compares documents in all languages", () => {
    const files = { "a.http": http(), "b.json": cli({ Id: '"Id": "acme-2"' }, { Id: '"Id": "acme-2"' }) };
    expect(among(files)).toEqual(["b.json:5:9 equivalent-configurations > a.http:5:7"]);
  });

  it("gives the place in the other file by lines and by offsets", () => {
    const project = new Project({ isSameFile: () => false });
    const lint = createLinter({}, project);
    const text = cli();
    lint({ text, language: "json" }, "a.json");
    const { findings } = lint({ text, language: "json" }, "b.json");
    const [place] = findings.flatMap(({ related }) => related);
    expect(place?.file).toEqual({ name: "a.json", start: { line: 5, column: 9 }, end: { line: 5, column: 21 } });
    expect(text.slice(...(place?.range ?? [0, 0]))).toBe('"acme-daily"');
    expect(place?.message).toBe("The first one is here.");
  });

  it("is silent about other buckets and about buckets that are not known", () => {
    const other = cli({ Bucket: '"Bucket": "acme-logs"' });
    const unknown = cli({ Bucket: '"Bucket": "{{bucket}}"' });
    expect(among({ "a.json": cli(), "b.json": other, "c.json": unknown, "d.json": unknown })).toEqual([]);
    expect(among({ "a.xml": xml(), "b.xml": xml(), "c.json": json(), "d.json": json() })).toEqual([]);
  });

  it("takes the documentation's names and skeletons' words for nobody's", () => {
    for (const bucket of ["amzn-s3-demo-source-bucket", "string", "<bucket>"]) {
      const text = cli({ Bucket: `"Bucket": "${bucket}"` });
      expect(among({ "a.json": text, "b.json": text })).toEqual([]);
    }
  });

  it("knows the bucket of bare configurations from outside", () => {
    expect(among({ "a.xml": xml({ Filter: "" }), "b.json": json() }, { facts: { bucket: "acme-data" } })).toEqual([
      "b.json:2:9 duplicate-id > a.xml:2:7",
    ]);
  });

  it("does not hold what there is against what there should be", () => {
    const get = `{ "InventoryConfiguration": ${json().trim()} }`;
    const pasted = http({ line: "GET /?inventory HTTP/1.1", body: "" });
    const files = { "list.json": jsonList({}), "get.json": get, "put.json": cli(), "read.http": pasted };
    expect(among(files, { facts: { bucket: "acme-data" } })).toEqual([]);
  });

  it("does not compare a file with itself, and asks once for each pair", () => {
    const asked: string[] = [];
    const isSameFile = (name: string, other: string) => asked.push(`${name} ${other}`) > 0 && other === "a.json";
    const two = `${http()}\n###\n${http({ line: "PUT /?inventory&id=acme-2 HTTP/1.1", body: xml({ Id: "<Id>acme-2</Id>", Filter: "" }) })}`;
    expect(among({ "a.json": two, "link.json": two }, { host: { isSameFile } })).toEqual([]);
    expect(asked).toEqual(["link.json a.json"]);
    expect(among({ "a.json": cli() })).toEqual([]);
    const project = new Project({ isSameFile: () => expect.unreachable() });
    const lint = createLinter({}, project);
    for (const name of ["a.json", "a.json"]) {
      expect(lint({ text: cli(), language: "json" }, name).findings).toEqual([]);
    }
  });

  it("does not repeat what one document gives", () => {
    const twice = `${http({ body: xml({ Prefix: "" }) })}\n###\n${http({ body: xml({ Filter: "" }) })}`;
    expect(among({ "a.json": cli(), "b.http": twice })).toEqual(["b.http:5:7 duplicate-id > a.json:5:9"]);
  });

  it("finds buckets that are listed into each other", () => {
    const files = {
      "a.json": listing("acme-a", "acme-b"),
      "b.json": listing("acme-b", "acme-c"),
      "c.json": listing("acme-b", "acme-a").replaceAll("acme-daily", "acme-back"),
    };
    expect(among(files)).toEqual(["c.json:11:17 destination-cycle > a.json:11:17"]);
  });

  it("counts the configurations of a bucket over files", () => {
    const files = Object.fromEntries(Array.from({ length: 1003 }, (_, i) => [`${i}.json`, named(`acme-${i}`)]));
    expect(among(files)).toEqual(["1000.json:4:1 too-many-configurations"]);
    const { findings } = lastOf({ ...files, "again.json": named("acme-1") }, 1000);
    expect(findings[0]).toMatchObject({
      messageId: "tooManyInFiles",
      level: "error",
      data: { count: "1001", limit: "1000" },
      related: [],
    });
  });

  it("leaves a document alone that has too many by itself", () => {
    const puts = Array.from({ length: 1001 }, (_, i) =>
      http({
        line: `PUT /?inventory&id=acme-${i} HTTP/1.1`,
        body: xml({ Id: `<Id>acme-${i}</Id>`, Filter: `<Filter><Prefix>${i}/</Prefix></Filter>` }),
      }),
    );
    expect(among({ "one.json": named("acme-one"), "many.http": puts.join("\n###\n") })).toEqual([]);
  });

  it("finds Ids that differ only in case, once that is asked for", () => {
    const files = { "a.json": named("acme-one"), "b.json": named("Acme-One"), "c.json": named("acme-one") };
    expect(among(files)).toEqual(["c.json:5:9 duplicate-id > a.json:5:9"]);
    expect(among(files, { config: { rules: { "id-differs-only-in-case": "error" } } })).toEqual([
      "b.json:5:9 id-differs-only-in-case > a.json:5:9",
      "c.json:5:9 duplicate-id > a.json:5:9",
    ]);
  });

  it("finds contained work, whichever comes first", () => {
    const config: RuleConfig = { rules: { "overlapping-filters": "info" } };
    const wide = named("acme-all", "data/");
    const narrow = named("acme-part", "data/2026/");
    const messages = (files: Files) => lastOf(files, 1, config).findings.map(({ message }) => message);
    expect(messages({ "a.json": wide, "b.json": narrow })).toEqual([
      "The reports of 'acme-all' already contain everything that 'acme-part' lists, with the same fields and as often. Remove 'acme-part', or narrow the other filter.",
    ]);
    expect(messages({ "a.json": narrow, "b.json": wide })).toEqual([
      "The reports of 'acme-all' already contain everything that 'acme-part' lists, with the same fields and as often. Remove 'acme-part', or narrow this filter.",
    ]);
    expect(among({ "a.json": narrow, "b.json": named("acme-logs", "logs/") }, { config })).toEqual([]);
  });

  it("compares no more than S3 takes of one bucket", () => {
    const config: RuleConfig = { rules: { "overlapping-filters": "info", "too-many-configurations": "off" } };
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}.json`, named(`acme-${i}`)]));
    expect(among({ ...files, "last.json": named("acme-last", "5/") }, { config })).toEqual([]);
  });

  it("leaves switched-off configurations alone", () => {
    const off = cli({ Id: '"Id": "acme-2"' }, { Id: '"Id": "acme-2"', IsEnabled: '"IsEnabled": false' });
    expect(among({ "a.json": cli(), "b.json": off })).toEqual([]);
  });

  it("takes two values that are not known for neither equal nor different", () => {
    const text = (id: string) =>
      cli(
        { Id: `"Id": "${id}"` },
        {
          Id: `"Id": "${id}"`,
          Filter: '"Filter": { "Prefix": "{{p}}" }',
          OptionalFields: '"OptionalFields": ["{{f}}"]',
        },
      );
    const config: RuleConfig = { rules: { "overlapping-filters": "error" } };
    expect(among({ "a.json": text("acme-1"), "b.json": text("acme-2") }, { config })).toEqual([]);
    const without = cli().replaceAll('"acme-daily"', '"{{id}}"');
    expect(among({ "a.json": without, "b.json": without }, { config })).toEqual([]);
  });

  it("tells what has to be compared", () => {
    const project = new Project({ isSameFile: () => false });
    const concerns = (text: string) => project.concerns(readSource({ text, language: guessLanguage(text) ?? "xml" }));
    expect([cli(), http(), xml(), jsonList({})].map(concerns)).toEqual([true, true, false, false]);
  });

  it("takes levels from the configuration", () => {
    const files = { "a.json": cli(), "b.json": cli() };
    expect(among(files, { config: { rules: { "duplicate-id": "off" } } })).toEqual([]);
    expect(lastOf(files, 1, { rules: { "duplicate-id": "info" } }).findings[0]?.level).toBe("info");
  });

  it("knows files for which a rule is off", () => {
    const project = new Project({ isSameFile: () => false });
    const off = createLinter({ rules: { "duplicate-id": "off" } }, project);
    const on = createLinter({}, project);
    const input = { text: cli(), language: "json" } as const;
    expect(off(input, "a.json").findings).toEqual([]);
    expect(off(input, "b.json").findings).toEqual([]);
    const found = on(input, "c.json").findings;
    expect(found.map(({ ruleId, related }) => [ruleId, related[0]?.file?.name])).toEqual([["duplicate-id", "a.json"]]);
  });

  it("lets comments switch findings off, and takes such comments for used", () => {
    const text = http({
      body: xml({ Id: "<!-- inventory-lint-disable-next-line duplicate-id -->\n<Id>acme-daily</Id>", Filter: "" }),
    });
    const { findings, suppressed } = lastOf({ "a.json": cli(), "b.http": text }, 1);
    expect(findings).toEqual([]);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(["duplicate-id"]);
  });

  it("keeps findings in source order", () => {
    const text = cli({}, { Schedule: '"Schedule": { "Frequency": "Hourly" }', IsEnabled: '"IsEnabled": "true"' });
    const ids = lastOf({ "a.json": cli(), "b.json": text }, 1).findings.map(({ ruleId }) => ruleId);
    expect(ids).toEqual(["duplicate-id", "invalid-boolean", "invalid-frequency"]);
  });

  it("compares only what has a file's name", () => {
    const lint = createLinter({}, new Project({ isSameFile: () => false }));
    for (let i = 0; i < 2; i++) expect(lint({ text: cli(), language: "json" }).findings).toEqual([]);
  });
});

/** The result for the file at this index. */
function lastOf(files: Files, index: number, config: RuleConfig = {}) {
  const lint = createLinter(config, new Project({ isSameFile: () => false }));
  const results = Object.entries(files).map(([name, text]) =>
    lint({ text, language: guessLanguage(text) ?? "xml" }, name),
  );
  const result = results[index];
  if (!result) throw new Error(`There are ${results.length} files.`);
  return result;
}
