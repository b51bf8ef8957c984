import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RuleConfig } from "../../src/config.ts";
import { createIncrementalJudge } from "../../src/incremental/incremental-judge.ts";
import { KeptList } from "../../src/incremental/kept-list.ts";
import { createLinter } from "../../src/lint.ts";
import { Project } from "../../src/project.ts";
import type { Input } from "../../src/read.ts";
import { jsonList, xmlList } from "../rules/lists.ts";
import { cli } from "../rules/requests.ts";
import { seen } from "../seen.ts";
import { sound } from "../sound.ts";
import { sessions } from "./edits.ts";

/** Counts the edits after which only a part of the text was read. */
function countKept(): () => number {
  const edit = vi.spyOn(KeptList.prototype, "edit");
  return () => edit.mock.results.filter(({ value }) => value === true).length;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const configs: readonly RuleConfig[] = [{}, { preset: "strict" }, { preset: "refused" }];
const linters = configs.map((config) => ({ edited: createIncrementalJudge(config), fresh: createLinter(config) }));

const judge = createIncrementalJudge();

/** What may be known of a document besides its text. */
const knowledge: readonly Omit<Input, "text" | "language">[] = [
  {},
  { strict: true },
  { carrier: "xml-list" },
  { carrier: "json" },
  { facts: { bucket: "acme-reports", region: "eu-west-1", account: "210987654321" } },
];

describe("a list that is edited", () => {
  it("has after each of any edits the findings of a fresh reading", () => {
    const kept = countKept();
    let edits = 0;
    fc.assert(
      fc.property(sessions, fc.constantFrom(...knowledge), fc.constantFrom(...linters), (session, known, linter) => {
        const [first = "", ...others] = session.texts;
        const { edited, fresh } = linter;
        const { language } = session;
        const document = edited.open({ ...known, text: first, language });
        expect(seen(edited.finish(document.judged))).toEqual(seen(sound(fresh({ ...known, text: first, language }))));
        for (const text of others) {
          document.update(text);
          edits++;
          expect(document.judged.document.text).toBe(text);
          expect(seen(edited.finish(document.judged))).toEqual(seen(sound(fresh({ ...known, text, language }))));
        }
      }),
      { numRuns: 100 },
    );
    // Otherwise this would only compare fresh readings with fresh readings.
    expect(kept()).toBeGreaterThan(edits / 5);
  });

  const xml = xmlList({ Id: "<Id>a</Id>" }, { Id: "<Id>b</Id>" }, { Id: "<Id>c</Id>" });
  const json = jsonList({ Id: '"Id": "a"' }, { Id: '"Id": "b"' }, { Id: '"Id": "c"' });

  it.each([
    ["a value", "xml", xml, "<Id>b", "<Id>bb"],
    ["a value that is wrong then", "xml", xml, "CSV", "csv"],
    ["half a tag", "xml", xml, "<Id>b</Id>", "<Id>b</I"],
    ["a bare ampersand", "xml", xml, "<Id>b", "<Id>b&"],
    ["a comment", "xml", xml, "<Id>b", "<!-- inventory-lint-disable --><Id>b"],
    ["another Id that is there already", "xml", xml, "<Id>b", "<Id>a"],
    ["a value in JSON", "json", json, '"b"', '"bb"'],
    ["half a string", "json", json, '"b"', '"b'],
    ["a member without value", "json", json, '"Id": "b"', '"Id": '],
  ] as const)("is read only in part after an edit of %s", (_, language, text, from, to) => {
    const kept = countKept();
    const document = judge.open({ text, language });
    const edited = text.replace(from, to);
    document.update(edited);
    expect(kept()).toBe(1);
    expect(seen(judge.finish(document.judged))).toEqual(seen(createLinter()({ text: edited, language })));
  });

  it.each([
    ["a configuration that is two now", "xml", xml, "<Id>b", "</InventoryConfiguration><InventoryConfiguration><Id>b"],
    ["a comment that goes on", "xml", xml, "<Id>b", "<!-- <Id>b"],
    ["the end tag of a configuration", "xml", xml, "</InventoryConfiguration>", "</InventoryConfigurations>"],
    ["what stands between configurations", "xml", xml, "<IsTruncated>", "<isTruncated>"],
    ["a bracket", "json", json, '"Id": "b"', '"Id": ["b"'],
    ["a comment that goes on in JSON", "json", json, '"b"', '/* "b"'],
  ] as const)("is read as a whole after an edit of %s", (_, language, text, from, to) => {
    const kept = countKept();
    const document = judge.open({ text, language });
    const edited = text.replace(from, to);
    document.update(edited);
    expect(kept()).toBe(0);
    expect(seen(judge.finish(document.judged))).toEqual(seen(createLinter()({ text: edited, language })));
  });

  it("gives repairs and nodes from a fresh reading, also when they are asked for later", () => {
    const document = judge.open({ text: xml, language: "xml" });
    document.update(xml.replace("<IsEnabled>true", "<IsEnabled>True"));
    const result = judge.finish(document.judged);
    document.update(xml);
    const [finding] = result.findings;
    const start = xml.indexOf("<IsEnabled>") + "<IsEnabled>".length;
    expect(finding?.fix).toEqual([{ range: [start, start + 4], text: "true" }]);
    expect(result.sourceCode.text).toContain("True");
    expect(judge.finish(document.judged).findings.map(({ fix }) => fix)).toEqual([undefined, undefined]);
  });

  it("keeps the findings of many configurations at their places", () => {
    const text = xmlList(...Array.from({ length: 200 }, (_, i) => ({ Id: `<Id>a${i} </Id>` })));
    const document = judge.open({ text, language: "xml" });
    const edited = text.replace("<Id>a7 ", "<Id>another one");
    document.update(edited);
    expect(seen(judge.finish(document.judged))).toEqual(seen(createLinter()({ text: edited, language: "xml" })));
  });
});

describe("another document", () => {
  it("is read as a whole, and compared with those before it", () => {
    const project = new Project({ isSameFile: () => false });
    const first = judge.open({ text: cli(), language: "json" });
    const second = judge.open({ text: "{}", language: "json" });
    second.update(cli());
    expect(judge.finish(first.judged, project, "a.json").findings).toEqual([]);
    expect(judge.finish(second.judged, project, "b.json").findings.map(({ ruleId }) => ruleId)).toEqual([
      "duplicate-id",
    ]);
  });

  it("may be none of ours, and become ours", () => {
    const document = judge.open({ text: "<a/>", language: "xml" });
    expect(judge.finish(document.judged).isOurs).toBe(false);
    const text = xmlList({}, {});
    document.update(text);
    expect(seen(judge.finish(document.judged))).toEqual(seen(createLinter()({ text, language: "xml" })));
  });
});
