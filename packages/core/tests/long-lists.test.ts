import { afterEach, describe, expect, it } from "vitest";
import type { Language } from "../src/languages/language.ts";
import { lint } from "../src/lint.ts";
import { InventoryNode } from "../src/nodes/node.ts";
import { counted } from "./counted.ts";
import { jsonList, xmlList } from "./rules/lists.ts";
import { sound } from "./sound.ts";

const FEW = 1000;
const MANY = 10 * FEW;

const { child } = InventoryNode.prototype;

afterEach(() => {
  InventoryNode.prototype.child = child;
});

/** Every tenth has a wrong format; no two have an Id or a filter in common. */
function list(language: Language, count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  if (language === "json") {
    return jsonList(
      ...indexes.map((index) => ({
        Id: `"Id": "report-${index}"`,
        Filter: `"Filter": { "Prefix": "data/part=${index}/" }`,
        Format: `"Format": "${index % 10 === 0 ? "csv" : "CSV"}"`,
      })),
    );
  }
  return xmlList(
    ...indexes.map((index) => ({
      Id: `<Id>report-${index}</Id>`,
      Filter: `<Filter><Prefix>data/part=${index}/</Prefix></Filter>`,
      Format: `<Format>${index % 10 === 0 ? "csv" : "CSV"}</Format>`,
    })),
  );
}

/** What is found in a list, and how often rules have looked for a member: work that no machine makes longer. */
function linted(language: Language, count: number) {
  let lookups = 0;
  InventoryNode.prototype.child = function (this: InventoryNode, ...args) {
    lookups++;
    return child.apply(this, args);
  };
  const result = sound(lint({ text: list(language, count), language }, { preset: "strict" }));
  const paths = (ruleId: string) => result.findings.filter((finding) => finding.ruleId === ruleId).map((f) => f.path);
  return { result, lookups, paths };
}

describe.each(["xml", "json"] as const)("a list of 10,000 configurations in %s", (language) => {
  it("is read whole, and takes ten times the work of one of 1,000", () => {
    const few = linted(language, FEW);
    const many = linted(language, MANY);
    expect(few.lookups).toBeGreaterThan(FEW);
    expect(many.lookups).toBeLessThanOrEqual(few.lookups * 10);
    const { result, paths } = many;
    expect(result.sourceCode.ast.children[0]?.children.length).toBeGreaterThan(0);
    const counts = counted(result);
    const formats = Object.entries(counts).filter(([key]) => key.startsWith("invalid-format "));
    expect(formats.map(([, count]) => count)).toEqual([MANY / 10]);
    expect(result.findings).toHaveLength(1001);
    expect(paths("too-many-configurations")).toHaveLength(1);
  });
});

it("what one configuration has under a wrong name says nothing of another one", () => {
  const text = xmlList({ AccountId: "" }, { Id: "<Id>b</Id>", AccountId: "<AcountId>210987654321</AcountId>" });
  const { findings } = sound(lint({ text, language: "xml" }, { preset: "strict" }));
  const missing = findings.filter(({ ruleId }) => ruleId === "missing-account-id");
  expect(missing.map(({ path }) => path)).toEqual(["InventoryConfigurationList[0].Destination.S3BucketDestination"]);
});
